// What the stage shows of a run: the same few prompts, looked at again and again while a model trains.
import type { TokenText } from './texts.ts';

/** What an answer is, by the world's checkers; the first that holds of rude, false, unfinished, follows, else beside the point. */
export const OUTCOMES = ['follows', 'rude', 'false', 'beside', 'unfinished'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an answer is to a taste: liked more than the run's first one to the same prompt, as much, or less. */
export const LIKINGS = ['liked', 'alike', 'disliked'] as const;
export type Liking = (typeof LIKINGS)[number];

/** The prompts of a show; each answered with the same random numbers at every look, so that an answer changes only with the model. */
export interface Cast {
  /** Answered in full view, at a low temperature: ours, then the person's own. */
  cards: readonly string[];
  /** Held-out prompts, in rows by family. */
  wall: readonly { prompt: string; family: string }[];
  /** The prompt whose continuations are followed. */
  river: string;
}

/** A token of an answer. */
interface MovedToken extends TokenText {
  /** log π − log π_before, in nats, where π_before is the model that the run started from. */
  moved: number;
}

export interface Card {
  tokens: MovedToken[];
  /** Undefined where no program can check the prompt. */
  outcome?: Outcome;
  /** Of the reward model; undefined where there is none. */
  score?: number;
}

/** An answer of the wall, marked by what it is or by how it is liked. */
export interface MarkedTile {
  response: string;
  outcome: Outcome | Liking;
}

export interface Tile extends MarkedTile {
  outcome: Outcome;
  /** It did not end by itself, where the outcome does not say so. */
  cut?: true;
}

/** A prefix of a continuation. */
export interface Branch {
  /** Index of the prefix that it extends by one token; −1 where it is the first. Parents come before children. */
  parent: number;
  /** The text of its last token; empty where the model ended the text. */
  text: string;
  /** Exact probability of the whole prefix, at temperature 1. */
  probability: number;
  /** Of a finished text. */
  outcome?: Outcome;
  /** Reward-model score of a finished text. */
  score?: number;
  /** What follows was not looked at: its probability is part of the rest. */
  open?: true;
}

/** Two ranked texts of one prompt while the judge learns. */
export interface Pair {
  prompt: string;
  /** The text that was preferred, then the other. */
  texts: [string, string];
  scores: [number, number];
  /** The judge does not learn from it. */
  heldOut: boolean;
}

/** The models that a run comes from. */
export const ORIGINS = ['base', 'sft'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The views of a step that were renewed there; the others are as they were before. */
export interface Frame {
  step: number;
  /** Of the first prompts of the cast: those that came later were not answered yet. */
  cards?: Card[];
  wall?: Tile[];
  river?: Branch[];
  /** The rivers of the models that the run comes from: once for each prompt, because these do not change. */
  origins?: Partial<Record<Origin, Branch[]>>;
  /** The prompt of the rivers, where it is not that of the cast. */
  riverOf?: string;
  pairs?: Pair[];
}

/** A frame whose wall may be marked by a taste. */
export type MarkedFrame = Omit<Frame, 'wall'> & { wall?: MarkedTile[] };

/** A run as the stage shows it. */
export interface Show {
  cast: Cast;
  /** By step. */
  frames: readonly Frame[];
}

/** The rivers of the models that a run comes from, for a prompt; undefined where they were not looked at. */
export function originsOf({ cast, frames }: Show, prompt: string): Frame['origins'] {
  return frames.findLast(({ origins, riverOf = cast.river }) => origins && riverOf === prompt)?.origins;
}

export type View = Exclude<keyof Frame, 'step' | 'riverOf'>;

/** Beyond, every second frame is forgotten. */
const MOST_FRAMES = 240;

/**
 * Frames of a run, by step, with what was seen now. Of a long run every second is forgotten, never the first, the last, or one with what
 * is seen only once.
 */
export function withFrame(frames: readonly Frame[], frame: Frame): Frame[] {
  const same = frames.find(({ step }) => step === frame.step);
  const others = frames.filter((kept) => kept !== same);
  const { riverOf, ...seen } = same ?? ({} as Partial<Frame>);
  const renewed = { ...seen, ...(riverOf === undefined || frame.river ? {} : { riverOf }), ...frame };
  const all = [...others, renewed].sort((a, b) => a.step - b.step);
  // Their number is then odd, so that the first and the last stay.
  return all.length > MOST_FRAMES ? all.filter(({ origins }, i) => i % 2 === 0 || origins) : all;
}
