// A lesson in a link: every text comes back as it was, and a changed one is noticed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishLesson } from '../../../src/lessons/lessons.ts';
import { packLesson, unpackLesson } from '../../../src/session/lesson/lesson-text.ts';

test('every text comes back, in characters that an address keeps', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const packed = packLesson(text);
      expect(packed).toMatch(/^[\w.-]+$/);
      expect(unpackLesson(packed)).toBe(text);
    }),
    { seed: 14 },
  );
});

test('a lesson of the usual length fits into a link many times over', async () => {
  expect(packLesson(await englishLesson('leash')).length).toBeLessThan(2000);
});

test('one that was cut or changed anywhere is noticed', () => {
  const packed = packLesson('# A lesson\nminutes: 5\n## A step\nwatch: taught\n');
  for (let at = 1; at < packed.length; at++) {
    expect(unpackLesson(packed.slice(0, at))).toBeUndefined();
    const other = packed[at] === 'x' ? 'y' : 'x';
    // The last character carries bits that nothing reads.
    if (at < packed.length - 1)
      expect(unpackLesson(packed.slice(0, at) + other + packed.slice(at + 1))).toBeUndefined();
  }
});
