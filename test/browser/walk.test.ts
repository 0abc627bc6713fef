// The whole method once, as a person would go through it: imitate, rank, judge, improve, compare, with few steps each. WALK=full takes as
// many as a person would, and prints how long that took and what came out.

import { expect, test } from 'vitest';
import {
  accessibilityFaults,
  openPage,
  playToTheEnd,
  setNumber,
  openStation,
  takeScreenshots,
  waitUntilOpened,
} from './open-page.ts';
import type { Station } from './open-page.ts';

type Walk = [station: Station, settings: Record<string, number>][];
const SHORT: Walk = [
  ['SFT', { Steps: 5 }],
  ['Rank', { Prompts: 8 }],
  ['Reward model', { Epochs: 1 }],
  ['PPO', { Iterations: 2, Rollouts: 8 }],
  ['Compare', { 'Test prompts': 8 }],
];
const FULL: Walk = [
  ['SFT', { Steps: 40 }],
  ['Rank', { Prompts: 200 }],
  ['Reward model', { Epochs: 1 }],
  ['PPO', { Iterations: 20, Rollouts: 32 }],
  ['Compare', { 'Test prompts': 128 }],
];

test('a person teaches a model from the base to the comparison', { timeout: 600_000 }, async () => {
  const page = await openPage({ address: '?engine=webgpu&model=nano&seed=1' });
  await waitUntilOpened(page);
  const full = process.env['WALK'] === 'full';
  const start = performance.now();
  for (const [station, settings] of full ? FULL : SHORT) {
    await openStation(page, station);
    for (const [label, value] of Object.entries(settings)) await setNumber(page, label, value);
    await playToTheEnd(page);
    await takeScreenshots(page, `${station.toLowerCase().replace(' ', '-')}-finished`);
    expect(await accessibilityFaults(page), station).toEqual([]);
  }
  const report = page.getByRole('table').filter({ hasText: 'SFT' }).filter({ hasText: 'PPO' });
  await report.first().waitFor();
  if (full) console.log(`${((performance.now() - start) / 1000).toFixed(0)} s\n${await report.first().innerText()}`);
});
