// What the page computes on: by itself, by what a person has picked, and by what the address asks for.
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Database } from '../../src/storage/db.ts';
import { getRecord, setRecord } from '../../src/storage/records.ts';
import type { OpenOptions } from '../../src/domain/api.ts';
import { PROCESSOR } from '../../src/worker/kernel-choice.ts';
import { findMachine, lateCheck } from '../../src/worker/machine.ts';
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
  const kernels = 'WebAssembly, four numbers at a time';
  expect(await machineFor('wasm')).toMatchObject({ kernels });
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

/** An adapter that differs from the real one in what is given. */
async function adapterWith(other: object): Promise<object> {
  const { features, limits, info } = await requireAdapter();
  return { features, limits, info, requestDevice: openedWith({}), ...other };
}

/** Opens the real device, some of whose methods are replaced. */
const openedWith = (other: Partial<GPUDevice>) => async (descriptor: GPUDeviceDescriptor) => {
  const adapter = await requireAdapter();
  return Object.assign(await adapter.requestDevice(descriptor), other);
};
const never = () => new Promise<never>(() => undefined);
const refuse = () => Promise.reject(new Error('raw words of a driver'));
const fail = () => {
  throw new Error('raw words of a driver');
};

/** Buffers that are never read. */
const unread = async (descriptor: GPUDeviceDescriptor) => {
  const device = await openedWith({})(descriptor);
  const create = device.createBuffer.bind(device);
  device.createBuffer = (wanted) => Object.assign(create(wanted), { mapAsync: never });
  return device;
};

test.each<[string, string, () => object | Promise<object>]>([
  ['no adapter, for ever', 'The browser did not find a GPU within 10 seconds.', () => ({ requestAdapter: never })],
  ['a search that fails', 'The browser failed while it looked for a GPU.', () => ({ requestAdapter: refuse })],
  ['a search that throws', 'The browser failed while it looked for a GPU.', () => ({ requestAdapter: fail })],
  ...(
    [
      ['no device, for ever', 'The browser did not open the GPU that it found within 10 seconds.', never],
      ['a device that is refused', 'A graphics card was found, but the browser could not open it.', refuse],
      ['a device that throws', 'A graphics card was found, but the browser could not open it.', fail],
      [
        'a driver that never compiles',
        'The driver has not compiled',
        openedWith({ createComputePipelineAsync: never }),
      ],
      ['a device that is never read', 'The graphics device has not answered for 120 seconds.', unread],
    ] as const
  ).map(([name, reason, requestDevice]): [string, string, () => object] => [
    name,
    reason,
    () => ({ requestAdapter: () => adapterWith({ requestDevice }) }),
  ]),
])('WebAssembly stands in for a GPU with %s, and says why', async (_name, reason, gpu) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  vi.stubGlobal('navigator', { gpu: await gpu() });
  let machine: Awaited<ReturnType<typeof machineFor>> | undefined;
  const found = machineFor('auto').then((each) => (machine = each));
  while (!machine) {
    await vi.advanceTimersByTimeAsync(1000);
    // The real device gets real time.
    await setTimeout(40);
  }
  await found;
  expect(machine.backend).toBe('cpu');
  expect(machine.reason).toContain(reason);
});

test('an adapter from before Chrome 127 has to be asked for its name', async () => {
  const { info } = await requireAdapter();
  const adapter = await adapterWith({ info: undefined, requestAdapterInfo: () => Promise.resolve(info) });
  vi.stubGlobal('navigator', { gpu: { requestAdapter: () => Promise.resolve(adapter) } });
  expect(await machineFor('auto')).toMatchObject({ backend: 'webgpu', adapter: expect.stringMatching(/swiftshader/i) });
});

test('kernels that were taken without a check are checked once before anything is saved, and wrong ones are told', async () => {
  const { backend, machine } = await findMachine(database, 'webgpu');
  onTestFinished(() => backend.destroy());
  const prepare = vi.spyOn(backend, 'prepare');
  await lateCheck(backend, machine, undefined)();
  expect(prepare).not.toHaveBeenCalled();
  const check = lateCheck(backend, machine, machine.checked);
  await check();
  const count = prepare.mock.calls.length;
  expect(count).toBeGreaterThan(0);
  await check();
  expect(prepare.mock.calls).toHaveLength(count);
  const wrong = {
    ...backend,
    runAndRead: async (...given: Parameters<typeof backend.runAndRead>) =>
      (await backend.runAndRead(...given)).map((read) => read.map((x) => x + 1)),
  };
  await expect(lateCheck(wrong, machine, machine.checked)()).rejects.toMatchObject({ name: 'ShaderError' });
});
