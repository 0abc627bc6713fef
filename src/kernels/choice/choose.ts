// Which variant of the kernels is fastest on this adapter: measured at start, in a moment, and checked against the processor there.
// Or which one a person picks, checked in the same way.
import type { Backend } from '../../gpu/backend.ts';
import { LabError } from '../../lib/errors.ts';
import { attentionKernel, unrolledAttentionKernel } from '../attention/kernels.ts';
import type { Form } from '../matmul/tile.ts';
import { chosenKernels, matmulCandidates, usualKernels, type KernelChoice } from '../variants.ts';
import { attentionAgrees, productAgrees } from './check.ts';
import { FASTEST, describeKernels, kernelNames, type MeasuredChoice } from './names.ts';
import { stopwatch, type Stopwatch } from './stopwatch.ts';

const FORMS = ['nn', 'nt', 'tn'] as const satisfies readonly Form[];
/** Measurements in turn, of which the fastest counts: whatever else the machine does can only slow a variant down. */
const ROUNDS = 3;
/** Another variant must be this much faster than the usual one of such adapters, so that noise does not change the bits of a run. */
const CLEARLY = 1.2;

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
  const usual = usualKernels(backend).matmul;
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
  if (backend.kind === 'cpu') return { ...chosenKernels(backend), adapter };
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
  const { attention } = usualKernels(backend);
  if (attention !== 'broadcast') return attention;
  const kernelOf = (HS: number) => unrolledAttentionKernel(HS, backend.subgroupSize);
  return (await attentionAgrees(backend, kernelOf)) ? attention : 'unrolled';
}

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
