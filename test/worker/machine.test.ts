// What the page computes on: by itself, by what a person has picked, and by what the address asks for.
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Database } from '../../src/storage/db.ts';
import { setRecord } from '../../src/storage/records.ts';
import type { OpenOptions } from '../../src/domain/api.ts';
import { saveCheckpoint } from '../../src/storage/checkpoints.ts';
import { engineChoice, pickEngine, rememberSpeed } from '../../src/worker/engine/choice.ts';
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

const open = async (engine: OpenOptions['engine']) => {
  const found = await findMachine(database, { engine, model: 'nano', seed: 1 });
  onTestFinished(() => found.backend.destroy());
  return found;
};
const machineFor = async (engine: OpenOptions['engine']) => (await open(engine)).machine;

/** The real adapter, which calls itself a card. */
const card = () => adapterWith({ info: { vendor: 'test', device: 'card' } });
async function withCard() {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: card }, userAgent: 'Test' });
  // Kernels that a person picked are not measured.
  await setRecord(database, 'kernels', { adapter: 'test card', matmul: 'plain', attention: 'plain', picked: true });
}

test('WebAssembly computes where the address asks for it, and says so', async () => {
  await withCard();
  const kernels = 'WebAssembly, four numbers at a time';
  const machine = await machineFor('wasm');
  expect(machine).toMatchObject({ backend: 'cpu', kernels, why: 'address', picked: 'auto' });
  expect(machine).not.toHaveProperty('variants');
  expect((await machineFor('auto')).backend).toBe('webgpu');
});

test('on a software adapter WebAssembly computes by itself, and no device is opened', async () => {
  const adapter = await requireAdapter();
  const opened = vi.spyOn(adapter, 'requestDevice');
  vi.stubGlobal('navigator', { gpu: { requestAdapter: () => Promise.resolve(adapter) } });
  const { machine, unmeasured } = await open('auto');
  expect(machine).toMatchObject({ backend: 'cpu', why: 'software', picked: 'auto' });
  expect(unmeasured).toBeUndefined();
  expect(opened).not.toHaveBeenCalled();
});

test('what the person picked computes, and what the address asks for goes before without changing it', async () => {
  await pickEngine(database, 'webgpu');
  expect(await machineFor('auto')).toMatchObject({ backend: 'webgpu', why: 'person', picked: 'webgpu' });
  expect(await machineFor('wasm')).toMatchObject({ backend: 'cpu', why: 'address', picked: 'webgpu' });
  await pickEngine(database, 'wasm');
  expect(await machineFor('auto')).toMatchObject({ backend: 'cpu', why: 'person', picked: 'wasm' });
  expect(await machineFor('webgpu')).toMatchObject({ backend: 'webgpu', why: 'address', picked: 'wasm' });
  expect((await engineChoice(database)).picked).toBe('wasm');
});

test('what was trained on WebGPU goes on there, on a software adapter, too', async () => {
  const { backend, adapter, kernels } = await machineFor('webgpu');
  const meta = { engines: [{ backend, adapter, kernels }] };
  await saveCheckpoint(database, { key: 'nano/1/sft', savedAt: 1, meta, tensors: {} });
  expect(await machineFor('auto')).toMatchObject({ backend: 'webgpu', why: 'earlier' });
});

test(
  'a card is measured once, and where it is slower the next visit takes WebAssembly',
  { timeout: 120_000 },
  async () => {
    await withCard();
    const first = await open('auto');
    expect(first.machine).toMatchObject({ backend: 'webgpu', software: false, adapter: 'test card' });
    expect(first.machine).not.toHaveProperty('why');
    await rememberSpeed(database, 'nano', first.unmeasured!, { webgpu: 2, wasm: 3 });
    const second = await open('auto');
    expect(second.machine.backend).toBe('webgpu');
    expect(second.unmeasured).toBeUndefined();
    await rememberSpeed(database, 'nano', first.unmeasured!, { webgpu: 3, wasm: 2 });
    expect(await machineFor('auto')).toMatchObject({ backend: 'cpu', why: 'slower' });
    vi.stubGlobal('navigator', { gpu: { requestAdapter: card }, userAgent: 'Another' });
    expect(await machineFor('auto')).toMatchObject({ backend: 'webgpu' });
  },
);

test('WebAssembly stands in for a WebGPU that is not there, with the reason', async () => {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: () => Promise.resolve(null) } });
  const reason = 'This browser supports WebGPU but found no GPU that it may use.';
  expect(await machineFor('auto')).toMatchObject({ backend: 'cpu', reason });
  const asked = `The page’s address asks for WebGPU, which is not available. ${reason}`;
  expect(await machineFor('webgpu')).toMatchObject({ backend: 'cpu', reason: asked });
  await pickEngine(database, 'webgpu');
  const picked = `You selected WebGPU, which is not available. ${reason}`;
  expect(await machineFor('auto')).toMatchObject({ backend: 'cpu', reason: picked });
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
  const found = machineFor('webgpu').then((each) => (machine = each));
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
  expect((await machineFor('webgpu')).adapter).toMatch(/swiftshader/i);
  expect(await machineFor('auto')).toMatchObject({ backend: 'cpu', why: 'software' });
});

test('kernels that were taken without a check are checked once before anything is saved, and wrong ones are told', async () => {
  const { backend, machine } = await open('webgpu');
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
