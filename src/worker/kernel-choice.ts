// Which variants of the kernels the page uses: measured at the first visit with an adapter or picked by a person, remembered for the next.
import type { Backend } from '../gpu/backend.ts';
import { chooseKernels, pickKernels } from '../kernels/choice/choose.ts';
import type { MeasuredChoice } from '../kernels/choice/names.ts';
import { isVariant } from '../kernels/matmul/kernels.ts';
import type { Database } from '../storage/db.ts';
import { getRecord, removeRecord, setRecord } from '../storage/records.ts';

/** The name for no kernels of the adapter at all, but the processor's. */
export const PROCESSOR = 'processor';

export async function isProcessorPicked(database: Database): Promise<boolean> {
  return (await getRecord(database, 'kernels').catch(() => undefined)) === PROCESSOR;
}

/** What an older version of the page, or another one, may have left is measured anew. */
function isUsable(value: unknown): value is MeasuredChoice {
  const { adapter, matmul, attention } = (value ?? {}) as Partial<MeasuredChoice>;
  const known = typeof matmul === 'string' && isVariant(matmul);
  return known && typeof adapter === 'string' && ['plain', 'unrolled', 'broadcast'].includes(attention!);
}

/** Sets the backend's choice. Where nothing can be kept, every visit measures. */
export async function chooseAndRemember(backend: Backend, database: Database): Promise<MeasuredChoice> {
  const kept = await getRecord(database, 'kernels').catch(() => undefined);
  const remembered = isUsable(kept) ? kept : undefined;
  const choice = await chooseKernels(backend, remembered);
  // What a person picked stays, should the page be opened once on another adapter, or with WebGPU by its address.
  const picked = kept === PROCESSOR || remembered?.picked;
  if (choice !== remembered && !picked) await setRecord(database, 'kernels', choice).catch(() => undefined);
  return choice;
}

/**
 * Keeps what a person picks by name, {@link PROCESSOR} or one of the backend's; it is used when the next worker starts.
 * @throws LabError what pickKernels throws, or `StorageError`: what was kept before stays
 */
export async function pickAndRemember(backend: Backend, database: Database, name: string): Promise<void> {
  const choice = name === PROCESSOR ? name : await pickKernels(backend, name);
  await (choice ? setRecord(database, 'kernels', choice) : removeRecord(database, 'kernels'));
}
