import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/lib/config.ts';
import { FIGURES } from '../../src/cli/reproduce/figures.ts';
import { main } from '../../src/cli/reproduce.ts';
import { MissingError, Shelf, train } from '../../src/cli/reproduce/shelf.ts';
import { figureOf, markdown } from '../../src/cli/reproduce/table.ts';
import { SftTrainer } from '../../src/train/sft.ts';
import type { TrainerState } from '../../src/train/task.ts';
import { demonstrations } from '../../src/world/demonstrations.ts';
import { tinyKit, tinyWeights } from '../train/tiny.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'shelf-'));
afterEach(() => {
  for (const file of readdirSync(folder)) rmSync(path.join(folder, file));
});

describe('a unit', () => {
  const counted = (shelf: Shelf, settings: unknown, from: { key: string }[] = []) => {
    const calls = { made: 0 };
    const unit = shelf.json({ name: 'number', settings, from, make: () => Promise.resolve(++calls.made) });
    return { unit, calls };
  };

  test('is made once and read ever after', async () => {
    const { unit, calls } = counted(new Shelf(folder, true), { steps: 1 });
    expect([await unit.get(), await unit.get()]).toEqual([1, 1]);
    const again = counted(new Shelf(folder, true), { steps: 1 });
    expect(await again.unit.get()).toBe(1);
    expect([calls.made, again.calls.made]).toEqual([1, 0]);
  });

  test('is another one when its settings or what it is made from change', async () => {
    const shelf = new Shelf(folder, true);
    const keys = [
      counted(shelf, { steps: 1 }).unit,
      counted(shelf, { steps: 2 }).unit,
      counted(shelf, { steps: 1 }, [{ key: 'a' }]).unit,
      counted(shelf, { steps: 1 }, [{ key: 'b' }]).unit,
    ].map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
    await counted(shelf, { steps: 1 }).unit.get();
    const { unit, calls } = counted(shelf, { steps: 2 });
    await unit.get();
    expect(calls.made).toBe(1);
  });

  test('is not made by somebody who only looks', async () => {
    const { unit } = counted(new Shelf(folder, false), {});
    await expect(unit.get()).rejects.toThrow(MissingError);
  });
});

test('a training that was broken off goes on from its partial file to the same weights', async () => {
  const kit = tinyKit();
  const base = await tinyWeights(kit);
  const input = { config: parseConfig('sft', { steps: 6 }), demonstrations: demonstrations() };
  const start = (saved?: TrainerState) => new SftTrainer(kit, base, input, saved);
  const partial = path.join(folder, 'sft.part');
  const whole = await train(path.join(folder, 'whole.part'), start, ({ params }) => params);

  const broken = start();
  const dies = Object.assign(Object.create(broken) as SftTrainer, {
    async *run() {
      for await (const event of broken.run()) {
        if (broken.step === 4) throw new Error('power cut');
        yield event;
      }
    },
  });
  await expect(
    train(
      partial,
      () => dies,
      ({ params }) => params,
      0,
    ),
  ).rejects.toThrow('power cut');
  expect(existsSync(partial)).toBe(true);
  let from = -1;
  const resumed = await train(
    partial,
    (saved) => {
      from = saved!.step;
      return start(saved);
    },
    ({ params }) => params,
  );
  expect(from).toBe(3);
  expect(resumed).toEqual(whole);
});

describe('the table', () => {
  const spec = FIGURES.find(({ what }) => what === 'wins of ppo-ptx over sft, gold score')!;

  test('has one seed with its interval over prompts, and decides nothing', () => {
    const figure = figureOf(spec, [[0.65, 0.7, 0.75]]);
    expect(figure).toMatchObject({ estimate: [0.65, 0.7, 0.75], verdict: 'not enough seeds', soFar: true });
    expect(markdown([figure])).toContain('| 0.700 | 0.650 to 0.750 | 1 |');
  });

  test('has five seeds with their t interval, and says plainly when a claim does not hold', () => {
    const seeds = (values: number[]) =>
      figureOf(
        spec,
        values.map((x): [number, number, number] => [x - 0.1, x, x + 0.1]),
      );
    expect(seeds([0.7, 0.72, 0.71, 0.69, 0.73])).toMatchObject({ verdict: 'holds' });
    expect(seeds([0.7, 0.72, 0.71, 0.69, 0.43])).toMatchObject({ verdict: 'does not hold' });
    expect(seeds([0.61, 0.62, 0.61, 0.62, 0.61]).verdict).toBe('does not hold');
    expect(markdown([seeds([0.5, 0.5, 0.5, 0.5, 0.5])])).toContain('does not hold');
  });

  test('a rate stays within 0 and 1', () => {
    const seeds = [0.9, 1, 0.7, 1, 1].map((x): [number, number, number] => [x, x, x]);
    expect(figureOf(spec, seeds).estimate[2]).toBe(1);
  });

  test('one seed of a number that is no rate has no interval', () => {
    const loss = FIGURES.find(({ what }) => what.startsWith('corpus loss in nats'))!;
    expect(markdown([figureOf(loss, [0.5])])).toContain('| 0.500 |  | 1 |');
  });

  test('no two figures have the same name', () => {
    const names = FIGURES.map(({ claim, what }) => `${claim} ${what}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('an adapter that does not exist is refused before anything is made', async () => {
  await expect(main(['--adapter', 'abacus'])).rejects.toThrow('--adapter: expected one of fastest, webgpu, processor');
});
