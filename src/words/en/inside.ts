// The words of what is inside a token and a step, in English: apart from en.ts, because they are loaded on demand.
import type { ReaderName } from '../../domain/models.ts';

export const EN_INSIDE = {
  token: (token: string) => `Inside “${token}”`,
  close: 'Close',
  why: {
    name: 'Why it was pushed',
    later: 'Which way it is pushed is not known yet: advantages are computed at a later stage.',
    up: (advantage: string) => `Pushed up: its advantage is ${advantage}, so the update makes it likelier.`,
    down: (advantage: string) => `Pushed down: its advantage is ${advantage}, so the update makes it less likely.`,
    none: 'Not pushed: its advantage is 0.',
    because: {
      score: {
        up: (part: string) => `What counts most is the judge’s score of the whole answer (${part}).`,
        down: (part: string) => `What counts most is the judge’s score of the whole answer (${part}).`,
      },
      kl: {
        up: (part: string) =>
          `What counts most is the KL penalty (${part}): from here on, the text is less likely than under the imitator.`,
        down: (part: string) =>
          `What counts most is the KL penalty (${part}): from here on, the text is likelier than under the imitator, and that costs.`,
      },
      value: {
        up: (part: string) => `What counts most is that the value model expected a low return here (${part}).`,
        down: (part: string) => `What counts most is that the value model expected a high return here (${part}).`,
      },
      mean: {
        up: (part: string) =>
          `What counts most is that the batch did worse on average, which whitening subtracts (${part}).`,
        down: (part: string) =>
          `What counts most is that the batch did better on average, which whitening subtracts (${part}).`,
      },
      siblings: {
        up: () => 'The whole answer did better than the others to the same prompt; all its tokens share this.',
        down: () => 'The whole answer did worse than the others to the same prompt; all its tokens share this.',
      },
    },
    unfinished: 'The score includes the penalty for not ending.',
    clipped: (ratio: string, bound: string) =>
      `At the last pass its ratio, ${ratio}, was beyond ${bound}, so the clip stopped its gradient.`,
    moved: (nats: string) => `After the update its log-probability had changed by ${nats} nats.`,
    against: 'That is against the push: other tokens move the same weights.',
    parts: 'Its advantage in parts',
    part: { score: 'score', kl: 'KL penalty', value: 'expected', mean: 'batch mean' },
  },
  /** DPO and IPO, which learn from pairs. */
  pair: {
    step: (step: number) => `Step ${step}, token by token`,
    older: (step: number, newest: number) => `Held at step ${step}; the run is at ${newest}.`,
    movedOn: (n: number) =>
      `The run is ${n === 1 ? 'a step' : `${n} steps`} further: these lists are of its newest update. Press Step instead of Play to see those of this one.`,
    sides: { chosen: 'The better text of a pair', rejected: 'The worse text of a pair' },
    before: 'log π before this update',
    up: {
      chosen: 'Pushed up: it is in the better text of the pair.',
      rejected: 'Pushed up, although it is in the worse text: the margin is beyond ½.',
    },
    down: {
      chosen: 'Pushed down, although it is in the better text: the margin is beyond ½.',
      rejected: 'Pushed down: it is in the worse text of the pair.',
    },
    same: 'Not pushed by this pair: both texts are the same up to here, so the two pushes cancel.',
    weight: {
      dpo: (weight: string, margin: string) =>
        `All tokens of the text share the weight of the pair, σ(−margin) = ${weight}; its margin is ${margin}.`,
      ipo: (weight: string, margin: string) =>
        `All tokens of the text share the weight of the pair, ½ − margin = ${weight}; its margin is ${margin}.`,
    },
  },
  numbers: {
    name: 'Its numbers',
    written: 'log π when written',
    updated: 'log π after this update',
    reference: 'log π under the imitator',
    yes: 'yes',
    no: 'no',
  },
  topOf: {
    before: 'Before this update',
    tuned: 'After this update',
    sft: 'The imitator (SFT)',
    base: 'The base model',
  } satisfies Record<ReaderName, string>,
  beforeUpdate: 'The policy, before this update',
  movedOn: (iterations: number) =>
    `The run is ${iterations === 1 ? 'an iteration' : `${iterations} iterations`} further: these lists are of its newest update. Press Step instead of Play to see those of this one.`,
  held: {
    hold: 'Hold this batch',
    help: 'The batch stays while the run goes on.',
    older: (step: number, newest: number) => `Held at iteration ${step}; the run is at ${newest}.`,
  },
  whatIf: {
    title: 'What if?',
    help: 'Other settings on this one batch. Advantages, pushes and the clip are computed anew; texts, scores and ratios stay, because nothing is trained.',
    beforeUpdate: 'There are no ratios before the update, so nothing is clipped yet.',
    own: 'Back to the run’s own settings',
    table: 'The batch in the run and with these settings',
    columns: ['All tokens of the batch', 'In the run', 'Now'],
    rows: {
      up: 'pushed up ↑',
      down: 'pushed down ↓',
      clipped: 'stopped by the clip ‖',
      outside: 'ratio outside 1 ± ε',
      reward: 'mean reward of a text',
    },
    marks: { up: '↑', down: '↓', clipped: '‖', none: '·' },
    inRun: 'Advantages in the run',
    now: 'With these settings',
    textInRun: (n: number) => `Answer ${n}: advantages in the run`,
    textNow: (n: number) => `Answer ${n}: advantages with these settings`,
    scale: 'Blue: above 0. Orange: below. Both rows have the same scale.',
  },
  attention: {
    layer: 'Layer',
    head: 'Head',
    help: 'Each arc runs from a token to one that the head looks back at; the wider, the more. Select a token to look from it.',
    from: (token: string, next: string) => `Looking from “${token}”, to predict “${next}”`,
    fromLast: (token: string) => `Looking from “${token}”, the last token`,
    tokens: 'Prompt and answer, token by token',
    table: 'All numbers of this token',
    columns: ['Place', 'Token', 'Attention'],
  },
  leaveOneOut: {
    help: 'The score of the answer less its score without the word. Blue: the word raises the score. Orange: it lowers it. The contributions need not add up, because words act together.',
    words: 'Leave-one-out contribution of each word to the score',
    oneWord: 'An answer of one word has none to leave out.',
  },
  flow: {
    name: 'One iteration, stage by stage',
    size: (texts: number, tokens: number) => `This batch: ${texts} texts, ${tokens} tokens.`,
    stages: {
      rollout: { plain: 'Write', help: 'rollout: the policy answers prompts' },
      score: { plain: 'Score', help: 'score: the judge scores each answer' },
      advantages: { plain: 'Credit', help: 'advantages: which tokens did better than expected' },
      update: { plain: 'Update', help: 'update: small steps towards what did better' },
    },
    nodes: {
      write: { who: 'Policy', does: 'writes' },
      judge: { who: 'Judge', does: 'scores' },
      reference: { who: 'Imitator', does: 'measures KL' },
      value: { who: 'Value model', does: 'predicts' },
      advantages: { who: 'Advantages', does: 'give credit' },
      policy: { who: 'Policy', does: 'learns' },
      critic: { who: 'Value model', does: 'learns' },
    },
  },
  kernels: {
    help: 'Which kernels one update of the policy runs on a minibatch, and how long each takes on this machine. A run in progress is paused meanwhile.',
    measure: 'Time them here',
    measuring: 'Timing them…',
    shape: (texts: number, tokens: number) => `A minibatch of ${texts} texts of up to ${tokens} tokens.`,
    clocks: {
      'time stamps': 'By the adapter’s own time stamps.',
      'wall clock': 'This machine offers no time stamps, so each kernel ran alone, again and again, by the clock.',
    },
    cpu: 'WebAssembly ran its own form of these kernels; the WGSL is what WebGPU would run.',
    columns: ['Kernel', 'Dispatches', 'ms', 'Share'],
    table: 'Kernels, the longest first',
    source: 'WGSL',
    wgsl: (kernel: string) => `WGSL of ${kernel}`,
  },
  rollouts: {
    allNumbers: 'All numbers',
    of: (name: string) => `of ${name}`,
    allNumbersOf: (name: string) => `All numbers of ${name}`,
    token: 'Token',
    yes: 'yes',
    no: 'no',
    iteration: (step: number) => `Iteration ${step}, token by token`,
    after: (stage: string) => `after ${stage}`,
    number: 'Number under each token',
    views: {
      kl: { label: 'KL', help: 'How much likelier this token is than under the imitator: log π − log π₀.' },
      rewards: { label: 'Reward', help: 'The KL penalty of the token; the last one also gets the score.' },
      values: { label: 'Value', help: 'The return that the value model predicts from here on.' },
      advantages: {
        label: 'Advantage',
        help: 'How much better the outcome was than predicted; the update follows it.',
      },
      ratios: {
        label: 'Ratio',
        help: 'Probability at the last pass of the update over the probability when it was written; 1 is unchanged.',
      },
      clipped: {
        label: 'Clipped',
        help: 'Tokens whose ratio left 1 ± ε in the direction of their advantage; they add nothing more to the gradient.',
      },
      implied: {
        label: 'Implied score',
        help: 'β (log π − log π₀) before this update: together, the tokens are the implied score of the text.',
      },
    },
    colours: (middle: number) => `Blue: above ${middle}. Orange: below.`,
    clipped: 'clipped',
    answer: (n: number) => `answer ${n}`,
    perToken: (n: number, view: string) => `Answer ${n}: ${view} per token`,
    later: 'This number is computed at a later stage of the iteration.',
    judge: 'Judge',
    goldAfter: '· authors’ gold',
    notFinished: '· not finished',
    show: (n: number) => `Show ${n}`,
    showAll: (n: number) => `Show all ${n}`,
  },
  choose: 'Select a token to see what is inside it.',
};

/** These words in a language. */
export type InsideWords = typeof EN_INSIDE;
