// Every metric the page draws: one table for charts, tooltips, the glossary and exported logs.

export interface Metric {
  /** Plain name. */
  label: string;
  unit: string;
  /** What it is, in the notation of the InstructGPT paper; π is the policy, π₀ the SFT model. */
  formula: string;
  /** How to read it, in one sentence or two. */
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
    help: 'How badly the model predicts the demonstrations it trains on.',
    trl: 'loss',
    openrlhf: 'gpt_loss',
  },
  heldOutLoss: {
    label: 'Held-out loss',
    unit: 'nats per token',
    formula: '−mean log π(y_t) on demonstrations never trained on',
    help: 'If it rises while the training loss falls, the model is memorising the examples.',
    trl: 'eval_loss',
    openrlhf: 'eval gpt_loss',
  },
  rewardLoss: {
    label: 'Ranking loss',
    unit: 'nats per pair',
    formula: '−mean log σ(r_w − r_l)',
    help: 'ln 2 = 0.693 is a coin flip; lower means that the model predicts the rankings.',
    trl: 'loss',
    openrlhf: 'loss',
  },
  rewardAccuracy: {
    label: 'Accuracy, training pairs',
    unit: 'share of pairs',
    formula: 'P(r_w > r_l)',
    help: 'How often the better-ranked text gets the higher score.',
    trl: 'accuracy',
    openrlhf: 'acc',
  },
  heldOutAccuracy: {
    label: 'Accuracy, held-out pairs',
    unit: 'share of pairs',
    formula: 'P(r_w > r_l) on prompts never trained on',
    help: '0.5 is a coin flip; two people agree on about 73 % of pairs.',
    trl: 'eval_accuracy',
    openrlhf: 'eval acc_mean',
  },
  heldOutRewardLoss: {
    label: 'Ranking loss, held-out pairs',
    unit: 'nats per pair',
    formula: '−mean log σ(r_w − r_l) on prompts never trained on',
    help: 'Above ln 2, the reward model does worse than a coin flip: it is confidently wrong.',
    trl: 'eval_loss',
    openrlhf: 'eval_loss',
  },
  brierScore: {
    label: 'Brier score',
    unit: 'squared probability',
    formula: 'mean (1 − σ(r_w − r_l))² on prompts never trained on',
    help: 'Mean squared error of the predicted choice; 0.25 is a coin flip, 0 is perfect.',
  },
  calibrationError: {
    label: 'Calibration error',
    unit: 'share of pairs',
    formula: 'Σ_bins n_bin / n |accuracy − mean σ(|r_a − r_b|)|',
    help: 'At zero, pairs predicted with 80 % confidence are right 80 % of the time.',
  },
  score: {
    label: 'Reward-model score',
    unit: 'score',
    formula: 'mean r(x, y)',
    help: 'Mean score of the samples. Demonstrations average 0.',
    trl: 'objective/scores',
    openrlhf: 'reward',
  },
  scoreStd: {
    label: 'Spread of scores',
    unit: 'score',
    formula: 'std r(x, y)',
    help: 'Near zero, all texts score alike and there is nothing left to learn.',
  },
  gold: {
    label: 'Authors’ gold score',
    unit: 'score',
    formula: 'mean g(x, y)',
    help: 'What the authors of this page call good (helpful, true and polite), computed by a program that PPO never sees.',
  },
  taste: {
    label: 'Taste trained on',
    unit: 'share of texts',
    formula: 'P(t(x, y) > t(x, y₀)) + ½ P(t(x, y) = t(x, y₀)), y₀ by π₀ with the same random numbers',
    help: 'How often the taste that it was trained on, yours by the readable judge or a simulated labeler’s, prefers its text to the SFT model’s for the same prompt. It starts at 0.5.',
  },
  kl: {
    label: 'Distance from the SFT model',
    unit: 'nats per sequence',
    formula: 'mean Σ_t log π(y_t) − log π₀(y_t)',
    help: 'How far the policy has moved. Below zero, sampling and scoring disagree.',
    trl: 'objective/kl',
  },
  klPerToken: {
    label: 'Distance per token',
    unit: 'nats per token',
    formula: 'mean log π(y_t) − log π₀(y_t)',
    help: 'The same distance per token. OpenRLHF logs a close relative that averages within each text first.',
  },
  klK2: {
    label: 'Distance, k2',
    unit: 'nats per sequence',
    formula: 'mean Σ_t ½ l_t², l = log π(y_t) − log π₀(y_t)',
    help: 'Never negative and low in variance, but biased once the policy has moved far.',
  },
  klK3: {
    label: 'Distance, k3',
    unit: 'nats per sequence',
    formula: 'mean Σ_t e^(−l_t) − 1 + l_t, l = log π(y_t) − log π₀(y_t)',
    help: 'Unbiased like k1, and never negative.',
  },
  klFull: {
    label: 'Distance, exact',
    unit: 'nats per sequence',
    formula: 'mean Σ_t Σ_v π(v) (log π(v) − log π₀(v))',
    help: 'Computed over the whole vocabulary at every token; k1 and k3 estimate it from the sampled token.',
  },
  klCoef: {
    label: 'Leash β',
    unit: '',
    formula: 'β',
    help: 'Penalty per nat of KL.',
  },
  rlhfReward: {
    label: 'Net objective',
    unit: 'score',
    formula: 'mean r(x, y) − β Σ_t KL_t',
    help: 'What PPO maximises: the score minus the KL penalty.',
    trl: 'objective/rlhf_reward',
    openrlhf: 'return',
  },
  nonScoreReward: {
    label: 'KL penalty',
    unit: 'score',
    formula: 'mean −β Σ_t KL_t',
    help: 'Added to the score of a text; it is negative wherever the KL is positive.',
    trl: 'objective/non_score_reward',
  },
  entropy: {
    label: 'Entropy',
    unit: 'nats per token',
    formula: '−mean Σ_v π(v) log π(v)',
    help: 'How uncertain the policy is about the next token. Near zero, all samples are the same text.',
    trl: 'policy/entropy_avg',
  },
  responseLength: {
    label: 'Response length',
    unit: 'tokens',
    formula: 'mean |y|',
    help: 'It rises first when the reward model favours long texts.',
    trl: 'completions/mean_length',
    openrlhf: 'response_length',
  },
  finishedRate: {
    label: 'Finished',
    unit: 'share of samples',
    formula: 'mean 1[y ends with EOS]',
    help: 'How often the model ends its text itself.',
    trl: 'val/num_eos_tokens',
  },
  distinctShare: {
    label: 'Different texts',
    unit: 'share of samples',
    formula: 'number of different y / number of y',
    help: 'Near zero, the policy gives every prompt the same answer.',
  },
  policyLoss: {
    label: 'Policy loss',
    unit: '',
    formula: 'mean max(−Aρ, −A clip(ρ, 1−ε, 1+ε))',
    help: 'The clipped objective. Its value is hard to interpret: watch the score and the KL instead.',
    trl: 'loss/policy_avg',
    openrlhf: 'policy_loss',
  },
  valueLoss: {
    label: 'Value loss',
    unit: 'score²',
    formula: '½ mean max((V−R)², (clip(V)−R)²)',
    help: 'Squared error of the returns that the value model predicts.',
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
    help: 'How often the value clip limited an update.',
    trl: 'val/clipfrac_avg',
  },
  innerEpochs: {
    label: 'Inner epochs completed',
    unit: '',
    formula: 'passes over the samples',
    help: 'Fewer than set if the early stop ended them.',
  },
  approxKl: {
    label: 'Step size',
    unit: 'nats per token',
    formula: '½ mean (log π − log π_old)²',
    help: 'How far the updates moved the policy from the one that wrote the samples.',
    trl: 'policy/approxkl_avg',
  },
  ratio: {
    label: 'Probability ratio',
    unit: '',
    formula: 'mean π(y_t) / π_old(y_t)',
    help: 'It should stay near 1.',
    trl: 'val/ratio',
  },
  maxRatio: {
    label: 'Largest ratio',
    unit: '',
    formula: 'max π(y_t) / π_old(y_t)',
    help: 'Far above 2, the step was too large for some token.',
  },
  explainedVariance: {
    label: 'Explained variance',
    unit: '',
    formula: '1 − var(R − V) / var(R)',
    help: '1 is a perfect value model; below zero, it predicts worse than the mean would.',
  },
  dpoLoss: {
    label: 'DPO loss',
    unit: 'nats per pair',
    formula: '−mean log σ(β (l_w − l_l)), l = log π(y) − log π₀(y)',
    help: 'It starts at ln 2 = 0.693, when the policy is still the SFT model.',
    trl: 'loss',
    openrlhf: 'loss',
  },
  ipoLoss: {
    label: 'IPO loss',
    unit: 'nats² per pair',
    formula: 'mean (l_w − l_l − 1/(2β))², l = log π(y) − log π₀(y)',
    help: 'It starts at 1/(4β²), when the policy is still the SFT model; it is zero when every pair has the margin 1/(2β).',
    trl: 'loss',
    openrlhf: 'loss',
  },
  impliedMargin: {
    label: 'Implied margin',
    unit: 'score',
    formula: 'mean β (l_w − l_l), l = log π(y) − log π₀(y)',
    help: 'Lead of the better text. IPO aims at ½; DPO has no limit.',
    trl: 'rewards/margins',
  },
  chosenReward: {
    label: 'Implied score, better text',
    unit: 'score',
    formula: 'mean β (log π(y_w) − log π₀(y_w))',
    help: 'It often falls, too: DPO only needs it to stay above the other.',
    trl: 'rewards/chosen',
    openrlhf: 'chosen_reward',
  },
  rejectedReward: {
    label: 'Implied score, worse text',
    unit: 'score',
    formula: 'mean β (log π(y_l) − log π₀(y_l))',
    help: 'It should fall.',
    trl: 'rewards/rejected',
    openrlhf: 'reject_reward',
  },
  impliedAccuracy: {
    label: 'Accuracy of the implied score',
    unit: 'share of pairs',
    formula: 'P(l_w > l_l) + ½ P(l_w = l_l), l = log π(y) − log π₀(y)',
    help: 'How often the policy has moved further towards the better text than towards the worse one.',
    trl: 'rewards/accuracies',
    openrlhf: 'acc',
  },
  groupStd: {
    label: 'Spread within a group',
    unit: 'score',
    formula: 'mean over prompts of std r(x, y)',
    help: 'Spread of the scores of one prompt’s answers; at zero there is nothing to learn.',
    trl: 'reward_std',
    openrlhf: 'group_reward_std',
  },
  gradNorm: {
    label: 'Gradient norm',
    unit: '',
    formula: '‖g‖₂ before clipping',
    help: 'Sudden jumps often precede instability.',
    trl: 'grad_norm',
    openrlhf: 'actor_grad_norm',
  },
  learningRate: {
    label: 'Learning rate',
    unit: '',
    formula: 'η',
    help: 'Step size after warm-up and decay.',
    trl: 'lr',
    openrlhf: 'actor_lr',
  },
  corpusLoss: {
    label: 'Corpus loss',
    unit: 'nats per token',
    formula: '−mean log π on held-out pretraining text',
    help: 'Loss on the kind of text it was pretrained on; a rise is the alignment tax.',
  },
});

export type MetricName = keyof typeof METRICS;
export type MetricRow = { step: number } & Partial<Record<MetricName, number>>;
