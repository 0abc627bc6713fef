// Opens the engine that the page computes on: WebGPU or the CPU.
import { adapterInfo, adapterName, findAdapter, isSoftware, UNNAMED } from '../gpu/adapter.ts';
import type { Backend } from '../gpu/backend.ts';
import { webgpuBackend } from '../gpu/webgpu.ts';
import { describeInUse, describeKernels, FASTEST, kernelNames } from '../kernels/choice/names.ts';
import { isSound } from '../kernels/choice/sound.ts';
import { chosenKernels } from '../kernels/variants.ts';
import type { Database } from '../storage/db.ts';
import type { Machine, OpenOptions } from '../domain/api.ts';
import type { Why } from '../domain/engine.ts';
import type { ModelName } from '../domain/models.ts';
import { describeError, LabError } from '../lib/errors.ts';
import { lazy } from '../lib/lazy.ts';
import { workerCrew } from './crew/crew.ts';
import { engineBefore, engineChoice } from './engine/choice.ts';
import { namedEngine, ownEngine } from './engine/decide.ts';
import { checkedName, chooseAndRemember } from './kernel-choice.ts';

/**
 * Checks kernels that were taken without, once; resolves at once where that was done when the engine was opened.
 * The promise fails with LabError `ShaderError` where they compute wrong results.
 */
export function lateCheck(backend: Backend, { checked }: Machine, known: string | undefined): () => Promise<void> {
  let check: Promise<void> | undefined;
  return () => (check ??= checked !== undefined && checked === known ? verify(backend) : Promise.resolve());
}

async function verify(backend: Backend): Promise<void> {
  if (await isSound(backend)) return;
  throw new LabError('ShaderError', 'The graphics driver computes wrong results since it was restarted.');
}

const named = (name: string) => ({ name, label: describeKernels(name) });

interface Wanted extends Pick<OpenOptions, 'engine' | 'seed'> {
  model: ModelName;
  /** By an earlier worker of this visit: see {@link Machine.checked}. */
  checked?: string | undefined;
}

interface Found {
  backend: Backend;
  machine: Machine;
  /** The name under which to remember the speed of both engines; absent where it is known or decides nothing. */
  unmeasured?: string;
}

/** A measurement counts for the same adapter, browser and version of the page, which the name of this script changes with. */
const measuredOn = (info: Partial<GPUAdapterInfo>): string =>
  [adapterName(info), navigator.userAgent, import.meta.url].join('; ');

/**
 * A backend and its description. The database remembers what the person picked, on what they trained, how fast the engines are and which
 * kernels to use; what the address asks for overrides that without changing it. Where WebGPU fails, everything runs on the CPU.
 * @throws LabError `GpuUnavailableError` when that fails, too.
 */
export async function findMachine(database: Database, { engine: asked, model, seed, checked }: Wanted): Promise<Found> {
  const { picked, measured } = await engineChoice(database);
  const wish = namedEngine(asked, picked);
  const onCpu = (why: Why | undefined) => onProcessor({ ...(why && { why }), picked: picked ?? 'auto' });
  const instead = (reason: string) => onProcessor({ reason, picked: picked ?? 'auto' });
  if (wish?.engine === 'wasm') return onCpu(wish.why);
  let opened: Backend | undefined;
  try {
    const earlier = engineBefore(database, `${model}/${seed}/`);
    const adapter = await findAdapter();
    const info = await adapterInfo(adapter);
    const times = measured[model]?.machine === measuredOn(info) ? measured[model] : undefined;
    const facts = {
      adapter: adapterName(info) || UNNAMED,
      software: isSoftware(info),
      slower: times !== undefined && times.wasm < times.webgpu,
      earlier: await earlier,
    };
    const { engine, why } = wish ?? ownEngine(facts);
    if (engine === 'wasm') return await onCpu(why);
    opened = await webgpuBackend(adapter);
    const machine = { ...(await onAdapter(opened, database, checked)), picked: picked ?? ('auto' as const) };
    if (why) return { backend: opened, machine: { ...machine, why } };
    return { backend: opened, machine, ...(times ? {} : { unmeasured: measuredOn(info) }) };
  } catch (error) {
    opened?.destroy();
    const { message } = describeError(error);
    return instead(wish ? refused(wish.why === 'address', message) : message);
  }
}

const refused = (byAddress: boolean, reason: string): string =>
  byAddress
    ? `The page’s address asks for WebGPU, which is not available. ${reason}`
    : `You selected WebGPU, which is not available. ${reason}`;

async function onAdapter(backend: Backend, database: Database, checked: string | undefined) {
  const choice = await chooseAndRemember(backend, database, checked);
  const { adapter, software } = backend;
  return {
    backend: 'webgpu' as const,
    ...{ adapter, software, kernels: describeInUse(backend, choice), variants: kernelNames(backend).map(named) },
    variant: choice.picked ? choice.matmul : FASTEST,
    inUse: choice.matmul,
    checked: checkedName(backend, choice),
  };
}

async function onProcessor(reasons: Pick<Machine, 'why' | 'reason' | 'picked'>): Promise<Found> {
  // Loaded on demand.
  const { simdBackend } = await lazy(import('../simd/backend.ts'));
  const backend = await simdBackend();
  const crew = workerCrew();
  if (crew) backend.crew = crew;
  const { adapter } = backend;
  const kernels = describeInUse(backend, { ...chosenKernels(backend), adapter });
  return { backend, machine: { backend: 'cpu', adapter, software: true, kernels, ...reasons } };
}
