import { describe, expect, test } from 'vitest';
import { parseConfig, TABLES } from '../../src/lib/config.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { METHOD_NAMES, METHODS, type Method } from '../../src/lib/methods.ts';
import type { Field } from '../../src/lib/settings.ts';
import { methodTrainer } from '../../src/train/method-trainer.ts';
import { niceComparisons, runSteps, tinyModels, valuesOf } from './tiny.ts';

const SMALL: Record<string, number> = { iterations: 3, rollouts: 8, minibatches: 1, innerEpochs: 1, batchSize: 4 };

/** Settings of a method, small where it has them. */
function small(method: Method, changes: Record<string, number> = {}): Record<string, number> {
  const known = Object.entries(SMALL).filter(([name]) => name in TABLES[method]);
  return parseConfig(method, { ...Object.fromEntries(known), ...changes });
}

async function trainerOf(method: Method, changes?: Record<string, number>, measure?: Measure) {
  const { kit, weights } = await tinyModels();
  const input = { method, config: small(method, changes), comparisons: niceComparisons(12), measure };
  return methodTrainer(kit, weights, input);
}

describe.each(METHOD_NAMES)('%s', (method) => {
  const live = Object.entries<Field>(TABLES[method]).filter(([, field]) => field.live);

  test('trains a model and logs the loss that its row names', async () => {
    const trainer = await trainerOf(method);
    const before = await trainer.params.save();
    const losses = valuesOf(await runSteps(trainer, 1), METHODS[method].loss);
    expect(losses).toHaveLength(1);
    expect(await trainer.params.save()).not.toEqual(before);
  });

  test('says what it needs when that is missing', async () => {
    const { kit, weights } = await tinyModels();
    const needed = METHODS[method].needs === 'reward model' ? /needs a reward model/ : /There are no rankings/;
    const input = { method, config: small(method), comparisons: [] };
    await expect(methodTrainer(kit, { ...weights, reward: undefined }, input)).rejects.toThrow(needed);
  });

  test('has a setting that moves while it runs', () => expect(live.length).toBeGreaterThan(0));

  test.each(live)('%s moves while it runs: the next steps are those of another value', async (name, field) => {
    const value = field.default === field.max ? field.min : field.max;
    const [still, moved] = [await trainerOf(method), await trainerOf(method)];
    await runSteps(still, 1);
    await runSteps(moved, 1);
    expect(await moved.save()).toEqual(await still.save());
    moved.adjust(name, value);
    await runSteps(still, 3);
    await runSteps(moved, 3);
    expect(await moved.save()).not.toEqual(await still.save());
  });
});

describe.each(METHOD_NAMES.filter((name) => METHODS[name].needs === 'reward model'))(
  'the taste that %s is trained on',
  (method) => {
    test('is reported from an even start, and changes nothing else', async () => {
      const [plain, measured] = [await trainerOf(method), await trainerOf(method, {}, { labeler: 'longest' })];
      const [rows, others] = [await runSteps(plain, 3), await runSteps(measured, 3)];
      const shares = valuesOf(others, 'taste');
      expect(shares).toHaveLength(3);
      // The SFT model against itself with the same random numbers.
      expect(shares[0]).toBe(0.5);
      for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
      const without = others.map(({ metrics, ...event }) => {
        const { taste: _, ...rest } = metrics ?? { step: 0 };
        return metrics ? { ...event, metrics: rest } : event;
      });
      expect(without).toEqual(rows);
      expect(await measured.save()).toEqual(await plain.save());
    });
  },
);

test('texts that the taste likes more than the SFT model’s win', async () => {
  // A large step on random models changes the texts; longest and shortest then see opposite things.
  const changes = { learningRate: 5e-3, rollouts: 32 };
  const run = async (labeler: string) =>
    valuesOf(await runSteps(await trainerOf('rloo', changes, { labeler }), 3), 'taste');
  const [longest, shortest] = [await run('longest'), await run('shortest')];
  expect(longest.at(-1)).not.toBe(0.5);
  longest.forEach((share, i) => expect(share + shortest[i]).toBeCloseTo(1, 1));
});
