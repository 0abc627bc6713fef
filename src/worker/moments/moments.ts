// Keeps states that a run goes through, to go back to: as many as there is time and room for, the first and the last always.
import { LabError } from '../../lib/errors.ts';
import { lazy } from '../../lib/lazy.ts';
import type { Moment, PackedMoment } from '../../storage/moments.ts';

/** Of the time of a run, to keep its moments; those at which it begins, stops and ends are on top. */
const MOST_SPENT = 0.03;
/** So many at first, evenly over the run. */
const AIM = 40;
const MIB = 2 ** 20;
/** Of one run. Beyond, every second moment is forgotten. */
const MOST_BYTES = { disk: 256 * MIB, memory: 64 * MIB };

/** Where moments are stored. Everything may fail. */
export interface Shelf {
  put(record: PackedMoment): Promise<void>;
  get(step: number): Promise<PackedMoment | undefined>;
  remove(steps: readonly number[]): Promise<void>;
  /** By step. */
  sizes(): Promise<Map<number, number>>;
}

interface Options {
  total: number;
  send: (steps: number[]) => void;
  /** Tests set others. */
  mostBytes?: typeof MOST_BYTES;
}

interface Kept {
  bytes: number;
  /** Undefined where it is on disk. */
  held?: PackedMoment;
}

export class Moments {
  private readonly shelf: Shelf;
  private readonly send: (steps: number[]) => void;
  private readonly mostBytes: typeof MOST_BYTES;
  private kept = new Map<number, Kept>();
  private every: number;
  /** Nothing more goes to the disk. */
  private refused = false;
  /** Milliseconds of the run and of keeping so far, and of the last that was kept on the way. */
  private worked = 0;
  private spent = 0;
  private cost = 0;
  private since = performance.now();
  /** The moment that is on its way to the disk. */
  private storing: Promise<void> | undefined;

  constructor(shelf: Shelf, { total, send, mostBytes = MOST_BYTES }: Options) {
    this.shelf = shelf;
    this.send = send;
    this.mostBytes = mostBytes;
    this.every = Math.max(1, Math.ceil(total / AIM));
  }

  /** In ascending order. */
  get steps(): number[] {
    return [...this.kept.keys()].sort((a, b) => a - b);
  }

  /** Finds what is on disk of a run that goes on at this step. */
  async restore(step: number): Promise<void> {
    const sizes = await this.shelf.sizes().catch(() => new Map<number, number>());
    for (const [at, bytes] of sizes) if (at <= step) this.kept.set(at, { bytes });
    this.tell();
  }

  /** The run goes on: the time that it stood still does not count. */
  begin(): void {
    this.since = performance.now();
  }

  /**
   * Keeps the state after a step, if it is its turn and there is time; the run goes on while the disk takes it, and never fails for it.
   * @param sure at any rate, and resolves once it is stored: somebody stops here
   */
  async keep(step: number, sure: boolean, take: () => Promise<Omit<Moment, 'step'>>): Promise<void> {
    this.worked += performance.now() - this.since;
    const allowed = (MOST_SPENT / (1 - MOST_SPENT)) * this.worked;
    if (sure) await this.storing;
    const wanted = sure || (step % this.every === 0 && !this.storing && this.spent + this.cost <= allowed);
    if (wanted && !this.kept.has(step)) await this.take(step, sure, take);
    if (sure) await this.storing;
    this.since = performance.now();
  }

  private async take(step: number, sure: boolean, take: () => Promise<Omit<Moment, 'step'>>): Promise<void> {
    try {
      const { packMoment } = await lazy(import('../../storage/packed-moment.ts'));
      const from = performance.now();
      const packed = packMoment({ step, ...(await take()) });
      const stored = this.store(packed);
      // At the first, everything still has to get up to speed, so that the next one tells what it costs.
      if (!sure) this.spent += this.cost = performance.now() - from;
      this.storing = stored.catch(() => undefined).then(() => (this.storing = undefined));
    } catch {
      // It is one moment less to go back to, and the list says which there are.
    }
  }

  private async store(record: PackedMoment): Promise<void> {
    const { step, bytes } = record;
    try {
      if (this.refused) throw new LabError('StorageError', 'Refused before.');
      await this.shelf.put(record);
      this.kept.set(step, { bytes });
    } catch (error) {
      // Where another tab has taken over, this run is about to end.
      if (!(error instanceof LabError) || error.name !== 'StorageError') throw error;
      this.refused = true;
      this.kept.set(step, { bytes, held: record });
    }
    while (this.isOver() && this.kept.size > 2) await this.thin();
    this.tell();
  }

  private isOver(): boolean {
    const all = [...this.kept.values()];
    const sum = (some: Kept[]) => some.reduce((total, { bytes }) => total + bytes, 0);
    return (
      sum(all.filter(({ held }) => !held)) > this.mostBytes.disk ||
      sum(all.filter(({ held }) => held)) > this.mostBytes.memory
    );
  }

  /** Forgets every second moment, not the first and the last. */
  private async thin(): Promise<void> {
    this.every *= 2;
    const { steps } = this;
    await this.forget(steps.filter((step, at) => at % 2 === 1 && step !== steps.at(-1)));
  }

  private async forget(steps: readonly number[]): Promise<void> {
    const onDisk = steps.filter((step) => !this.kept.get(step)?.held);
    for (const step of steps) this.kept.delete(step);
    if (onDisk.length) await this.shelf.remove(onDisk).catch(() => undefined);
  }

  /** @throws LabError `CheckpointError` where it is not kept or damaged. */
  async get(step: number): Promise<Moment> {
    const kept = this.kept.get(step);
    const record = kept && (kept.held ?? (await this.shelf.get(step)));
    if (!record) {
      throw new LabError('CheckpointError', `The state after step ${step} is not kept any more.`, {
        hint: 'Nothing was changed here. Choose another step to go back to.',
      });
    }
    const { unpackMoment } = await lazy(import('../../storage/packed-moment.ts'));
    return unpackMoment(record);
  }

  /** The run has gone back to a step: what came after it is not part of it any more. Whoever saved that has deleted it on disk. */
  cut(step: number): void {
    for (const at of this.steps) if (at > step) this.kept.delete(at);
  }

  /** Sends the page the list. */
  tell(): void {
    this.send(this.steps);
  }
}
