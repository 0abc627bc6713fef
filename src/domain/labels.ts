// What people write and rank: demonstrations and comparisons.
import type { PolicyName } from './models.ts';

/**
 * Who ranked: a person, by the random id of a browser profile, or a simulated labeler, by its id. In files, and on labels that came from
 * one, a person has the nickname that they chose, if any.
 */
export type Author = { person: string; name?: string } | { simulated: string };

/** Characters of a nickname. */
export const MOST_NAME = 40;

/** Where the texts came from: a model of this page, or a bank of texts by its name. */
type Source = { policy: PolicyName } | { bank: string };

/**
 * How the prompt and its texts were chosen: in turn, by the person, at random, or by a rule (where the reward model is unsure, where
 * two texts differ most, or again to see whether the answer stays the same), or for a whole class, to see how far it agrees.
 */
export const CHOICES = ['turn', 'picked', 'random', 'uncertain', 'contrast', 'repeat', 'shared'] as const;
export type Choice = (typeof CHOICES)[number];

/** One prompt with its K responses, ranked. Also the record stored in IndexedDB and exported: `label-schema.ts` checks it. */
export interface Comparison {
  id: string;
  prompt: string;
  responses: string[];
  /** Whether each response ended with EOS. */
  finished: boolean[];
  /** Rank of each response: 1 is best, equal numbers are ties. */
  ranks: number[];
  author: Author;
  /** Round of the loop of ranking and training: 1 for texts of the first SFT model. */
  round: number;
  source: Source;
  choice: Choice;
  /** By prompt (`splitter`): no reward model is trained on a label of the test split. */
  split: 'train' | 'test';
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Place among the stored labels, which decides their order; assigned when it is stored. */
  sequence?: number;
  /** The person skipped it: stored, but not trained on. */
  skipped?: boolean;
  /** All responses are bad: a tie of all, so nothing is learned from it. */
  allBad?: boolean;
  /** The person's flags for each response, like the metadata that InstructGPT's labelers recorded. */
  flags?: string[][];
}

export interface Demonstration {
  prompt: string;
  response: string;
}

/** Names an author in a table: a person's id, or that of a simulated labeler. */
export const authorName = (author: Author): string => ('person' in author ? author.person : author.simulated);

/** Whether one response was preferred to another, so that there is something to learn from. */
export const hasOrder = ({ skipped, allBad, ranks }: Comparison): boolean =>
  !skipped && !allBad && new Set(ranks).size > 1;

/** A random id. Pages on plain http have no `crypto.randomUUID`. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
