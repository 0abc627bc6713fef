// The worker while it starts: what the page asks before everything is there waits, and what fails fails in a fitting sentence.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LabEvent } from '../../src/domain/api.ts';
import { saveCheckpoint } from '../../src/storage/checkpoints.ts';
import { Database } from '../../src/storage/db.ts';
import { LabWorker } from '../../src/worker/lab-worker.ts';
import { demonstrations } from '../../src/world/demonstrations.ts';
import { freshIndexedDb } from '../storage/memory.ts';

const OPTIONS = { model: 'nano', seed: 1, engine: 'wasm', assets: 'http://school.test/lab/' } as const;
const INPUT = { config: { steps: 1 }, demonstrations: demonstrations().slice(0, 4) };

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
});
afterEach(() => void vi.unstubAllGlobals());

/** A site without the files that match. */
function serve(without = /^$/) {
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.slice(OPTIONS.assets.length);
    return without.test(name) ? new Response(null, { status: 404 }) : new Response(readFileSync(`public/${name}`));
  });
}

test('weights are asked for while the adapter is being looked for, nano’s unless only micro has been trained', async () => {
  const asked: string[] = [];
  vi.stubGlobal('navigator', { gpu: { requestAdapter: () => new Promise(() => undefined) } });
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url.slice(OPTIONS.assets.length));
    return new Promise(() => undefined);
  });
  const options = { ...OPTIONS, model: 'auto', engine: 'auto' } as const;
  const open = (seed: number) =>
    void new LabWorker().open({ ...options, seed }, () => undefined).catch(() => undefined);
  open(1);
  await expect.poll(() => asked).toEqual(['tokenizer.json', 'models/nano.safetensors']);
  const database = new Database(new URL(OPTIONS.assets).pathname);
  const save = (key: string) => saveCheckpoint(database, { key, savedAt: 0, meta: {}, tensors: {} });
  await save('micro/1/sft');
  open(2);
  await expect.poll(() => asked[3]).toBe('models/nano.safetensors');
  open(1);
  await expect.poll(() => asked[5]).toBe('models/micro.safetensors');
  await save('nano/1/sft');
  open(1);
  await expect.poll(() => asked[7]).toBe('models/nano.safetensors');
});

test('Play that comes before the models waits for them', async () => {
  serve();
  const worker = new LabWorker();
  const events: LabEvent[] = [];
  const opened = worker.open(OPTIONS, (event) => void events.push(event));
  await worker.play('sft', INPUT);
  expect((await opened).machine.backend).toBe('cpu');
  await worker.pause('sft');
  expect(events.filter(({ type }) => type === 'error')).toEqual([]);
  expect(events.some((event) => event.type === 'status' && event.status.state === 'running')).toBe(true);
});

test('where the models cannot be had, what waited for them fails for that reason', async () => {
  serve(/nano\.safetensors/);
  const worker = new LabWorker();
  const opened = worker.open(OPTIONS, () => undefined);
  const message = 'models/nano.safetensors could not be downloaded: the server answered 404.';
  await expect(worker.play('sft', INPUT)).rejects.toMatchObject({ name: 'DownloadError', message });
  await expect(opened).rejects.toMatchObject({ name: 'DownloadError' });
});
