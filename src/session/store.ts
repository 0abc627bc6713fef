// What is kept between visits, validated when it is read back.
import {
  array,
  check,
  literal,
  number,
  object,
  optional,
  boolean,
  exactOptional,
  picklist,
  pipe,
  safeParse,
  string,
  transform,
} from 'valibot';
import type { GenericSchema } from 'valibot';
import { currentPolicy, KNOWN_POLICIES } from '../domain/earlier.ts';
import { addComparison, listComparisons, putComparisons, removeComparison } from '../storage/comparisons.ts';
import { Database } from '../storage/db.ts';
import { getRecord, setRecord } from '../storage/records.ts';
import type { Comparison, Demonstration } from '../domain/labels.ts';
import { RESULTS } from './results.ts';
import type { Result } from './results.ts';
import type { Vote } from './votes.ts';

export interface Preferences {
  /** Single-key shortcuts at the ranking desk. */
  shortcuts: boolean;
  /** Weight of the smoothed line, 0 is off. */
  smoothing: number;
  /** Wait between two stages of a run, so that one can watch. */
  slow: boolean;
}

/** What the session keeps between visits. Every write resolves only when the data is on the disk. */
export interface Store {
  addComparison(comparison: Comparison): Promise<void>;
  putComparisons(comparisons: readonly Comparison[]): Promise<void>;
  removeComparison(id: string): Promise<void>;
  /** Removes all of them or none. */
  removeComparisons(ids: readonly string[]): Promise<void>;
  listComparisons(): Promise<Comparison[]>;
  getDemonstrations(): Promise<Demonstration[] | undefined>;
  setDemonstrations(demonstrations: readonly Demonstration[]): Promise<void>;
  getVotes(): Promise<Vote[] | undefined>;
  setVotes(votes: readonly Vote[]): Promise<void>;
  getResults(): Promise<Result[] | undefined>;
  setResults(results: readonly Result[]): Promise<void>;
  getSettings(): Promise<Preferences | undefined>;
  setSettings(settings: Preferences): Promise<void>;
}

const policy = pipe(picklist(KNOWN_POLICIES), transform(currentPolicy));
const choice = picklist(['left', 'right', 'tie']);
const DEMONSTRATIONS = array(object({ prompt: string(), response: string() }));
const VOTES = array(
  object({ prompt: string(), left: policy, right: policy, choice, createdAt: number(), improved: optional(string()) }),
);
const SETTINGS = object({
  shortcuts: boolean(),
  smoothing: pipe(
    number(),
    check((weight) => weight >= 0 && weight < 1),
  ),
  slow: optional(boolean(), false),
});
const COMPARISON = object({
  id: string(),
  prompt: string(),
  responses: array(string()),
  finished: array(boolean()),
  ranks: array(number()),
  labeler: string(),
  createdAt: number(),
  policy,
  skipped: exactOptional(literal(true)),
  allBad: exactOptional(literal(true)),
  flags: exactOptional(array(array(string()))),
});

/**
 * The browser's database as a {@link Store}. Records of another shape (an older page wrote them) count as absent.
 * @param pathname `location.pathname` of the page.
 */
export function browserStore(pathname: string): Store {
  const database = new Database(pathname);
  return {
    addComparison: (comparison) => addComparison(database, comparison),
    putComparisons: (comparisons) => putComparisons(database, comparisons),
    removeComparison: (id) => removeComparison(database, id),
    removeComparisons: (ids) =>
      database.write(['comparisons'], (transaction) =>
        ids.map((id) => transaction.objectStore('comparisons').delete(id)),
      ),
    listComparisons: async () => (await listComparisons(database)).flatMap((record) => valid(COMPARISON, record) ?? []),
    getDemonstrations: async () => valid(DEMONSTRATIONS, await getRecord(database, 'demonstrations')),
    setDemonstrations: (demonstrations) => setRecord(database, 'demonstrations', demonstrations),
    getVotes: async () => valid(VOTES, await getRecord(database, 'votes')),
    setVotes: (votes) => setRecord(database, 'votes', votes),
    getResults: async () => valid(RESULTS, await getRecord(database, 'results')),
    setResults: (results) => setRecord(database, 'results', results),
    getSettings: async () => valid(SETTINGS, await getRecord(database, 'settings')),
    setSettings: (settings) => setRecord(database, 'settings', settings),
  };
}

function valid<T>(schema: GenericSchema<unknown, T>, value: unknown): T | undefined {
  const result = safeParse(schema, value);
  return result.success ? result.output : undefined;
}
