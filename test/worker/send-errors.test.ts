import { expose, transferHandlers, wrap } from 'comlink';
import { afterAll, expect, test } from 'vitest';
import { describeError, LabError } from '../../src/lib/errors.ts';
import { sendWholeErrors } from '../../src/worker/send-errors.ts';

const usual = transferHandlers.get('throw')!;
afterAll(() => void transferHandlers.set('throw', usual));

test.each([
  new LabError('ConfigError', 'Another tab of this page is training.', { hint: 'Pause it there first.' }),
  new LabError('StorageError', 'No room.', { cause: new DOMException('full', 'QuotaExceededError') }),
  new LabError('GpuLostError', 'The graphics device was lost.'),
  new TypeError('x is not a function'),
  'a text',
])('the page is told the same as the worker knows: %s', async (thrown) => {
  sendWholeErrors();
  const { port1, port2 } = new MessageChannel();
  expose({ fail: () => Promise.reject(thrown) }, port2);
  const remote = wrap<{ fail: () => Promise<string> }>(port1);
  const received = await remote.fail().catch((error: unknown) => error);
  expect(describeError(received)).toEqual(describeError(thrown));
  port1.close();
});
