// The words of the report, in English: apart from page.ts, because they are fetched only when somebody saves one.
import type { Outcome, Liking } from '../../domain/stage.ts';
import { count } from '../english-forms.ts';

export const EN_REPORT = {
  /** At Compare. */
  card: 'Report',
  cardHelp:
    'One file with settings, labels, curves, texts and the wall, then and now. It opens without this page and prints.',
  save: 'Save the report',
  /** Among the files that one takes away. */
  file: 'Report, .html',
  making: 'Making the report…',
  saved: (file: string) => `${file} is in your downloads.`,

  title: 'RLHF Sandbox: report',
  titleBy: (name: string) => `RLHF Sandbox: report by ${name}`,
  made: (date: string) => `Made on ${date}.`,
  version: (version: string) => `Page version ${version}.`,
  english: 'The model writes English; its texts stand as it wrote them.',

  facts: {
    title: 'What it ran on',
    model: 'Model',
    parameters: (model: string, parameters: string) => `${model}, ${parameters} parameters`,
    seed: 'Seed',
    engine: 'Engine',
    engines: {
      webgpu: (adapter: string) => `WebGPU: ${adapter || 'an adapter without a name'}`,
      cpu: (adapter: string) => `WebAssembly on the processor${adapter ? `: ${adapter}` : ''}`,
    },
    kernels: 'Kernels',
    noEngine: 'The engine was not running when this report was made, so model and kernels are not known.',
  },

  settings: {
    title: 'Settings',
    changed: 'Settings that differ from the default',
    changedHelp: 'Of what was trained here, as it was trained; of the rest, as the forms stood.',
    noneChanged: 'Every setting has its default.',
    columns: ['Part', 'Setting', 'Value', 'Default'],
    moved: (value: string) => `${value} (changed during the run)`,
    usual: 'Settings at their default',
    usualOf: (part: string, settings: readonly string[]) => `${part}: ${settings.join(', ')}.`,
  },

  runs: {
    title: 'What was trained',
    columns: ['Part', 'State', 'Done'],
    ours: 'comes with the page, not trained here',
    none: 'not trained',
    stepOf: (unit: string, step: number, total: number) => `${unit} ${step} of ${total}`,
    rounds: (round: number) => `from the rankings of rounds 1 to ${round}`,
  },

  labels: {
    title: 'Labels',
    none: 'There are no rankings yet, by anybody. At “Your taste” or “Rank”, two texts are enough to begin.',
    columns: ['By', 'Rankings', 'Pairs in an order'],
    simulated: (labeler: string) => `simulated labeler “${labeler}”`,
    source: {
      you: 'The judge learns from your rankings alone.',
      simulated: 'The judge learns from the simulated rankings alone.',
      both: 'The judge learns from all rankings.',
      chosen: 'The judge learns from the rankings of chosen people alone.',
    },
    demonstrations: (number: number, own: boolean) =>
      own
        ? `${count(number, 'demonstration')}, edited by you, for imitation.`
        : `${count(number, 'demonstration')} for imitation, as they come with the page.`,
    noAgreement: 'No pair has been asked twice yet, so nothing can be said of agreement with yourself.',
    own: 'Your own picks',
    ownNone: 'You have not picked or ranked anything yet.',
    better: 'preferred',
    worse: 'other',
    place: (rank: number) => `place ${rank}`,
    skipped: 'skipped',
    allBad: 'all bad',
    tie: 'equally good',
    empty: '(empty)',
  },

  curves: {
    title: 'Curves',
    none: 'Nothing was trained here yet, so there are no curves. Press Play at “Imitate”, “Judge” or “Improve”.',
    noneOf: (part: string) => `${part}: not trained here, so there is no curve.`,
    name: (part: string, chart: string) => `${part}: ${chart}`,
    describe: (line: string, first: string, last: string) => `${line} from ${first} to ${last}.`,
    columns: ['Line', 'First', 'Last', 'Lowest', 'Highest'],
    smoothed: 'Thin line: as measured. Thick line: smoothed. The numbers are as measured.',
    reference: (meaning: string, value: string) => `${meaning}: ${value}`,
  },

  texts: {
    title: 'What it says, before and after',
    none: 'No model has been trained here, so there is no “after” yet.',
    notLooked: 'The run was trained without looking at it, so its texts were not kept.',
    help: 'The same prompts with the same random numbers; underlined: words that are not in the answer before.',
    at: (name: string, step: number) => `${name}, step ${step}`,
  },

  wall: {
    title: 'The wall, then and now',
    none: 'There is no wall yet: it belongs to “Imitate” and “Improve”, once one of them has been trained here.',
    help: 'Each tile is the answer to a prompt on which the model has not trained. Its sign says what its colour says.',
    then: (step: number) => `Then (step ${step})`,
    now: (step: number) => `Now (step ${step})`,
    byTaste: (step: number) => `Now, by your taste (step ${step})`,
    columns: ['Sign', 'What the answer is'],
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
    counts: (parts: readonly string[]) => parts.join(', '),
    countOf: (what: string, number: string) => `${what}: ${number}`,
    answer: (prompt: string, answer: string, what: string) => `${prompt} ${answer} (${what})`,
  },

  meaning: {
    title: 'What it means',
    none: 'Nothing can be said before something is trained here.',
    votes: (votes: string) => `${votes} at Compare.`,
    noComparison: 'The models have not been compared yet: “Measure all three” at Compare does that.',
    card: 'Measured on held-out prompts',
    cardOf: (prompts: number) => `${count(prompts, 'prompt')} each; in brackets the 95 % interval.`,
    outdated: 'The improved model was trained on after this was measured.',
    measured: 'Measure',
    rate: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
  },

  again: {
    title: 'How to run it again',
    link: 'This link opens the page with the same model, seed, engine and settings:',
    play: 'Then press Play at “Imitate”, “Judge” and “Improve”, in this order, for what was trained here. On the same device and engine the numbers are the same to the last digit.',
    command: 'Without the page, in a copy of the project, this command runs the whole loop with simulated labels:',
    noCommand:
      'There is no command for this run: commands run with the default settings, PPO and simulated labels alone.',
  },
};

export type ReportWords = typeof EN_REPORT;
