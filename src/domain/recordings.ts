// The recordings that come with the page: what a station shows before anybody has trained there.
import type { Phase } from './phases.ts';

export const RECORDED = {
  sft: ['imitation'],
  reward: ['judge'],
  policy: ['manners', 'rudeness', 'leash'],
} as const satisfies Partial<Record<Phase, readonly string[]>>;

/** The phases that have a stage. */
export type StagedPhase = keyof typeof RECORDED;
export type RecordingName = (typeof RECORDED)[StagedPhase][number];
