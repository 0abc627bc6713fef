// One phase as its panel shows it: where it stands, the settings it would start with, and what can be done with it.
import type { TableName } from '../lib/config.ts';
import type { ModelName } from '../domain/models.ts';
import { DOWNSTREAM, type Phase, type PhaseMemory, type PhaseStatus } from '../domain/phases.ts';
import { describeError } from '../words/saying.ts';
import type { Lab } from './lab.svelte.ts';
import { startOverWarning, whereItWentOn, whyHeld, whyNoEngine } from './narration.ts';
import { phaseInput } from './phase-input.ts';
import { shownMethod } from './policies.ts';
import { METHODS, type Method } from '../lib/methods.ts';
import { words } from '../words/words.ts';

export interface Run {
  readonly phase: Phase;
  readonly status: PhaseStatus;
  /** What one step is called here. */
  readonly unit: Unit;
  /** Whose settings are shown: the phase's, or those of the chosen method. */
  readonly table: TableName;
  /** May be out of range while someone types. */
  readonly values: Record<string, number>;
  /** The sentence to show when a setting cannot be used. */
  readonly error: string | undefined;
  /** What starting over would cost; empty when nothing. */
  readonly warning: string;
  /** Why its saved state cannot be continued; empty when it can. */
  readonly held: string;
  /** On what it goes on instead, and so not to the same bits; empty where nothing changed. */
  readonly elsewhere: string;
  readonly savedAt: number | undefined;
  /** Another tab of this page trains, so that it cannot go on here. */
  readonly taken: boolean;
  /** It waits after every stage, so that one can watch. */
  readonly slow: boolean;
  readonly engine: 'starting' | 'on' | 'off';
  readonly model: ModelName | undefined;
  /** What it would take with its settings as they are; undefined while it could not start. @throws LabError `GpuMemoryError` */
  memory(): Promise<PhaseMemory | undefined>;
  play(): Promise<void>;
  pause(): Promise<void>;
  step(): Promise<void>;
  reset(): Promise<void>;
  setSlow(slow: boolean): Promise<void>;
  /** A setting that is `live` also moves in a run under way. */
  set(name: string, value: number, live: boolean): void;
}

export type Unit = 'step' | 'iteration' | 'prompt';
const UNITS: Record<Exclude<Phase, 'policy'>, Unit> = {
  sft: 'step',
  label: 'prompt',
  reward: 'step',
  compare: 'prompt',
};

/** What one step of a phase is called. @param method of the phase that tunes the policy */
export const unitOf = (phase: Phase, method: Method): Unit =>
  phase === 'policy' ? METHODS[method].unit : UNITS[phase];

/** The phase's run; it stays up to date, because every field reads the Lab. */
export function runOf(lab: Lab, phase: Phase): Run {
  return {
    phase,
    get status() {
      return lab.statuses[phase];
    },
    get unit() {
      return unitOf(phase, shownMethod(lab));
    },
    get table() {
      return lab.tableOf(phase);
    },
    get values() {
      return lab.configs[this.table];
    },
    get error() {
      return lab.configError(this.table);
    },
    get warning() {
      return startOverWarning(this.status, madeFrom(lab, phase));
    },
    get held() {
      return this.status.held ? whyHeld(this.status.held) : '';
    },
    get elsewhere() {
      return whereItWentOn(this.status);
    },
    get savedAt() {
      return lab.savedAt[phase];
    },
    get taken() {
      return lab.notices.taken;
    },
    get slow() {
      return lab.kept.settings.slow;
    },
    get engine() {
      return lab.opening ? 'starting' : lab.opened ? 'on' : 'off';
    },
    get model() {
      return lab.opened?.model;
    },
    memory: () => memoryOf(lab, phase),
    play: () => lab.play(phase),
    pause: () => lab.pause(phase),
    step: () => lab.step(phase),
    reset: () => lab.reset(phase),
    setSlow: (slow) => lab.setPace({ slow }),
    set(name, value, live) {
      lab.setConfig(phase, this.table, name, value, live);
    },
  };
}

/**
 * Why nothing can be started now, as a sentence; empty when it can.
 * @param blocked what stands in the way at this station alone
 */
export function whyNotStart(run: Run, blocked: string): string {
  const noEngine = whyNoEngine({ opening: run.engine === 'starting', opened: run.engine === 'on' });
  const taken = run.taken ? words.run.taken : '';
  return noEngine || taken || run.held || (run.error ? words.run.outOfRange : blocked);
}

/** Later phases with results of the person's own that were made from this one's. */
function madeFrom({ statuses }: Lab, phase: Phase): Phase[] {
  return DOWNSTREAM[phase].filter((later) => later !== 'label' && statuses[later].step > 0);
}

async function memoryOf(lab: Lab, phase: Phase): Promise<PhaseMemory | undefined> {
  try {
    return await lab.api?.memory(phase, phaseInput(phase, lab));
  } catch (error) {
    if (describeError(error).name === 'GpuMemoryError') throw error;
    return undefined;
  }
}
