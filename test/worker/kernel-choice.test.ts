import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Backend } from '../../src/gpu/backend.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { Database } from '../../src/storage/db.ts';
import { getRecord, setRecord } from '../../src/storage/records.ts';
import { chooseAndRemember } from '../../src/worker/kernel-choice.ts';
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
  await setRecord(database, 'kernels', { ...first, matmul: 'registers 4x4/8x8' });
  expect((await chooseAndRemember(gpu, database)).matmul).toBe('registers 4x4/8x8');
  expect(gpu.choice.matmul).toBe('registers 4x4/8x8');
});

test('what it cannot read, or of another adapter, is measured anew', async () => {
  const database = new Database('/');
  const { adapter } = gpu;
  for (const kept of [
    { adapter, matmul: 'magic 3x3' },
    { adapter: 'another', matmul: 'plain', attention: 'plain' },
    7,
  ]) {
    await setRecord(database, 'kernels', kept);
    const choice = await chooseAndRemember(gpu, database);
    expect(choice.gflops).toBeGreaterThan(0);
    expect(await getRecord(database, 'kernels')).toEqual(choice);
  }
});
