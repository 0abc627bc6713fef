// The time of a run as something to move in: back to an earlier step, off to another run, and to runs that were put aside.
import type { KeptRun } from '../../domain/phases.ts';
import type { StagedPhase } from '../../domain/recordings.ts';
import type { Sample } from '../../domain/texts.ts';
import type { Lab } from '../lab.svelte.ts';
import { whyNoEngine } from '../narration.ts';

/** Texts written at a moment: one alone can mislead. */
const DRAWS = 3;

export interface Time {
  /** The runs that were put aside. */
  readonly runs: KeptRun[];
  /** Why nothing can be done now, as a sentence; empty where it can. */
  readonly blocked: string;
  /** The phase trains a model that writes. */
  readonly writes: boolean;
  /** The latest step at or before this one to which one can go back; undefined where none is kept. */
  momentAt(step: number): number | undefined;
  rewind(step: number): Promise<boolean>;
  /** Keeps the run under a name, then goes back; the next Play takes the settings as they are then. */
  branch(step: number, name: string): Promise<boolean>;
  keep(name: string): Promise<boolean>;
  open(run: KeptRun): Promise<boolean>;
  remove(run: KeptRun): Promise<boolean>;
  /** What the model of a moment answers, several times; undefined where it failed, which a notice says. */
  write(step: number, prompt: string): Promise<Sample[] | undefined>;
}

export function timeOf(lab: Lab, phase: StagedPhase): Time {
  const { moments } = lab;
  let requests = 0;
  return {
    get runs() {
      return moments.runs.filter((run) => run.phase === phase);
    },
    get blocked() {
      return whyNoEngine(lab);
    },
    writes: phase !== 'reward',
    momentAt: (step) => moments.before(phase, step),
    rewind: (step) => moments.rewind(phase, step),
    branch: (step, name) => moments.branch(phase, step, name),
    keep: (name) => moments.keep(phase, name),
    open: (run) => moments.open(run),
    remove: (run) => moments.delete(run),
    async write(step, prompt) {
      const { api, opened, drafts } = lab;
      if (!api || !opened || phase === 'reward') return undefined;
      let written: Sample[] | null = null;
      const request = {
        policy: phase === 'sft' ? ('sft' as const) : ('tuned' as const),
        at: { phase, step },
        prompts: Array.from({ length: DRAWS }, () => prompt),
        temperature: 1,
        seed: opened.seed * 31 + ++requests,
      };
      await lab.notices.attempt(async () => void (written = await drafts.moment.write(api, request)), phase);
      return written ?? undefined;
    },
  };
}
