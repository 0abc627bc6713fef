// Lessons that come with the page, from its first step to its last, by keyboard alone; and what it leads one to expect comes true.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LESSON_NAMES, type LessonName } from '../../../src/lessons/lessons.ts';
import { EN } from '../../../src/words/en/page.ts';
import { openPage, waitUntilOpened } from '../open-page.ts';
import { planOf, walk } from './by-keyboard.ts';

/** Where a metric began and ended, each time the lesson said so. */
const ends = (outcomes: readonly string[], label: string): [first: number, last: number][] =>
  outcomes.flatMap((outcome) => {
    const [, metric, first, last] = /^Measured: (.*) went from (\S+) to (\S+)\.$/.exec(outcome) ?? [];
    return metric === label ? [[Number(first), Number(last)]] : [];
  });
const gold = (outcomes: readonly string[]) => ends(outcomes, EN.metrics.gold.label);

/** The corpus losses in the table of earlier runs, newest first. */
async function corpusLosses(page: Page): Promise<number[]> {
  const rows = page.getByRole('region', { name: EN.compare.earlier }).locator('tbody tr');
  const cells = rows.locator('td').filter({ hasText: EN.compare.columns.corpusLoss }).locator('strong');
  await cells.nth(1).waitFor({ state: 'attached' });
  return (await cells.allTextContents()).map(Number);
}

/** What each lesson is about. */
const SHOWS: Partial<Record<LessonName, (outcomes: string[], losses: number[]) => unknown>> = {
  taste: (outcomes) => expect(ends(outcomes, EN.metrics.taste.label)[0]?.[1]).toBeGreaterThan(0.6),
  manners: (outcomes) => expect(gold(outcomes)[0]?.[1]).toBeGreaterThan(gold(outcomes)[0]?.[0] ?? NaN),
  rudeness: (outcomes) => expect(gold(outcomes)[0]?.[1]).toBeLessThan(gold(outcomes)[0]?.[0] ?? NaN),
  leash(outcomes) {
    const [[cut, held], scores] = [gold(outcomes), ends(outcomes, EN.metrics.score.label)];
    expect(cut?.[1]).toBeLessThan(cut?.[0] ?? NaN);
    expect(held?.[1]).toBeGreaterThan(cut?.[1] ?? NaN);
    expect(scores[0]?.[1]).toBeGreaterThan(scores[1]?.[1] ?? NaN);
  },
  tax: (_, [mixed, alone]) => expect(mixed).toBeLessThan(alone ?? NaN),
};

async function take(name: LessonName, engine: 'wasm' | 'webgpu'): Promise<void> {
  const page = await openPage({ address: `?engine=${engine}&lesson=${name}` });
  await waitUntilOpened(page);
  const started = performance.now();
  let losses: number[] = [];
  const outcomes = await walk(page, name, async () => {
    if (name === 'tax') losses = await corpusLosses(page);
  });
  const seconds = (performance.now() - started) / 1000;
  console.log(`${name}, ${engine}: ${seconds.toFixed(1)} s. ${outcomes.join(' ')} ${losses.join(', ')}`);
  expect(outcomes.length).toBeGreaterThanOrEqual(planOf(name).steps.filter(({ predict }) => predict).length);
  SHOWS[name]?.(outcomes, losses);
  expect(new URL(page.url()).searchParams.has('lesson')).toBe(false);
}

// A lesson that trains takes a minute on WebAssembly and many on a software adapter: WALK=full takes all lessons on both.
const ALL = process.env['WALK'] === 'full';
test.each(ALL ? LESSON_NAMES : (['manners', 'free'] as const))('%s, on WebAssembly', { timeout: 300_000 }, (name) =>
  take(name, 'wasm'),
);
test.each(ALL ? LESSON_NAMES : (['free'] as const))('%s, on WebGPU', { timeout: 1_800_000 }, (name) =>
  take(name, 'webgpu'),
);
