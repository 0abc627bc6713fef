import { expect, test } from 'vitest';
import { describeError, ERROR_HINTS, LabError } from '../../src/lib/errors.ts';

test('errors keep name, message and cause, and come with a hint', () => {
  const cause = new Error('disk');
  const error = new LabError('StorageError', 'No room.', { cause });
  expect(error.cause).toBe(cause);
  expect(describeError(error)).toEqual({ name: 'StorageError', message: 'No room.', hint: ERROR_HINTS.StorageError });
});

test('an error that came through Comlink, one of another kind, and no error at all', () => {
  const received = Object.assign(new Error('No room.'), { name: 'StorageError' });
  expect(describeError(received).hint).toBe(ERROR_HINTS.StorageError);
  expect(describeError(new TypeError('x')).hint).toMatch(/Reload/);
  expect(describeError('plain')).toMatchObject({ name: 'Error', message: 'plain' });
});

test.each(Object.entries(ERROR_HINTS))('%s says what to do', (_name, hint) => expect(hint).toMatch(/\.$/));
