import { describe, expect, test } from 'vitest';
import { TABLES, defaults, parseConfig } from '../../src/lib/config.ts';
import { LabError } from '../../src/lib/errors.ts';
import { PPO, type Field } from '../../src/lib/settings.ts';

const phases = Object.entries<Record<string, Field>>(TABLES);
const fields = phases.flatMap(([phase, table]) =>
  Object.entries(table).map(([name, field]) => [phase, name, field] as const),
);

test.each(fields)('%s.%s explains itself and its default is allowed', (_phase, _name, field) => {
  expect(field.label).toMatch(/\S/);
  expect(field.help).toMatch(/\.$/);
  expect(field.source).toMatch(/\S/);
  expect(field.min).toBeLessThan(field.max);
  expect(field.step).toBeGreaterThan(0);
  expect(field.default).toBeGreaterThanOrEqual(field.min);
  expect(field.default).toBeLessThanOrEqual(field.max);
  if (field.options) {
    expect([field.min, field.max, field.integer]).toEqual([0, field.options.length - 1, true]);
    expect(new Set(field.options).size).toBe(field.options.length);
  }
  if (field.integer) expect([field.default, field.min, field.max, field.step].every(Number.isInteger)).toBe(true);
});

describe('parseConfig', () => {
  test('fills in what is not given', () => {
    expect(parseConfig('ppo', {})).toEqual(defaults(PPO));
    expect(parseConfig('ppo', { klCoef: 0.5 }).klCoef).toBe(0.5);
  });

  test.each([
    [{ steps: 0 }, 'sft.steps: expected a whole number from 1 to 500, got 0'],
    [{ steps: 1.5 }, 'sft.steps: expected a whole number from 1 to 500, got 1.5'],
    [{ steps: NaN }, 'sft.steps: expected a whole number from 1 to 500, got NaN'],
    [{ steps: '40' }, 'sft.steps: expected a whole number from 1 to 500, got 40'],
    [{ clipNorm: Infinity }, 'sft.clipNorm: expected a number from 0.1 to 10, got Infinity'],
    [{ klCoef: 0.1 }, 'sft.klCoef: there is no such setting'],
  ])('%j', (given, message) => {
    expect(() => parseConfig('sft', given)).toThrow(new LabError('ConfigError', message));
  });
});
