// Which kernel variants the page uses: measured at the first visit with an adapter or selected by a person, then remembered.
import type { Backend } from '../gpu/backend.ts';
import { chooseKernels, pickKernels } from '../kernels/choice/choose.ts';
import type { MeasuredChoice } from '../kernels/choice/names.ts';
import { matmulCandidates } from '../kernels/variants.ts';
import type { Database } from '../storage/db.ts';
import { hasCheckpoints } from '../storage/checkpoints.ts';
import { getRecord, removeRecord, setRecord } from '../storage/records.ts';

/** Unusable choices, such as those of another version of the page, are measured again. */
function isUsable(backend: Backend, value: unknown): value is MeasuredChoice {
  const { adapter, identity, matmul, attention, picked } = (value ?? {}) as Partial<MeasuredChoice>;
  // What a person picked for another adapter is kept for it, and not used here.
  const elsewhere = picked && adapter !== backend.adapter;
  return (
    (elsewhere ? typeof matmul === 'string' : ['plain', ...matmulCandidates(backend)].includes(matmul!)) &&
    (picked || typeof identity === 'string') &&
    typeof adapter === 'string' &&
    ['plain', 'unrolled', 'broadcast'].includes(attention!)
  );
}

/** What a check of these kernels is worth: the same on the same adapter only. */
export const checkedName = ({ identity }: Backend, { matmul, attention }: MeasuredChoice): string =>
  [identity, matmul, attention].join(' | ');

/**
 * Sets the backend's choice. Without storage, every visit measures. A choice that was made in doubt stands once something has been
 * trained with it: other kernels would give a saved run other bits.
 * @param checked a {@link checkedName}: these kernels are taken without another check
 */
export async function chooseAndRemember(
  backend: Backend,
  database: Database,
  checked?: string,
): Promise<MeasuredChoice> {
  const kept = await getRecord(database, 'kernels').catch(() => undefined);
  const remembered = isUsable(backend, kept) ? kept : undefined;
  if (remembered && checkedName(backend, remembered) === checked) {
    const { matmul, attention } = remembered;
    backend.choice = { matmul, attention };
    return remembered;
  }
  const { provisional, ...settled } = remembered ?? {};
  const stands = provisional && (await hasCheckpoints(database).catch(() => false));
  const choice = await chooseKernels(backend, stands ? (settled as MeasuredChoice) : remembered);
  // Keep a person's selection even if the page is opened once on another adapter.
  if (choice !== remembered && !remembered?.picked) await setRecord(database, 'kernels', choice).catch(() => undefined);
  return choice;
}

/**
 * Stores the kernels a person selects by a name of the backend's; the next worker uses them.
 * @throws LabError from pickKernels, or `StorageError`; the previous choice then stays
 */
export async function pickAndRemember(backend: Backend, database: Database, name: string): Promise<void> {
  const choice = await pickKernels(backend, name);
  await (choice ? setRecord(database, 'kernels', choice) : removeRecord(database, 'kernels'));
}
