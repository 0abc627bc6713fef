// A run computes a graph of units. Each unit declares its inputs, is computed on first use and is then cached in a file of its own. So an
// interrupted run resumes, and several runs can work on different seeds or claims at once.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { readSafetensors, writeSafetensors, type NamedTensor, type NamedTensors } from '../../data/safetensors.ts';
import type { MetricRow } from '../../lib/metrics.ts';
import type { Params } from '../../model/params.ts';
import type { Trainer, TrainerState } from '../../train/task.ts';
import { hash, hashOf, writeWhole } from '../files.ts';

/** A model and the metrics of its training. */
export interface Trained {
  weights: NamedTensors;
  rows: MetricRow[];
}

const SAVE_EVERY_MS = 20_000;

interface Format<T> {
  extension: string;
  write: (value: T) => Uint8Array | string;
  read: (bytes: Buffer) => T;
}

const TRAINED: Format<Trained> = {
  extension: 'safetensors',
  write: ({ weights, rows }) =>
    writeSafetensors(weights, { dtype: 'F32', metadata: { format: 'pt', rows: JSON.stringify(rows) } }),
  read: (bytes) => {
    const { tensors, metadata } = readSafetensors(bytes);
    return { weights: tensors, rows: JSON.parse(metadata['rows']) as MetricRow[] };
  },
};

function jsonFormat<T>(): Format<T> {
  return {
    extension: 'json',
    write: (value) => JSON.stringify(value),
    read: (bytes) => JSON.parse(bytes.toString('utf8')) as T,
  };
}

/** Thrown by a read-only shelf for a unit that has not been computed. */
export class MissingError extends Error {}

export interface Unit<T> {
  /** A hash of the settings and of the inputs' keys, so that a cached file is never used after one of them has changed. */
  key: string;
  get: () => Promise<T>;
}

export interface Recipe<T> {
  name: string;
  /** Everything besides `from` that determines the result. */
  settings?: unknown;
  from?: { key: string }[];
  /** @param partial path for the state of an unfinished training */
  make: (partial: string) => Promise<T>;
}

const whole = (bytes: Uint8Array): Trained => ({ weights: readSafetensors(bytes).tensors, rows: [] });

/** The units of one model and seed. */
export class Shelf {
  private readonly folder: string;
  private readonly makes: boolean;

  /** @param makes false: read-only, a unit that is not cached throws {@link MissingError} */
  constructor(folder: string, makes: boolean) {
    this.folder = folder;
    this.makes = makes;
  }

  /** Weights from an existing file. @param read by default reads all tensors of a safetensors file */
  given(path: string, read: (bytes: Uint8Array) => Trained = whole): Unit<Trained> {
    const bytes = readFileSync(path);
    return { key: hash(bytes), get: () => Promise.resolve(read(bytes)) };
  }

  trained(recipe: Recipe<Trained>): Unit<Trained> {
    return this.unit(recipe, TRAINED);
  }

  json<T>(recipe: Recipe<T>): Unit<T> {
    return this.unit(recipe, jsonFormat<T>());
  }

  private unit<T>({ name, settings, from = [], make }: Recipe<T>, format: Format<T>): Unit<T> {
    const key = hashOf([name, settings ?? null, from.map((each) => each.key)]);
    const path = `${this.folder}/${name}-${key}`;
    const file = `${path}.${format.extension}`;
    let value: Promise<T> | undefined;
    const readOrMake = async () => {
      if (existsSync(file)) return format.read(readFileSync(file));
      if (!this.makes) throw new MissingError(`${file} has not been computed`);
      const made = await make(`${path}.part`);
      writeWhole(file, format.write(made));
      rmSync(`${path}.part`, { force: true });
      console.log(`  ${name}`);
      return made;
    };
    return { key, get: () => (value ??= readOrMake()) };
  }
}

/** Runs a trainer to its end and saves its state to `partial` meanwhile. An interrupted run resumes and ends with the same bits. */
export async function train<T extends Trainer>(
  partial: string,
  start: (saved?: TrainerState) => T | Promise<T>,
  result: (trainer: T) => Params,
  saveEveryMs = SAVE_EVERY_MS,
): Promise<Trained> {
  const kept = existsSync(partial) ? readPartial(partial) : undefined;
  const rows = kept?.rows ?? [];
  const trainer = await start(kept?.state);
  const startedAt = performance.now();
  let savedAt = startedAt;
  for await (const { metrics } of trainer.run()) {
    if (!metrics) continue;
    rows.push(metrics);
    const now = performance.now();
    if (now - savedAt < saveEveryMs) continue;
    savedAt = now;
    writePartial(partial, await trainer.save(), rows);
    console.log(`    ${describe(metrics, trainer.total)}  ${Math.round((now - startedAt) / 1000)} s`);
  }
  const weights = await result(trainer).save();
  trainer.free();
  if (rows.length) console.log(`    ${describe(rows.at(-1)!, trainer.total)}`);
  return { weights, rows };
}

function describe({ step, ...metrics }: MetricRow, total: number): string {
  const numbers = Object.entries(metrics).map(([name, x]) => `${name} ${x.toPrecision(3)}`);
  return `${step}/${total}  ${numbers.join('  ')}`;
}

function writePartial(path: string, { step, tensors }: TrainerState, rows: MetricRow[]): void {
  const named = Object.entries(tensors).map(([name, data]): [string, NamedTensor] => [
    name,
    { shape: [data.length], data },
  ]);
  const metadata = { step: String(step), rows: JSON.stringify(rows) };
  writeWhole(path, writeSafetensors(new Map(named), { dtype: 'F32', metadata }));
}

function readPartial(path: string): { state: TrainerState; rows: MetricRow[] } {
  const { tensors, metadata } = readSafetensors(readFileSync(path));
  const arrays = Object.fromEntries([...tensors].map(([name, { data }]) => [name, data]));
  return {
    state: { step: Number(metadata['step']), tensors: arrays },
    rows: JSON.parse(metadata['rows']) as MetricRow[],
  };
}
