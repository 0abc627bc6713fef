// What people write and rank: demonstrations and comparisons.
import type { PolicyName } from './models.ts';

/** One prompt with its K responses, ranked. Also the record stored in IndexedDB and exported. */
export interface Comparison {
  id: string;
  prompt: string;
  responses: string[];
  /** Whether each response ended with EOS. */
  finished: boolean[];
  /** Rank of each response: 1 is best, equal numbers are ties. */
  ranks: number[];
  /** 'you' or the id of a simulated labeler. */
  labeler: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  policy: PolicyName;
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
