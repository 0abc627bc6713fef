// The whole method once, as a person would go through it: imitate, rank, judge, improve, compare, with few steps each.

import { expect, test } from 'vitest';
import {
  accessibilityFaults,
  openPage,
  playToTheEnd,
  setNumber,
  stationLink,
  takeScreenshots,
  waitUntilOpened,
} from './open-page.ts';
import type { Station } from './open-page.ts';

const WALK: { station: Station; settings: Record<string, number> }[] = [
  { station: 'SFT', settings: { Steps: 5 } },
  { station: 'Rank', settings: { Prompts: 8 } },
  { station: 'Reward model', settings: { Epochs: 1 } },
  { station: 'PPO', settings: { Iterations: 2, Rollouts: 8 } },
  { station: 'Compare', settings: { 'Test prompts': 8 } },
];

test('a person teaches a model from the base to the comparison', { timeout: 600_000 }, async () => {
  const page = await openPage({ address: '?model=nano&seed=1' });
  await waitUntilOpened(page);
  for (const { station, settings } of WALK) {
    await stationLink(page, station).click();
    for (const [label, value] of Object.entries(settings)) await setNumber(page, label, value);
    await playToTheEnd(page);
    await takeScreenshots(page, `${station.toLowerCase().replace(' ', '-')}-finished`);
    expect(await accessibilityFaults(page), station).toEqual([]);
  }
  const report = page.getByRole('table').filter({ hasText: 'SFT' }).filter({ hasText: 'PPO' });
  await report.first().waitFor();
});
