// Every number the page draws: one table feeds charts, tooltips, the glossary and the exported logs.

export interface Metric {
  /** Plain name, shown first. */
  label: string;
  unit: string;
  /** What it is, in the notation of the InstructGPT paper; π is the policy, π₀ the SFT model. */
  formula: string;
  /** What to read from it, in one sentence. */
  help: string;
  /** Its name in TRL 1.9.0 and OpenRLHF 0.11, where they log the same quantity. */
  trl?: string;
  openrlhf?: string;
}

const table = <K extends string>(metrics: Record<K, Metric>): Record<K, Metric> => metrics;

export const METRICS = table({
  trainLoss: {
    label: 'Training loss',
    unit: 'nats per token',
    formula: '−mean log π(y_t)',
    help: 'How surprised the model is by the demonstrations it is learning from.',
    trl: 'loss',
    openrlhf: 'gpt_loss',
  },
  heldOutLoss: {
    label: 'Held-out loss',
    unit: 'nats per token',
    formula: '−mean log π(y_t) on demonstrations never trained on',
    help: 'When it rises while the training loss falls, the model is learning the examples by heart.',
    trl: 'eval_loss',
    openrlhf: 'eval gpt_loss',
  },
  rewardLoss: {
    label: 'Ranking loss',
    unit: 'nats per pair',
    formula: '−mean log σ(r_w − r_l)',
    help: 'ln 2 = 0.693 is a coin flip; lower means the model predicts your choices.',
    trl: 'loss',
    openrlhf: 'loss',
  },
  rewardAccuracy: {
    label: 'Accuracy, training pairs',
    unit: 'share of pairs',
    formula: 'P(r_w > r_l)',
    help: 'How often the better-ranked text also gets the higher score.',
    trl: 'accuracy',
    openrlhf: 'acc',
  },
  heldOutAccuracy: {
    label: 'Accuracy, held-out pairs',
    unit: 'share of pairs',
    formula: 'P(r_w > r_l) on prompts never trained on',
    help: 'One half is a coin flip; two people agree on about 0.73 of pairs.',
    trl: 'eval_accuracy',
    openrlhf: 'eval acc_mean',
  },
  heldOutRewardLoss: {
    label: 'Ranking loss, held-out pairs',
    unit: 'nats per pair',
    formula: '−mean log σ(r_w − r_l) on prompts never trained on',
    help: 'Above ln 2 the reward model is confidently wrong.',
    trl: 'eval_loss',
    openrlhf: 'eval_loss',
  },
  brierScore: {
    label: 'Brier score',
    unit: 'squared probability',
    formula: 'mean (1 − σ(r_w − r_l))² on prompts never trained on',
    help: 'How far the predicted choices are from the true ones; 0.25 is a coin flip, 0 is certain and right.',
  },
  calibrationError: {
    label: 'Calibration error',
    unit: 'share of pairs',
    formula: 'Σ_bins n_bin / n |accuracy − mean σ(|r_a − r_b|)|',
    help: 'Zero: when the reward model is 80 % sure, it is right 80 % of the time.',
  },
  score: {
    label: 'Reward-model score',
    unit: 'score',
    formula: 'mean r(x, y)',
    help: 'What the reward model thinks of the samples. Demonstrations score 0 on average.',
    trl: 'objective/scores',
    openrlhf: 'reward',
  },
  scoreStd: {
    label: 'Spread of scores',
    unit: 'score',
    formula: 'std r(x, y)',
    help: 'When it falls to nothing, all texts please the reward model alike and there is nothing left to learn.',
  },
  gold: {
    label: 'Gold score',
    unit: 'score',
    formula: 'mean g(x, y)',
    help: 'What we truly wanted, measured by a program that PPO never sees.',
  },
  kl: {
    label: 'Distance from the SFT model',
    unit: 'nats per sequence',
    formula: 'mean Σ_t log π(y_t) − log π₀(y_t)',
    help: 'How far the policy has moved. Below zero the sampler and the scorer disagree.',
    trl: 'objective/kl',
  },
  klPerToken: {
    label: 'Distance per token',
    unit: 'nats per token',
    formula: 'mean log π(y_t) − log π₀(y_t)',
    help: 'The same distance for a single token. OpenRLHF logs nearly this: it averages each text first.',
  },
  klK2: {
    label: 'Distance, k2',
    unit: 'nats per sequence',
    formula: 'mean Σ_t ½ l_t², l = log π(y_t) − log π₀(y_t)',
    help: 'Never negative and steady, but wrong once the policy has moved far.',
  },
  klK3: {
    label: 'Distance, k3',
    unit: 'nats per sequence',
    formula: 'mean Σ_t e^(−l_t) − 1 + l_t, l = log π(y_t) − log π₀(y_t)',
    help: 'Right on average as k1 is, and never negative.',
  },
  klFull: {
    label: 'Distance, exact',
    unit: 'nats per sequence',
    formula: 'mean Σ_t Σ_v π(v) (log π(v) − log π₀(v))',
    help: 'The whole vocabulary at every token: what k1 and k3 estimate from the one that was drawn.',
  },
  klCoef: {
    label: 'Leash β',
    unit: '',
    formula: 'β',
    help: 'How much every nat of distance costs.',
  },
  rlhfReward: {
    label: 'Net objective',
    unit: 'score',
    formula: 'mean r(x, y) − β Σ_t KL_t',
    help: 'What PPO maximises: the score less the price of the distance.',
    trl: 'objective/rlhf_reward',
    openrlhf: 'return',
  },
  nonScoreReward: {
    label: 'Price of the distance',
    unit: 'score',
    formula: 'mean −β Σ_t KL_t',
    help: 'What the leash takes off the score of a text.',
    trl: 'objective/non_score_reward',
  },
  entropy: {
    label: 'Entropy',
    unit: 'nats per token',
    formula: '−mean Σ_v π(v) log π(v)',
    help: 'How many choices the policy keeps open. Near zero, all samples are the same text.',
    trl: 'policy/entropy_avg',
  },
  responseLength: {
    label: 'Response length',
    unit: 'tokens',
    formula: 'mean |y|',
    help: 'A reward model that likes long texts shows here first.',
    trl: 'completions/mean_length',
    openrlhf: 'response_length',
  },
  finishedRate: {
    label: 'Finished',
    unit: 'share of samples',
    formula: 'mean 1[y ends with EOS]',
    help: 'How often the model stops by itself.',
    trl: 'val/num_eos_tokens',
  },
  distinctShare: {
    label: 'Different texts',
    unit: 'share of samples',
    formula: 'number of different y / number of y',
    help: 'When it falls towards zero the policy gives everybody the same answer.',
  },
  policyLoss: {
    label: 'Policy loss',
    unit: '',
    formula: 'mean max(−Aρ, −A clip(ρ, 1−ε, 1+ε))',
    help: 'The clipped objective; its size says little, its sign less.',
    trl: 'loss/policy_avg',
    openrlhf: 'policy_loss',
  },
  valueLoss: {
    label: 'Value loss',
    unit: 'score²',
    formula: '½ mean max((V−R)², (clip(V)−R)²)',
    help: 'How badly the value model predicts what a text will earn.',
    trl: 'loss/value_avg',
    openrlhf: 'critic_loss',
  },
  clipFraction: {
    label: 'Clipped updates',
    unit: 'share of tokens',
    formula: 'mean 1[|ρ−1| > ε is binding]',
    help: 'Above 0.3 the steps are too large.',
    trl: 'policy/clipfrac_avg',
    openrlhf: 'ppo_clip_ratio',
  },
  valueClipFraction: {
    label: 'Clipped values',
    unit: 'share of tokens',
    formula: 'mean 1[clipped error > error]',
    help: 'How often the value model wanted to move further than it may.',
    trl: 'val/clipfrac_avg',
  },
  innerEpochs: {
    label: 'Inner epochs done',
    unit: '',
    formula: 'passes over the samples',
    help: 'Fewer than set when the early stop ended them.',
  },
  approxKl: {
    label: 'Step size',
    unit: 'nats per token',
    formula: '½ mean (log π − log π_old)²',
    help: 'How far one update moved the policy from the one that wrote the samples.',
    trl: 'policy/approxkl_avg',
  },
  ratio: {
    label: 'Probability ratio',
    unit: '',
    formula: 'mean π(y_t) / π_old(y_t)',
    help: 'Should hover near 1.',
    trl: 'val/ratio',
  },
  maxRatio: {
    label: 'Largest ratio',
    unit: '',
    formula: 'max π(y_t) / π_old(y_t)',
    help: 'One token far above 2 says that the step was too large for it.',
  },
  explainedVariance: {
    label: 'Explained variance',
    unit: '',
    formula: '1 − var(R − V) / var(R)',
    help: 'One: the value model knows what is coming. Below zero: worse than guessing the mean.',
  },
  dpoLoss: {
    label: 'DPO loss',
    unit: 'nats per pair',
    formula: '−mean log σ(β (l_w − l_l)), l = log π(y) − log π₀(y)',
    help: 'ln 2 = 0.693 at the start, when the policy is still the SFT model.',
    trl: 'loss',
    openrlhf: 'loss',
  },
  ipoLoss: {
    label: 'IPO loss',
    unit: 'nats² per pair',
    formula: 'mean (l_w − l_l − 1/(2β))², l = log π(y) − log π₀(y)',
    help: '1/(4β²) at the start, when the policy is still the SFT model; zero when every pair has the margin 1/(2β).',
    trl: 'loss',
    openrlhf: 'loss',
  },
  impliedMargin: {
    label: 'Implied margin',
    unit: 'score',
    formula: 'mean β (l_w − l_l), l = log π(y) − log π₀(y)',
    help: 'By how much the better text leads. IPO aims at ½; DPO has no such limit.',
    trl: 'rewards/margins',
  },
  chosenReward: {
    label: 'Implied score, better text',
    unit: 'score',
    formula: 'mean β (log π(y_w) − log π₀(y_w))',
    help: 'Often falls, too: DPO only wants it to stay above the other.',
    trl: 'rewards/chosen',
    openrlhf: 'chosen_reward',
  },
  rejectedReward: {
    label: 'Implied score, worse text',
    unit: 'score',
    formula: 'mean β (log π(y_l) − log π₀(y_l))',
    help: 'Should fall.',
    trl: 'rewards/rejected',
    openrlhf: 'reject_reward',
  },
  impliedAccuracy: {
    label: 'Accuracy of the implied score',
    unit: 'share of pairs',
    formula: 'P(l_w > l_l) + ½ P(l_w = l_l), l = log π(y) − log π₀(y)',
    help: 'How often the policy itself has moved towards the better text.',
    trl: 'rewards/accuracies',
    openrlhf: 'acc',
  },
  groupStd: {
    label: 'Spread within a group',
    unit: 'score',
    formula: 'mean over prompts of std r(x, y)',
    help: 'What the answers to one prompt differ by; without difference there is nothing to learn.',
    trl: 'reward_std',
    openrlhf: 'group_reward_std',
  },
  gradNorm: {
    label: 'Gradient norm',
    unit: '',
    formula: '‖g‖₂ before clipping',
    help: 'Sudden jumps come before trouble.',
    trl: 'grad_norm',
    openrlhf: 'actor_grad_norm',
  },
  learningRate: {
    label: 'Learning rate',
    unit: '',
    formula: 'η',
    help: 'The size of a step after warm-up and decay.',
    trl: 'lr',
    openrlhf: 'actor_lr',
  },
  corpusLoss: {
    label: 'Corpus loss',
    unit: 'nats per token',
    formula: '−mean log π on held-out pretraining text',
    help: 'What the model still knows of the text it was first trained on; the alignment tax shows here.',
  },
});

export type MetricName = keyof typeof METRICS;
export type MetricRow = { step: number } & Partial<Record<MetricName, number>>;
