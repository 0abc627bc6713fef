// A short draw for every parser, and the inputs that they have failed on; `npm run fuzz` draws a million.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import { CORPUS } from './corpus.ts';
import { PARSERS } from './parsers.ts';

/** For each thousand of a million. */
const RUNS = 4;

test('every case belongs to a parser, and the shares of all parsers are a million', () => {
  const names = PARSERS.map(({ name }) => name);
  expect(Object.keys(CORPUS).filter((name) => !names.includes(name))).toEqual([]);
  expect(PARSERS.reduce((sum, { thousands }) => sum + thousands, 0)).toBe(1000);
});

describe.each(PARSERS)('$name', (parser) => {
  test.each(Object.entries(CORPUS[parser.name] ?? {}))('%s', async (_, input) => {
    await attempt(parser, input());
  });

  test('what is drawn is read, or refused with a declared error', async () => {
    const property = fc.asyncProperty(parser.inputs, async (input) => void (await attempt(parser, input)));
    await fc.assert(property, { seed: 20, numRuns: RUNS * parser.thousands });
  });
});
