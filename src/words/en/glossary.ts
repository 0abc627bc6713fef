// The words of the glossary, in English: apart from en.ts, because they are loaded on demand.

export interface Term {
  /** The plain name first, if there is one. */
  name: string;
  /** What the field calls it, or what an abbreviation stands for. */
  also?: string;
  text: string;
  /** How it stands in the page’s texts, in lower case. */
  forms: readonly string[];
}

const terms = {
  rlhf: {
    name: 'RLHF',
    also: 'reinforcement learning from human feedback',
    text: 'The whole procedure of this page: people say which texts they prefer, a judge learns to predict that, and the model learns to write what the judge scores highly.',
    forms: ['rlhf'],
  },
  token: {
    name: 'Token',
    text: 'A piece of text that the model reads and writes in one go: often a word with the space before it, sometimes a part of a word.',
    forms: ['token', 'tokens'],
  },
  prompt: {
    name: 'Prompt',
    text: 'What is said to the model. It writes the answer that follows.',
    forms: ['prompt', 'prompts'],
  },
  tinyWorld: {
    name: 'Tiny World',
    text: 'The invented world that the models’ training text is about: animals, foods and places, with facts that can be checked. Programs can therefore tell whether an answer is true, polite and to the point.',
    forms: ['tiny world'],
  },
  base: {
    name: 'Base model',
    also: 'pretrained model',
    text: 'A model that has only learned to predict the next token of a large amount of text. It continues a conversation; it does not try to help.',
    forms: ['base model', 'pretrained model'],
  },
  sft: {
    name: 'Imitator',
    also: 'SFT model, supervised fine-tuning',
    text: 'The base model after more training on demonstrations. All later steps start from it and are compared with it.',
    forms: ['sft model', 'sft', 'imitator'],
  },
  demonstration: {
    name: 'Demonstration',
    text: 'A prompt with a good answer written by a person, for the model to imitate.',
    forms: ['demonstration', 'demonstrations'],
  },
  ranking: {
    name: 'Ranking',
    also: 'preference, comparison',
    text: 'Several answers to one prompt, put in order by what somebody prefers. Every two of them that are not tied make a pair to learn from.',
    forms: ['ranking', 'rankings'],
  },
  labeler: {
    name: 'Labeler',
    text: 'Whoever ranks texts: you, or one of our programs. Of the programs, “careful” ranks by the authors’ gold and makes about as many mistakes as people do; “hurried” makes more, “lazy” ranks at random half of the time, “left-biased” and “length-biased” favour the first or the longer text. “Strict”, “brisk” and “warm” differ a little in what they value; “camp a” likes cheerful answers and “camp b” short ones; “upside-down” ranks everything the wrong way round.',
    forms: ['labeler', 'labelers', 'simulated labeler', 'simulated labelers'],
  },
  judge: {
    name: 'Judge',
    also: 'reward model',
    text: 'A second model that reads a prompt and an answer and gives one number, the score. It learns from rankings, so that the preferred text scores higher.',
    forms: ['judge', 'judges', 'reward model', 'reward models'],
  },
  readable: {
    name: 'Readable judge',
    also: 'Bradley–Terry model on features',
    text: 'A small judge that only looks at seven things that people can name, such as length and kindness, and learns from your picks what each is worth to you. It is what “your taste” is measured by.',
    forms: ['readable judge'],
  },
  score: {
    name: 'Score',
    also: 'reward',
    text: 'The number that a judge gives an answer. Only differences between answers to the same prompt mean something. Demonstrations score 0 on average.',
    forms: ['score', 'scores', 'reward'],
  },
  gold: {
    name: 'Authors’ gold',
    text: 'What the authors of this page call good, computed by a program: to the point, true, polite, finished, not too long. Nothing is trained on it; it shows whether a judge is being exploited. It need not be your taste.',
    forms: ['authors’ gold', 'gold score', 'gold'],
  },
  policy: {
    name: 'Policy',
    also: 'the writer, the improved model',
    text: 'The model that writes and is being improved. For each text so far it has a probability for every next token.',
    forms: ['policy', 'policies'],
  },
  ppo: {
    name: 'PPO',
    also: 'proximal policy optimisation',
    text: 'The method by which InstructGPT was improved. The policy writes, the judge scores, and tokens that led to more than was expected become likelier; a clip keeps each update small.',
    forms: ['ppo'],
  },
  ptx: {
    name: 'PPO-ptx',
    text: 'PPO that also goes on predicting the text of pretraining, so that the model forgets less of what it knew.',
    forms: ['ppo-ptx', 'ptx'],
  },
  dpo: {
    name: 'DPO',
    also: 'direct preference optimisation',
    text: 'A method without a judge: it learns from rankings directly, making the better of two texts likelier than the other. IPO and cDPO are variants of its loss.',
    forms: ['dpo'],
  },
  grpo: {
    name: 'GRPO and RLOO',
    also: 'group relative policy optimisation; REINFORCE leave-one-out',
    text: 'Methods like PPO without a value model: several answers to one prompt are compared with each other instead.',
    forms: ['grpo', 'rloo'],
  },
  kl: {
    name: 'Distance from the imitator',
    also: 'KL divergence',
    text: 'How much likelier the policy finds its own texts than the SFT model does: log-probability under the one minus that under the other, on average. 0 means that nothing has changed.',
    forms: ['kl', 'kl divergence', 'kl penalty'],
  },
  leash: {
    name: 'Leash',
    also: 'β, the KL coefficient',
    text: 'What each nat of distance from the imitator costs, in score. Without it the policy drifts to whatever the judge happens to overrate.',
    forms: ['leash'],
  },
  nat: {
    name: 'Nat',
    text: 'The unit of log-probability with the natural logarithm. One nat less means 2.7 times less likely.',
    forms: ['nat', 'nats'],
  },
  logProbability: {
    name: 'Log-probability',
    text: 'The logarithm of a probability, in nats: 0 for what is certain, and the lower the less likely. Those of the tokens of a text add up.',
    forms: ['log-probability', 'log-probabilities'],
  },
  loss: {
    name: 'Loss',
    text: 'The number that training makes smaller. For a language model: how surprised it is by the next token, in nats.',
    forms: ['loss', 'losses'],
  },
  rollout: {
    name: 'Rollout',
    text: 'One answer that the policy writes during training, to be scored and learned from.',
    forms: ['rollout', 'rollouts'],
  },
  value: {
    name: 'Value model',
    also: 'critic',
    text: 'In PPO, a model that predicts after each token what score the finished text will get.',
    forms: ['value model'],
  },
  advantage: {
    name: 'Advantage',
    text: 'By how much a token turned out better than the value model had expected. Tokens with a positive advantage become likelier.',
    forms: ['advantage', 'advantages'],
  },
  step: {
    name: 'Step, iteration, epoch',
    text: 'A step is one update of the parameters. An iteration of PPO is a round of writing, scoring and several updates. An epoch is one pass over all data.',
    forms: ['iteration', 'iterations', 'epoch', 'epochs'],
  },
  parameters: {
    name: 'Parameters',
    also: 'weights',
    text: 'The numbers that a model consists of. Training changes them.',
    forms: ['parameters', 'weights'],
  },
  learningRate: {
    name: 'Learning rate',
    text: 'How far each update moves the parameters. Too low, and nothing is learned; too high, and what was learned is lost.',
    forms: ['learning rate'],
  },
  seed: {
    name: 'Seed',
    text: 'The number from which all random choices follow. The same seed, settings and engine give the same run.',
    forms: ['seed', 'seeds'],
  },
  temperature: {
    name: 'Temperature',
    text: 'How boldly the model draws its tokens. At 1 it follows its probabilities; near 0 it always takes the likeliest.',
    forms: ['temperature'],
  },
  heldOut: {
    name: 'Held out',
    text: 'Kept away from training, to measure how well a model does on what it has not seen.',
    forms: ['held-out', 'held out'],
  },
  crossValidation: {
    name: 'Cross-validation',
    text: 'A way to measure with little data: it is split into five parts, and five trial judges are each trained on four of them and tested on the fifth.',
    forms: ['cross-validation'],
  },
  interval: {
    name: '95 % interval',
    text: 'The range in which the true value lies with 95 % certainty, given how little was measured. Two values whose intervals overlap widely may be the same.',
    forms: ['95 % interval', '95 % intervals'],
  },
  calibration: {
    name: 'Calibration',
    text: 'Whether a judge is right as often as it claims: of the pairs in which it is 80 % sure, it should get 80 % right.',
    forms: ['calibration', 'well calibrated'],
  },
  hacking: {
    name: 'Reward hacking',
    also: 'overoptimisation, Goodhart’s law',
    text: 'The judge’s score rises while the texts get worse: the policy has found what the judge overrates.',
    forms: ['reward hacking', 'exploited', 'overoptimisation'],
  },
  tax: {
    name: 'Alignment tax',
    text: 'What a model loses in other abilities by being trained on preferences. Here: a higher loss on the text of pretraining.',
    forms: ['alignment tax'],
  },
  winRate: {
    name: 'Win rate',
    text: 'In how many of 100 prompts one model’s answer is preferred to another’s; a tie counts half.',
    forms: ['win rate', 'win rates'],
  },
  bestOfN: {
    name: 'Best-of-n',
    also: 'rejection sampling',
    text: 'A way to better answers without training the writer: it writes n, and the judge keeps the one that scores highest.',
    forms: ['best-of-n', 'best of n'],
  },
  attention: {
    name: 'Attention',
    text: 'How the model looks back: for each token, every head spreads its attention over the tokens before.',
    forms: ['attention'],
  },
  kernel: {
    name: 'Kernel',
    text: 'A small program that runs on the graphics card, for one operation such as a matrix product. Those of this page are written by hand, in WGSL.',
    forms: ['kernel', 'kernels'],
  },
  webgpu: {
    name: 'WebGPU and WebAssembly',
    text: 'The two ways in which a browser can compute fast: on the graphics card, and on the processor. This page uses either.',
    forms: ['webgpu', 'webassembly'],
  },
  marks: {
    name: 'Colours of tokens',
    text: 'On the stage, blue tokens have become likelier since the start of the run and orange ones less likely; underlined words were not in the answer before. At the Base station, stronger colour means a less likely token.',
    forms: [],
  },
} as const satisfies Record<string, Term>;

export type TermName = keyof typeof terms;

export const EN_GLOSSARY = {
  terms: terms as Record<TermName, Term>,
  search: 'Search',
  found: (entries: number) => (entries === 1 ? '1 entry' : `${entries} entries`),
  none: 'Nothing here has this word. Try a shorter one.',
  formula: 'Formula, and its name elsewhere',
};

export type GlossaryWords = typeof EN_GLOSSARY;
