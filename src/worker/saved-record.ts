// The shape that the facts of a saved phase must have. Another version of the page may have written them, or they may be damaged.
import { KNOWN_POLICIES } from '../domain/earlier.ts';
import { isMeasure } from '../domain/measure.ts';
import type { Phase } from '../domain/phases.ts';
import { METHOD_NAMES } from '../lib/methods.ts';
import {
  fields,
  isBoolean,
  isCount,
  isNumber,
  isObject,
  isText,
  listOf,
  oneOf,
  optional,
  recordOf,
  type Shape,
} from '../lib/shapes.ts';

const texts = listOf(isText);
const demonstrations = listOf(fields({ prompt: isText, response: isText }));
const label = fields({
  prompt: isText,
  responses: texts,
  finished: listOf(isBoolean),
  ranks: listOf(isNumber),
  createdAt: isNumber,
});
/** A label of version 0.1 named its author and its policy otherwise. */
const earlier = fields({ labeler: isText, policy: oneOf(KNOWN_POLICIES) });
const named = (field: string) => fields({ author: fields({ [field]: isText }), source: recordOf(isText) });
const [byPerson, bySimulated] = [named('person'), named('simulated')];
const comparisons = listOf((each) => label(each) && [earlier, byPerson, bySimulated].some((author) => author(each)));

const measure = optional(isMeasure);
const taught = { measure, round: optional(isCount) };
/** Of each phase's input; its settings are checked against their table later. */
const INPUTS: Record<Phase, Shape> = {
  sft: fields({ config: isObject, demonstrations }),
  label: fields({ config: isObject, labeler: isText }),
  reward: fields({ config: isObject, comparisons, ...taught }),
  policy: fields({ config: isObject, comparisons, method: oneOf(METHOD_NAMES), ...taught }),
  compare: fields({ config: isObject, measure }),
};

const interval: Shape = (value) => listOf(isNumber)(value) && (value as number[]).length === 3;
const row = fields({
  ...{ follows: interval, truthful: interval, rude: interval, finished: interval, falseAnswers: interval },
  ...{ count: isNumber, cloze: interval, gold: isNumber, corpusLoss: isNumber, kl: isNumber },
  ...{ policy: oneOf(KNOWN_POLICIES), winsOver: recordOf(interval), tasteWins: optional(recordOf(interval)) },
});
const sample = fields({
  ...{ prompt: isText, response: isText, finished: isBoolean },
  tokens: listOf(fields({ id: isNumber, text: isText, logprob: isNumber })),
});
const improvement = fields({ method: oneOf(METHOD_NAMES), settings: recordOf(isNumber), step: isNumber });
const report = fields({
  rows: listOf(row),
  answers: listOf(fields({ prompt: isText, samples: recordOf(sample) })),
  improvement: optional(improvement),
  measure,
});

const numbers = recordOf(isNumber);
const calibration = fields({
  ...{ pairs: isNumber, accuracy: isNumber, logLoss: isNumber, brier: isNumber, ece: isNumber, bins: listOf(numbers) },
  byLabeler: listOf(fields({ labeler: isText, pairs: isNumber, accuracy: isNumber })),
  crossValidation: optional(
    fields({ folds: isCount, epochs: isCount, right: isNumber, all: isCount, accuracy: interval }),
  ),
});
/** On what a phase was computed; version 0.1 did not say. */
export const areEngines = optional(
  (value) =>
    listOf(fields({ backend: oneOf(['webgpu', 'cpu']), adapter: isText, kernels: isText }))(value) &&
    (value as unknown[]).length > 0,
);

const rest = fields({
  step: isCount,
  done: optional(isBoolean),
  rows: listOf((each) => numbers(each) && isCount((each as { step?: unknown }).step)),
  marks: optional(listOf(fields({ step: isNumber, label: isText }))),
  moved: optional(texts),
  report: optional(report),
  calibration: optional(calibration),
  engines: areEngines,
  basis: optional(recordOf(isText)),
  open: optional(isBoolean),
});

/** Whether these are the facts of this phase, with the input as today's page gives it. */
export function isSavedRecord(phase: Phase, facts: unknown): boolean {
  if (!rest(facts)) return false;
  const { input } = facts as { input: unknown };
  // Its presence decides the table of settings.
  return INPUTS[phase](input) && 'method' in (input as object) === (phase === 'policy');
}
