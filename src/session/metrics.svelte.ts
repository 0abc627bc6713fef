// The metrics of a phase over time, in fixed memory, for charts.
import type { MetricName, MetricRow } from '../lib/metrics.ts';
import type { Mark } from '../domain/phases.ts';

const CAPACITY = 2048;

/**
 * One phase's numbers over time. Memory is fixed: when the table is full, neighbours are averaged in pairs and every later
 * row counts for twice as many steps, so an hour of training draws as fast as a minute.
 */
export class MetricSeries {
  /** Goes up at most once per animation frame; reading it is how a chart learns that there is something new. */
  version = $state(0);
  length = 0;
  latest: Partial<Record<MetricName, number>> = {};
  marks = $state.raw<Mark[]>([]);
  /** Where the numbers are of the run that made our example, not of this person's: its settings. */
  recorded = $state.raw<Record<string, number>>();
  readonly #steps: Float64Array;
  readonly #columns = new Map<MetricName, Float64Array>();
  readonly #capacity: number;
  readonly #schedule: (tick: () => void) => void;
  /** Rows per slot, rows in the last slot so far, and how many values each column has in it. */
  #stride = 1;
  #rows = 0;
  #counts = new Map<MetricName, number>();
  #lastStep = NaN;
  #scheduled = false;

  constructor(capacity = CAPACITY, schedule: (tick: () => void) => void = nextFrame) {
    this.#capacity = capacity;
    this.#steps = new Float64Array(capacity);
    this.#schedule = schedule;
  }

  push(rows: readonly MetricRow[]): void {
    for (const row of rows) this.#add(row);
    this.#bump();
  }

  clear(): void {
    this.marks = [];
    this.length = 0;
    this.latest = {};
    this.#stride = 1;
    this.#rows = 0;
    this.#lastStep = NaN;
    this.#columns.clear();
    this.#counts.clear();
    this.#bump();
  }

  steps(): number[] {
    return Array.from(this.#steps.subarray(0, this.length));
  }

  /** Values beside `steps()`; null where the metric was not measured. */
  column(name: MetricName): (number | null)[] {
    const column = this.#columns.get(name);
    if (!column) return Array.from({ length: this.length }, () => null);
    return Array.from(column.subarray(0, this.length), (value) => (Number.isNaN(value) ? null : value));
  }

  /** Mean of the last values measured, undefined without any: one minibatch alone says little. */
  recent(name: MetricName, count: number): number | undefined {
    const last = this.column(name)
      .filter((value) => value !== null)
      .slice(-count);
    return last.length === 0 ? undefined : last.reduce((sum, value) => sum + value, 0) / last.length;
  }

  /** The numbers as rows, with what was measured at each step. */
  rows(): MetricRow[] {
    const columns = this.names().map((name) => [name, this.column(name)] as const);
    return this.steps().map((step, row) => {
      const measured = columns.flatMap(([name, column]) =>
        typeof column[row] === 'number' ? [[name, column[row]]] : [],
      );
      return { step, ...Object.fromEntries(measured) } as MetricRow;
    });
  }

  names(): MetricName[] {
    return [...this.#columns.keys()];
  }

  #add({ step, ...values }: MetricRow): void {
    if (step !== this.#lastStep) this.#open(step);
    const slot = this.length - 1;
    for (const [key, value] of Object.entries(values)) {
      const name = key as MetricName;
      if (value === undefined) continue;
      this.latest[name] = value;
      let column = this.#columns.get(name);
      if (!column) this.#columns.set(name, (column = new Float64Array(this.#capacity).fill(NaN)));
      const count = this.#counts.get(name) ?? 0;
      column[slot] = count === 0 ? value : ((column[slot] ?? 0) * count + value) / (count + 1);
      this.#counts.set(name, count + 1);
    }
  }

  #open(step: number): void {
    this.#lastStep = step;
    if (this.length > 0 && this.#rows < this.#stride) {
      this.#rows += 1;
    } else {
      if (this.length === this.#capacity) this.#halve();
      this.length += 1;
      this.#rows = 1;
      this.#counts.clear();
      for (const column of this.#columns.values()) column[this.length - 1] = NaN;
    }
    this.#steps[this.length - 1] = step;
  }

  #halve(): void {
    const half = Math.floor(this.length / 2);
    for (let slot = 0; slot < half; slot += 1) this.#steps[slot] = this.#steps[2 * slot + 1] ?? NaN;
    for (const column of this.#columns.values()) {
      for (let slot = 0; slot < half; slot += 1) column[slot] = meanOfPair(column[2 * slot], column[2 * slot + 1]);
    }
    this.length = half;
    this.#stride *= 2;
  }

  #bump(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#schedule(() => {
      this.#scheduled = false;
      this.version += 1;
    });
  }
}

function meanOfPair(a = NaN, b = NaN): number {
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : (a + b) / 2;
}

function nextFrame(tick: () => void): void {
  requestAnimationFrame(tick);
}

/** Exponential moving average with Adam's de-biasing, so that the first values are not pulled towards zero. */
export function smooth(values: readonly (number | null)[], weight: number): (number | null)[] {
  let sum = 0;
  let mass = 0;
  return values.map((value) => {
    if (value === null) return null;
    sum = weight * sum + (1 - weight) * value;
    mass = weight * mass + (1 - weight);
    return sum / mass;
  });
}
