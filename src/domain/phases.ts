// The phases of a run and their status.
import type { Method } from '../lib/methods.ts';
import type { Measure } from './measure.ts';

/** A job that takes a while and can be played, paused, stepped and reset. */
export const PHASES = ['sft', 'label', 'reward', 'policy', 'compare'] as const;
export type Phase = (typeof PHASES)[number];

export const perPhase = <T>(make: (phase: Phase) => T): Record<Phase, T> =>
  Object.fromEntries(PHASES.map((phase) => [phase, make(phase)])) as Record<Phase, T>;

/** What is made from a phase's results and deleted with them. Labels stay on the page; only the job that writes them ends. */
export const DOWNSTREAM: Record<Phase, Phase[]> = {
  sft: ['label', 'reward', 'policy', 'compare'],
  label: [],
  reward: ['policy', 'compare'],
  policy: ['compare'],
  compare: [],
};

export interface PhaseStatus {
  /** `held`: it is on disk and cannot be continued. */
  state: 'idle' | 'running' | 'paused' | 'done' | 'failed' | 'held';
  step: number;
  total: number;
  /** Median seconds of the last steps; absent until measured. */
  secondsPerStep?: number;
  secondsLeft?: number;
  /** The stage that has just ended, for example of a PPO iteration. */
  stage?: string;
  /** True when the state was read from storage; Play continues from it. */
  resumed?: boolean;
  /** In the phase 'policy': with which method. */
  method?: Method;
  /** The taste that it was taught, or that it measures by, where that is not the authors'. */
  measure?: Measure;
  /** The last round of ranking whose labels it was made from; absent for the first. */
  round?: number;
  /** The settings it was started with, including later changes of live ones; absent where nothing was started. */
  settings?: Record<string, number>;
  /** The settings that were changed while it ran; absent where none was. */
  moved?: string[];
  /** On what it went on instead, such as "WebAssembly instead of WebGPU": not to the same bits then. Absent where nothing changed. */
  elsewhere?: string[];
  /** True after a branch: its settings may be changed before it goes on; the next Play or Step takes those it is given. */
  open?: true;
  /** Why it is held, as a sentence. */
  held?: string;
  /** True when the weights in use were shipped with the page and not trained by this person. */
  shipped?: boolean;
  /** True while such weights are downloading. */
  fetching?: boolean;
}

/** Whether it has begun and is not finished, so that Play continues it. */
export function isUnderWay({ state }: PhaseStatus): boolean {
  return state === 'running' || state === 'paused';
}

/** Something that a person did or that happened after a step. */
export interface Mark {
  step: number;
  label: string;
}

/** Bytes that a phase holds on the device while it runs. */
export interface PhaseMemory {
  parameters: number;
  /** Gradients and AdamW's moments. */
  optimiser: number;
  /** Everything between input and loss, and the key–value caches. */
  activations: number;
}

/** A run that was put aside under a name, to look at, compare and go on with later. */
export interface KeptRun {
  id: string;
  phase: Phase;
  /** Given by the person. */
  name: string;
  step: number;
  total: number;
  /** In the phase 'policy': with which method. */
  method?: Method;
  settings: Record<string, number>;
  /** Milliseconds since 1970. */
  keptAt: number;
}

/** How the improved model was made. */
export interface Improvement {
  method: Method;
  settings: Record<string, number>;
  /** The settings that were changed while it was made; absent where none was. */
  moved?: string[];
  /** On what else it went on; absent where one engine made it. */
  elsewhere?: string[];
  /** Iterations or steps done. */
  step: number;
  /** The last round of ranking whose labels it was made from; absent for the first. */
  round?: number;
}

/** How the tuned policy was made so far; undefined where nothing was started. */
export function improvementOf({
  method,
  settings,
  step,
  moved,
  elsewhere,
  round,
}: PhaseStatus): Improvement | undefined {
  if (!method || !settings) return undefined;
  return {
    method,
    settings,
    step,
    ...(moved ? { moved } : {}),
    ...(elsewhere ? { elsewhere } : {}),
    ...(round ? { round } : {}),
  };
}
