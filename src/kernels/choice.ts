// Which variant of the kernels is fastest on this adapter: measured at start, in a moment, and checked against the processor there.
import { whole, type Backend, type Dispatch, type KernelChoice, type Slice } from '../gpu/backend.ts';
import { cpuBackend } from '../gpu/cpu.ts';
import { Rng } from '../lib/rng.ts';
import { attentionKernel, unrolledAttentionKernel } from './attention.ts';
import { matmul, matmulKernel, tileOf } from './matmul.ts';
import type { Form } from './matmul-loop.ts';

/** A choice with the adapter it was made on, to be kept and given back at the next start; plain data. */
export interface MeasuredChoice extends KernelChoice {
  adapter: string;
  /** Speed of the chosen product, 10⁹ multiplications and additions per second; absent where nothing was measured. */
  gflops?: number;
}

/** Rows, columns and depth of the products that are timed. */
const SIZE = { software: 256, card: 512 };
/** A measurement lasts at least this long, so that the way there and back does not count. */
const LONG_ENOUGH_MS = 25;
const MAX_REPEATS = 256;
/** Measurements in turn, of which the fastest counts: whatever else the machine does can only slow a variant down. */
const ROUNDS = 3;
/** Another variant must be this much faster than the usual one of such adapters, so that noise does not change the bits of a run. */
const CLEARLY = 1.2;
/** Of the largest number: single precision in another order of summation stays far below. */
const TOLERANCE = 1e-4;

/** The variants of the matrix product worth measuring. On a software adapter with drivers that compile for seconds, few. */
export function matmulCandidates({ software, subgroupSize: lanes, choice }: Backend): string[] {
  const others = software
    ? [lanes >= 8 ? 'registers 4x4/8x8' : 'registers 8x8/8x1']
    : ['shared 4x4/8x8', 'shared 8x8/8x8', 'registers 4x4/8x8', ...(lanes ? [`broadcast/${lanes}`] : [])];
  return [...new Set([choice.matmul, ...others])].filter((name) => name !== 'plain');
}

/** Memory for each binding, filled with the same normal deviates on every backend. */
function operands(backend: Backend, lengths: Record<string, number>): Record<string, Slice> {
  const rng = new Rng(1);
  const filled = Object.entries(lengths).map(([name, length]) => {
    const slice = whole(backend.allocate(name, length));
    backend.write(
      slice,
      Float32Array.from({ length }, () => rng.normal()),
    );
    return [name, slice] as const;
  });
  return Object.fromEntries(filled);
}

const free = (backend: Backend, slices: Record<string, Slice>) =>
  Object.values(slices).forEach(({ memory }) => backend.free(memory));

async function outcome(backend: Backend, call: Omit<Dispatch, 'bindings'>, lengths: Record<string, number>) {
  const bindings = operands(backend, lengths);
  try {
    backend.run([{ program: await backend.prepare('check', [{ ...call, bindings }]) }]);
    return (await backend.read([bindings['out']]))[0];
  } finally {
    free(backend, bindings);
  }
}

/** Whether a kernel compiles here and gives what the plain one's CPU reference gives. */
async function agrees(
  backend: Backend,
  {
    kernel,
    plain,
    entry,
    shape,
  }: { kernel: Dispatch['kernel']; plain: Dispatch['kernel'] } & Pick<Dispatch, 'entry' | 'shape'>,
  lengths: Record<string, number>,
): Promise<boolean> {
  const expected = await outcome(cpuBackend(), { kernel: plain, entry, shape }, lengths);
  const actual = await outcome(backend, { kernel, entry, shape }, lengths).catch((error: Error) => {
    if (error.name === 'ShaderError') return undefined;
    throw error;
  });
  const scale = expected.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
  return !!actual && expected.every((x, i) => Math.abs(x - actual[i]) <= TOLERANCE * scale);
}

/** A shape that fills no tile. */
function productAgrees(backend: Backend, name: string, form: Form): Promise<boolean> {
  const [M, N, K] = form === 'tn' ? [68, 72, 22] : [67, 72, 20];
  const shape = { M, N, K, accumulate: 0 };
  const kernel = matmulKernel(name, form, shape);
  return agrees(backend, { kernel, plain: matmul, entry: form, shape }, { a: M * K, b: K * N, out: M * N });
}

function attentionAgrees(backend: Backend): Promise<boolean> {
  const [shape, HS] = [{ B: 2, T: 19, NH: 3 }, 8];
  const rows = shape.B * shape.T * shape.NH;
  const kernel = unrolledAttentionKernel(HS, backend.subgroupSize);
  const call = { kernel, plain: attentionKernel(HS), entry: 'forward', shape };
  return agrees(backend, call, { qkv: 3 * HS * rows, out: HS * rows, lse: rows });
}

interface Stopwatch {
  matmul: string;
  /** 10⁹ multiplications and additions per second of out = a b, measured now. */
  measure(): Promise<number>;
  free(): void;
}

async function stopwatch(backend: Backend, matmul: string): Promise<Stopwatch> {
  const n = backend.software ? SIZE.software : SIZE.card;
  const bindings = operands(backend, { a: n * n, b: n * n, out: n * n });
  const shape = { M: n, N: n, K: n, accumulate: 0 };
  const call = { kernel: matmulKernel(matmul, 'nn', shape), entry: 'nn', bindings, shape };
  const program = await backend.prepare('measure', [call]);
  const milliseconds = async (repeats: number) => {
    const start = performance.now();
    await backend.runAndRead(
      Array.from({ length: repeats }, () => ({ program })),
      [{ ...bindings['out'], length: 1 }],
    );
    return performance.now() - start;
  };
  let repeats = 1;
  await milliseconds(repeats);
  while (repeats < MAX_REPEATS && (await milliseconds(repeats)) < LONG_ENOUGH_MS) repeats *= 2;
  return {
    matmul,
    measure: async () => (2 * n ** 3 * repeats) / (await milliseconds(repeats)) / 1e6,
    free: () => free(backend, bindings),
  };
}

/** The fastest variant that computes correctly in every form, and how fast it is; of two alike, the usual one. */
async function fastest(backend: Backend): Promise<{ matmul: string; gflops?: number }> {
  const watches: Stopwatch[] = [];
  for (const matmul of matmulCandidates(backend)) {
    if (await productAgrees(backend, matmul, 'nn')) watches.push(await stopwatch(backend, matmul));
  }
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { matmul, measure } of watches) best.set(matmul, Math.max(best.get(matmul) ?? 0, await measure()));
  }
  watches.forEach((watch) => watch.free());
  const weight = ([matmul, gflops]: [string, number]) => (matmul === backend.choice.matmul ? CLEARLY : 1) * gflops;
  for (const [matmul, gflops] of [...best].sort((a, b) => weight(b) - weight(a))) {
    if ((await productAgrees(backend, matmul, 'nt')) && (await productAgrees(backend, matmul, 'tn')))
      return { matmul, gflops };
  }
  return { matmul: 'plain' };
}

/**
 * Makes the backend record with the variants that are fastest on it, and says which they are. Call it before anything is recorded.
 * @param remembered what an earlier call gave; used without measuring when it is of the same adapter
 */
export async function chooseKernels(backend: Backend, remembered?: MeasuredChoice): Promise<MeasuredChoice> {
  const { adapter } = backend;
  if (backend.kind === 'cpu') return { ...backend.choice, adapter };
  const measured = remembered?.adapter === adapter ? remembered : await measure(backend);
  backend.choice = { matmul: measured.matmul, attention: measured.attention };
  return measured;
}

async function measure(backend: Backend): Promise<MeasuredChoice> {
  const product = await fastest(backend);
  const { attention } = backend.choice;
  const trusted = attention !== 'broadcast' || (await attentionAgrees(backend));
  return { adapter: backend.adapter, ...product, attention: trusted ? attention : 'unrolled' };
}

const READING: Record<string, string> = {
  registers: 'every invocation reading for itself',
  broadcast: 'rows shared by subgroup broadcast',
  shared: 'blocks in workgroup memory',
};

/** A product of many tiles. */
const LARGE = { M: 1024, K: 1024 };

/** In words: `tiles of 32 × 4, rows shared by subgroup broadcast, 9.7 GFLOP/s`. */
export function describeChoice({ matmul: name, gflops }: MeasuredChoice): string {
  const tile = tileOf(name, 'nn', LARGE);
  if (!tile) return 'plain kernels';
  const speed = gflops === undefined ? '' : `, ${gflops.toFixed(gflops < 100 ? 1 : 0)} GFLOP/s`;
  return `tiles of ${tile.rows} × ${tile.columns}, ${READING[tile.loads]}${speed}`;
}
