// Lessons: the texts that teachers write, and those that links carry.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { LESSON_NAMES } from '../../../src/lessons/lessons.ts';
import { readCondition } from '../../../src/session/lesson/conditions.ts';
import { CONTROLS } from '../../../src/session/lesson/controls.ts';
import { readLesson } from '../../../src/session/lesson/format.ts';
import { packLesson, unpackLesson } from '../../../src/session/lesson/lesson-text.ts';
import { parser, SENTENCE } from '../attempt.ts';
import { damagedText, hostileText } from '../hostile.ts';

const shipped = fc.constantFrom(...LESSON_NAMES.map((name) => readFileSync(`src/lessons/en/${name}.md`, 'utf8')));
const line = fc
  .tuple(
    fc.constantFrom('# ', '## ', 'do: ', 'watch: ', 'start: ', 'hide: ', 'predict: ', '- ', 'nope: ', ''),
    hostileText,
  )
  .map((parts) => parts.join(''));
const anyLesson = fc.oneof(
  damagedText(shipped),
  fc.array(line, { maxLength: 20 }).map((lines) => `# A\nminutes: 5\n${lines.join('\n')}`),
);

export const LESSONS = [
  parser({
    name: 'lesson',
    declared: {},
    thousands: 20,
    inputs: anyLesson,
    parse: readLesson,
    check(read) {
      if ('faults' in read) {
        assert(read.faults.length > 0 && read.faults.length <= 6);
        for (const fault of read.faults) assert.match(fault, SENTENCE);
        return;
      }
      const { plan } = read;
      assert(plan.title !== '' && plan.minutes > 0 && plan.steps.length > 0);
      for (const name of [...plan.hide, ...plan.steps.flatMap(({ hide }) => hide)]) assert(CONTROLS.has(name));
      for (const { predict } of plan.steps) assert(!predict || predict.choices.length >= 2);
    },
  }),
  parser({
    name: 'what a lesson watches for',
    declared: {},
    thousands: 5,
    inputs: damagedText(
      fc.constantFrom('picks >= 20', 'ran ppo.klCoef = 0', 'choice labeler = lazy', 'step sft >= 3', 'at rank'),
    ),
    parse: readCondition,
    check: (read) => assert('instead' in read ? read.instead !== '' : typeof read.holds === 'function'),
  }),
  parser({
    name: 'lesson in a link',
    declared: {},
    thousands: 5,
    inputs: fc.oneof(damagedText(shipped.map(packLesson)), hostileText),
    parse: unpackLesson,
    check: (text) => {
      if (text !== undefined) assert.equal(unpackLesson(packLesson(text)), text);
    },
  }),
];
