import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Stage } from '../../../src/session/stage/stage.svelte.ts';

const wall = (response: string) => [{ response, outcome: 'follows' as const }];
const steps = (stage: Stage) => stage.frames.map(({ step }) => step);

/** A stage with the walls of these steps, each answered by its number. */
function staged(...at: number[]): Stage {
  const stage = new Stage();
  for (const step of at) stage.take({ step, wall: wall(String(step)) });
  vi.advanceTimersByTime(200);
  return stage;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('frames are in order, and what is seen at a step is one frame', () => {
  const stage = staged(4, 0, 2);
  stage.take({ step: 2, river: [] });
  vi.advanceTimersByTime(200);
  expect(steps(stage)).toEqual([0, 2, 4]);
  expect(stage.frames[1]).toEqual({ step: 2, wall: wall('2'), river: [] });
  expect([stage.first, stage.last, stage.step]).toEqual([0, 4, 4]);
});

test('one turns from frame to frame, however fast, and not beyond either end', () => {
  const stage = staged(0, 2, 5);
  expect([stage.turn(1), stage.turn(-1), stage.turn(-1), stage.turn(-1)]).toEqual([false, true, true, false]);
  vi.advanceTimersByTime(200);
  expect(stage.at).toBe(0);
  expect([stage.turn(1), stage.turn(1), stage.turn(1)]).toEqual([true, true, false]);
  vi.advanceTimersByTime(200);
  expect(stage.at).toBeUndefined();
});

test('of a long run every second frame is forgotten, never the first or the last', () => {
  const kept = steps(staged(...Array.from({ length: 1001 }, (_, step) => step)));
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.length).toBeLessThanOrEqual(240);
  expect([kept[0], kept.at(-1)]).toEqual([0, 1000]);
});

test('a view is as it was last seen at the step looked at, and says when that was', () => {
  const stage = staged(0, 4, 8);
  stage.take({ step: 6, river: [] });
  vi.advanceTimersByTime(200);
  expect(stage.shown('wall')).toEqual({ value: wall('8'), step: 8, before: wall('4') });
  stage.look(7);
  vi.advanceTimersByTime(200);
  expect(stage.shown('wall')).toEqual({ value: wall('4'), step: 4, before: wall('0') });
  expect(stage.shown('river')).toEqual({ value: [], step: 6, before: undefined });
  stage.look(5);
  vi.advanceTimersByTime(200);
  expect(stage.shown('river')).toBeUndefined();
});

test('who looks at the newest goes on with the run; who looks back stays there', () => {
  const stage = staged(0, 1);
  stage.take({ step: 2 });
  vi.advanceTimersByTime(200);
  expect(stage.step).toBe(2);
  stage.look(1);
  stage.take({ step: 3 });
  vi.advanceTimersByTime(200);
  expect(stage.step).toBe(1);
});

test('a run that goes on from an earlier step forgets what came after it; a new one forgets everything', () => {
  const stage = staged(0, 1, 2, 3);
  stage.look(3);
  stage.clear(1);
  vi.advanceTimersByTime(200);
  expect([steps(stage), stage.step]).toEqual([[0, 1], 1]);
  stage.clear();
  vi.advanceTimersByTime(200);
  expect([steps(stage), stage.shown('wall')]).toEqual([[], undefined]);
});

test('it is redrawn at most ten times a second, and the last frame is not lost', () => {
  const stage = new Stage();
  const drawn = new Set<unknown>();
  for (let ms = 0; ms < 1000; ms += 5) {
    stage.take({ step: ms });
    drawn.add(stage.frames);
    vi.advanceTimersByTime(5);
  }
  expect(drawn.size).toBeGreaterThan(8);
  expect(drawn.size).toBeLessThanOrEqual(10);
  vi.advanceTimersByTime(200);
  expect(stage.last).toBe(995);
});

describe('the replay', () => {
  test.each([6, 31, 700])('shows %i frames in fifteen seconds and ends at the newest', (frames) => {
    const stage = staged(...Array.from({ length: frames }, (_, i) => 3 * i));
    stage.play();
    expect(stage.step).toBe(0);
    const seen = new Set<number>();
    let ms = 0;
    for (; stage.playing && ms < 20_000; ms += 50) {
      seen.add(stage.step);
      vi.advanceTimersByTime(50);
    }
    expect(ms).toBeGreaterThan(12_000);
    expect(ms).toBeLessThan(15_200);
    expect(seen.size).toBeGreaterThan(Math.min(frames, 150) - 3);
    expect([...seen]).toEqual([...seen].sort((a, b) => a - b));
    vi.advanceTimersByTime(200);
    expect(stage.at).toBeUndefined();
  });

  test('goes on from the step looked at, and stops where the person looks elsewhere', () => {
    const stage = staged(0, 1, 2, 3, 4, 5);
    stage.look(3);
    vi.advanceTimersByTime(200);
    stage.play();
    vi.advanceTimersByTime(2600);
    expect(stage.step).toBe(4);
    stage.look(1);
    vi.advanceTimersByTime(20_000);
    expect([stage.playing, stage.step]).toEqual([false, 1]);
  });
});
