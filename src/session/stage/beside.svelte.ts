// Runs beside the one on view: their curves, their settings and their answers on the wall.
import type { Mark } from '../../domain/phases.ts';
import type { Show } from '../../domain/stage.ts';
import type { Method } from '../../lib/methods.ts';
import type { MetricRow } from '../../lib/metrics.ts';
import { MetricSeries } from '../metrics.svelte.ts';

/** A run that can be shown beside another: a recording, or one that was kept. */
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
