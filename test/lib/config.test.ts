import { describe, expect, test } from 'vitest';
import { TABLES, defaults, parseConfig, settingError } from '../../src/lib/config.ts';
import { LabError } from '../../src/lib/errors.ts';
import { LABEL, PPO, type Field } from '../../src/lib/settings.ts';

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

  const steps = 'Steps must be a whole number from 1 to 500.';
  test.each([
    [{ steps: 0 }, steps],
    [{ steps: 1.5 }, steps],
    [{ steps: NaN }, steps],
    [{ steps: '40' }, steps],
    [{ clipNorm: Infinity }, 'Gradient clip must be a number from 0.1 to 10.'],
    [{ learningRate: 1 }, 'Learning rate must be a number from 0.00001 to 0.005.'],
    [{ klCoef: 0.1 }, 'There is no setting named “klCoef” here.'],
  ])('%j', (given, message) => {
    expect(() => parseConfig('sft', given)).toThrow(new LabError('ConfigError', message));
  });

  test.each([undefined, null, 'text', 7, [1]])('settings that are %j are refused in a sentence', (given) => {
    const message = 'These settings are not a list of names and numbers.';
    expect(() => parseConfig('sft', given as never)).toThrow(new LabError('ConfigError', message));
  });

  test('a name that is very long is cut, and a value is never repeated', () => {
    const named = `There is no setting named “${'n'.repeat(40)}…” here.`;
    expect(() => parseConfig('sft', { ['n'.repeat(1e6)]: 1 })).toThrow(new LabError('ConfigError', named));
    expect(() => parseConfig('sft', { steps: { toString: 1 } })).toThrow(new LabError('ConfigError', steps));
  });

  test('names thousands and choices as a person would', () => {
    expect(settingError(LABEL.prompts, 0)).toBe('Prompts must be a whole number from 1 to 3,000.');
    expect(settingError(PPO.klEstimator, 3)).toBe('KL estimator must be one of these: k1 · k2 · k3.');
  });

  test.each(fields)('%s.%s: what it must be is a sentence without a raw key or value', (phase, name, field) => {
    for (const value of [NaN, Infinity, undefined, 'x', field.max + 1]) {
      const said = settingError(field, value);
      expect(said).toMatch(/^[A-Zβγλε].* must be .*\.$/);
      expect(said).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(said).not.toContain(`${phase}.${name}`);
    }
  });
});
