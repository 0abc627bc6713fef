import { expect, test } from 'vitest';
import { TABLES, type TableName } from '../../../src/lib/config.ts';
import type { Show } from '../../../src/domain/stage.ts';
import { MOST_BESIDE, RunsBeside, type Beside } from '../../../src/session/stage/beside.svelte.ts';
import { fieldsOf } from '../../../src/session/changed-settings.ts';
import { differences } from '../../../src/session/stage/differences.ts';
import { wallBeside } from '../../../src/session/stage/shares.ts';

const wall = ['a', 'b'].map((prompt) => ({ prompt, family: 'fact' }));
const show: Show = {
  cast: { cards: [], wall, river: 'a' },
  frames: [
    {
      step: 0,
      wall: [
        { response: 'no', outcome: 'rude' },
        { response: 'hm', outcome: 'beside' },
      ],
    },
    { step: 1, cards: [] },
    {
      step: 4,
      wall: [
        { response: 'yes', outcome: 'follows' },
        { response: 'no', outcome: 'rude' },
      ],
    },
  ],
};
const run = (id: string): Beside => ({
  id,
  name: `run ${id}`,
  rows: [
    { step: 1, score: 1, kl: 0 },
    { step: 1, gold: 2 },
    { step: 2, score: 3 },
  ],
  marks: [{ step: 2, label: 'paused' }],
  show,
  settings: {},
});

test('a run is added once, with its rows of one step put together, and there are at most four', () => {
  const beside = new RunsBeside();
  for (const id of ['a', 'a', 'b']) beside.add(run(id));
  expect(beside.runs.map(({ id }) => id)).toEqual(['a', 'b']);
  const [{ series }] = beside.runs;
  expect([series.steps(), series.column('gold'), series.latest.score]).toEqual([[1, 2], [2, null], 3]);
  for (const id of ['c', 'd', 'e']) beside.add(run(id));
  expect([beside.runs.length, beside.full]).toEqual([MOST_BESIDE, true]);
});

test('a run that is removed leaves the wall too', () => {
  const beside = new RunsBeside();
  for (const id of ['a', 'b']) beside.add(run(id));
  beside.wall = 'b';
  beside.remove('a');
  expect(beside.onWall?.id).toBe('b');
  beside.remove('b');
  expect([beside.runs, beside.wall, beside.onWall]).toEqual([[], undefined, undefined]);
});

test('the other half of the wall is that of the same step, or the last before it, under the same prompts', () => {
  const prompts = ['b', 'c', 'a'].map((prompt) => ({ prompt, family: 'fact' }));
  const outcomes = (step: number) => {
    const found = wallBeside(prompts, show, step);
    return [found?.step, ...(found?.tiles.map((tile) => tile?.outcome) ?? [])];
  };
  expect(outcomes(3)).toEqual([0, 'beside', undefined, 'rude']);
  expect(outcomes(4)).toEqual([4, 'rude', undefined, 'follows']);
  expect(outcomes(99)).toEqual([4, 'rude', undefined, 'follows']);
  expect(wallBeside(prompts, { ...show, frames: show.frames.slice(1) }, 3)).toBeUndefined();
});

test('only the settings that differ are listed, options by their names', () => {
  const first = { settings: { klCoef: 0.4, iterations: 20, klEstimator: 0 }, method: 'ppo' } as const;
  const leash = { settings: { klCoef: 0, iterations: 20, klEstimator: 2 }, method: 'ppo' } as const;
  expect(differences('policy', first, [leash, first])).toEqual([
    { label: 'Leash β', from: '0.4', to: ['0', undefined] },
    { label: 'KL estimator', from: 'k1', to: ['k3', undefined] },
  ]);
  expect(differences('policy', first, [first])).toEqual([]);
});

test('runs of two methods differ in the method, and in settings that only one has', () => {
  const ppo = { settings: { klCoef: 0.4, learningRate: 0.0002 }, method: 'ppo' } as const;
  const dpo = { settings: { beta: 0.1, learningRate: 0.0002, epochs: 1 }, method: 'dpo' } as const;
  expect(differences('policy', ppo, [dpo])).toEqual([
    { label: 'Method', from: 'PPO', to: ['DPO'] },
    { label: 'Leash β', from: '0.4', to: ['0.1'] },
    { label: 'Epochs', from: '–', to: ['1'] },
  ]);
});

test.each(Object.keys(TABLES) as TableName[])(
  'no two settings of %s have the same label, which would be one row',
  (table) => {
    const labels = Object.values(fieldsOf(table)).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  },
);
