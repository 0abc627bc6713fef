// What the page asks about one token of a text.
import { beforeEach, expect, test, vi } from 'vitest';
import { Params } from '../../src/model/params.ts';
import type { StageRollouts } from '../../src/domain/texts.ts';
import { freshIndexedDb } from '../storage/memory.ts';
import { tinyKit, tinyModels } from '../train/tiny.ts';
import { COMPARISONS, openPhases } from './open-phases.ts';

const CONFIG = { iterations: 2, rollouts: 8, minibatches: 1, innerEpochs: 1, learningRate: 5e-3, ptxCoef: 0 };

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
});

/** One iteration of PPO on a tiny model. */
async function oneIteration() {
  const kit = tinyKit();
  const { weights } = await tinyModels();
  const judge = new Params(kit.backend, kit.config, 'scalar', false).load(weights.reward);
  const opened = await openPhases({ kit, prepare: (models) => models.setOwn('reward', { params: judge }) });
  await opened.step('policy', { method: 'ppo', config: CONFIG, comparisons: COMPARISONS });
  const shown = opened.events.filter((event) => event.type === 'rollouts').at(-1) as StageRollouts;
  return { ...opened, text: shown.rollouts[1] };
}

test('the policy before its update, after it and the imitator say of a token what the iteration shows', async () => {
  const { desk, text } = await oneIteration();
  const at = 4;
  const ids = text.tokens.map(({ id }) => id);
  const ask = (place: number) =>
    desk.alternatives({
      policies: ['before', 'tuned', 'sft'],
      prompt: text.prompt,
      written: ids.slice(0, place),
      token: ids[place],
      temperature: 1,
    });
  // Both at once: the model for one sequence serves one after the other.
  const [here, next] = await Promise.all([ask(at), ask(at + 1)]);
  for (const [place, lists] of [
    [at, here],
    [at + 1, next],
  ] as const) {
    const found = lists.map((list) => list.find(({ id }) => id === ids[place])!.logprob);
    expect(found[0]).toBeCloseTo(text.tokens[place].logprob, 4);
    expect(found[1]).toBeCloseTo(text.updatedLogprobs![place], 4);
    expect(found[2]).toBeCloseTo(text.refLogprobs![place], 4);
    expect(found[1]).not.toBeCloseTo(found[0], 4);
    for (const list of lists) {
      const best = list.slice(0, 8).map(({ logprob }) => logprob);
      expect(best).toEqual([...best].sort((a, b) => b - a));
      expect([8, 9]).toContain(list.length);
    }
  }
});

test('without an update there is no policy before it, and that is said', async () => {
  const { desk } = await openPhases();
  const request = { prompt: 'name two animals.', written: [], token: 5, temperature: 1 };
  await expect(desk.alternatives({ policies: ['before'], ...request })).rejects.toMatchObject({
    name: 'ConfigError',
    message: 'The policy before this update is no longer here.',
  });
  // One that fails holds up none after it.
  expect(await desk.alternatives({ policies: ['base'], ...request })).toHaveLength(1);
});

test('attention comes with the tokens it runs over, of the policy that is asked for', async () => {
  const { desk, text } = await oneIteration();
  const ids = text.tokens.map(({ id }) => id);
  const [before, tuned] = [
    await desk.attention('before', text.prompt, ids),
    await desk.attention('tuned', text.prompt, ids),
  ];
  const T = before.tokens.length;
  expect(T).toBe(before.promptLength + ids.length);
  expect(before.tokens.slice(-ids.length)).toEqual(
    text.tokens.map(({ text }) => expect.objectContaining({ text }) as object),
  );
  expect(before.weights).toHaveLength(before.L * before.NH * T * T);
  expect(tuned.weights).not.toEqual(before.weights);
});
