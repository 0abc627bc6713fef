// Opens the engine that the page computes on: WebGPU or the CPU.
import { adapterInfo, adapterName, findAdapter, isSoftware, UNNAMED } from '../gpu/adapter.ts';
import type { Backend } from '../gpu/backend.ts';
import { describeInUse } from '../kernels/choice/names.ts';
import { chosenKernels } from '../kernels/variants.ts';
import type { Database } from '../storage/db.ts';
import type { Machine, OpenOptions } from '../domain/api.ts';
import type { Why } from '../domain/engine.ts';
import type { ModelName } from '../domain/models.ts';
import { describeError } from '../lib/errors.ts';
import { lazy } from '../lib/lazy.ts';
import { workerCrew } from './crew/crew.ts';
import { engineBefore, engineChoice } from './engine/choice.ts';
import { namedEngine, ownEngine } from './engine/decide.ts';

/**
 * Checks kernels that were taken without, once; resolves at once where that was done when the engine was opened.
 * The promise fails with LabError `ShaderError` where they compute wrong results.
 */
export function lateCheck(backend: Backend, { checked }: Machine, known: string | undefined): () => Promise<void> {
  let check: Promise<void> | undefined;
  return () => (check ??= checked !== undefined && checked === known ? verifyLate(backend) : Promise.resolve());
}

const onAdapter = () => lazy(import('./engine/on-adapter.ts'));

const verifyLate = async (backend: Backend): Promise<void> => (await onAdapter()).verify(backend);

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
    const opened = await (await onAdapter()).openOnAdapter(adapter, database, checked);
    const { backend } = opened;
    const machine = { ...opened.machine, picked: picked ?? ('auto' as const) };
    if (why) return { backend, machine: { ...machine, why } };
    return { backend, machine, ...(times ? {} : { unmeasured: measuredOn(info) }) };
  } catch (error) {
    const { message } = describeError(error);
    return instead(wish ? refused(wish.why === 'address', message) : message);
  }
}

const refused = (byAddress: boolean, reason: string): string =>
  byAddress
    ? `The page’s address asks for WebGPU, which is not available. ${reason}`
    : `You selected WebGPU, which is not available. ${reason}`;

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
