// Every hyper-parameter: one table per phase or method, with each setting's default, range and help.

export interface Field {
  label: string;
  help: string;
  /** Where the default comes from. */
  source: string;
  default: number;
  min: number;
  max: number;
  step: number;
  /** Whole numbers only. */
  integer?: true;
  /** Names of the whole numbers from `min` to `max`; the setting chooses one of them. */
  options?: readonly string[];
  /** May be changed while the phase runs. */
  live?: true;
  /** Always in view at its station; the rest are in the drawer "Settings". */
  main?: true;
}

const table = <K extends string>(fields: Record<K, Field>): Record<K, Field> => fields;
/** The values of the setting `klEstimator`, in order. */
export const KL_ESTIMATORS = ['k1', 'k2', 'k3'] as const;

const ours = 'tuned on the Tiny World';

/** A setting with named options; its value is an index into them. */
const choice = (options: readonly string[], chosen: string, rest: Pick<Field, 'label' | 'help' | 'source'>): Field => ({
  ...rest,
  default: options.indexOf(chosen),
  min: 0,
  max: options.length - 1,
  step: 1,
  integer: true,
  options,
});

/** A setting that is on (1) or off (0). */
const onOff = (on: boolean, rest: Pick<Field, 'label' | 'help' | 'source'>): Field =>
  choice(['off', 'on'], on ? 'on' : 'off', rest);

const temperature: Field = {
  label: 'Temperature',
  help: 'Below 1, likely tokens become likelier; above 1, the choice becomes more even.',
  source: 'InstructGPT C.4: 1',
  default: 1,
  min: 0.1,
  max: 2,
  step: 0.05,
};
const clipNorm: Field = {
  label: 'Gradient clip',
  help: 'Gradients with a larger norm are scaled down to it.',
  source: 'nanoGPT train.py',
  default: 1,
  min: 0.1,
  max: 10,
  step: 0.1,
};
const rate = (value: number, source: string): Field => ({
  label: 'Learning rate',
  help: 'How far each step moves the weights. At ten times the right rate, the model forgets how to write.',
  source,
  default: value,
  min: 1e-5,
  max: 5e-3,
  step: 1e-5,
});

export const SAMPLE = table({ temperature: { ...temperature, main: true } });

export const SFT = table({
  steps: {
    label: 'Steps',
    help: 'Batches of demonstrations to train on. With many steps the model memorises them, which leaves rankings little to improve.',
    source: 'InstructGPT C.3: 2 epochs before PPO; here 4 over 16 demonstrations, tuned on the Tiny World',
    default: 16,
    min: 1,
    max: 500,
    step: 1,
    integer: true,
    main: true,
  },
  learningRate: rate(3e-4, ours),
  batchSize: {
    label: 'Batch size',
    help: 'Demonstrations per step.',
    source: ours,
    default: 4,
    min: 1,
    max: 16,
    step: 1,
    integer: true,
  },
  clipNorm,
});

export const LABEL = table({
  prompts: {
    label: 'Prompts',
    help: 'Number of prompts the simulated labeler ranks.',
    source: ours,
    default: 400,
    min: 1,
    max: 3000,
    step: 1,
    integer: true,
    main: true,
  },
  k: {
    label: 'Samples per prompt (K)',
    help: 'Each ranking of K texts gives up to K(K−1)/2 pairs.',
    source: 'InstructGPT 3.5: K between 4 and 9',
    default: 4,
    min: 2,
    max: 9,
    step: 1,
    integer: true,
  },
  temperature,
});

/** The values of the setting `start`, in order. */
export const JUDGE_STARTS = ['SFT model', 'our judge', 'automatic'] as const;

export const REWARD = table({
  epochs: {
    label: 'Epochs',
    help: 'Passes over all rankings. With few labels, a second pass memorises them.',
    source: 'InstructGPT C.2: one',
    default: 1,
    min: 1,
    max: 20,
    step: 1,
    integer: true,
    main: true,
  },
  learningRate: rate(1e-3, ours),
  batchSize: {
    label: 'Prompts per step',
    help: 'All pairs of a prompt form one batch element.',
    source: ours,
    default: 4,
    min: 1,
    max: 64,
    step: 1,
    integer: true,
  },
  heldOut: {
    label: 'Held-out share',
    help: 'Share of the rankings held out to measure accuracy.',
    source: ours,
    default: 0.1,
    min: 0,
    max: 0.5,
    step: 0.05,
  },
  start: choice(JUDGE_STARTS, 'automatic', {
    label: 'Starts from',
    help: 'Our judge already tells kind from rude and true from false. Automatic takes it where rankings are few and some are your own, otherwise the SFT model.',
    source: 'InstructGPT C.2: the SFT model',
  }),
  ownShare: {
    label: 'Share of your own picks',
    help: 'Weight of your own rankings in the loss, however few they are; those of simulated labelers make up the rest. At zero, each ranking counts alike.',
    source: ours,
    default: 0.5,
    min: 0,
    max: 0.9,
    step: 0.05,
  },
  crossValidate: onOff(true, {
    label: 'Cross-validation',
    help: 'With your own rankings, and at most 200 in all, none is held out: five trial judges, each trained on four fifths, are measured on the fifth that they have not seen. They decide the number of epochs and give the accuracy. The learning rate is doubled and stays constant.',
    source: ours,
  }),
  readablePairs: {
    label: 'Pairs of the readable judge',
    help: 'With so few rankings, all of them your own, each step adds this many pairs of the SFT model’s texts. The readable judge of your rankings says how likely you would prefer which. Zero leaves them out.',
    source: ours,
    default: 16,
    min: 0,
    max: 32,
    step: 1,
    integer: true,
  },
  readableShare: {
    label: 'Share of the readable judge',
    help: 'Weight of those pairs in the loss; your own rankings make up the rest.',
    source: ours,
    default: 0.8,
    min: 0.1,
    max: 0.9,
    step: 0.05,
  },
  scoreSpread: {
    label: 'Spread of the scores',
    help: 'With so few rankings, all of them your own, the finished judge’s scores are scaled to this standard deviation over the SFT model’s texts. Otherwise its size, and so the pull of the leash, would depend on how long the judge was trained.',
    source: 'Ziegler 2019, 2.1: 1; higher here, because β is',
    default: 4,
    min: 0.5,
    max: 6,
    step: 0.5,
  },
  clipNorm,
});

export const PPO = table({
  iterations: {
    label: 'Iterations',
    help: 'Rounds of sampling, scoring and updating.',
    source: ours,
    default: 20,
    min: 1,
    max: 200,
    step: 1,
    integer: true,
    main: true,
  },
  rollouts: {
    label: 'Rollouts',
    help: 'Texts sampled per iteration.',
    source: 'InstructGPT C.4: 512',
    default: 32,
    min: 4,
    max: 128,
    step: 4,
    integer: true,
  },
  klCoef: {
    label: 'Leash β',
    help: 'Penalty per nat of KL from the SFT model. At zero, only the reward model counts.',
    source: 'InstructGPT C.4: 0.02; higher here, because the model is small and takes few, large steps',
    default: 0.4,
    min: 0,
    max: 2,
    step: 0.01,
    live: true,
    main: true,
  },
  learningRate: { ...rate(2e-4, ours), live: true },
  valueLearningRate: { ...rate(5e-4, ours), label: 'Learning rate, value model' },
  innerEpochs: {
    label: 'Inner epochs',
    help: 'Passes over each batch of rollouts.',
    source: 'InstructGPT C.4: 1; OpenAI 2019: 4',
    default: 2,
    min: 1,
    max: 8,
    step: 1,
    integer: true,
  },
  minibatches: {
    label: 'Minibatches',
    help: 'Updates per inner epoch.',
    source: 'InstructGPT C.4: 8',
    default: 2,
    min: 1,
    max: 8,
    step: 1,
    integer: true,
  },
  clipRange: {
    label: 'Clip ε',
    help: 'The objective stops improving once the probability ratio leaves 1 ± ε.',
    source: 'Schulman 2017; InstructGPT C.4',
    default: 0.2,
    min: 0.01,
    max: 1,
    step: 0.01,
  },
  valueClipRange: {
    label: 'Value clip',
    help: 'Largest change of a predicted value in one update.',
    source: 'OpenAI 2019 lm-human-preferences',
    default: 0.2,
    min: 0.01,
    max: 5,
    step: 0.01,
  },
  gamma: {
    label: 'Discount γ',
    help: 'At 1, later rewards count as much as immediate ones.',
    source: 'InstructGPT C.4: no discount',
    default: 1,
    min: 0.5,
    max: 1,
    step: 0.01,
  },
  lam: {
    label: 'GAE λ',
    help: 'Interpolates from one-step estimates (0) to full returns (1).',
    source: 'OpenRLHF and verl: 1; OpenAI 2019: 0.95',
    default: 1,
    min: 0,
    max: 1,
    step: 0.01,
  },
  missingEosPenalty: {
    label: 'Penalty for not finishing',
    help: 'Subtracted from the score if a text does not end by itself.',
    source: 'TRL missing_eos_penalty; OpenAI 2019 replaces the score by −1',
    default: 1,
    min: 0,
    max: 5,
    step: 0.1,
  },
  ptxCoef: {
    label: 'Pretraining mix γ',
    help: 'Weight of the pretraining loss added to every update (PPO-ptx). It reduces the alignment tax.',
    source: 'InstructGPT C.4: 27.8, on sums; here on means, so smaller',
    default: 0,
    min: 0,
    max: 5,
    step: 0.05,
    live: true,
  },
  klEstimator: choice(KL_ESTIMATORS, 'k1', {
    label: 'KL estimator',
    help: 'Estimate of the penalised KL from one sample per token: k1 = l, k2 = l²/2, k3 = e^−l − 1 + l, with l = log π − log π₀.',
    source: 'InstructGPT and TRL: k1; Schulman 2020 compares them',
  }),
  klTarget: {
    label: 'KL target',
    help: 'Adjusts β to keep the KL near this many nats per sequence. Zero keeps β fixed.',
    source: 'InstructGPT C.4: β fixed; OpenAI 2019: 6',
    default: 0,
    min: 0,
    max: 50,
    step: 0.5,
  },
  klHorizon: {
    label: 'KL horizon',
    help: 'With a KL target, β changes by at most about 20 % over this many texts.',
    source: 'OpenAI 2019: 10,000 of a million texts; runs here are far shorter',
    default: 500,
    min: 50,
    max: 10000,
    step: 50,
    integer: true,
  },
  fullKl: onOff(true, {
    label: 'Exact KL',
    help: 'Also computes the KL over the whole vocabulary at every token, without sampling error.',
    source: 'TRL 0.11 kl_penalty="full"; affordable with a small vocabulary',
  }),
  whitenAdvantages: onOff(true, {
    label: 'Whiten advantages',
    help: 'Normalises them to mean 0 and variance 1 in every batch, so that the scale of the scores does not matter.',
    source: 'OpenAI 2019 and TRL: on',
  }),
  whitenRewards: onOff(false, {
    label: 'Whiten rewards',
    help: 'Scales the per-token rewards to variance 1 before the advantages are computed.',
    source: 'OpenAI 2019: on; TRL: off',
  }),
  warmup: {
    label: 'Warm-up',
    help: 'Iterations over which the learning rate rises from 10 % to its full value.',
    source: 'InstructGPT C.4: 10; off here, because runs are only a few times as long',
    default: 0,
    min: 0,
    max: 50,
    step: 1,
    integer: true,
  },
  stopKl: {
    label: 'Early stop',
    help: 'Ends the inner epochs once an epoch has moved the policy by more than this many nats per token. Zero turns it off.',
    source: 'TRL 0.11 early_stopping: off',
    default: 0,
    min: 0,
    max: 1,
    step: 0.005,
  },
  ema: {
    label: 'Weight averaging',
    help: 'The final policy is an exponential moving average over iterations with this decay. Zero uses the last weights.',
    source: 'InstructGPT C.4: 0.992 over hundreds of iterations; off in TRL and OpenRLHF',
    default: 0,
    min: 0,
    max: 0.999,
    step: 0.001,
  },
  temperature,
  clipNorm,
});

export const EVALUATE = table({
  prompts: {
    label: 'Test prompts',
    help: 'Held-out prompts each model answers.',
    source: ours,
    default: 128,
    min: 8,
    max: 600,
    step: 1,
    integer: true,
    main: true,
  },
  temperature,
});

/** Direct preference optimisation. */
export const DPO = table({
  beta: {
    label: 'Leash β',
    help: 'Penalty for moving away from the SFT model. A lower β lets DPO move further on the same pairs.',
    source: 'Rafailov 2023 and TRL: 0.1',
    default: 0.1,
    min: 0.01,
    max: 1,
    step: 0.01,
    live: true,
    main: true,
  },
  epochs: {
    label: 'Epochs',
    help: 'Passes over all rankings.',
    source: 'TRL and OpenRLHF: one',
    default: 1,
    min: 1,
    max: 10,
    step: 1,
    integer: true,
    main: true,
  },
  learningRate: rate(2e-4, ours),
  batchSize: {
    label: 'Prompts per step',
    help: 'All pairs of a prompt form one batch element.',
    source: 'as for the reward model',
    default: 4,
    min: 1,
    max: 64,
    step: 1,
    integer: true,
  },
  clipNorm,
});

const groupSize: Field = {
  label: 'Answers per prompt',
  help: 'Each answer is compared with the others in its group.',
  source: 'TRL: 8 for GRPO, 2 for RLOO; 4 here, as in a ranking',
  default: 4,
  min: 2,
  max: 16,
  step: 1,
  integer: true,
};
const { iterations, rollouts, klCoef, innerEpochs, minibatches, clipRange, missingEosPenalty } = PPO;

/** Group relative policy optimisation, with PPO's budget of samples. */
export const GRPO = table({
  iterations,
  rollouts,
  groupSize,
  klCoef: { ...klCoef, source: 'DeepSeekMath: 0.04; TRL: 0; here as in PPO' },
  learningRate: { ...rate(2e-4, 'as in PPO'), live: true },
  innerEpochs,
  minibatches,
  clipRange,
  missingEosPenalty,
  temperature,
  clipNorm,
});

/** REINFORCE leave-one-out, with PPO's budget of samples. */
export const RLOO = table({
  iterations,
  rollouts,
  groupSize,
  klCoef: { ...klCoef, source: 'TRL: 0.05; here as in PPO' },
  learningRate: { ...rate(2e-4, 'as in PPO'), live: true },
  innerEpochs: { ...innerEpochs, default: 1, source: 'REINFORCE uses each sample once' },
  minibatches,
  missingEosPenalty,
  temperature,
  clipNorm,
});
