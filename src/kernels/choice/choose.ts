// Chooses the kernel variants for an adapter: the fastest by measurement, or one picked by name. Either way they are verified first.
import type { Backend } from '../../gpu/backend.ts';
import { LabError } from '../../lib/errors.ts';
import { attentionKernel, unrolledAttentionKernel } from '../attention/kernels.ts';
import { chosenKernels, matmulCandidates, usualKernels, type KernelChoice } from '../variants.ts';
import { attentionAgrees, FORMS, productAgrees } from './check.ts';
import { FASTEST, describeKernels, kernelNames, type MeasuredChoice } from './names.ts';
import { isSound } from './sound.ts';
import { stopwatch, type Stopwatch } from './stopwatch.ts';

/** Rounds of measurement, in turns; the fastest counts, because other work on the machine can only slow a variant down. */
const ROUNDS = 5;
/** Another variant replaces the favourite only if it is this much faster, so that noise does not change the bits of a run. */
const CLEARLY = 1.2;

type Speeds = Map<string, number>;

/** The variants from the fastest; the favourite comes first unless another is clearly faster. */
function ranked(speeds: Speeds, favourite: string): string[] {
  const weight = ([matmul, gflops]: [string, number]) => (matmul === favourite ? CLEARLY : 1) * gflops;
  return [...speeds].sort((a, b) => weight(b) - weight(a)).map(([matmul]) => matmul);
}

/** The fastest variant that is correct in every form, its speed, and whether all rounds said so. */
async function fastest(
  backend: Backend,
  favourite: string,
  watch: typeof stopwatch,
): Promise<Pick<MeasuredChoice, 'matmul' | 'gflops' | 'provisional'>> {
  const watches: Stopwatch[] = [];
  for (const matmul of matmulCandidates(backend)) {
    if (await productAgrees(backend, matmul, 'nn')) watches.push(await watch(backend, matmul));
  }
  const best: Speeds = new Map();
  const winners = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const speeds: Speeds = new Map();
    for (const { matmul, measure } of watches) speeds.set(matmul, await measure());
    for (const [matmul, gflops] of speeds) best.set(matmul, Math.max(best.get(matmul) ?? 0, gflops));
    winners.add(ranked(speeds, favourite)[0]);
  }
  watches.forEach((each) => each.free());
  for (const matmul of ranked(best, favourite)) {
    if (!(await productAgrees(backend, matmul, 'nt')) || !(await productAgrees(backend, matmul, 'tn'))) continue;
    return { matmul, gflops: best.get(matmul)!, ...(winners.size > 1 ? { provisional: true as const } : {}) };
  }
  return { matmul: 'plain' };
}

/** Whether a choice was made on this machine. What a person picked stays when the browser changes. */
const isFrom = ({ identity, adapter }: Backend, choice: MeasuredChoice): boolean =>
  choice.picked ? choice.adapter === adapter : choice.identity === identity;

/**
 * Sets the backend's kernel variants, and returns them: those remembered if they are from this machine, or else the fastest. Either way they are
 * checked, with all that training needs besides. Call before recording anything.
 * @param remembered result of an earlier call
 * @param watch times a variant; only tests pass another
 * @throws LabError `ShaderError` when not even the plain kernels compute correctly here
 */
export async function chooseKernels(
  backend: Backend,
  remembered?: MeasuredChoice,
  watch = stopwatch,
): Promise<MeasuredChoice> {
  const { adapter } = backend;
  if (backend.kind === 'cpu') return { ...chosenKernels(backend), adapter };
  const known = remembered && isFrom(backend, remembered) ? remembered : undefined;
  if (known && !known.provisional && (await use(backend, known))) return known;
  const measured = await measure(backend, known?.provisional ? known.matmul : usualKernels(backend).matmul, watch);
  if (await use(backend, measured)) return measured;
  const plain: MeasuredChoice = { adapter, identity: backend.identity, matmul: 'plain', attention: 'plain' };
  if (await use(backend, plain)) return plain;
  throw new LabError('ShaderError', 'The graphics driver computes wrong results, with the plain kernels too.');
}

/** Sets the backend's kernels. @returns whether they compute correctly */
function use(backend: Backend, { matmul, attention }: MeasuredChoice): Promise<boolean> {
  backend.choice = { matmul, attention };
  return isSound(backend);
}

async function measure(backend: Backend, favourite: string, watch: typeof stopwatch): Promise<MeasuredChoice> {
  const { adapter, identity } = backend;
  const product = await fastest(backend, favourite, watch);
  return { adapter, identity, ...product, attention: await usualAttention(backend) };
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
