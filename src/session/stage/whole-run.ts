// A whole run in twenty seconds: our recordings of SFT, the judge and PPO, one after the other.
import type { RecordingName, StagedPhase } from '../../domain/recordings.ts';

interface Scene {
  phase: StagedPhase;
  recording: RecordingName;
  /** How long it is shown, in milliseconds. */
  ms: number;
}

const LAST: Scene = { phase: 'policy', recording: 'manners', ms: 8000 };
/** The judge has the least to look at, PPO the most. */
export const SCENES: readonly Scene[] = [
  { phase: 'sft', recording: 'imitation', ms: 7000 },
  { phase: 'reward', recording: 'judge', ms: 5000 },
  LAST,
];
export const WHOLE_MS = SCENES.reduce((sum, { ms }) => sum + ms, 0);

/** How long the beginning and the end of each scene stand still, to be read. */
const STILL_MS = 1250;

/** The scene at a time, and how far its run has come then, from 0 to 1. After the last one it stays at its end. */
export function sceneAt(ms: number): { scene: Scene; share: number } {
  let from = 0;
  for (const scene of SCENES) {
    const run = scene.ms - 2 * STILL_MS;
    if (ms < from + scene.ms) return { scene, share: Math.min(1, Math.max(0, (ms - from - STILL_MS) / run)) };
    from += scene.ms;
  }
  return { scene: LAST, share: 1 };
}

/** The frame that stands for this share of a run: the first at 0, the last at 1. */
export function frameAt<T>(share: number, frames: readonly T[]): T | undefined {
  return frames[Math.round(share * (frames.length - 1))];
}
