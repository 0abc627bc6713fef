import { expect, test } from 'vitest';
import { describeError, ERROR_HINTS, LabError } from '../../src/lib/errors.ts';

test('errors keep name, message and cause, and come with a hint', () => {
  const cause = new Error('disk');
  const error = new LabError('StorageError', 'No room.', { cause });
  expect(error.cause).toBe(cause);
  expect(describeError(error)).toEqual({
    name: 'StorageError',
    message: 'No room.',
    hint: ERROR_HINTS.StorageError,
    details: 'Error: disk',
  });
});

test('whoever throws may give a hint that fits better than the usual one', () => {
  const error = new LabError('ConfigError', 'Another tab is training.', { hint: 'Pause it there first.' });
  expect(describeError(error)).toEqual({
    name: 'ConfigError',
    message: 'Another tab is training.',
    hint: 'Pause it there first.',
  });
});

test('an error that came through Comlink', () => {
  const received = Object.assign(new Error('No room.'), { name: 'StorageError' });
  expect(describeError(received).hint).toBe(ERROR_HINTS.StorageError);
  const whole = Object.assign(received, { hint: 'Do this.', details: 'QuotaExceededError: full' });
  expect(describeError(whole)).toMatchObject({ hint: 'Do this.', details: 'QuotaExceededError: full' });
});

test.each([
  new TypeError('x is not a function'),
  new RangeError('Maximum call stack size exceeded'),
  new DOMException('The operation failed.', 'OperationError'),
  Object.assign(new Error('Uncaught Error: y'), { name: 'toString' }),
  'plain',
  undefined,
  { code: 5 },
])('an error nobody expected gets a sentence, and its raw text only as details: %s', (thrown) => {
  const { name, message, hint, details } = describeError(thrown);
  expect(name).toBe('UnexpectedError');
  expect(`${message} ${hint}`).toBe(
    'Something went wrong that this page did not expect. Reload the page; your work is kept.',
  );
  expect(details).toBe(thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown));
});

test.each(Object.entries(ERROR_HINTS))('%s says what to do', (_name, hint) => expect(hint).toMatch(/\.$/));
