// A failure ends what is under way, and keeps nothing of what went well.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Failure } from '../../src/lib/failure.ts';

test('what settles before it settles as it does', async () => {
  const failure = new Failure();
  expect(await failure.race(Promise.resolve(1))).toBe(1);
  await expect(failure.race(Promise.reject(new Error('own')))).rejects.toThrow('own');
});

test('it ends all that is under way, and all that comes after; only the first counts', async () => {
  const failure = new Failure();
  const never = new Promise<never>(() => undefined);
  const under = [failure.race(never), failure.race(never)];
  failure.fail(new Error('first'));
  failure.fail(new Error('second'));
  for (const each of [...under, failure.race(never)]) await expect(each).rejects.toThrow('first');
  expect(failure.error?.message).toBe('first');
});

test('results are not kept', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const failure = new Failure();
  const results: WeakRef<object>[] = [];
  for (let i = 0; i < 20; i++) results.push(new WeakRef(await failure.race(Promise.resolve({ i }))));
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect();
  // The last may still lie in a register.
  expect(results.filter((result) => result.deref()).length).toBeLessThan(3);
});
