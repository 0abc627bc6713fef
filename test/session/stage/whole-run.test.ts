import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecording } from '../../../src/data/recording.ts';
import { frameAt, sceneAt, SCENES, WHOLE_MS } from '../../../src/session/stage/whole-run.ts';

const EACH_MS = 50;
const moments = Array.from({ length: WHOLE_MS / EACH_MS + 1 }, (_, i) => ({
  ms: i * EACH_MS,
  ...sceneAt(i * EACH_MS),
}));

test('SFT, the judge and PPO follow each other in twenty seconds', () => {
  expect(WHOLE_MS).toBe(20_000);
  expect(SCENES.map(({ phase }) => phase)).toEqual(['sft', 'reward', 'policy']);
  expect([...new Set(moments.map(({ scene }) => scene))]).toEqual(SCENES);
  for (const each of SCENES) {
    const shown = EACH_MS * moments.filter(({ scene }) => scene === each).length;
    expect(Math.abs(shown - each.ms)).toBeLessThanOrEqual(EACH_MS);
  }
});

test('each run begins at its beginning, never goes back, and ends at its end; both stand still for a second', () => {
  for (const each of SCENES) {
    const shares = moments.filter(({ scene }) => scene === each).map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    for (const end of [0, 1]) {
      const still = EACH_MS * shares.filter((share) => share === end).length;
      expect(still).toBeGreaterThanOrEqual(1000);
      expect(still).toBeLessThan(1500);
    }
  }
});

test('before the beginning and after the end it stays there', () => {
  expect(sceneAt(-1)).toEqual({ scene: SCENES[0], share: 0 });
  expect(sceneAt(WHOLE_MS)).toEqual({ scene: SCENES[2], share: 1 });
  expect(sceneAt(10 * WHOLE_MS)).toEqual({ scene: SCENES[2], share: 1 });
});

test('of a run every frame is shown, from the first to the last', () => {
  const frames = ['a', 'b', 'c'];
  expect([0, 0.2, 0.3, 0.7, 0.8, 1].map((share) => frameAt(share, frames))).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
  expect(frameAt(0.5, [])).toBeUndefined();
  for (const each of SCENES) {
    const { phase, recording } = each;
    const read = readRecording(readFileSync(`public/recordings/${recording}.recording`));
    const shown = new Set(
      moments.filter(({ scene }) => scene === each).map(({ share }) => frameAt(share, read.show.frames)),
    );
    expect(read.phase).toBe(phase);
    expect([...shown]).toEqual(read.show.frames);
  }
});
