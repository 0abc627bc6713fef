// Chooses the kernel variants for an adapter: the fastest by measurement, or one picked by name. Either way they are verified first.
import type { Backend } from '../../gpu/backend.ts';
import { LabError } from '../../lib/errors.ts';
import { attentionKernel, unrolledAttentionKernel } from '../attention/kernels.ts';
import type { Form } from '../matmul/tile.ts';
import { chosenKernels, matmulCandidates, usualKernels, type KernelChoice } from '../variants.ts';
import { attentionAgrees, productAgrees } from './check.ts';
import { FASTEST, describeKernels, kernelNames, type MeasuredChoice } from './names.ts';
import { stopwatch, type Stopwatch } from './stopwatch.ts';

const FORMS = ['nn', 'nt', 'tn'] as const satisfies readonly Form[];
/** Rounds of measurement; the fastest counts, because other work on the machine can only slow a variant down. */
const ROUNDS = 3;
/** Another variant replaces the default only if it is this much faster, so that noise does not change the bits of a run. */
const CLEARLY = 1.2;

/** The fastest variant that is correct in every form, and its speed. The default wins unless another is clearly faster. */
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
 * Sets the backend's kernel variants to the fastest, and returns them. Call before recording anything.
 * @param remembered result of an earlier call; used without measuring if it is from the same adapter
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

/** The default attention for this kind of adapter, if it is correct on this one. */
async function usualAttention(backend: Backend): Promise<KernelChoice['attention']> {
  const { attention } = usualKernels(backend);
  if (attention !== 'broadcast') return attention;
  const kernelOf = (HS: number) => unrolledAttentionKernel(HS, backend.subgroupSize);
  return (await attentionAgrees(backend, kernelOf)) ? attention : 'unrolled';
}

/**
 * The choice for a name that a person picked, to be passed to {@link chooseKernels} as `remembered`; undefined for the fastest, which
 * chooseKernels then measures. `plain` applies to all kernels, other names to the matrix product.
 * @throws LabError `ConfigError` when there is no such name; `ShaderError` when the kernels do not compile or compute wrong results here
 */
export async function pickKernels(backend: Backend, name: string): Promise<MeasuredChoice | undefined> {
  const names = kernelNames(backend);
  if (!names.includes(name)) {
    const hint = `Choose one of these: ${names.join(', ')}.`;
    throw new LabError('ConfigError', `There are no kernels named “${name}” here.`, { hint });
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
    throw new LabError(
      'ShaderError',
      `This machine cannot use ${what}: they do not compile, or compute wrong results.`,
      { hint: 'Choose other kernels.' },
    );
  }
  return {
    adapter: backend.adapter,
    matmul: name,
    attention: plain ? name : await usualAttention(backend),
    picked: true,
  };
}
