// All words of the page, in English, but those of the stage: one section per room of src/ui, and others for what several rooms share. A
// translation is another object of the type Words. Error messages are where the errors are thrown.
import type { RecordingName } from '../../domain/recordings.ts';
import type { Phase } from '../../domain/phases.ts';
import type { StationName } from '../../domain/stations.ts';
import { TABLES, type TableName } from '../../lib/config.ts';
import type { Meaning, Method } from '../../lib/methods.ts';
import { METRICS, type Metric, type MetricName } from '../../lib/metrics.ts';
import type { Field } from '../../lib/settings.ts';
import { count, list } from '../english-forms.ts';

/** How the page describes a method. */
interface MethodWords {
  /** What it does, in a sentence or two. */
  help: string;
  /** The station's introduction, where it differs from PPO's. */
  sentence?: string;
}

const METHODS: Record<Method, MethodWords> = {
  ppo: {
    help: 'Samples texts, has them scored, and takes small clipped steps towards those that beat a value model’s prediction.',
  },
  dpo: {
    help: 'Learns from the rankings directly, without judge or sampling. Better texts become likelier, worse ones less likely.',
    sentence:
      'The writer moves towards the texts that were ranked higher and away from the others; a penalty keeps it near the imitator.',
  },
  ipo: {
    help: 'Like DPO, but it aims at a fixed margin between the better and the worse text, which bounds how far it moves.',
    sentence:
      'The writer moves towards the texts that were ranked higher until they are likelier than the others by a fixed margin.',
  },
  grpo: {
    help: 'Like PPO without a value model: each answer is compared with the others to the same prompt.',
  },
  rloo: {
    help: 'Plain REINFORCE: the baseline is the mean score of the other answers to the same prompt; nothing is clipped.',
  },
};

/** What every station has: its plain name, the field's word for it, and in one sentence what happens there. */
interface StationWords {
  plain: string;
  jargon: string;
  sentence: string;
}

/** No station may be forgotten; each has further words of its own. */
const everyStation = <R extends Record<StationName, StationWords>>(rows: R): R => rows;

export type SettingWords = Pick<Field, 'label' | 'help' | 'source' | 'options'>;

/** The tables of settings and metrics hold their own words, so that a new setting is one row. A translation replaces them here. */
const SETTINGS: {
  [T in TableName]: Record<keyof (typeof TABLES)[T], SettingWords>;
} = TABLES;
const METRIC_WORDS: Record<MetricName, Metric> = METRICS;

/** Dashed lines of charts. */
const MEANINGS: Record<Meaning, string> = {
  coinFlip: 'coin flip',
  coinFlipLoss: 'coin flip, ln 2',
  twoPeople: 'two people',
  tooLarge: 'too large',
  unchanged: 'unchanged',
  target: 'target',
  asSft: 'as the SFT model',
};

const PHASES: Record<Phase, string> = {
  sft: 'Imitation (SFT)',
  label: 'The simulated labeler',
  reward: 'The judge (reward model)',
  policy: 'Improvement',
  compare: 'The comparison',
};
/** What a phase produces. */
const PRODUCTS: Record<Phase, string> = {
  sft: 'the imitator',
  label: 'the rankings',
  reward: 'the judge',
  policy: 'the improved model',
  compare: 'the report card',
};

/** What can go wrong in a run, by the metric that shows it. */
const HEALTH = {
  kl: {
    cause:
      'The measured KL from the SFT model is negative, which a true KL cannot be: the policy gives its own samples less probability than the SFT model does.',
    remedy:
      'Lower the learning rate and use the k3 estimator; check that texts are scored at the temperature at which they were sampled.',
  },
  maxRatio: {
    cause: 'A token became more than ten times as likely within one iteration.',
    remedy: 'Lower the learning rate, use fewer inner epochs, or set an early stop.',
  },
  clipFraction: {
    cause: 'More than 30 % of tokens hit the clip: the steps are too large for their samples.',
    remedy: 'Lower the learning rate or use fewer inner epochs.',
  },
  explainedVariance: {
    cause: 'The value model predicts worse than the mean would, so the advantages are mostly noise.',
    remedy: 'Raise the learning rate of the value model or use more rollouts per iteration.',
  },
  finishedRate: {
    cause: 'Fewer texts end by themselves than at the start.',
    remedy: 'Raise the penalty for not finishing, or train the reward model on rankings of rambling texts.',
  },
  distinctShare: {
    cause: 'Different prompts get the same text: the policy has collapsed onto something the reward model likes.',
    remedy: 'Go back to an earlier state and raise β; then rank such texts and retrain the reward model.',
  },
  entropy: {
    cause: 'Almost no choice is left at each token: the policy writes nearly the same text every time.',
    remedy: 'Raise β or lower the learning rate.',
  },
  gold: {
    cause:
      'The reward model’s score rises while the authors’ gold score falls, and the labels share the authors’ taste: the policy exploits errors of the reward model.',
    remedy:
      'Go back to where the gold score peaked, raise β, or rank the new texts and retrain the reward model with them.',
  },
  taste: {
    cause:
      'The reward model’s score rises while the taste that it was trained on likes the texts less than before: the policy exploits errors of the reward model. This is judged by the labels’ own taste (the readable judge of your picks, or the simulated labeler’s), not by the authors’.',
    remedy:
      'Go back to where that taste liked the texts most, raise β, or rank the new texts and retrain the reward model with them.',
  },
};

export const EN = {
  /** For dates and numbers. */
  language: 'en',
  methods: METHODS,
  settings: SETTINGS,
  metrics: METRIC_WORDS,
  health: HEALTH,
  counts: {
    step: (n: number) => count(n, 'step'),
    iteration: (n: number) => count(n, 'iteration'),
    pass: (n: number) => (n === 1 ? 'one pass' : `${n} passes`),
    ranking: (n: number) => count(n, 'ranking'),
    vote: (n: number) => count(n, 'vote'),
    blindVote: (n: number) => count(n, 'blind vote'),
  },
  shell: {
    name: 'RLHF Sandbox',
    tagline: 'Teach a small model your taste. Nothing leaves your computer.',
    title: (station: string) => `${station} · RLHF Sandbox`,
    skip: 'Skip to content',
    version: (version: string) => `RLHF Sandbox ${version}`,
    licences: 'Licences',
    stations: 'Stations',
    notes: { running: 'running', paused: 'paused' },
    modelAndSeed: 'Model and seed',
    model: 'Model',
    models: { auto: 'Automatic', nano: 'nano, for any computer', micro: 'micro, for a GPU' },
    seed: 'Seed',
    useSeed: 'Use seed',
    newSeed: 'New seed',
    seedHelp: 'The same seed repeats the same run on the same device. Reset keeps the seed.',
    wrongSeed: (max: number) => `Enter a whole number from 0 to ${max}.`,
    share: 'Share',
    projector: 'Projector',
    shareTitle: 'Share this page',
    linkMissing:
      'The part of this page that reads links could not be downloaded, so the settings in this link are not in use.',
    takeAway: 'Take it with you',
    /** What the address asks for and cannot have, and what the page did instead. */
    notInAddress: {
      station: (text: string) =>
        `This address asks for the station “${text}”, which does not exist. The first one was opened.`,
      model: (text: string) =>
        `This address asks for the model “${text}”, which does not exist. The page chose the one that suits this computer.`,
      engine: (text: string) =>
        `This address asks for the engine “${text}”, which does not exist. The page chose the fastest one it found.`,
      seed: (text: string) =>
        `This address asks for the seed “${text}”, but a seed is a whole number from 0 to 999,999. Seed 1 is used.`,
    },
    stationComing: 'Loading this station…',
    styleMissing: 'The style of this page could not be downloaded.',
    reload: 'Reload',
    recover: 'Recover',
    dismiss: 'Dismiss',
    failed: (run: string, message: string) => `${run}: ${message}`,
    stopped: 'The engine is not running.',
    stoppedHelp: 'Your rankings and the last checkpoint are saved on this device.',
    onCpu: (reason: string) => `Running on the CPU. ${reason}`,
    onCpuHelp:
      'Everything works, but more slowly. For full speed, open this page in a current version of Chrome, Edge or Safari with hardware acceleration turned on.',
    understood: 'OK',
    interrupted: (run: string, unit: string, step: number, total: number) =>
      `${run} was interrupted at ${unit} ${step} of ${total}.`,
    interruptedHelp: 'It continues from its last saved step, to the same numbers as without the interruption.',
    taken: 'Another tab of this page is training.',
    takenHelp: (run: string) => `${run} can be continued here once that tab is done or closed.`,
    resume: (run: string, unit: string, step: number) => `Continue ${run} from ${unit} ${step}`,
    later: 'Later',
    justHappened: 'What just happened',
    about: 'What happens here',
    stage: {
      name: 'What the model says',
      showing: 'On the stage:',
      looking: 'Time for looking:',
      share: (share: number) => (share === 0 ? 'none' : `up to ${100 * share} %`),
      kept: (name: string) => `Kept: ${name}`,
      names: {
        own: 'Your run',
        imitation: 'Recording: imitation',
        judge: 'Recording: a judge learns',
        manners: 'Recording: taught manners',
        rudeness: 'Recording: taught rudeness by an upside-down labeler',
        leash: 'Recording: the leash cut (β 0)',
      } satisfies Record<RecordingName | 'own', string>,
    },
    glossary: 'Glossary',
  },
  stations: everyStation({
    taste: {
      plain: 'Your taste',
      jargon: 'picks',
      sentence: 'Pick the text you like better. After twenty picks, a small model can learn your taste from them.',
    },
    base: {
      plain: 'Base',
      jargon: 'pretrained model',
      sentence:
        'A small model that has learned only to predict the next token. Give it the start of a conversation and it continues the way its books and forums would.',
      write: (count: number) => `Write ${count} texts`,
      writing: 'Writing…',
      advice:
        'The model drew its tokens at random, one at a time. Point at a token to see its probability; the less likely it was, the stronger its colour. Click a token to see the alternatives.',
      next: 'Start with imitation',
    },
    sft: {
      plain: 'Imitate',
      jargon: 'SFT',
      sentence: 'The model trains on a small set of good answers, over and over, until it answers in their style.',
      noDemonstrations: 'Add a demonstration with a prompt and an answer first.',
      demonstrations: 'Demonstrations',
      demonstrationsHelp:
        'Good answers, written by people. Edit them to decide what the model imitates. Changes are saved when you leave a field.',
      add: 'Add one',
      restore: 'Restore ours',
      demonstration: (place: number) => `Demonstration ${place}`,
      prompt: (place: number) => `Prompt ${place}`,
      answer: (place: number) => `Answer ${place}`,
      promptHere: 'Prompt',
      answerHere: 'A good answer',
      remove: (place: number) => `Remove demonstration ${place}`,
    },
    rank: {
      plain: 'Rank',
      jargon: 'human feedback',
      sentence:
        'The model answers the same prompt several times, and you say which answers are better. This is the H in RLHF.',
      simulated: 'Simulated labeler',
      simulatedHelp: 'Ranks by its own preferences and makes mistakes as people do. You can watch its decisions.',
      labeler: 'Labeler',
    },
    reward: {
      plain: 'Judge',
      jargon: 'Reward model',
      sentence: 'A second model learns from the rankings to score any text, so that nobody has to rank every answer.',
      noRankings: 'The judge learns from rankings, and there are none yet.',
      noneOfThisKind: 'There are no usable rankings of this kind yet.',
      learnsFrom: 'Learns from',
      sources: { both: 'All', you: 'Mine', simulated: 'Simulated', chosen: 'Chosen people' },
      usable: (rankings: string, pairs: string) => `${rankings} rankings, ${pairs} pairs`,
    },
    policy: {
      plain: 'Improve',
      jargon: 'PPO',
      sentence:
        'The writer answers, the judge scores, and the writer moves towards what scored well. A leash, the KL penalty, keeps it near the imitator.',
      method: 'Method',
      otherRun: (running: string, chosen: string) =>
        `The ${running} run is in progress. Reset it to start ${chosen}, or choose ${running} again to continue.`,
      finishedRun: (shown: string, chosen: string) =>
        `What is shown here is the finished ${shown} run. Play starts ${chosen} in its place.`,
      noJudge: (method: string) => `${method} needs a judge (reward model): train one first.`,
      noRankings: (method: string) => `${method} learns from rankings, and there are none yet.`,
    },
    compare: {
      plain: 'Compare',
      jargon: 'evaluation',
      sentence:
        'All three models answer prompts they have never seen. Is the improved one really better, and at what cost?',
      measure: 'Measure all three',
      measureHelp:
        'Each model answers held-out prompts, and programs check the answers. Its loss on held-out text is measured too.',
    },
  }),
  rank: {
    whichIsBetter: 'Which answer is better?',
    whichIsBest: 'Which answer is best?',
    howMany: 'Number of texts',
    two: 'A or B',
    many: (count: number) => `Rank ${count}`,
    loading: 'Loading the models…',
    help: 'Give each text a place: 1 is the best, and equal places are a tie. Or drag the texts into order.',
    save: 'Save ranking',
    allBad: 'All bad',
    skip: 'Skip',
    undo: 'Undo',
    mine: (count: number) => `${count} by you`,
    textsBy: 'Texts by',
    writer: (name: string, round: number) => `${name}, round ${round}`,
    ofRound: (round: number) => `round ${round}`,
    placed: (text: string, place: string) => `Text ${text}: ${place}`,
    texts: 'Texts, best first',
    drag: (text: string) => `Drag text ${text}`,
    placeOf: (text: string) => `Place of text ${text}`,
    flagsOf: (text: string) => `Flags of text ${text}`,
    moveUp: (text: string) => `Move text ${text} up`,
    moveDown: (text: string) => `Move text ${text} down`,
    empty: '(empty)',
    cutOff: '(cut off)',
    flags: { rude: 'rude', false: 'false', 'beside the point': 'off topic' },
    aIsBetter: 'A is better',
    equal: 'Equal',
    bIsBetter: 'B is better',
    options: 'Keys, your own prompt, number of texts',
    shortcuts: 'Single-key shortcuts',
    /** Keys stand between backticks. */
    keys: 'At this station, `1`–`9` set the place of a text (equal numbers are a tie), `Enter` saves, `S` skips, `X` marks all as bad and `U` undoes. With two texts, `←` and `→` choose, and `↓` is a tie.',
    flagging: 'Flag texts as rude, false or off topic',
    textsPerPrompt: 'Texts per prompt (K)',
    countOfTexts: (count: number) => `${count} texts`,
    rankAnswersTo: 'Rank answers to',
    usePrompt: 'Use this prompt',
    saving: 'Saving…',
    saved: 'Saved on this device.',
    savedAllBad: 'Saved on this device. All bad: the judge learns nothing from it.',
    skipped: 'Skipped.',
    notSaved: 'Not saved:',
    notSavedHelp: 'this ranking is lost when the tab closes.',
    lasting: 'The browser has promised not to delete it.',
    notLasting: 'The browser may delete it if disk space runs out; “Take it with you” makes a copy.',
    editing: (when: string) => `You are changing your ranking of ${when}.`,
    cancelEdit: 'Cancel',
    own: 'Your rankings',
    ownNone: 'You have not ranked anything yet.',
    edit: 'Edit',
    editThis: (prompt: string) => `Edit the ranking of “${prompt}”`,
    remove: 'Delete',
    removeThis: (prompt: string) => `Delete the ranking of “${prompt}”`,
    removed: 'Deleted.',
    putBack: 'Put it back',
    ownSkipped: 'Skipped',
    ownAllBad: 'All bad',
    showMore: (count: number) => `Show ${count} more`,
    somebody: 'another person',
    judged: (scores: string, agreed: number, pairs: number) =>
      `The judge scores them ${scores}: it agrees on ${agreed} of your ${pairs} pairs.`,
    latest: 'Latest decisions',
    total: (count: string) => `${count} in total`,
    decided: (labeler: string, prompt: string) => `${labeler} on “${prompt}”`,
    class: 'Your class: names, files, agreement',
    agreement: 'Who agrees with whom?',
    compareWith: 'Compare the labelers with',
    you: 'you',
    another: (labeler: string) => `another ${labeler}`,
    pairs: (count: number) => `${count} pairs`,
    sameOrder: (alike: number, pairs: number) => `the same order in ${alike} of ${pairs}`,
    rankFirst: 'Rank a prompt first; each labeler then ranks the same texts.',
    nothingRanked: 'No texts have been ranked yet.',
    agreementHelp:
      'Share of pairs that both order the same way. InstructGPT’s labelers agreed with each other on 72.6 % of pairs; chance is 50 %.',
  },
  run: {
    controls: 'Run',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    reset: 'Reset',
    states: {
      idle: 'Ready',
      running: 'Running',
      paused: 'Paused',
      done: 'Finished',
      failed: 'Stopped by an error',
      held: 'Cannot continue',
    },
    units: { step: 'step', iteration: 'iteration', prompt: 'prompt' },
    fetching: 'Downloading ours',
    ours: 'Ours, not trained by you',
    stepOf: (unit: string, step: number, total: number) => `${unit} ${step} of ${total}`,
    timePer: (time: string, unit: string) => `${time} per ${unit}`,
    timeLeft: (time: string) => `${time} left`,
    saved: (time: string) => `saved ${time}`,
    progress: 'Progress',
    slow: 'Slow motion',
    starting: 'The models are downloading…',
    noEngine: 'The engine is not running.',
    stopped: 'The engine is not running. Press Recover above to restart it.',
    outOfRange: 'A setting below is out of range.',
    taken: 'Another tab of this page is training. You can train here once that tab is done or closed.',
    doesNotFit: (message: string, hint: string) => `This will not fit: ${message} ${hint}`,
    needs: (mebibytes: string) => `Needs ${mebibytes} MiB of memory.`,
    needsFor: (mebibytes: string, parts: string) => `Needs ${mebibytes} MiB of memory: ${parts}.`,
    memory: { parameters: 'parameters', optimiser: 'optimiser', activations: 'activations' },
    settings: 'Settings',
    usual: (value: string, source: string) => `Default ${value}: ${source}.`,
    range: (min: string, max: string) => `${min} to ${max}.`,
    live: 'Can change during a run.',
    pending: 'Takes effect at the next start.',
    goBack: (step: number) => `Go back to step ${step}`,
    whatToDo: 'What to do:',
  },
  charts: {
    meanings: MEANINGS,
    loss: 'Loss',
    accuracy: 'Accuracy',
    scoreAndGold: 'Score and authors’ gold',
    showGold: 'Show the authors’ gold score',
    showGoldHelp:
      'What the authors of this page call good. Without it, its chart, its numbers and its verdicts are hidden everywhere.',
    distance: 'Distance from the SFT model (KL)',
    losses: 'Losses',
    impliedScores: 'Implied scores',
    saveAs: (title: string, format: string) => `${title}: save as ${format}`,
    empty: 'Values appear here once training starts.',
    smoothed: (value: string) => `${value} smoothed`,
    table: 'Table',
    of: (title: string) => `of ${title}`,
    tableOf: (title: string) => `${title}, table`,
    units: { step: 'Step', iteration: 'Iteration', prompt: 'Prompt' },
    recorded: (changed: string[]) =>
      `Recorded when we trained our example with ${changed.length > 0 ? `${changed.join(', ')} and otherwise ` : ''}the default settings. Your own run replaces it.`,
    events: 'Events during the run',
    event: (unit: string, step: number, label: string) => `${unit} ${step}: ${label}`,
    more: 'More charts and smoothing',
    shown: 'Charts shown, three at most',
    smoothing: 'Smoothing',
    beside: 'Runs beside this one',
    method: 'Method',
    smoothingHelp: 'The faint line shows the raw values, the bold one the smoothed values; 0 turns smoothing off.',
  },
  tokens: {
    text: 'Text, token by token',
    hadProbability: (token: string) => `“${token}” had probability`,
    nats: (nats: string) => `(${nats} nats)`,
    ended: 'The model ended this text itself.',
    cutOff: 'The model did not end this text itself.',
    cut: '(cut off)',
    part: 'part of a character',
    writing: 'Writing…',
    alternatives: 'What it could have written instead',
    asking: 'Asking the model…',
    attention: 'Attention: where each head looks',
    withProbability: (token: string, probability: string) => `${token}, probability ${probability}`,
    judge: 'Judge',
    gold: 'Authors’ gold',
    askJudge: 'Ask the judge',
    toScore: 'Answer to score',
    noJudge: 'There is no judge yet: train one above.',
    nothingToScore: 'Write a prompt and an answer to score.',
    scoring: 'Scoring…',
    scoreHelp: 'score; demonstrations average 0',
    contributionHelp: 'Contribution of each token. Blue raises the score, orange lowers it.',
    contribution: 'Contribution of each token to the score',
    kernels: 'Kernels of an update',
    leaveOneOut: 'What each word contributes (leave-one-out)',
  },
  compare: {
    models: 'Models of your class: swap, and vote blind',
    limits: 'What this does not show',
    bestOf: 'Best-of-n',
    bestOfN: 'Without training: best-of-n',
    bestOfNKl:
      'The imitator writes n answers and the judge keeps the best. This policy’s KL from the imitator is log n − (n − 1)/n =',
    bestOfNCost: 'nats, and every answer will always cost n samples.',
    answers: 'Answers (n)',
    writing: 'Writing…',
    write: (n: number) => `Write ${n}, keep the best`,
    kept: (n: number, mean: string) => `Best of ${n}, whose mean score is ${mean}:`,
    all: (n: number) => `All ${n}, best first`,
    blindVote: 'Blind vote: which answer is better?',
    aIsBetter: 'A is better',
    equal: 'Equal',
    bIsBetter: 'B is better',
    allWriting: 'All three models are writing…',
    notLoaded: 'The texts appear here once the models are loaded.',
    nextPair: 'Next pair',
    earlier: 'Earlier methods',
    forget: 'Forget these',
    earlierHelp:
      'Results of past comparisons, newest first. Only the numbers are kept; training a new model replaces the old one.',
    method: 'Method',
    measured: (model: string, training: string, prompts: number) =>
      `${model}, ${training}; measured on ${prompts} prompts`,
    columns: {
      tasteOverSft: 'Beats SFT, by taste',
      overSft: 'Beats SFT, by gold',
      overBase: 'Beats Base, by gold',
      follows: 'Follows',
      rude: 'Rude',
      corpusLoss: 'Corpus loss',
      kl: 'KL',
    },
    reportCard: 'Report card',
    reportedOn: (prompts: number) => `${prompts} held-out prompts, 95 % intervals`,
    improved: (name: string, training: string) => `${name}: ${training}.`,
    improvedByUs: (name: string, training: string) => `${name}: ours, ${training}.`,
    outdated: 'The improved model has changed since. To measure it again, press Reset, then Play.',
    rows: {
      follows: { label: 'Follows the prompt', help: 'does what was asked' },
      truthful: { label: 'Truthful', help: 'says nothing false' },
      falseAnswers: { label: 'False answers', help: 'share of the fact questions it answers; lower is better' },
      cloze: { label: 'Knows its facts', help: 'completes a fact with the true word' },
      rude: { label: 'Rude', help: 'lower is better' },
      finished: { label: 'Stops', help: 'ends its text itself' },
      gold: { label: 'Authors’ gold score', help: 'what the authors call good' },
      corpusLoss: { label: 'Corpus loss', help: 'nats per token on held-out text; a rise is the alignment tax' },
      kl: { label: 'Distance from SFT', help: 'nats per sequence' },
    },
    beats: (name: string) => `Beats ${name}`,
    beatsHelp: 'by the authors’ gold score, ties half',
    beatsByTaste: (name: string, own: boolean) => `Beats ${name}, by ${own ? 'your' : 'the labeler’s'} taste`,
    beatsByTasteHelp: (own: boolean): string =>
      own ? 'by the readable judge of your picks, ties half' : 'by the simulated labeler’s own taste, ties half',
    ownPicks: {
      title: 'Your held-out picks',
      help: (rankings: string) =>
        `${rankings} by you of answers to held-out prompts, from which no judge here has learned.`,
      none: 'None of your rankings is of answers to a held-out prompt. At the station Rank, choose such a prompt under the options of the desk: those rankings measure both judges.',
      ask: 'Let both judges predict them',
      readable: 'The readable judge',
      rewardModel: 'The judge (reward model)',
      few: (right: number, pairs: number) =>
        `${right} of ${count(pairs, 'pair')} as you ranked them. That is too few for a percentage: it takes twenty.`,
    },
    ours: 'Our results over several seeds',
    fetching: 'Fetching…',
    madeBy: 'Produced by',
    madeWith: (model: string) =>
      `with the ${model} model. Yours is a single run, so expect it to differ somewhat from the mean.`,
    claim: (claim: string) => `Claim ${claim}`,
    heads: ['Yours', 'Ours', '95 % interval', 'Seeds', 'Claim'],
    range: (low: string, high: string) => `${low} to ${high}`,
    retry: 'Try again',
    sideBySide: 'Side by side',
    letAnswer: 'Let all three answer',
    votes: 'Your votes so far',
    startOver: 'Start over',
    over: (one: string, other: string) => `${one} over ${other}`,
    tally: (wins: number, ties: number, losses: number) => `${wins} won, ${ties} equal, ${losses} lost`,
    noVotes: 'no votes yet',
    votesHelp: (votes: string) => `${votes}. The pale bar is the 95 % interval; the centre line marks 50 %.`,
  },
  machine: {
    starting: 'Starting…',
    notRunning: 'Not running',
    cpu: 'Processor (WebAssembly)',
    software: 'WebGPU, software',
    webgpu: 'WebGPU',
    runsOn: (where: string) => `Runs on: ${where}. Details`,
    opening: 'Downloading the models and starting the GPU.',
    closed: 'The engine is not running.',
    title: 'Where this runs',
    onGpu: (adapter: string) => `On the GPU, through WebGPU: ${adapter || 'an adapter without a name'}.`,
    softwareHelp:
      'This adapter renders in software on the CPU, so training is slow. The WebAssembly engine is several times faster here; you can select it below.',
    onCpu: (reason: string) => `On the CPU. ${reason} Everything works, but a GPU trains faster.`,
    because: (name: string, why: string) => `${name}: ${why}`,
    why: {
      address: 'as the address asks',
      person: 'as you chose',
      earlier: 'your runs began on it',
      software: 'faster here than software WebGPU',
      slower: 'faster here than the GPU',
    },
    whyHelp: {
      address: 'The address of this page asks for it, for this visit only.',
      person: 'You chose it below.',
      earlier:
        'What you trained with this model and seed was computed on it. It continues on it, so that the numbers stay the same to the last digit.',
      software: 'It is several times faster here than WebGPU, which this machine computes in software.',
      slower: 'A training step took longer on this machine’s GPU.',
    },
    onWasm: 'On the CPU, through WebAssembly.',
    engine: {
      pick: 'Engine',
      names: { auto: 'the fastest here', webgpu: 'WebGPU', wasm: 'WebAssembly on the processor' },
      use: 'Use',
      help: 'We remember your choice for your next visits. The engine restarts; a running job is saved and paused. What was trained on another engine continues, but not to the same bits.',
    },
    model: 'Model',
    parameters: 'Parameters',
    context: 'Context',
    vocabulary: 'Vocabulary',
    tokens: (n: number) => `${n} tokens`,
    kernels: 'Kernels',
    larger: 'ChatGPT’s models are thousands to millions of times larger; the method is the same.',
    speed: 'Speed',
    measure: 'Measure this machine',
    stop: 'Stop measuring',
    copy: 'Copy as JSON',
    measuring: (what: string) => `Measuring: ${what}…`,
    copied: 'Copied.',
    savedInstead: (file: string) =>
      `This page may not use the clipboard: the numbers are in ${file} in your downloads.`,
    measureHelp: 'Takes a few seconds and pauses any run in progress.',
    measuredOn: (adapter: string) => `Measured on ${adapter}`,
    rows: {
      training: 'Training, tokens/s',
      step: 'Training step, ms',
      firstStep: 'First step, s',
      gflops: 'GFLOP/s',
      matmul: 'Matrix products',
      sampling: 'Sampling, tokens/s',
    },
    rowsHelp: (kernels: string) =>
      `Kernels: ${kernels}. Matrix products: their time alone, with the fastest kernel, as a share of the whole step. It can exceed 100 % because attention skips what the mask hides.`,
    pick: 'Kernels to use',
    check: 'Check and use',
    checking: 'Checking them on this machine…',
    refused: (reason: string) => `${reason} The current kernels stay in use.`,
    pickHelp:
      'We verify them on this machine first and remember your choice. The engine restarts; a running job is saved and paused. The plain kernels are slow; they exist to be read.',
  },
  parts: {
    missing: 'This part of the page could not be downloaded. Check your connection, then reload; your work is kept.',
    close: 'Close',
    details: 'Details for a bug report',
    prompt: 'Prompt',
    ownPrompt: 'Your own',
    writeOwn: 'or write your own',
    noPrompt: 'Choose or write a prompt first.',
  },
  narration: {
    phases: PHASES,
    products: PRODUCTS,
    run: (phase: string, method: string) => `${phase} (${method})`,
    idle: (name: string) => `${name} is ready to start.`,
    running: (name: string, step: number, total: number) => `${name}: step ${step} of ${total}.`,
    runningFor: (name: string, step: number, total: number, time: string) =>
      `${name}: step ${step} of ${total}, ${time} left.`,
    paused: (name: string, step: number, total: number) => `${name} is paused at step ${step} of ${total}.`,
    done: (name: string) => `${name} is finished.`,
    failed: (name: string, step: number, total: number) => `${name} stopped with an error at step ${step} of ${total}.`,
    held: (name: string) => `${name} cannot continue from its saved state.`,
    heldHelp: 'Its weights can still be taken with you, if they can be read. Reset deletes it; then Play starts anew.',
    goesOnElsewhere: (changes: string[]) => `Continues, but not to the same bits: ${list(changes)}.`,
    wentOnElsewhere: (changes: string[]) => `It was continued, but not to the same bits: ${list(changes)}.`,
    resetDeletes: (products: string[]) => `Reset also deletes what was made from this: ${list(products)}.`,
    startingOverDeletes: (products: string[]) =>
      `Play and Reset start over and also delete what was made from this: ${list(products)}.`,
    instant: 'less than a second',
    about: (time: string) => `about ${time}`,

    trainMine: 'Train mine now',
    imitate: 'Start with imitation',
    rankTexts: 'Rank its texts',
    simulatedHelp: 'Let the simulated labeler help',
    simulatedRank: 'Have a simulated labeler rank some',
    judgeFromRankings: 'Train a judge on them',
    judgeFromAll: 'Train the judge on all rounds',
    retrainJudge: 'Train it again on all rounds',
    rankNew: 'Rank the new texts and train on them too',
    trainJudge: 'Train a judge',
    trainTheJudge: 'Train the judge',
    useJudge: 'Use it to improve the writer',
    improveMine: 'Improve mine now',
    improve: 'Improve it',
    checkImprovement: 'See whether it is better',

    sftFetching: 'Our imitator is still downloading. You need not wait: press Play to train your own.',
    sftOurs: 'This imitator is ours. Press Play to train your own on the demonstrations below.',
    sftIdle: 'Nothing is trained yet. Each step shows the model a few demonstrations.',
    sftRunning: (batches: number) => `Trained on ${batches} ${batches === 1 ? 'batch' : 'batches'} of demonstrations.`,
    sftDone: 'It now writes like the demonstrations; it does not know what you prefer yet.',
    sftLoss: (loss: string) => `Its loss is ${loss} nats per token on the demonstrations.`,
    sftLosses: (loss: string, heldOut: string) =>
      `Its loss is ${loss} nats per token on the demonstrations and ${heldOut} on held-out ones.`,
    sftOverfit: 'The gap between the two suggests that it is memorising the examples.',

    rankBase:
      'These texts are still by the base model. Let it imitate good answers first, so that there is something worth ranking.',
    rankNone: 'There are no rankings yet. Put the texts in order, best first; ties are fine.',
    ranked: (mine: string, simulated: string, others?: string) =>
      `The judge can learn from ${list([`${mine} by you`, ...(others ? [`${others} by other people`] : []), `${simulated} by the simulated labeler`])}: those that put one text before another.`,
    rankAgain: (round: number, rankings: string) =>
      `Round ${round}: you are ranking texts by the newest policy. ${rankings} in this round so far.`,
    rankMore: 'The judge needs more than a handful: rank ten, or let the simulated labeler help.',

    judgeFetching: 'Our judge is still downloading.',
    judgeOurs: 'The judge below is ours.',
    judgeNeeds: 'Training your own needs rankings, and there are none yet.',
    labelling: (rankings: string) => `The simulated labeler is working: ${rankings} so far. Play trains on those.`,
    judgeRunning: (batches: number) => `Trained on ${batches} ${batches === 1 ? 'batch' : 'batches'} of rankings.`,
    judgeBetter: (loss: string) => `Ranking loss ${loss}, better than a coin flip.`,
    judgeNotYet: (loss: string) => `Ranking loss ${loss}, hardly better than a coin flip so far.`,
    judgeIdle: (rankings: string) => `${rankings} to learn from.`,
    judgeShownIsOurs: 'The judge shown now is ours.',
    judgeDone: 'The judge is trained.',
    judgeOutdated: (round: number) =>
      `There are rankings of round ${round}, from which this judge has not learned. Training it again on all rounds replaces it and the policy made with it; then improve the imitator again.`,
    judgeHeldOut: (share: string) =>
      `The judge gets ${share} of held-out pairs right; a coin flip gets 50 %, another person about 73 %.`,
    judgeCrossValidated: (share: string, low: string, high: string) =>
      `The judge gets ${share} of pairs right that it had not seen (${low} to ${high}, by cross-validation); a coin flip gets 50 %.`,
    judgeFew: (right: number, all: number) =>
      `The judge is right in ${right} of ${all} pairs that it had not seen: too few to give a rate.`,
    judgeTrial: (fold: string) =>
      `Trial judges show first how many passes help, each on rankings it has not seen: ${fold}.`,

    policyNeedsRankings: (method: string) => `${method} learns from rankings alone, and there are none yet.`,
    policyNeedsJudge: 'There is no judge yet to score the texts.',
    policyFetching: 'Our policy is still downloading. You can press Play now; it waits for our imitator and judge.',
    policyOurs: 'This policy is ours. Press Play to train your own, or Step to walk through one update.',
    policyIdle: 'The policy is still the imitator.',
    fromRankings: 'Each step makes the better of two ranked texts likelier and the worse one less likely.',
    fromScores: 'In each iteration it writes, is scored, and moves towards what scored well.',
    policyDone: (training: string) => `The policy was trained for ${training}.`,
    stageDone: (stage: string) => `Just done: ${stage}.`,
    at: {
      step: (n: number) => `Step ${n}.`,
      iteration: (n: number) => `Iteration ${n}.`,
    },
    score: (score: string, kl: string) => `Score ${score}, ${kl} nats from the imitator.`,
    scoreAndGold: (score: string, kl: string, gold: string) =>
      `Score ${score}, ${kl} nats from the imitator, authors’ gold ${gold}.`,
    scoreAndTaste: (score: string, kl: string, share: string) =>
      `Score ${score}, ${kl} nats from the imitator; the taste that it is trained on prefers ${share} of its texts to the imitator’s.`,
    far: 'That is far: check that its texts are still what is wanted.',

    allBase: 'All three are still the base model, so there is nothing to compare. Start with imitation.',
    stillImitator: 'The improved model is still the imitator: two of the three have the same weights.',
    comparing: (step: number, total: number) => `${step} of ${total} test prompts answered by all three models.`,
    wins: (rate: string, low: string, high: string, verdict: string) =>
      `By the authors’ gold score the improved model beats the imitator on ${rate} of prompts (${low} to ${high}): ${verdict}. Do you agree?`,
    winsByTaste: (own: boolean, rate: string, low: string, high: string, verdict: string) =>
      `By ${own ? 'your own taste, as the readable judge of your picks has it,' : 'the simulated labeler’s taste'} the improved model beats the imitator on ${rate} of prompts (${low} to ${high}): ${verdict}. Do you agree?`,
    better: 'better',
    worse: 'worse',
    unclear: 'no clear difference',
    voteNow: 'Two hidden writers, a few answers each: pick the better ones, then see who wrote them.',
    voted: (votes: string) => `${votes} so far.`,
    voteMore: 'The interval stays wide until there are a few dozen.',
  },
  session: {
    policies: { base: 'Base', sft: 'Imitator (SFT)', tuned: (method: string) => `Improved (${method})` },
    rounds: (round: number) => `rounds 1 to ${round}`,
    moved: (setting: string) => `${setting} (changed during the run)`,
    noPlace: 'no place yet',
    place: (rank: number) => `${rank}${['th', 'st', 'nd', 'rd'][rank] ?? 'th'}`,
    tied: (place: string, others: string[]) => `${place}, tied with ${others.join(' and ')}`,
    nothingKept: (reason: string) =>
      `Nothing can be saved in this browser. ${reason} Everything works, but your work is lost when this tab closes.`,
    takeFiles: 'To keep your work, save it as files with “Take it with you”.',
    unread: (records: number) =>
      `${count(records, 'saved record')} cannot be read by this version of the page and ${records === 1 ? 'is' : 'are'} not used.`,
    unreadHelp: 'They stay on this device as they are; “Take it with you” exports them.',
    /** What may end an engine, by the error's name. */
    ends: {
      GpuLostError: 'The graphics device was lost',
      ShaderError: 'The graphics driver computed wrong results',
      WorkerCrashError: 'The training worker stopped',
    },
    restarted: (end: string, time: string) => `${end} at ${time}. A new one was started.`,
    wentOn: (end: string, time: string, step: number, elsewhere: string | undefined) =>
      `${end} at ${time}; the run went on from step ${step}${elsewhere ? `, but not to the same bits: ${elsewhere}` : ''}.`,
    putAside: (runs: readonly string[]) => `Put aside before starting over: ${runs.join(', ')}.`,
    notSaved: (steps: number) =>
      steps === 1 ? 'The last step was not saved.' : `The last ${steps} steps were not saved.`,
    elsewhere: (changes: string[]) => `continued on another engine: ${list(changes)}`,
    measuringSoon: 'getting ready',
    measuringEnds: 'stopping',
  },
};

/** The words of a language. */
export type Words = typeof EN;
