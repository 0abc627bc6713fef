// The words of the stage, in English: apart from en.ts, because they are loaded with the stage and not before.
import type { Liking, Origin, Outcome } from '../../domain/stage.ts';

export const EN_STAGE = {
  empty: 'Nothing to show yet. What the model writes appears here once it trains.',
  notYet: 'Nothing is known yet at this step.',
  views: 'Views',
  cards: 'What it says',
  wall: 'The wall',
  river: 'The river',
  pairs: 'How the judge orders ranked texts',
  /** What an answer is. */
  outcomes: {
    follows: 'does what was asked',
    rude: 'rude',
    false: 'false',
    beside: 'beside the point',
    unfinished: 'never ends',
    liked: 'liked more than at the start',
    alike: 'liked as much',
    disliked: 'liked less',
  } satisfies Record<Outcome | Liking, string>,
  byTaste: 'By your taste',
  byTasteHelp: 'against the run’s first answers',
  byTasteMeans: 'Each answer against the run’s first one to its prompt, by the readable judge of your picks.',
  /** Of the wall's rows; a family without a word here is called by its own name. */
  families: {
    fact: 'facts',
    story: 'stories',
    list: 'lists',
    praise: 'kind words',
    howto: 'how to',
    decline: 'mischief',
  } as Record<string, string>,
  lag: (step: number) => `from step ${step}`,
  close: 'Close',
  judgeScore: 'judge’s score',
  judge: (score: string) => `judge ${score}`,
  moved: (nats: string) => `Log-probability changed by ${nats} nats since the start of the run`,
  movedHelp:
    'Numbers: change of log-probability in nats since the start of the run. Blue: likelier. Orange: less likely. Underlined: not in the answer before.',
  before: 'Before:',
  fromHere: {
    button: 'From here',
    title: 'From this step',
    nothing: 'No state of this run has been kept yet. States are kept every few steps while it runs.',
    nearest: (step: number, moment: number) =>
      `The state of step ${step} was not kept; the last one kept before it is that of step ${moment}.`,
    prompt: 'Prompt',
    write: (step: number) => `Write with the model of step ${step}`,
    writtenAt: (step: number) => `Answers at step ${step}`,
    rewind: (step: number) => `Go back to step ${step}`,
    rewindHelp:
      'Everything after it is deleted, and what later stations made from it. Play goes on from there to the same result.',
    name: 'Name of this run',
    defaultName: (number: number) => `Run ${number}`,
    noName: 'Give the run a name.',
    branch: (step: number) => `Branch at step ${step}`,
    keep: 'Keep a copy',
    branchHelp:
      'Branch keeps this run under its name and goes back. Then change any setting and press Play: the new run goes on with it.',
    kept: 'Kept runs',
    at: (step: number, total: number) => `step ${step} of ${total}`,
    open: 'Open',
    remove: 'Delete',
    openHelp: 'A kept run that is opened takes the place of the present one. Keep a copy of that first if you want it.',
  },
  ownPrompts: 'Your prompts',
  ownPromptsHelp: (most: number) => `The model answers up to ${most} prompts of yours here, below ours.`,
  newPrompt: 'Prompt',
  addPrompt: 'Add',
  remove: 'Remove',
  removePrompt: (prompt: string) => `Remove “${prompt}”`,
  riverPrompt: 'Prompt of the river',
  wallHelp: 'prompts it has not trained on',
  answerName: (prompt: string, answer: string, outcome: string | undefined) =>
    `${prompt} ${answer}${outcome === undefined ? '' : ` (${outcome})`}`,
  inBrackets: (what: string) => ` (${what})`,
  same: (answers: number, all: number, start: string, whole: string | undefined) =>
    whole === undefined
      ? `${answers} of ${all} answers start “${start} …”`
      : `${answers} of ${all} answers are “${whole}”`,
  history: 'Its answers in this run',
  steps: (from: number, to: number) => (from === to ? `step ${from}` : `steps ${from}–${to}`),
  riverHelp: 'how the model continues',
  rest: 'everything else',
  gone: 'The model no longer writes this.',
  percent: 'Percent',
  back: 'Back',
  bandName: (text: string, ended: boolean, share: string, mostly: string) =>
    `${text || 'no answer'}${ended ? '' : ' …'}: ${share}${mostly && `, ${ended ? '' : 'mostly '}${mostly}`}`,
  riverTable: 'Likeliest continuations',
  /** The models that a run comes from, and the model itself. */
  origins: { base: 'Base', sft: 'SFT' } satisfies Record<Origin, string>,
  now: 'This model',
  withOrigins: (names: string[]) => `+ ${names.join(', ')}`,
  riverOf: (name: string) => `${name}:`,
  riverColumns: ['Continuation', 'Probability', 'What it is'],
  time: 'Step shown',
  play: 'Replay',
  stop: 'Stop replay',
  newest: 'Newest',
  rightShare: (right: number, all: number) => `Held-out pairs in the right order: ${right} of ${all}`,
  noneHeldOut: 'No pairs are held out: only cross-validation can say how well the judge orders what it has not seen.',
  wallSentence: (step: number, all: number, follow: number, rude: number) =>
    `At step ${step}, ${follow} of ${all} answers do what was asked and ${rude} ${rude === 1 ? 'is' : 'are'} rude.`,
  likedSentence: (step: number, all: number, liked: number, disliked: number) =>
    `At step ${step}, by the readable judge of your picks you would like ${liked} of ${all} answers more than those at the start, and ${disliked} less.`,
  pairsSentence: (step: number, right: number, all: number) =>
    `At step ${step}, the judge orders ${right} of ${all} held-out pairs as they were ranked.`,
  pairRight: 'in the right order',
  pairWrong: 'in the wrong order',
  pairName: (prompt: string, order: string, heldOut: boolean) => `${prompt} ${order}${heldOut ? ', held out' : ''}`,
  trained: (shown: number, all: number) => `Training pairs: ${shown === all ? all : `${shown} of ${all}`}`,
  heldOut: (shown: number, all: number) => `Held-out pairs: ${shown === all ? all : `${shown} of ${all}`}`,
  preferred: 'preferred',
  other: 'other',
  files: {
    button: 'File',
    title: 'Recordings',
    save: 'Save your run',
    nothing: 'You have no run here yet.',
    open: 'Open a recording…',
    help: 'A recording holds what the stage showed of a run, and plays without training anything. You can also drop one on this page.',
  },
  /** The title of a run that is saved as a recording. */
  recordingTitle: (run: string, changed: string[], step: number, unit: string) =>
    [run, ...changed, `${step} ${unit}${step === 1 ? '' : 's'}`].join(', '),
  untitled: 'a recording',
  /** A recording from a file, among those that can be chosen. */
  opened: (title: string) => `File: ${title}`,
  pairsHelp: 'Each arrow runs from the other text to the preferred one; up is a higher score',
  /** Runs beside the one on view. */
  beside: {
    help: 'Up to four runs, as thin dashed lines in every chart of this station.',
    choose: 'Run',
    add: 'Show beside',
    adding: 'Loading…',
    none: 'Every run is already shown.',
    full: 'That is as many as can be told apart. Remove one to add another.',
    shown: 'Runs shown beside this one',
    remove: (name: string) => `Remove ${name}`,
    removeShort: 'Remove',
    wall: 'Share the wall with',
    nobody: 'no other run',
    settings: 'Settings that differ',
    same: 'All settings are the same.',
    setting: 'Setting',
    change: (from: string, to: string) => `${from} → ${to}`,
    equal: 'the same',
    last: 'Last values',
    metric: 'Metric',
    thisRun: 'This run',
    /** Which half of a tile is whose. */
    halves: (name: string, step: number) => `Left: this run. Right, step ${step}: ${name}`,
    alsoAnswered: (name: string, answer: string, outcome: string) => `${name}: ${answer} (${outcome})`,
  },
  /** The chart of scores over the distance. */
  overKl: {
    title: (truth: string) => `${truth} and reward-model score over √KL`,
    help: 'Each dot is an iteration: how far the model has moved from the SFT model, and what its texts score. Where the judge’s score goes on rising while the other falls, the judge is being exploited.',
    empty: 'Values appear here once training starts.',
    axis: '√KL from the SFT model',
    ownBestOfN: (texts: number, prompts: number) =>
      `Best of n, from ${texts} texts that you had written to ${prompts} ${prompts === 1 ? 'prompt' : 'prompts'}`,
    ourBestOfN: 'Best of n in our example (nano, seed 1, n up to 64)',
    fit: 'Gao’s fit',
    fits: 'Gao’s fit, with d = √KL',
    forms: {
      rl: (alpha: string, sign: string, beta: string) => `d (${alpha} ${sign} ${beta} log d)`,
      bestOfN: (alpha: string, sign: string, beta: string) => `d (${alpha} ${sign} ${beta} d)`,
    },
    /** What a fit says. */
    fitted: (name: string, score: string, law: string, explained: string, course: string) =>
      `${name}: ${score} changes by ${law}. ${course} The fit explains ${explained} of its variance.`,
    peak: (d: string) => `It is highest at d = ${d}.`,
    falls: 'It falls from the start.',
    rises: 'It rises over all distances measured.',
    thisRun: 'This run',
    at: 'Iteration or n',
    distance: '√KL',
    run: 'Run',
  },
};

/** The words of the stage in a language. */
export type StageWords = typeof EN_STAGE;
