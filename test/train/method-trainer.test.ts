import { describe, expect, test } from 'vitest';
import { parseConfig, TABLES } from '../../src/lib/config.ts';
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

async function trainerOf(method: Method, changes?: Record<string, number>) {
  const { kit, weights } = await tinyModels();
  return methodTrainer(kit, weights, { method, config: small(method, changes), comparisons: niceComparisons(12) });
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
    const make = () =>
      methodTrainer(kit, { ...weights, reward: undefined }, { method, config: small(method), comparisons: [] });
    expect(make).toThrow(needed);
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
