// The person's own run as a file, and what comes back from it: in a page that has no worker.
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { readRecording, writeRecording } from '../../../src/data/recording.ts';
import type { Frame } from '../../../src/domain/stage.ts';
import { Lab } from '../../../src/session/lab.svelte.ts';
import type { Store } from '../../../src/session/store.ts';
import { offersOf } from '../../../src/session/stage/beside.svelte.ts';
import { openRecording, packRun } from '../../../src/session/stage/recording-files.ts';

beforeEach(() => void vi.stubGlobal('requestAnimationFrame', () => 0));

const ours = (name: string) => readRecording(readFileSync(`public/recordings/${name}.recording`));
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

function labWith(frames: readonly Frame[]): Lab {
  const none = () => {
    throw new Error('no worker here');
  };
  const lab = new Lab(none, {} as Store);
  lab.stages.own.policy.open(ours('manners').show.cast, frames);
  const settings = { iterations: 40, klCoef: 0 };
  lab.statuses.policy = { state: 'paused', step: 21, total: 40, method: 'ppo', settings, moved: ['klCoef'] };
  lab.series.policy.push([{ step: 1, score: 0.25 }]);
  lab.series.policy.marks = [{ step: 1, label: 'paused' }];
  return lab;
}

/** Of three runs, so that few frames resemble the one before as little as those of one run do. */
const SIXTY = ['manners', 'rudeness', 'leash']
  .flatMap((name) => ours(name).show.frames)
  .map((frame, step) => ({ ...frame, step }));

test('sixty updates with every view at each take at most 300 KB, and come back as they were', async () => {
  expect(SIXTY.length).toBeGreaterThanOrEqual(60);
  const lab = labWith(SIXTY);
  const { name, blob } = packRun(lab, 'policy', new Date('2026-03-04T05:06:07Z'));
  expect(name).toBe('policy-2026-03-04.recording');
  expect(blob.size).toBeGreaterThan(50_000);
  expect(blob.size).toBeLessThanOrEqual(300_000);
  const { show, ...facts } = readRecording(await bytesOf(blob));
  expect(show.frames).toEqual(SIXTY);
  expect(facts).toEqual({
    title: 'Improvement (PPO), Leash β 0 (changed during the run), 21 iterations',
    phase: 'policy',
    method: 'ppo',
    settings: { iterations: 40, klCoef: 0 },
    rows: [{ step: 1, score: 0.25 }],
    marks: [{ step: 1, label: 'paused' }],
  });
});

test('a file that is opened joins those that stages can show, under its title', async () => {
  const lab = labWith([]);
  const labels = [];
  for (const name of ['judge', 'manners']) {
    const file = new File([readFileSync(`public/recordings/${name}.recording`)], `${name}.recording`);
    const { id } = await openRecording(lab, file);
    const opened = lab.stages.opened.list.filter((each) => each.id === id);
    labels.push(...opened.map(({ label, stage }) => [label, stage.frames.length]));
  }
  expect(labels).toEqual(
    ['judge', 'manners'].map(ours).map(({ title, show }) => [`File: ${title}`, show.frames.length]),
  );
});

test('one that was opened can be shown beside a run of its phase, with its curves, and of no other', async () => {
  const lab = labWith([]);
  const title = ours('leash').title;
  await openRecording(lab, new File([readFileSync('public/recordings/leash.recording')], 'leash.recording'));
  const offer = offersOf(lab, 'policy').find(({ name }) => name === `File: ${title}`);
  const { rows, marks, show, settings, method } = ours('leash');
  expect(await offer?.get()).toMatchObject({ name: `File: ${title}`, rows, marks, show, settings, method });
  expect(offersOf(lab, 'sft').map(({ name }) => name)).not.toContain(`File: ${title}`);
});

const EMPTY = { ...ours('judge'), show: { ...ours('judge').show, frames: [] } };

class Unreadable extends File {
  override arrayBuffer(): Promise<never> {
    return Promise.reject(new DOMException('gone', 'NotFoundError'));
  }
}

test.each([
  [
    'no recording',
    new File(['hello'], 'a.recording'),
    'This file is not a recording, or its download was interrupted.',
  ],
  ['too large', new File([new Uint8Array(9e6)], 'a.recording'), 'This file is too large to be a recording.'],
  ['empty', new File([Buffer.from(writeRecording(EMPTY))], 'a.recording'), 'This recording is empty.'],
  ['a folder', new Unreadable([], 'folder'), 'The browser could not read this file.'],
])('a file that cannot be used is refused in a sentence: %s', async (_, file, message) => {
  const lab = labWith([]);
  const hint = 'Choose a recording that was saved from this page.';
  await expect(openRecording(lab, file)).rejects.toMatchObject({ name: 'ImportError', message, hint });
  expect(lab.stages.opened.list).toEqual([]);
});
