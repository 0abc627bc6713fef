// What the page is told of the pairs of a step, against a direct computation with the same weights.
import { expect, test } from 'vitest';
import type { RolloutView } from '../../src/domain/texts.ts';
import { parseConfig } from '../../src/lib/config.ts';
import { Params } from '../../src/model/params.ts';
import { sigmoid } from '../../src/rl/sigmoid.ts';
import { whyPushed } from '../../src/session/inside/why.ts';
import { DpoTrainer } from '../../src/train/dpo.ts';
import { textLogprobs } from '../../src/train/reading.ts';
import { encodeSequence } from '../../src/train/sequences.ts';
import { niceComparisons, runSteps, tinyKit, tinyWeights } from './tiny.ts';

const sum = (x: number[]) => x.reduce((a, b) => a + b, 0);

test.each(['dpo', 'ipo'] as const)(
  '%s: log-probabilities, implied scores and the weight of each pair',
  async (method) => {
    const kit = tinyKit();
    const sft = await tinyWeights(kit);
    const config = parseConfig('dpo', { learningRate: 5e-3, batchSize: 8 });
    const trainer = new DpoTrainer(kit, sft, { method, config, comparisons: niceComparisons(64) });
    const { rollouts, size } = (await runSteps(trainer, 3)).at(-1)!.rollouts!;
    expect(rollouts.map(({ pair }) => pair!.side)).toEqual(['chosen', 'rejected', 'chosen', 'rejected']);
    expect(size).toEqual({ texts: 4, tokens: sum(rollouts.map(({ tokens }) => tokens.length)) });

    const sequences = rollouts.map((text) => encodeSequence(kit.tokenizer, text, kit.config.context));
    const reference = new Params(kit.backend, kit.config, 'lm', false).load(sft);
    const [before, after, start] = await Promise.all(
      [trainer.before, trainer.policy, reference].map((params) => textLogprobs(kit, params, sequences)),
    );
    const expectSums = (numbersOf: (text: RolloutView) => number[], expected: number[]) =>
      rollouts.forEach((text, i) => expect(sum(numbersOf(text))).toBeCloseTo(expected[i], 4));
    expectSums((text) => text.tokens.map(({ logprob }) => logprob), before);
    expectSums((text) => text.updatedLogprobs!, after);
    expectSums((text) => text.refLogprobs!, start);
    const scores = before.map((logprob, i) => config.beta * (logprob - start[i]));
    expectSums((text) => text.implied!, scores);
    // After two updates the policy is no longer the SFT model, nor what it becomes by the third.
    expect(Math.abs(scores[0])).toBeGreaterThan(1e-3);
    expect(after[0]).not.toBeCloseTo(before[0], 3);

    rollouts.forEach(({ pair, tokens, response }, i) => {
      const [chosen, rejected] = i < 2 ? [0, 1] : [2, 3];
      const margin = scores[chosen] - scores[rejected];
      expect(pair!.margin).toBeCloseTo(margin, 4);
      expect(pair!.weight).toBeCloseTo(method === 'dpo' ? sigmoid(-margin) : 0.5 - margin, 4);
      // "the", and then another animal.
      expect(pair!.shared).toBeGreaterThan(0);
      expect(pair!.shared).toBeLessThan(tokens.length);
      expect(response.includes('nice')).toBe(i % 2 === 0);
      expect(whyPushed(rollouts[i], 0, undefined)!.push).toBe('none');
      const last = whyPushed(rollouts[i], pair!.shared, undefined)!;
      expect(last.push).toBe(i % 2 === 0 ? 'up' : 'down');
      expect(last.moved).toBeCloseTo(rollouts[i].updatedLogprobs![pair!.shared] - tokens[pair!.shared].logprob, 6);
    });
  },
);

test('beyond the margin that IPO aims at, the pushes turn round', () => {
  const text = (side: 'chosen' | 'rejected'): RolloutView => ({
    ...{ prompt: '', response: ' a', finished: true, tokens: [{ id: 1, text: ' a', logprob: -1 }] },
    pair: { side, margin: 0.7, weight: -0.2, shared: 0 },
  });
  expect(whyPushed(text('chosen'), 0, undefined)!.push).toBe('down');
  expect(whyPushed(text('rejected'), 0, undefined)!.push).toBe('up');
});
