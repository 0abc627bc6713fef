// Which variants of the kernels the page uses: measured at the first visit with an adapter, remembered for the next.
import type { Backend } from '../gpu/backend.ts';
import { chooseKernels, type MeasuredChoice } from '../kernels/choice.ts';
import { isVariant } from '../kernels/matmul.ts';
import type { Database } from '../storage/db.ts';
import { getRecord, setRecord } from '../storage/records.ts';

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
  if (choice !== remembered) await setRecord(database, 'kernels', choice).catch(() => undefined);
  return choice;
}
