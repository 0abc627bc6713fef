// The record of a label, checked: what the page stores, exports and imports has this shape and no other.
import * as v from 'valibot';
import { CHOICES, MOST_NAME, type Comparison } from './labels.ts';

/** Of a prompt or a response: no model here reads more than 128 tokens, and the page compares all texts with each other. */
const MOST_CHARACTERS = 2000;
const Text = (most: number) =>
  v.pipe(v.string('must be a text'), v.maxLength(most, `must have at most ${most} characters`));
const Name = v.pipe(Text(100), v.minLength(1, 'must not be empty'));
const Nickname = v.pipe(Text(MOST_NAME), v.minLength(1, 'must not be empty'));
const Count = (least: number) =>
  v.pipe(
    v.number('must be a number'),
    v.safeInteger('must be a whole number'),
    v.minValue(least, `must be ${least} or more`),
  );
const Flag = v.exactOptional(v.boolean('must be true or false'));
const Policy = v.picklist(['base', 'sft', 'tuned'], 'must be base, sft or tuned');

export const COMPARISON: v.GenericSchema<unknown, Comparison> = v.pipe(
  v.strictObject({
    id: Name,
    prompt: Text(MOST_CHARACTERS),
    responses: v.pipe(
      v.array(Text(MOST_CHARACTERS), 'must be a list of texts'),
      v.minLength(2, 'must contain at least two texts'),
      v.maxLength(9, 'must contain at most nine texts'),
    ),
    finished: v.array(v.boolean('must be true or false'), 'must be a list of true and false'),
    ranks: v.array(v.pipe(Count(1), v.maxValue(9, 'must be 9 or less')), 'must be a list of numbers'),
    author: v.union(
      [v.strictObject({ person: Name, name: v.exactOptional(Nickname) }), v.strictObject({ simulated: Name })],
      'must name a person or a simulated labeler',
    ),
    round: Count(1),
    source: v.union(
      [v.strictObject({ policy: Policy }), v.strictObject({ bank: Name })],
      'must name a policy or a bank',
    ),
    choice: v.picklist(CHOICES, `must be one of ${CHOICES.join(', ')}`),
    split: v.picklist(['train', 'test'], 'must be train or test'),
    createdAt: Count(0),
    sequence: v.exactOptional(Count(1)),
    skipped: Flag,
    allBad: Flag,
    flags: v.exactOptional(v.array(v.array(Text(40), 'must be a list of lists of texts'), 'must be a list of lists')),
  }),
  v.check(
    (row) => row.ranks.length === row.responses.length && row.finished.length === row.responses.length,
    'responses, ranks and finished must have the same length',
  ),
);
