// The metric rows of a run, sent to the page a few at a time.
import { LabError } from '../lib/errors.ts';
import type { MetricRow } from '../lib/metrics.ts';

/** At most twenty messages a second. */
const SEND_EVERY_MS = 50;

export class MetricRows {
  /** Every row since the phase began. */
  readonly list: MetricRow[];
  private readonly send: (rows: MetricRow[]) => unknown;
  private unsent: MetricRow[] = [];
  private sentAt = 0;

  constructor(list: MetricRow[], send: (rows: MetricRow[]) => unknown) {
    this.list = list;
    this.send = send;
  }

  /** @throws LabError `NumericsError` when a number is not finite */
  add(row: MetricRow): void {
    // What a run measures before its first step it measures again when it is resumed there.
    if (row.step <= (this.list.at(-1)?.step ?? -1)) return;
    const broken = Object.entries(row).find(([, value]) => !Number.isFinite(value));
    if (broken) {
      const message = `At step ${row.step}, the training computed something that is not a finite number.`;
      throw new LabError('NumericsError', message, { cause: `${broken[0]} is ${broken[1]}` });
    }
    this.list.push(row);
    this.unsent.push(row);
    if (performance.now() - this.sentAt > SEND_EVERY_MS) this.flush();
  }

  flush(): void {
    if (!this.unsent.length) return;
    this.send(this.unsent);
    this.unsent = [];
    this.sentAt = performance.now();
  }
}
