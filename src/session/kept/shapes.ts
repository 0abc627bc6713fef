// The shapes of what is kept between visits.
import type { Comparison, Demonstration } from '../../domain/labels.ts';
import type { AboutModel } from '../../domain/model-schema.ts';
import type { ModelName } from '../../domain/models.ts';
import type { Item } from '../../storage/stores.ts';
import type { Result } from '../results.ts';
import type { Vote } from '../votes.ts';

/** Of the time of a run, how much may go into looking at it: the usual, the least, none. */
export const WATCH_SHARES = [0.2, 0.05, 0];

/** More would leave too little room for each. */
export const MOST_PROMPTS = 2;

export interface Preferences {
  /** Single-key shortcuts at the ranking desk. */
  shortcuts: boolean;
  /** Weight of the smoothed line, 0 is off. */
  smoothing: number;
  /** Wait between two stages of a run, so that one can watch. */
  slow: boolean;
  /** One of {@link WATCH_SHARES}. */
  watch: number;
  /** Prompts of their own that the stage shows; at most {@link MOST_PROMPTS}. */
  prompts: readonly string[];
  /** The prompt of the river; empty for ours. */
  river: string;
  /** Whose rankings are to be learned from; `chosen` are those of the teachers. */
  source: 'you' | 'simulated' | 'both' | 'chosen';
  teachers: Teachers;
  /** Whether the authors' gold score is shown. */
  gold: boolean;
  /** The name that the person's labels carry in files; empty for none. */
  nickname: string;
  /** Who has the same one is asked the same ten pairs; empty for none. */
  classCode: string;
  /** How far the person has come in each lesson, by its name. */
  lessons: Readonly<Record<string, LessonProgress>>;
}

/** What a first visit has. */
export const FIRST_PREFERENCES: Preferences = {
  shortcuts: true,
  smoothing: 0.6,
  slow: false,
  watch: WATCH_SHARES[0],
  prompts: [],
  river: '',
  source: 'both',
  teachers: { people: [], camp: 0 },
  gold: true,
  nickname: '',
  classCode: '',
  lessons: {},
};

/** Settings with a change; of the lessons, those that it does not name stay, because another tab may be at one of them. */
export function withChange<T extends Partial<Preferences>>(settings: T, change: Partial<Preferences>): T {
  const lessons = { ...settings.lessons, ...change.lessons };
  return { ...settings, ...change, ...(change.lessons && { lessons }) };
}

/** The people of a class whose rankings were chosen, by their ids; none where nobody has chosen. */
export interface Teachers {
  people: readonly string[];
  /** The number of their camp when they were chosen, from 1; 0 where they are none. */
  camp: number;
}

export interface LessonProgress {
  /** The step one is at; 0 is what comes before the first. */
  step: number;
  /** The number of the choice at each question that was answered, by step; -1 for who would rather not say. */
  answers: Readonly<Record<string, number>>;
  /** The settings it starts with have been decided on. */
  begun: boolean;
  done: boolean;
  /** Of a lesson that did not come with the page. */
  text?: string;
}

/** One of the demonstrations, which are edited one by one. */
export interface KeptDemonstration extends Demonstration, Item {}
/** Settings that were changed, by table and name. */
export type ChangedConfigs = Record<string, Record<string, number>>;

/** A trained model that was taken in. */
export interface KeptModel extends AboutModel, Item {
  /** Its difference from the base model, a safetensors file. */
  weights: Uint8Array;
}

/** A blind vote on the texts of two of them, by their ids. */
export interface Ballot extends Item {
  base: ModelName;
  prompt: string;
  left: string;
  right: string;
  choice: Vote['choice'];
  createdAt: number;
}

export interface Items {
  comparisons: Comparison;
  votes: Vote;
  results: Result;
  demonstrations: KeptDemonstration;
  models: KeptModel;
  ballots: Ballot;
}

/** Small values, one per name. */
export interface Records {
  settings: Preferences;
  configs: ChangedConfigs;
}
