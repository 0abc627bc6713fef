// Runs beside the one on view: their curves, their settings and their answers on the wall.
import type { Mark } from '../../domain/phases.ts';
import type { Cast, Show } from '../../domain/stage.ts';
import type { Method } from '../../lib/methods.ts';
import type { MetricRow } from '../../lib/metrics.ts';
import { RECORDED, type StagedPhase } from '../../domain/recordings.ts';
import { words } from '../../words/words.ts';
import { MetricSeries } from '../metrics.svelte.ts';
import type { Lab } from '../lab.svelte.ts';
import type { Stages } from './stages.ts';

/** A run that can be shown beside another: a recording of ours or from a file, or one that was kept. */
export interface Beside {
  id: string;
  name: string;
  rows: MetricRow[];
  marks: Mark[];
  show: Show;
  settings: Record<string, number>;
  /** Of the phase that tunes the policy. */
  method?: Method | undefined;
}

/** A run that can be chosen, and what fetches it. */
export interface Offer {
  id: string;
  name: string;
  get: () => Promise<Beside>;
}

export interface Pinned extends Beside {
  series: MetricSeries;
}

/** Of a run that nobody looked at. */
const NOBODY: Cast = { cards: [], wall: [], river: '' };
/** As many as can be told apart in a chart. */
export const MOST_BESIDE = 4;

export class RunsBeside {
  runs = $state.raw<readonly Pinned[]>([]);
  /** The id of the one that shares the wall. */
  wall = $state<string>();
  readonly onWall = $derived(this.runs.find(({ id }) => id === this.wall));
  readonly full = $derived(this.runs.length >= MOST_BESIDE);

  /** Nothing changes where the run is there already, or as many as there may be. */
  add(run: Beside): void {
    if (this.full || this.runs.some(({ id }) => id === run.id)) return;
    const series = new MetricSeries(undefined, () => {});
    series.push(run.rows);
    series.marks = run.marks;
    this.runs = [...this.runs, { ...run, series }];
  }

  remove(id: string): void {
    this.runs = this.runs.filter((run) => run.id !== id);
    if (this.wall === id) this.wall = undefined;
  }
}

// Apart from the stages, so that a page without one does not load it.
const known = new WeakMap<Stages, Partial<Record<StagedPhase, RunsBeside>>>();

/** The runs beside a phase's, always the same ones of a page. */
export function besideOf(stages: Stages, phase: StagedPhase): RunsBeside {
  const all = known.get(stages) ?? {};
  known.set(stages, all);
  return (all[phase] ??= new RunsBeside());
}

/** What can be shown beside a run of this phase: those that were kept, our recordings, and those that were opened from files. */
export function offersOf({ stages, moments }: Lab, phase: StagedPhase): Offer[] {
  const kept = moments.runs
    .filter((run) => run.phase === phase)
    .map((run): Offer => {
      const { id, name } = run;
      return {
        id,
        name,
        get: async () => ({ show: { cast: NOBODY, frames: [] }, ...(await moments.record(run)), id, name }),
      };
    });
  const ours = RECORDED[phase].map((id): Offer => {
    const name = words.shell.stage.names[id];
    return { id, name, get: async () => ({ ...(await stages.recorded(id)), id, name }) };
  });
  const opened = stages.opened.list
    .filter(({ recording }) => recording.phase === phase)
    .map(({ id, label: name, recording }): Offer => ({ id, name, get: async () => ({ ...recording, id, name }) }));
  return [...kept, ...ours, ...opened];
}
