// The phases of a run and where each of them stands.
import type { Method } from '../lib/methods.ts';

/** A job that takes a while and can be played, paused, stepped and reset. */
export const PHASES = ['sft', 'label', 'reward', 'policy', 'compare'] as const;
export type Phase = (typeof PHASES)[number];

/** What is made from a phase's results, and goes with them. Labels stay on the page; only the job that writes them ends. */
export const DOWNSTREAM: Record<Phase, Phase[]> = {
  sft: ['label', 'reward', 'policy', 'compare'],
  label: [],
  reward: ['policy', 'compare'],
  policy: ['compare'],
  compare: [],
};

export interface PhaseStatus {
  state: 'idle' | 'running' | 'paused' | 'done' | 'failed';
  step: number;
  total: number;
  /** Median seconds of the last steps; absent until measured. */
  secondsPerStep?: number;
  secondsLeft?: number;
  /** What is happening, for example the stage of PPO that has just ended. */
  stage?: string;
  /** True when the state was read from storage and Play goes on from it. */
  resumed?: boolean;
  /** In the phase 'policy': with which method. */
  method?: Method;
  /** What it was started with, live settings as they were moved since; absent where nothing was started. */
  settings?: Record<string, number>;
  /** True when the weights in use were shipped with the page and not trained by this person. */
  shipped?: boolean;
  /** True while such weights are on their way. */
  fetching?: boolean;
}

/** It has begun and is not finished: Play goes on with it. */
export function isUnderWay({ state }: PhaseStatus): boolean {
  return state === 'running' || state === 'paused';
}

/** Something a person did, or that happened, after a step. */
export interface Mark {
  step: number;
  label: string;
}

/** Bytes that a phase holds on the device while it runs. */
export interface PhaseMemory {
  parameters: number;
  /** Gradients and AdamW's moments. */
  optimiser: number;
  /** Everything between input and loss, and the texts' caches of keys and values. */
  activations: number;
}

/** How the improved model was made. */
export interface Improvement {
  method: Method;
  settings: Record<string, number>;
  /** Iterations or steps done. */
  step: number;
}
