// Which variant of the kernels is fastest on this adapter: measured at start, in a moment, and checked against the processor there.
// Or which one a person picks, checked in the same way.
import { whole, type Backend, type Dispatch, type KernelChoice, type Slice } from '../gpu/backend.ts';
import { cpuBackend } from '../gpu/cpu.ts';
import type { Kernel } from '../gpu/kernel.ts';
import { unmeasuredChoice } from '../gpu/webgpu.ts';
import { LabError } from '../lib/errors.ts';
import { Rng } from '../lib/rng.ts';
import { attentionKernel, unrolledAttentionKernel } from './attention.ts';
import { matmul, matmulKernel, tileOf } from './matmul.ts';
import type { Form } from './matmul-loop.ts';

/** A choice with the adapter it was made on, to be kept and given back at the next start; plain data. */
export interface MeasuredChoice extends KernelChoice {
  adapter: string;
  /** Speed of the chosen product, 10⁹ multiplications and additions per second; absent where nothing was measured. */
  gflops?: number;
  /** A person has picked it. */
  picked?: true;
}

/** Rows, columns and depth of the products that are timed. */
const SIZE = { software: 256, card: 512 };
/** A measurement lasts at least this long, so that the way there and back does not count. */
const LONG_ENOUGH_MS = 25;
const MAX_REPEATS = 256;
const FORMS = ['nn', 'nt', 'tn'] as const satisfies readonly Form[];
/** Measurements in turn, of which the fastest counts: whatever else the machine does can only slow a variant down. */
const ROUNDS = 3;
/** Another variant must be this much faster than the usual one of such adapters, so that noise does not change the bits of a run. */
const CLEARLY = 1.2;
/** Of the largest number: single precision in another order of summation stays far below. */
const TOLERANCE = 1e-4;

/** A product of many tiles. */
const LARGE = { M: 1024, K: 1024 };

/** The variants of the matrix product worth measuring. On a software adapter with drivers that compile for seconds, few. */
export function matmulCandidates({ software, subgroupSize: lanes }: Backend): string[] {
  const others = software
    ? [lanes >= 8 ? 'registers 4x4/8x8' : 'registers 8x8/8x1']
    : ['shared 4x4/8x8', 'shared 8x8/8x8', 'registers 4x4/8x8', ...(lanes ? [`broadcast/${lanes}`] : [])];
  return [...new Set([unmeasuredChoice(software, lanes).matmul, ...others])];
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

/**
 * The product that a variant is checked on: two workgroups and part of a third along both axes, so that every invocation of a workgroup
 * computes something that is compared, and the last tiles stick out of the matrix.
 */
function checkedProduct(name: string, form: Form): Record<'M' | 'N' | 'K', number> {
  const tile = tileOf(name, form, LARGE) ?? { rows: 1, columns: 1, workgroup: [8, 8] };
  const [width, height] = [tile.columns * tile.workgroup[0], tile.rows * tile.workgroup[1]];
  return form === 'tn'
    ? { M: 2 * height + 4, N: 2 * width + 8, K: 22 }
    : { M: 2 * height + 3, N: 2 * width + 8, K: 20 };
}

function productAgrees(backend: Backend, name: string, form: Form): Promise<boolean> {
  const { M, N, K } = checkedProduct(name, form);
  const shape = { M, N, K, accumulate: 0 };
  const kernel = matmulKernel(name, form, shape);
  return agrees(backend, { kernel, plain: matmul, entry: form, shape }, { a: M * K, b: K * N, out: M * N });
}

/**
 * On two workgroups of rows and part of a third.
 * @param kernelOf gives the kernel for heads of a size
 */
function attentionAgrees(backend: Backend, kernelOf: (HS: number) => Kernel): Promise<boolean> {
  const HS = 8;
  const [kernel, entry] = [kernelOf(HS), 'forward'];
  const shape = { B: 2, T: 2 * kernel.workgroups.get(entry)![0] + 3, NH: 3 };
  const rows = shape.B * shape.T * shape.NH;
  const call = { kernel, plain: attentionKernel(HS), entry, shape };
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
  const usual = unmeasuredChoice(backend.software, backend.subgroupSize).matmul;
  const weight = ([matmul, gflops]: [string, number]) => (matmul === usual ? CLEARLY : 1) * gflops;
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
  return { adapter: backend.adapter, ...product, attention: await usualAttention(backend) };
}

/** The attention that such adapters use, if it computes correctly on this one. */
async function usualAttention(backend: Backend): Promise<KernelChoice['attention']> {
  const { software, subgroupSize: lanes } = backend;
  const { attention } = unmeasuredChoice(software, lanes);
  if (attention !== 'broadcast') return attention;
  return (await attentionAgrees(backend, (HS) => unrolledAttentionKernel(HS, lanes))) ? attention : 'unrolled';
}

/** The name for whichever variant is measured to be fastest. */
export const FASTEST = 'fastest';

/** The names that a person can pick from on this adapter; those after the first are of variants. */
export const kernelNames = (backend: Backend): string[] =>
  backend.kind === 'cpu' ? [FASTEST] : [FASTEST, ...matmulCandidates(backend), 'plain'];

/**
 * What a person picks by name, to be given to {@link chooseKernels} as remembered: undefined for the fastest, which is measured then.
 * `plain` is of all kernels, the others of the matrix product.
 * @throws LabError `ConfigError` when there is no such name; `ShaderError` when it does not compile here or computes wrongly
 */
export async function pickKernels(backend: Backend, name: string): Promise<MeasuredChoice | undefined> {
  const names = kernelNames(backend);
  if (!names.includes(name)) {
    throw new LabError('ConfigError', `No kernels here are called “${name}”. There are: ${names.join(', ')}.`);
  }
  if (name === FASTEST) return undefined;
  const plain = name === 'plain';
  const checks = [
    ...FORMS.map((form) => () => productAgrees(backend, name, form)),
    ...(plain ? [() => attentionAgrees(backend, attentionKernel)] : []),
  ];
  for (const agree of checks) {
    if (await agree()) continue;
    const what = describeKernels(name);
    throw new LabError('ShaderError', `This machine cannot use ${what}: they do not compile here, or compute wrongly.`);
  }
  return {
    adapter: backend.adapter,
    matmul: name,
    attention: plain ? name : await usualAttention(backend),
    picked: true,
  };
}

const READING: Record<string, string> = {
  registers: 'every invocation reading for itself',
  broadcast: 'rows shared by subgroup broadcast',
  shared: 'blocks in workgroup memory',
};

/** One of {@link kernelNames} in words: `tiles of 32 × 4, rows shared by subgroup broadcast`. */
export function describeKernels(name: string): string {
  if (name === FASTEST) return 'the fastest with WebGPU';
  const tile = tileOf(name, 'nn', LARGE);
  return tile ? `tiles of ${tile.rows} × ${tile.columns}, ${READING[tile.loads]}` : 'plain kernels';
}

/** Its kernels in words, and how fast they are where that was measured: `…, 9.7 GFLOP/s`. */
export function describeChoice({ matmul, gflops }: MeasuredChoice): string {
  const speed = gflops === undefined ? '' : `, ${gflops.toFixed(gflops < 100 ? 1 : 0)} GFLOP/s`;
  return describeKernels(matmul) + speed;
}
