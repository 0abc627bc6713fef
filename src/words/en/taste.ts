// The words of the station where a person picks, in English: apart from en.ts, because no other station needs them.
import { list } from '../english-forms.ts';

const picks = (count: number): string => (count === 1 ? 'pick' : `${count} picks`);

export const EN_TASTE = {
  title: 'Teach it your taste',
  whichIsBetter: 'Which answer do you like better?',
  coming: 'The texts to pick from are on their way…',
  count: (done: number, goal: number) => `${done} of ${goal}`,
  beyond: (done: number) => `${done} picks`,
  take: (text: string) => `Take this text: ${text}`,
  empty: '(empty)',
  cutOff: '(cut off)',
  neither: 'Neither',
  skip: 'Skip',
  undo: 'Undo',
  exhausted: 'You have compared all texts that we ship. At Rank, the model writes new ones.',
  toRank: 'Go to Rank',
  /** Keys stand between backticks. */
  keys: '`←` and `→` take a text, `↓` takes neither, `S` skips, `U` undoes.',
  random: 'Ask me random pairs instead',
  randomHelp:
    'Otherwise we ask where your answer teaches most. How a pair was chosen is kept with your pick, and exported.',
  startFrom: {
    legend: 'The judge starts from',
    options: { automatic: 'Automatic', 'our judge': 'Our judge', 'SFT model': 'The SFT model' },
    help: 'Our judge already tells kind from rude and true from false; the SFT model knows nothing of that. Automatic takes ours while your picks are few.',
  },
  notSaved: 'Your last pick is not saved: it is lost when the tab closes.',
  /** What is said of the last pick. */
  told: {
    start: 'Take the text you like better. There is no right answer.',
    took: (differences: readonly string[]) =>
      differences.length > 0
        ? `The text you took is ${list(differences)}.`
        : 'The two texts do not differ in anything that the readable judge can name.',
    expected: 'The readable judge had expected that.',
    unexpected: 'The readable judge had expected the other.',
    noIdea: 'The readable judge had no guess.',
    neither: 'You took neither. The judge learns nothing from that.',
    skipped: 'You skipped this pair. Nothing is learned from it.',
    undone: 'Your last pick is taken back. Here is the pair again.',
    again: (same: number, all: number) => `Of ${all} pairs that we asked twice, you answered ${same} the same way.`,
  },
  judge: {
    title: 'What you seem to like',
    help: 'A readable judge counts seven things in each text and learns from every pick what they are worth to you. It guesses each pick before you make it.',
    /** What a feature is, with more of it and with less; and of two texts, which one it is. */
    features: {
      long: { about: 'length', more: 'long', less: 'short', of: ['longer', 'shorter'] },
      kind: { about: 'kindness', more: 'kind', less: 'rude', of: ['kinder', 'ruder'] },
      true: { about: 'truth', more: 'true', less: 'false', of: ['true', 'false'] },
      answers: {
        about: 'the point',
        more: 'to the point',
        less: 'beside it',
        of: ['more to the point', 'less to the point'],
      },
      finished: { about: 'endings', more: 'finished', less: 'cut off', of: ['finished', 'cut off'] },
      cheerful: { about: 'cheer', more: 'cheerful', less: 'plain', of: ['more cheerful', 'less cheerful'] },
      animal: {
        about: 'animals',
        more: 'an animal',
        less: 'no animal',
        of: ['about an animal', 'not about an animal'],
      },
    },
    like: (what: readonly string[]) => `You seem to like: ${what.join(', ')}.`,
    indifferent: (what: readonly string[]) => `You do not seem to mind: ${what.join(', ')}.`,
    unknown: (what: readonly string[]) => `No telling yet: ${what.join(', ')}.`,
    hits: (right: string, all: number) =>
      `It predicted ${right} of ${all} ${all === 1 ? 'pick' : 'picks'} before you made ${all === 1 ? 'it' : 'them'}.`,
    caption: 'What the readable judge makes of your picks',
    columns: { less: 'Less', taken: 'How often it is taken', more: 'More' },
    share: (more: string, value: number, low: number, high: number) =>
      `${more}: taken in ${value} % of pairs that differ in nothing else; between ${low} and ${high} %`,
    scale:
      'Mark: how often you would take the text that has more of it. Bar: the range in which that lies with 95 % certainty.',
  },
  /** The recording that is shown to who has not picked yet. */
  wholeRun: {
    title: 'A whole run in twenty seconds',
    about:
      'A recording: a small model learns to answer, a judge learns what is preferred, then the model learns from the judge.',
    coming: 'The recording is on its way…',
    phases: {
      sft: '1 of 3: the model learns to answer by imitating examples (SFT).',
      reward: '2 of 3: a judge learns which of two texts is preferred (reward model).',
      policy: '3 of 3: the model moves towards what the judge scores well (PPO).',
    },
    end: 'That was our model with our judge. Yours will learn from your picks.',
    time: 'Place in the recording',
    retry: 'Check your connection, then press Play to try again.',
  },
  teach: {
    button: 'Teach the model',
    again: 'Teach it again',
    early: (left: number) => `Twenty picks are enough; ${left} to go.`,
    ready: (count: number) => `A judge learns from your ${picks(count)} alone, then the model learns from the judge.`,
    none: 'Take a text first: the judge learns from your picks.',
    waiting: 'The models are still downloading. Teaching starts by itself as soon as they are here.',
    stopped: 'The engine is not running. Press Recover above to restart it.',
    phases: { reward: '1 of 2: a judge learns your taste.', policy: '2 of 2: the model learns from the judge.' },
    pause: 'Pause',
    resume: 'Continue',
    progress: 'Progress of teaching',
    done: 'Taught. Below, “Your run” shows what the model says now.',
    compare: 'Compare it with the model before',
  },
};

export type TasteWords = typeof EN_TASTE;
