// What the page computes on: by itself, by what a person has picked, and by what the address asks for.
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Database } from '../../src/storage/db.ts';
import { getRecord, setRecord } from '../../src/storage/records.ts';
import type { OpenOptions } from '../../src/domain/api.ts';
import { PROCESSOR } from '../../src/worker/kernel-choice.ts';
import { findMachine } from '../../src/worker/machine.ts';
import { requireAdapter } from '../gpu.ts';
import { freshIndexedDb } from '../storage/memory.ts';

let database: Database;
beforeEach(() => {
  freshIndexedDb();
  database = new Database('/');
  vi.stubGlobal('navigator', { gpu: { requestAdapter: requireAdapter } });
});
afterEach(() => void vi.unstubAllGlobals());

async function machineFor(engine: OpenOptions['engine']) {
  const { backend, machine } = await findMachine(database, engine);
  onTestFinished(() => backend.destroy());
  return machine;
}

test('WebAssembly computes where the address asks for it, and says so', async () => {
  expect(await machineFor('wasm')).toMatchObject({ backend: 'cpu', reason: 'The page’s address asks for it.' });
  expect(await machineFor('wasm')).not.toHaveProperty('variants');
  expect(await getRecord(database, 'kernels')).toBeUndefined();
  expect((await machineFor('auto')).backend).toBe('webgpu');
});

test('WebGPU computes where the address asks for it, and what the person had picked stays', async () => {
  await setRecord(database, 'kernels', PROCESSOR);
  expect(await machineFor('auto')).toMatchObject({ backend: 'cpu', reason: 'You selected it.', variant: PROCESSOR });
  const machine = await machineFor('webgpu');
  expect(machine.backend).toBe('webgpu');
  expect(machine.variants!.map(({ name }) => name)).not.toContain(PROCESSOR);
  expect(await getRecord(database, 'kernels')).toBe(PROCESSOR);
  expect((await machineFor('auto')).backend).toBe('cpu');
});

test('WebAssembly stands in for a WebGPU that is not there, with the reason', async () => {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: () => Promise.resolve(null) } });
  const reason = 'This browser supports WebGPU but found no GPU that it may use.';
  expect(await machineFor('auto')).toMatchObject({ backend: 'cpu', reason });
  const asked = `The page’s address asks for WebGPU, which is not available. ${reason}`;
  expect(await machineFor('webgpu')).toMatchObject({ backend: 'cpu', reason: asked });
});
