import { expect, test } from 'vitest';
import { LabError, type ErrorReport } from '../../src/lib/errors.ts';
import { Notices } from '../../src/session/notices.svelte.ts';

const fails =
  (message: string, name: ErrorReport['name'] = 'ConfigError') =>
  () =>
    Promise.reject(new LabError(name, message, { hint: 'Do this.' }));
const messages = ({ list }: Notices) => list.map(({ error }) => error.message);

test('two different errors of one name are both shown, and one that comes twice once', async () => {
  const notices = new Notices();
  for (const message of ['The prompt is too long.', 'Another tab is training.', 'The prompt is too long.']) {
    await notices.attempt(fails(message));
  }
  expect(messages(notices)).toEqual(['The prompt is too long.', 'Another tab is training.']);
  expect(notices.list[0]?.error.hint).toBe('Do this.');
});

test('an engine that ends fails many calls and is told once', async () => {
  const notices = new Notices();
  await notices.attempt(fails('The graphics device was lost.', 'GpuLostError'), 'sft');
  await notices.attempt(fails('The graphics device stopped responding.', 'GpuLostError'), 'policy');
  expect(messages(notices)).toEqual(['The graphics device was lost.']);
});

test('what failed and is tried again takes its old notice away, whether it goes well or not', async () => {
  const notices = new Notices();
  await notices.attempt(fails('Too long.'), undefined, 'base');
  await notices.attempt(fails('No demonstrations.'), 'sft');
  await notices.attempt(fails('No room.', 'StorageError'), 'policy');
  notices.add({ name: 'NumericsError', message: 'Not finite.', hint: 'Reset.' }, 'policy');
  await notices.attempt(fails('Still too long.'), undefined, 'base');
  expect(messages(notices)).toEqual(['No demonstrations.', 'No room.', 'Not finite.', 'Still too long.']);
  expect(await notices.attempt(() => Promise.resolve(), undefined, 'base')).toBe(true);
  expect(await notices.attempt(() => Promise.resolve(), 'policy')).toBe(true);
  expect(messages(notices)).toEqual(['No demonstrations.', 'No room.']);
});

test('another engine leaves only what concerns the disk and the page itself', async () => {
  const notices = new Notices();
  await notices.attempt(fails('Not downloaded.', 'DownloadError'));
  await notices.attempt(fails('No room.', 'StorageError'));
  await notices.attempt(fails('No style.', 'DownloadError'), undefined, 'page');
  notices.forgetEngine();
  expect(messages(notices)).toEqual(['No room.', 'No style.']);
});

test('that another tab trains is no error', async () => {
  const notices = new Notices();
  expect(await notices.attempt(fails('Another tab of this page is training.', 'TakenError'), 'sft')).toBe(false);
  expect([notices.taken, notices.list]).toEqual([true, []]);
});
