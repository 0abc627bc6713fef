// What is remembered about engines, and what storage may hold in its place.
import { beforeEach, expect, test } from 'vitest';
import { saveCheckpoint } from '../../../src/storage/checkpoints.ts';
import { Database } from '../../../src/storage/db.ts';
import { getRecord, setRecord } from '../../../src/storage/records.ts';
import { engineBefore, engineChoice, pickEngine, rememberSpeed } from '../../../src/worker/engine/choice.ts';
import { freshIndexedDb } from '../../storage/memory.ts';

let database: Database;
beforeEach(() => {
  freshIndexedDb();
  database = new Database('/');
});

test('a pick and the speeds of both models are kept beside each other', async () => {
  expect(await engineChoice(database)).toEqual({ picked: undefined, measured: {} });
  const [nano, micro] = [
    { webgpu: 3, wasm: 2 },
    { webgpu: 4, wasm: 9 },
  ];
  await rememberSpeed(database, 'nano', 'card', nano);
  await pickEngine(database, 'webgpu');
  await rememberSpeed(database, 'micro', 'card', micro);
  const measured = { nano: { ...nano, machine: 'card' }, micro: { ...micro, machine: 'card' } };
  expect(await engineChoice(database)).toEqual({ picked: 'webgpu', measured });
  await pickEngine(database, 'auto');
  expect(await engineChoice(database)).toEqual({ picked: undefined, measured });
});

test('WebAssembly that a person picked in an earlier version stays picked, until they pick something else', async () => {
  await setRecord(database, 'kernels', 'processor');
  expect((await engineChoice(database)).picked).toBe('wasm');
  await pickEngine(database, 'auto');
  expect((await engineChoice(database)).picked).toBeUndefined();
  expect(await getRecord(database, 'kernels')).toBeUndefined();
});

test.each([7, [], { picked: 'steam' }, { measured: 1 }, { measured: { nano: { webgpu: '1', wasm: NaN } } }])(
  'what cannot be read counts for nothing: %j',
  async (value) => {
    await setRecord(database, 'engine', value);
    expect(await engineChoice(database)).toEqual({ picked: undefined, measured: {} });
  },
);

test('the newest state of this model and seed says on what it was computed', async () => {
  const before = () => engineBefore(database, 'nano/1/');
  const engine = (adapter: string) => ({ backend: 'webgpu' as const, adapter, kernels: 'plain kernels' });
  const save = (key: string, savedAt: number, meta: unknown) =>
    saveCheckpoint(database, { key, savedAt, meta, tensors: {} });
  expect(await before()).toBeUndefined();
  await save('nano/1/sft', 2, { engines: [engine('one'), engine('two')] });
  await save('nano/1/reward', 1, { engines: [engine('three')] });
  await save('nano/11/sft', 3, { engines: [engine('four')] });
  await save('micro/1/sft', 3, { engines: [engine('five')] });
  expect(await before()).toEqual(engine('two'));
  for (const meta of [undefined, {}, { engines: [] }, { engines: [{ backend: 'steam' }] }]) {
    await save('nano/1/ppo', 4, meta);
    expect(await before()).toBeUndefined();
  }
});
