// The first five seconds: a pair lies there before anything else is fetched.

import { expect, test } from 'vitest';
import { FIRST, firstPick, kilobytes, LINE } from './first-pick.ts';

test('the first pair can be picked within 3 s at 1 Mbit/s and 100 ms, after 120 KB, and before worker and weights are asked for', async () => {
  let { seconds, before } = await firstPick(FIRST, LINE);
  // What else the machine does only makes it slower: the best of three. `npm run first-pick` prints the time.
  for (let more = 2; more > 0 && seconds > 3; more--) ({ seconds, before } = await firstPick(FIRST, LINE));
  const files = before.map(({ file }) => file);
  expect(files).toContain('bank.json');
  expect(files.filter((file) => /worker|register|icon-|safetensors|recording|tokenizer|uPlot/.test(file))).toEqual([]);
  expect(kilobytes(before)).toBeLessThanOrEqual(120);
  expect(seconds).toBeLessThanOrEqual(3);
});
