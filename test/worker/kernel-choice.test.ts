import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Backend } from '../../src/gpu/backend.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { matmulCandidates } from '../../src/kernels/variants.ts';
import { saveCheckpoint } from '../../src/storage/checkpoints.ts';
import { Database } from '../../src/storage/db.ts';
import { getRecord, setRecord } from '../../src/storage/records.ts';
import { checkedName, chooseAndRemember, pickAndRemember } from '../../src/worker/kernel-choice.ts';
import { requireAdapter } from '../gpu.ts';
import { freshIndexedDb } from '../storage/memory.ts';

let gpu: Backend;
beforeAll(async () => {
  gpu = await webgpuBackend(await requireAdapter());
});
afterAll(() => gpu.destroy());
beforeEach(() => void freshIndexedDb());

test('the second visit takes what the first one measured', async () => {
  const database = new Database('/');
  const first = await chooseAndRemember(gpu, database);
  expect(await getRecord(database, 'kernels')).toEqual(first);
  const { provisional: _, ...settled } = first;
  const other = matmulCandidates(gpu).find((name) => name !== first.matmul)!;
  await setRecord(database, 'kernels', { ...settled, matmul: other });
  expect((await chooseAndRemember(gpu, database)).matmul).toBe(other);
  expect(gpu.choice.matmul).toBe(other);
});

test('a choice in doubt stands once something has been trained with it', async () => {
  const database = new Database('/');
  const { provisional: _, ...first } = await chooseAndRemember(gpu, database);
  const matmul = matmulCandidates(gpu).find((name) => name !== first.matmul)!;
  const doubted = { ...first, matmul, gflops: 1e-6, provisional: true };
  await setRecord(database, 'kernels', doubted);
  await saveCheckpoint(database, { key: 'nano/1/sft', savedAt: 1, meta: {}, tensors: {} });
  expect((await chooseAndRemember(gpu, database)).matmul).toBe(matmul);
  expect(await getRecord(database, 'kernels')).not.toHaveProperty('provisional');
});

test('what it cannot read, or of another adapter, is measured anew', { timeout: 120_000 }, async () => {
  const database = new Database('/');
  const { adapter } = gpu;
  for (const kept of [
    { adapter, matmul: 'magic 3x3' },
    { adapter, identity: gpu.identity, matmul: 'registers 0x0/0x0', attention: 'plain' },
    { adapter, matmul: 'plain', attention: 'plain' },
    { adapter, identity: 'another', matmul: 'plain', attention: 'plain' },
    7,
  ]) {
    await setRecord(database, 'kernels', kept);
    const choice = await chooseAndRemember(gpu, database);
    expect(choice.gflops).toBeGreaterThan(0);
    expect(await getRecord(database, 'kernels')).toEqual(choice);
  }
});

test('what a person picks stays until the fastest is wanted again, which is measured anew', async () => {
  const database = new Database('/');
  await pickAndRemember(gpu, database, 'plain');
  const picked = await chooseAndRemember(gpu, database);
  expect(picked).toMatchObject({ matmul: 'plain', attention: 'plain', picked: true });
  expect(gpu.choice).toEqual({ matmul: 'plain', attention: 'plain' });
  // On another adapter it is measured, and what was picked for this one is kept.
  expect(await chooseAndRemember({ ...gpu, adapter: 'another' }, database)).not.toHaveProperty('picked');
  expect(await chooseAndRemember(gpu, database)).toEqual(picked);
  for (const wrong of ['magic', `broadcast/${2 * gpu.subgroupSize}`]) {
    const elsewhere = { ...gpu, subgroupSize: 2 * gpu.subgroupSize };
    await expect(pickAndRemember(elsewhere, database, wrong)).rejects.toThrow();
  }
  expect(await getRecord(database, 'kernels')).toEqual(picked);
  await pickAndRemember(gpu, database, 'fastest');
  const measured = await chooseAndRemember(gpu, database);
  expect(measured).not.toHaveProperty('picked');
  expect(measured.gflops).toBeGreaterThan(0);
});

test('kernels that an earlier worker of this visit has checked are taken as they are, on the same adapter only', async () => {
  const database = new Database('/');
  const first = await chooseAndRemember(gpu, database);
  const checked = checkedName(gpu, first);
  const prepare = vi.spyOn(gpu, 'prepare');
  onTestFinished(() => prepare.mockRestore());
  gpu.choice = { matmul: 'plain', attention: 'plain' };
  expect(await chooseAndRemember(gpu, database, checked)).toEqual(first);
  expect(gpu.choice).toEqual({ matmul: first.matmul, attention: first.attention });
  expect(prepare).not.toHaveBeenCalled();
  await chooseAndRemember(gpu, database, checkedName({ ...gpu, identity: 'another' }, first));
  expect(prepare).toHaveBeenCalled();
});
