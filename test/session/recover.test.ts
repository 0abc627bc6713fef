// What Recover does: it replaces an engine that failed, and lets one that only lacks files fetch them.
import { expect, test, vi } from 'vitest';
import type { LabApi, Opened } from '../../src/domain/api.ts';
import { PHASES } from '../../src/domain/phases.ts';
import { LabError } from '../../src/lib/errors.ts';
import { Lab } from '../../src/session/lab.svelte.ts';
import type { Store } from '../../src/session/store.ts';

async function openedLab(pace = () => Promise.resolve()) {
  vi.stubGlobal('document', { baseURI: 'http://x/' });
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const phases = Object.fromEntries(PHASES.map((phase) => [phase, { state: 'idle', step: 0, total: 0 }]));
  const opened = {
    machine: {},
    phases,
    demonstrations: [{ prompt: 'p', response: 'r' }],
    labelers: [],
  } as unknown as Opened;
  const nothing = () => Promise.resolve();
  const fetchAgain = vi.fn(nothing);
  const api = { open: async () => opened, pace, examples: nothing, fetchAgain } as unknown as LabApi;
  const connect = vi.fn(() => ({ api, terminate: vi.fn() }));
  const lab = new Lab(connect, {} as Store);
  await lab.open('nano', 1, 'auto');
  return { lab, connect, fetchAgain };
}

test('a worker that ends while it is told the pace leaves no rejection that nobody handles', async () => {
  const unhandled = vi.fn();
  process.once('unhandledRejection', unhandled);
  await openedLab(() => Promise.reject(new LabError('WorkerCrashError', 'ended')));
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

test('files that are missing are fetched by the engine that is there, so that what it trains goes on', async () => {
  const { lab, connect, fetchAgain } = await openedLab();
  lab.notices.add(new LabError('DownloadError', 'stalled') as never, 'sft');
  await lab.recover();
  expect(fetchAgain).toHaveBeenCalledOnce();
  expect(connect).toHaveBeenCalledOnce();
  expect(lab.notices.list).toEqual([]);
});

test('an engine that cannot fetch them is replaced', async () => {
  const { lab, connect, fetchAgain } = await openedLab();
  fetchAgain.mockRejectedValue(new LabError('DownloadError', 'a script'));
  lab.notices.add(new LabError('DownloadError', 'a script') as never, 'compare');
  await lab.recover();
  expect(connect).toHaveBeenCalledTimes(2);
});

test('any other failure replaces the engine, and so does a restart', async () => {
  const { lab, connect, fetchAgain } = await openedLab();
  lab.notices.add(new LabError('DownloadError', 'stalled') as never, 'sft');
  lab.notices.add(new LabError('ShaderError', 'rejected') as never);
  await lab.recover();
  expect(connect).toHaveBeenCalledTimes(2);
  lab.notices.add(new LabError('DownloadError', 'stalled') as never, 'sft');
  await lab.restart();
  expect(connect).toHaveBeenCalledTimes(3);
  expect(fetchAgain).not.toHaveBeenCalled();
});

test('the worker is told both the pace and how much it may look, when it opens and when either changes', async () => {
  const pace = vi.fn(() => Promise.resolve());
  const { lab } = await openedLab(pace);
  await lab.setPace({ watch: 0.05 });
  await lab.setPace({ slow: true });
  expect(pace.mock.calls).toEqual([
    [{ restMs: 0, watchShare: 0.2, prompts: [], river: '' }],
    [{ restMs: 0, watchShare: 0.05, prompts: [], river: '' }],
    [{ restMs: 1250, watchShare: 0.05, prompts: [], river: '' }],
  ]);
});
