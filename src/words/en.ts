// All words of the page, in English. A language is another object of the type Words.
import type { StationName } from '../domain/stations.ts';
import type { Method } from '../lib/methods.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What the page says of a method. */
export interface MethodWords {
  /** In one sentence, what it does. */
  help: string;
  /** What happens at its station, where that is not what happens with PPO. */
  sentence?: string;
}

const METHODS: Record<Method, MethodWords> = {
  ppo: {
    help: 'Writes, is scored, and takes small clipped steps towards what scored better than a value model expected.',
  },
  dpo: {
    help: 'Learns from the rankings themselves: no judge, no writing. Better texts get likelier, worse ones less.',
    sentence:
      'The writer moves towards the texts that were ranked higher and away from the others, on a leash that keeps it near the imitator.',
  },
  ipo: {
    help: 'As DPO, but it stops at a fixed margin between the better and the worse text, so that it cannot run away.',
    sentence:
      'The writer moves towards the texts that were ranked higher until they are likelier than the others by a fixed margin.',
  },
  grpo: {
    help: 'As PPO without a value model: each answer is compared with its siblings on the same prompt.',
  },
  rloo: {
    help: 'Plain REINFORCE: the mean score of its siblings is each answer’s baseline; nothing is clipped.',
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

export const EN = {
  methods: METHODS,
  shell: {
    name: 'RLHF Sandbox',
    tagline: 'Teach a small model your taste. Nothing leaves your computer.',
    title: (station: string) => `${station} · RLHF Sandbox`,
    skip: 'Skip to content',
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
    copyLink: 'Copy link',
    copied: 'Copied.',
    linkHelp: 'The link opens this station with this model and seed.',
    takeAway: 'Take it with you',
    have: (mine: number, simulated: string, demonstrations: number) =>
      `${count(mine, 'ranking')} by you, ${simulated} simulated, ${count(demonstrations, 'demonstration')}. Files are created on this computer and sent nowhere.`,
    files: {
      all: {
        label: 'Everything, as one .zip',
        help: 'Rankings, settings and every model, in folders that transformers, TRL and OpenRLHF can load.',
      },
      pairs: {
        label: 'Pairs, .jsonl',
        help: 'One line per pair for TRL and OpenRLHF: prompt, chosen, rejected.',
      },
      rankings: {
        label: 'Rankings, .jsonl',
        help: 'Every ranking as it was given, with ties and skips. This page can import the file.',
      },
    },
    packing: 'Packing…',
    packed: (file: string) => `${file} is in your downloads.`,
    importRankings: 'Import rankings…',
    importHelp:
      'Import a .zip or rankings file exported from this page, by you or someone else. Duplicates are skipped.',
    recover: 'Recover',
    dismiss: 'Dismiss',
    failed: (run: string, message: string) => `${run}: ${message}`,
    stopped: 'The engine is not running.',
    stoppedHelp: 'Your rankings and the last checkpoint are saved on this device.',
    onCpu: (reason: string) => `Running on the CPU. ${reason}`,
    noWebGpu: 'WebGPU is not available.',
    onCpuHelp:
      'Everything works, but more slowly. For full speed, open this page in a current version of Chrome, Edge or Safari with hardware acceleration turned on.',
    understood: 'OK',
    interrupted: (run: string, unit: string, step: number, total: number) =>
      `${run} was interrupted at ${unit} ${step} of ${total}.`,
    interruptedHelp: 'Nothing is lost: it continues exactly where it stopped.',
    resume: (run: string, unit: string, step: number) => `Continue ${run} from ${unit} ${step}`,
    later: 'Later',
    justHappened: 'What just happened',
    glossary: 'Glossary',
    glossaryTitle: 'What every number means',
    version: (version: string) => `RLHF Sandbox ${version}`,
  },
  stations: everyStation({
    base: {
      plain: 'Base',
      jargon: 'pretrained model',
      sentence:
        'A small model that has learned only to predict the next token. Give it the start of a conversation and it continues the way its books and forums would.',
      write: (count: number) => `Write ${count} texts`,
      writing: 'Writing…',
      outOfRange: (min: number, max: number, value: number) =>
        `temperature: expected a number from ${min} to ${max}, got ${value}`,
      advice:
        'The model drew one token at a time at random; point at a token to see its probability. The stronger its fill, the less likely it was. Click one to see the alternatives.',
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
      noneOfThisKind: 'The judge learns from rankings, and there are none of this kind yet.',
      learnsFrom: 'Learns from',
      sources: { both: 'Both', you: 'Mine', simulated: 'Simulated' },
      usable: (rankings: string, pairs: string) => `${rankings} rankings, ${pairs} pairs`,
    },
    policy: {
      plain: 'Improve',
      jargon: 'PPO',
      sentence:
        'The writer answers, the judge scores, and the writer moves towards what scored well. A leash, the KL penalty, keeps it near the imitator.',
      method: 'Method',
      otherRun: (running: string, chosen: string) =>
        `A ${running} run is in progress. Reset it to start ${chosen}, or choose ${running} again to continue.`,
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
    keys: 'While the focus is in this panel, `1`–`9` set the place of a text (equal numbers are a tie), `Enter` saves, `S` skips, `X` marks all as bad and `U` undoes. With two texts, `←` and `→` choose, and `↓` is a tie.',
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
    judged: (scores: string, agreed: number, pairs: number) =>
      `The judge scores them ${scores}: it agrees on ${agreed} of your ${pairs} pairs.`,
    latest: 'Latest decisions',
    total: (count: string) => `${count} in total`,
    decided: (labeler: string, prompt: string) => `${labeler} on “${prompt}”`,
    agreement: 'Who agrees with whom?',
    compareWith: 'Compare the labelers with',
    you: 'you',
    another: (labeler: string) => `another ${labeler}`,
    pairs: (count: number) => `${count} pairs`,
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
    stopped: 'The engine is not running. Press Recover above to restart it.',
    outOfRange: 'A setting below is out of range.',
    doesNotFit: (message: string, hint: string) => `This will not fit: ${message} ${hint}`,
    needs: (mebibytes: string) => `Needs ${mebibytes} MiB of memory.`,
    needsFor: (mebibytes: string, parts: string) => `Needs ${mebibytes} MiB of memory: ${parts}.`,
    memory: { parameters: 'parameters', optimiser: 'optimiser', activations: 'activations' },
    more: 'More controls',
    usual: (value: number | string, source: string) => `Default ${value}: ${source}.`,
    range: (min: number, max: number) => `${min} to ${max}.`,
    live: 'Can change during a run.',
    pending: 'Takes effect at the next start.',
    stages: 'One iteration, stage by stage',
    rollout: { plain: 'Write', help: 'rollout: the policy answers prompts' },
    score: { plain: 'Score', help: 'score: the judge scores each answer' },
    advantages: { plain: 'Credit', help: 'advantages: which tokens did better than expected' },
    update: { plain: 'Update', help: 'update: small, clipped steps towards those tokens' },
    whatToDo: 'What to do:',
  },
  charts: {},
  tokens: {},
  compare: {},
  machine: {},
  parts: {},
  session: {
    policies: { base: 'Base', sft: 'Imitator (SFT)', tuned: (method: string) => `Improved (${method})` },
    noPlace: 'no place yet',
    place: (rank: number) => `${rank}${['th', 'st', 'nd', 'rd'][rank] ?? 'th'}`,
    tied: (place: string, others: string[]) => `${place}, tied with ${others.join(' and ')}`,
    imported: (added: number) => `${count(added, 'ranking')} added.`,
    importedSome: (added: number, skipped: number) =>
      `${count(added, 'ranking')} added, ${count(skipped, 'duplicate')} skipped.`,
    lineProblem: (line: number, message: string) => `Line ${line}: ${message}`,
    moreProblems: (lines: number) => `${count(lines, 'more line')} could not be read.`,
    measuringSoon: 'getting ready',
    measuringEnds: 'stopping',
  },
};
