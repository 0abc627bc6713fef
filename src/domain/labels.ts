// What people write and rank: demonstrations and comparisons.
import type { PolicyName } from './models.ts';

/** One prompt with its K responses, ranked. Also the record that is kept in IndexedDB and exported. */
export interface Comparison {
  id: string;
  prompt: string;
  responses: string[];
  /** Whether each response ended itself with EOS. */
  finished: boolean[];
  /** Place of each response, 1 is best, equal numbers are ties. */
  ranks: number[];
  /** 'you' or the id of a simulated labeler. */
  labeler: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  policy: PolicyName;
  /** The person passed: kept as a record, not trained on. */
  skipped?: boolean;
  /** None is any good: a tie of all, so nothing is learned from it. */
  allBad?: boolean;
  /** What the person said of each response, beside its place: InstructGPT's labelers ticked such boxes too. */
  flags?: string[][];
}

export interface Demonstration {
  prompt: string;
  response: string;
}
