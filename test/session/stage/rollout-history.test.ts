import { beforeAll, expect, test, vi } from 'vitest';
import { Announcer } from '../../../src/session/announcer.svelte.ts';
import { RolloutHistory } from '../../../src/session/stage/rollout-history.svelte.ts';
import type { StageRollouts } from '../../../src/domain/texts.ts';

beforeAll(() => void vi.useFakeTimers());

const of = (step: number, whole: boolean) =>
  ({ step, stage: '', rollouts: [whole ? { updatedLogprobs: [-1] } : {}] }) as unknown as StageRollouts;

test('the texts of an iteration are found again by its step; one that goes back forgets what came after', () => {
  const history = new RolloutHistory();
  for (let step = 1; step <= 3; step++) for (const whole of [false, true]) history.take(of(step, whole));
  history.take(of(4, false));
  expect(history.latest!.step).toBe(4);
  expect(history.at()!.step).toBe(3);
  expect(history.at(2)!.step).toBe(2);
  expect(history.at(0)).toBeUndefined();
  history.take(of(2, true));
  expect(history.at()!.step).toBe(2);
  for (let step = 3; step < 1000; step++) history.take(of(step, true));
  expect(history.at()!.step).toBe(999);
  expect(history.at(2)!.step).toBe(1);
  history.clear();
  expect(history.latest ?? history.at()).toBeUndefined();
});

test('of sentences on two topics that wait, the newest of each is said together', () => {
  const announcer = new Announcer();
  announcer.say('It starts.');
  announcer.say('Step 1.');
  announcer.say('The wall has 3 green.', 'stage');
  announcer.say('Step 2.');
  expect(announcer.text).toBe('It starts.');
  vi.advanceTimersByTime(10_000);
  expect(announcer.text).toBe('Step 2. The wall has 3 green.');
});
