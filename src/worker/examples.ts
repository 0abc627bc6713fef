// The trained examples shipped with the page, so that every station works at once: weights and their training metrics.
import type { NamedTensors } from '../data/safetensors.ts';
import { readDelta, writeDelta } from '../data/weight-delta.ts';
import { LabError, describeError } from '../lib/errors.ts';
import type { MetricName, MetricRow } from '../lib/metrics.ts';
import { shortJson } from '../lib/short-json.ts';
import type { Phase } from '../domain/phases.ts';

/** Phases whose result is shipped, for every model. */
export const EXAMPLES = ['sft', 'reward', 'policy'] as const satisfies readonly Phase[];
export type ExampleName = (typeof EXAMPLES)[number];
/** Names of their files; the tuned policy is PPO's. */
export const EXAMPLE_FILES = { sft: 'sft', reward: 'reward', policy: 'ppo' } as const satisfies Record<
  ExampleName,
  string
>;

/** The training run of an example. */
export interface RecordedRun {
  rows: MetricRow[];
  settings: Record<string, number>;
}

export interface Example extends RecordedRun {
  weights: NamedTensors;
}

/** Maximum rows a chart can show. */
const MOST_ROWS = 64;

/** The file of an example: its difference from the base model, with fewer, shortened metric rows. */
export function writeExample({ weights, rows, settings }: Example, base: NamedTensors): Uint8Array {
  return writeDelta(weights, base, { rows: shortJson(thinned(rows), 4), settings: JSON.stringify(settings) });
}

/** @throws LabError `CheckpointError` when the file is damaged or does not match the base model. */
export function readExample(bytes: Uint8Array, base: NamedTensors): Example {
  const { tensors, metadata } = readDelta(bytes, base);
  return {
    weights: tensors,
    rows: parsed(isRows, metadata['rows']),
    settings: parsed(isNumbers, metadata['settings']),
  };
}

/** Passes each example to `take` as it arrives; resolves after the last. Failed downloads go to `missing`. */
export async function fetchExamples(
  names: readonly ExampleName[],
  download: (name: ExampleName) => Promise<Uint8Array>,
  base: NamedTensors,
  take: (name: ExampleName, example: Example) => void,
  missing: (name: ExampleName, error: LabError) => void,
): Promise<void> {
  const fetchOne = async (name: ExampleName) => {
    try {
      take(name, readExample(await download(name), base));
    } catch (cause) {
      const { message, hint } = describeError(cause);
      const missed = `Our trained example for this station is missing. ${message}`;
      missing(name, new LabError('DownloadError', missed, { cause, hint }));
    }
  };
  await Promise.all(names.map(fetchOne));
}

/** Means of adjacent rows, at most `MOST_ROWS` of them. */
function thinned(rows: MetricRow[]): MetricRow[] {
  const size = Math.ceil(rows.length / MOST_ROWS);
  const groups = Array.from({ length: Math.ceil(rows.length / size) || 0 }, (_, i) =>
    rows.slice(i * size, (i + 1) * size),
  );
  return groups.map((group) => {
    const names = new Set(group.flatMap(({ step: _, ...metrics }) => Object.keys(metrics) as MetricName[]));
    const means = [...names].map((name) => {
      const values = group.flatMap((row) => row[name] ?? []);
      return [name, values.reduce((sum, x) => sum + x, 0) / values.length] as const;
    });
    return { step: group.at(-1)!.step, ...Object.fromEntries(means) };
  });
}

function parsed<T>(fits: (value: unknown) => value is T, text = ''): T {
  try {
    const value: unknown = JSON.parse(text);
    if (fits(value)) return value;
  } catch {
    // invalid JSON is rejected like a wrong shape
  }
  throw new LabError('CheckpointError', 'The training record of an example cannot be read.');
}

function isNumbers(value: unknown): value is Record<string, number> {
  return typeof value === 'object' && value !== null && Object.values(value).every(Number.isFinite);
}

function isRows(value: unknown): value is MetricRow[] {
  return Array.isArray(value) && value.every((row) => isNumbers(row) && 'step' in row);
}
