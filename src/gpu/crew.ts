// Several threads for one batch, without shared memory: each helper holds its own copy of what the work reads, computes some parts of the batch,
// and sends the results back. A part gives the same bits in every thread, so what a helper does not deliver is computed here.
import { LIMITS, within } from '../lib/within.ts';

/** Numbers that the work reads and that change now and then: a model's weights. */
export interface Source {
  /** Plain data from which a helper makes memory for them. */
  readonly about: unknown;
  readonly length: number;
  read(): Promise<Float32Array>;
}

/** Work that every thread has prepared for itself. */
export interface Task<In, Out> {
  readonly source: Source;
  /** Plain data from which a helper prepares the same. */
  readonly about: unknown;
  /** Does a part in this thread; `heard` gets what there is of it so far. */
  run(input: In, heard?: (soFar: Out) => void): Promise<Out>;
}

/** What a helper is told; numbers name sources, tasks and jobs. It follows orders one after the other. */
export type Order =
  | { order: 'load'; source: number; about: unknown; values: Float32Array }
  | { order: 'run'; job: number; task: number; source: number; about: unknown; input: unknown; progress: boolean }
  | { order: 'free'; id: number };

/** What a helper says: that it listens, or something of a job. */
export type Said = { said: 'ready' } | { said: 'progress' | 'result'; job: number; out: unknown } | { said: 'failed' };

interface Thread {
  post(order: Order, transfer: ArrayBuffer[]): void;
  end(): void;
}

/** Starts a thread; `lost` is called when it cannot start, or ends by itself. */
export type Start = (heard: (said: Said) => void, lost: () => void) => Thread;

/** For a helper's result once this thread has done a part of the same size: several times what a helper is ever late. */
const LATE_MS = 10_000;

/** Work that reads more numbers than this stays here: a laptop should not be asked for more copies of 64 MiB than it has threads. */
const MOST_NUMBERS = 2 ** 24;

interface Waiting {
  resolve: (out: unknown) => void;
  reject: (error: Error) => void;
  heard: ((soFar: unknown) => void) | undefined;
}

/** One helper, seen from here. */
class Helper {
  lost = false;
  readonly ready: Promise<void>;
  listening = false;
  /** The version of each source that it has. */
  private readonly versions = new Map<number, number>();
  private readonly waiting = new Map<number, Waiting>();
  private readonly thread: Thread | undefined;

  constructor(start: Start) {
    let begin: () => void = () => undefined;
    this.ready = new Promise((resolve) => (begin = resolve));
    const hear = (said: Said): void => {
      if (said.said === 'failed') this.end();
      if (said.said === 'ready') this.listening = true;
      if (!('job' in said)) return begin();
      const job = this.waiting.get(said.job);
      if (said.said === 'progress') return job?.heard?.(said.out);
      this.waiting.delete(said.job);
      job?.resolve(said.out);
    };
    try {
      this.thread = start(hear, () => {
        this.end();
        begin();
      });
    } catch {
      this.lost = true;
      begin();
    }
  }

  load(source: number, { version, about, values }: Sent): void {
    if (this.versions.get(source) === version) return;
    this.versions.set(source, version);
    const copy = values.slice();
    this.thread!.post({ order: 'load', source, about, values: copy }, [copy.buffer]);
  }

  run(order: Extract<Order, { order: 'run' }>, heard: Waiting['heard']): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.lost) return reject(new Error('lost'));
      this.waiting.set(order.job, { resolve, reject, heard });
      this.thread!.post(order, []);
    });
  }

  free(id: number): void {
    this.versions.delete(id);
    if (this.listening && !this.lost) this.thread!.post({ order: 'free', id }, []);
  }

  /** Whoever waits for it does its part instead. */
  end(): void {
    this.lost = true;
    this.thread?.end();
    for (const { reject } of this.waiting.values()) reject(new Error('lost'));
    this.waiting.clear();
  }
}

interface Sent {
  version: number;
  about: unknown;
  values: Float32Array;
}

export class Crew {
  /** This thread and its helpers. */
  readonly threads: number;
  private readonly start: Start;
  private helpers: Helper[] | undefined;
  private readonly ids = new WeakMap<object, number>();
  private readonly sent = new WeakMap<Source, Sent>();
  private last = 0;

  /** The helpers start when there is first something to share. */
  constructor(threads: number, start: Start) {
    this.threads = threads;
    this.start = start;
  }

  private get all(): Helper[] {
    return (this.helpers ??= Array.from({ length: this.threads - 1 }, () => new Helper(this.start)));
  }

  /** Starts the helpers; resolves when each listens or is lost. */
  async ready(): Promise<void> {
    await Promise.all(this.all.map(({ ready }) => within(ready, LIMITS.script, () => new Error('late'))));
  }

  /** Rows of a batch's equal parts, a multiple of the four rows that matrix products compute together. */
  rowsOfPart(B: number): number {
    return Math.min(B, 4 * Math.ceil(B / this.threads / 4));
  }

  /** The parts' results, in order. */
  async share<In, Out>(task: Task<In, Out>, inputs: In[], heard?: (part: number, soFar: Out) => void): Promise<Out[]> {
    const helpers = await this.helpersFor(task.source, inputs.length);
    const away = inputs.map((input, part) => {
      const helper = helpers[(part % (helpers.length + 1)) - 1] as Helper | undefined;
      if (!helper) return undefined;
      const [job, source, id] = [++this.last, this.idOf(task.source), this.idOf(task)];
      const order = { order: 'run', job, source, task: id, about: task.about, input, progress: !!heard } as const;
      const result = helper.run(order, heard && ((soFar) => heard(part, soFar as Out))) as Promise<Out>;
      // One that fails while this thread is busy is heard later.
      result.catch(() => undefined);
      return { helper, result };
    });
    const here = (part: number) => task.run(inputs[part], heard && ((soFar) => heard(part, soFar)));
    const results: Out[] = [];
    for (const part of inputs.keys()) if (!away[part]) results[part] = await here(part);
    for (const [part, sent] of away.entries()) {
      if (!sent) continue;
      results[part] = await within(sent.result, LATE_MS, () => new Error('late')).catch(() => {
        sent.helper.end();
        return here(part);
      });
    }
    return results;
  }

  /** The helpers that can take one of this many parts, with the source's numbers as they are now. */
  private async helpersFor(source: Source, parts: number): Promise<Helper[]> {
    if (parts < 2 || source.length > MOST_NUMBERS) return [];
    const listening = () => this.all.filter(({ listening, lost }) => listening && !lost);
    if (!listening().length) return [];
    const values = await source.read();
    let sent = this.sent.get(source);
    // Compared, not counted: no change can be forgotten, and the time is nothing beside the work.
    if (!sent || !same(sent.values, values)) {
      sent = { version: (sent?.version ?? 0) + 1, about: source.about, values };
      this.sent.set(source, sent);
    }
    const helpers = listening().slice(0, parts - 1);
    for (const helper of helpers) helper.load(this.idOf(source), sent);
    return helpers;
  }

  private idOf(named: object): number {
    const id = this.ids.get(named) ?? ++this.last;
    this.ids.set(named, id);
    return id;
  }

  /** A source or task that is not used again. */
  free(named: object): void {
    const id = this.ids.get(named);
    if (id !== undefined) this.helpers?.forEach((helper) => helper.free(id));
  }

  /** Ends the helpers; everything is done here from now on. */
  end(): void {
    this.helpers?.forEach((helper) => helper.end());
  }
}

function same(a: Float32Array, b: Float32Array): boolean {
  const [x, y] = [a, b].map(({ buffer, byteOffset, length }) => new Uint32Array(buffer, byteOffset, length));
  if (x.length !== y.length) return false;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
  return true;
}
