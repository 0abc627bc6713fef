// What is remembered about engines: which one the person picked, and how fast each of them was measured.
import type { OpenOptions } from '../../domain/api.ts';
import type { Engine, EngineName } from '../../domain/engine.ts';
import type { ModelName } from '../../domain/models.ts';
import { fields, isFiniteNumber, isObject, isText, oneOf, optional } from '../../lib/shapes.ts';
import { listCheckpoints } from '../../storage/checkpoints.ts';
import type { Database } from '../../storage/db.ts';
import { changeRecord, getRecord, removeRecord } from '../../storage/records.ts';
import { areEngines } from '../saved-record.ts';

/** Milliseconds of a training step. */
export interface StepTimes {
  webgpu: number;
  wasm: number;
}

/** By model, which the speeds depend on. */
type Measured = Partial<Record<ModelName, StepTimes & { machine: string }>>;

export interface EngineChoice {
  picked: EngineName | undefined;
  measured: Measured;
}

const isPick = optional(oneOf(['webgpu', 'wasm']));
const speed = optional(fields({ machine: isText, webgpu: isFiniteNumber, wasm: isFiniteNumber }));
const isMeasured = fields({ nano: speed, micro: speed });

/** What versions up to 0.2 stored in the place of kernels for a person who picked WebAssembly. */
const PROCESSOR = 'processor';

function checked(value: unknown): EngineChoice {
  const { picked, measured } = (isObject(value) ? value : {}) as Partial<EngineChoice>;
  return { picked: isPick(picked) ? picked : undefined, measured: isMeasured(measured) ? (measured ?? {}) : {} };
}

/** Nothing where the storage cannot be read. */
export async function engineChoice(database: Database): Promise<EngineChoice> {
  const read = (name: 'engine' | 'kernels') => getRecord(database, name).catch(() => undefined);
  const [kept, kernels] = await Promise.all([read('engine'), read('kernels')]);
  const choice = checked(kept);
  return kernels === PROCESSOR ? { ...choice, picked: choice.picked ?? 'wasm' } : choice;
}

/** Stores what the person picked; the next worker takes it. @throws LabError `StorageError` */
export async function pickEngine(database: Database, name: OpenOptions['engine']): Promise<void> {
  const picked = name === 'auto' ? undefined : name;
  await changeRecord(database, 'engine', (value) => ({ ...checked(value), picked }));
  if ((await getRecord(database, 'kernels')) === PROCESSOR) await removeRecord(database, 'kernels');
}

/** Stores how fast the engines were on a machine. @throws LabError `StorageError` */
export function rememberSpeed(database: Database, model: ModelName, machine: string, times: StepTimes): Promise<void> {
  return changeRecord(database, 'engine', (value) => {
    const choice = checked(value);
    return { ...choice, measured: { ...choice.measured, [model]: { ...times, machine } } };
  });
}

/** What the newest saved state of a model and seed was computed on. Version 0.1 did not say. */
export async function engineBefore(database: Database, prefix: string): Promise<Engine | undefined> {
  const [newest] = await listCheckpoints(database, prefix).catch(() => []);
  const { engines } = (newest && isObject(newest.meta) ? newest.meta : {}) as { engines?: Engine[] };
  return areEngines(engines) ? engines?.at(-1) : undefined;
}
