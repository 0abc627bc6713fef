// How the default run ends on the prompts of the stage: the arithmetic on invented answers, and the whole way with a tiny model.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/files.ts';
import { belowBase, showcaseOf, showcases, showcaseTables, type Draws } from '../../src/cli/reproduce/showcase.ts';
import { writeSafetensors } from '../../src/data/safetensors.ts';
import { CAST } from '../../src/stage/cast.ts';
import { allPrompts, FAMILIES } from '../../src/world/prompts.ts';
import { tinyKit, tinyWeights } from '../train/tiny.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'showcase-'));
afterAll(() => rmSync(folder, { recursive: true }));

const heldOut = allPrompts().filter(({ split }) => split === 'test');
/** Empty answers to everything, except for these answers to some prompts of the stage. */
function draws(said: Record<string, string[]> = {}): Draws {
  const answered = (prompt: string, response: string) => ({ prompt, response, finished: true });
  return {
    cards: CAST.cards.flatMap((prompt) => (said[prompt] ?? ['', '']).map((response) => answered(prompt, response))),
    heldOut: heldOut.map(({ text }) => answered(text, '')),
  };
}

test('the mean is over the answers to a prompt, and the prompts below base are counted', () => {
  const foods = 'name two foods.';
  const [good, empty] = [' bread and cake.', ''];
  const seed = showcaseOf(3, {
    base: draws({ [foods]: [good, empty] }),
    sft: draws({ [foods]: [good, good] }),
    ppo: draws({ [foods]: [empty, empty] }),
  });
  const { base, sft, ppo } = seed.cards[foods];
  expect(sft).toBeCloseTo(1);
  expect(ppo).toBeCloseTo(-0.8);
  expect(base).toBeCloseTo((1 - 0.8) / 2);
  expect(belowBase(seed)).toEqual([foods]);
  expect(Object.keys(seed.families)).toEqual([...FAMILIES]);
  for (const mean of Object.values(seed.families['list'])) expect(mean).toBeCloseTo(-0.8);
  const tables = showcaseTables([seed]);
  expect(tables).toContain('| name two foods. | 0.10 | 1.00 | −0.80 | 1 |');
  expect(tables).toMatch(/\| 3 \| .*0\.10 → −0\.80.* \| 1 \| yes \|$/);
});

test('more than one prompt below base is said to be too many', () => {
  const [a, b] = CAST.cards;
  const good = ' i can not do that, it is not kind.';
  const well = draws({ [a]: [good], [b]: [' the dog lives in the house.'] });
  const seed = showcaseOf(1, { base: well, sft: well, ppo: draws() });
  expect(belowBase(seed)).toEqual([a, b]);
  expect(showcaseTables([seed])).toMatch(/\| 2 \| no \|$/);
});

test('every policy answers every prompt of the stage and every held-out prompt, and a second run only reads', async () => {
  const base = path.join(folder, 'base.safetensors');
  const weights = await tinyWeights(tinyKit());
  writeWhole(base, writeSafetensors(weights, { dtype: 'F32', metadata: { format: 'pt' } }));
  const story = {
    model: 'tiny',
    settings: {
      sft: { steps: 1 },
      label: { prompts: 8, k: 3 },
      reward: {},
      ppo: { klCoef: 0.1, iterations: 1, rollouts: 4, minibatches: 1, innerEpochs: 1 },
      testPrompts: 4,
    },
    world: '',
    base,
    folder,
    kit: (seed: number) => Promise.resolve(tinyKit(seed)),
  };
  expect(await showcases(story, [1], false)).toEqual([]);
  const [made] = await showcases(story, [1], true);
  expect(Object.keys(made.cards)).toEqual([...CAST.cards]);
  for (const golds of [...Object.values(made.cards), ...Object.values(made.families)])
    for (const gold of Object.values(golds)) expect(Math.abs(gold)).toBeLessThanOrEqual(1);
  const files = readdirSync(path.join(folder, 'seed-1')).filter((file) => file.startsWith('showcase-'));
  expect(files).toHaveLength(3);
  expect(await showcases(story, [1, 2], false)).toEqual([made]);
});
