// Checks what was kept by an earlier visit, perhaps of another version of the page.
import * as v from 'valibot';
import { currentPolicy, KNOWN_POLICIES } from '../../domain/earlier.ts';
import { COMPARISON } from '../../domain/label-schema.ts';
import { ABOUT_MODEL } from '../../domain/model-schema.ts';
import type { Method } from '../../lib/methods.ts';
import type { ItemStore } from '../../storage/stores.ts';
import { MOST_PROMPTS, WATCH_SHARES, type Items, type Records } from './shapes.ts';

const sequence = v.exactOptional(v.number());
const policy = v.pipe(v.picklist(KNOWN_POLICIES), v.transform(currentPolicy));
const interval = v.tuple([v.number(), v.number(), v.number()]);

const LESSON = v.object({
  step: v.pipe(v.number(), v.integer(), v.minValue(0)),
  answers: v.record(v.string(), v.number()),
  begun: v.boolean(),
  done: v.boolean(),
  text: v.exactOptional(v.string()),
});

type Schemas = { [K in ItemStore]: v.GenericSchema<unknown, Items[K]> };

/** @param methods those there are; given, so that their table need not be in a script that both this one and the page name */
const schemas = (methods: readonly Method[]): Schemas => ({
  comparisons: COMPARISON,
  votes: v.object({
    id: v.string(),
    sequence,
    prompt: v.string(),
    left: policy,
    right: policy,
    choice: v.picklist(['left', 'right', 'tie']),
    createdAt: v.number(),
    improved: v.optional(v.string()),
  }),
  results: v.object({
    id: v.string(),
    sequence,
    measuredAt: v.number(),
    model: v.picklist(['nano', 'micro']),
    improvement: v.object({
      method: v.picklist(methods),
      settings: v.record(v.string(), v.number()),
      step: v.number(),
      moved: v.exactOptional(v.array(v.string())),
      elsewhere: v.exactOptional(v.array(v.string())),
      round: v.exactOptional(v.number()),
    }),
    count: v.number(),
    overSft: interval,
    overBase: interval,
    follows: interval,
    rude: interval,
    corpusLoss: v.number(),
    kl: v.number(),
    tasteOverSft: v.exactOptional(interval),
  }),
  demonstrations: v.object({ id: v.string(), sequence, prompt: v.string(), response: v.string() }),
  models: v.object({
    ...ABOUT_MODEL.entries,
    id: v.string(),
    sequence,
    // Not by its class: tests have the arrays of another realm.
    weights: v.custom<Uint8Array>((value) => Object.prototype.toString.call(value) === '[object Uint8Array]'),
  }),
  ballots: v.object({
    id: v.string(),
    sequence,
    base: v.picklist(['nano', 'micro']),
    prompt: v.string(),
    left: v.string(),
    right: v.string(),
    choice: v.picklist(['left', 'right', 'tie']),
    createdAt: v.number(),
  }),
});

const RECORDS: { [N in keyof Records]: v.GenericSchema<unknown, Records[N]> } = {
  settings: v.object({
    // Only what a person has changed is stored.
    shortcuts: v.optional(v.boolean(), true),
    smoothing: v.optional(
      v.pipe(
        v.number(),
        v.check((weight) => weight >= 0 && weight < 1),
      ),
      0.6,
    ),
    slow: v.optional(v.boolean(), false),
    watch: v.optional(v.picklist(WATCH_SHARES), WATCH_SHARES[0]),
    prompts: v.optional(v.pipe(v.array(v.string()), v.maxLength(MOST_PROMPTS)), []),
    river: v.optional(v.string(), ''),
    source: v.optional(v.picklist(['you', 'simulated', 'both', 'chosen']), 'both'),
    teachers: v.optional(v.object({ people: v.array(v.string()), camp: v.number() }), { people: [], camp: 0 }),
    gold: v.optional(v.boolean(), true),
    nickname: v.optional(v.string(), ''),
    classCode: v.optional(v.string(), ''),
    // Of less worth than the rest, which must be read though these cannot be.
    lessons: v.fallback(v.optional(v.record(v.string(), LESSON), {}), {}),
  }),
  configs: v.record(v.string(), v.record(v.string(), v.number())),
};

/** Items of the expected shape, and the others. */
export function parted<K extends ItemStore>(
  kind: K,
  records: unknown[],
  methods: readonly Method[],
): { items: Items[K][]; unread: unknown[] } {
  const schema = schemas(methods)[kind] as v.GenericSchema<unknown, Items[K]>;
  const items: Items[K][] = [];
  const unread: unknown[] = [];
  for (const record of records) {
    const { output, success } = v.safeParse(schema, record);
    if (success) items.push(output);
    else unread.push(record);
  }
  return { items, unread };
}

/** The value, or undefined where it has another shape. */
export function parseRecord<N extends keyof Records>(name: N, value: unknown): Records[N] | undefined {
  const { output, success } = v.safeParse(RECORDS[name], value);
  return success ? output : undefined;
}
