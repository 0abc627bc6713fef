// Every lesson that comes with the page, from its first step to its last, by keyboard alone.
import { expect, test } from 'vitest';
import { LESSON_NAMES } from '../../../src/lessons/lessons.ts';
import { openPage, waitUntilOpened } from '../open-page.ts';
import { planOf, walk } from './by-keyboard.ts';

test.each(LESSON_NAMES)('%s, on WebAssembly', { timeout: 300_000 }, async (name) => {
  const page = await openPage({ address: `?engine=wasm&lesson=${name}` });
  await waitUntilOpened(page);
  const started = performance.now();
  const outcomes = await walk(page, name);
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s. ${outcomes.join(' ')}`);
  expect(outcomes.length).toBeGreaterThanOrEqual(planOf(name).steps.filter(({ predict }) => predict).length);
  expect(new URL(page.url()).searchParams.has('lesson')).toBe(false);
});
