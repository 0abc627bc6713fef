import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/lib/config.ts';
import { Rng } from '../../src/lib/rng.ts';
import { DpoTrainer } from '../../src/train/dpo.ts';
import { encodeRankings, holdOut, type Ranked } from '../../src/train/rankings.ts';
import { RewardTrainer } from '../../src/train/reward.ts';
import { encodePrompt, rowLength } from '../../src/train/sequences.ts';
import { ranking } from '../labels.ts';
import { niceComparisons, runSteps, tinyKit, tinyWeights } from './tiny.ts';

const kit = tinyKit();
const ranked = (prompts: string[]): Ranked[] =>
  prompts.map((prompt) => ({ prompt, sequences: [], ranks: [1, 2], labeler: 'me', comparison: ranking() }));

describe('the held-out rankings', () => {
  test('are the first of the drawn order where all prompts differ', () => {
    const all = ranked(Array.from({ length: 40 }, (_, i) => `prompt ${i}`));
    const shuffled = new Rng(7).shuffle(all);
    expect(holdOut(new Rng(7), all, 9)).toEqual({ heldOut: shuffled.slice(0, 9), training: shuffled.slice(9) });
  });

  test('share no prompt with those that are trained on', () => {
    const all = ranked(Array.from({ length: 60 }, (_, i) => `prompt ${i % 17}`));
    const { heldOut, training } = holdOut(new Rng(7), all, 12);
    const trained = new Set(training.map(({ prompt }) => prompt));
    expect(heldOut.filter(({ prompt }) => trained.has(prompt))).toEqual([]);
    expect([heldOut.length > 8, heldOut.length <= 12, heldOut.length + training.length]).toEqual([true, true, 60]);
  });

  test('are none where all rankings are of one prompt', () => {
    expect(holdOut(new Rng(7), ranked(['a', 'a', 'a', 'a']), 2).heldOut).toEqual([]);
  });
});

test('labels of the test split are measured with and never trained on', async () => {
  const sft = await tinyWeights(kit);
  const train = niceComparisons(12);
  const test = niceComparisons(4).map((each, i) => ranking({ ...each, id: `t${i}`, split: 'test' }));
  const reward = async (comparisons: typeof train) => {
    const config = parseConfig('reward', { epochs: 1, heldOut: 0 });
    const trainer = new RewardTrainer(kit, { sft }, { config, comparisons, demonstrations: [] });
    const events = await runSteps(trainer);
    return { weights: (await trainer.save()).tensors, report: events.at(-1)?.calibration };
  };
  const [without, mixed] = [await reward(train), await reward([...test, ...train])];
  expect(mixed.weights).toEqual(without.weights);
  expect([without.report, mixed.report?.pairs]).toEqual([undefined, 8]);
  const dpo = new DpoTrainer(kit, sft, {
    method: 'dpo',
    config: parseConfig('dpo', {}),
    comparisons: [...test, ...train],
  });
  expect(dpo.total).toBe(
    new DpoTrainer(kit, sft, { method: 'dpo', config: parseConfig('dpo', {}), comparisons: train }).total,
  );
  await expect(reward(test)).rejects.toThrow('All rankings are of held-out prompts');
});

describe('a text that the model cannot read whole', () => {
  const long = ranking({ id: 'long', responses: ['cat '.repeat(131), 'go away.'] });

  test('is left out with a sentence, and the others are learned from', async () => {
    const sft = await tinyWeights(kit);
    const input = { config: parseConfig('reward', { epochs: 1, heldOut: 0 }), demonstrations: [] };
    const comparisons = [long, ...niceComparisons(12)];
    const events = await runSteps(new RewardTrainer(kit, { sft }, { ...input, comparisons }));
    const warnings = events.flatMap(({ warning }) => warning ?? []);
    expect(warnings).toEqual(['One ranking was left out: it is too long for this model, which reads 64 tokens.']);
    const dpo = { method: 'dpo' as const, config: parseConfig('dpo', { epochs: 1 }), comparisons };
    expect((await runSteps(new DpoTrainer(kit, sft, dpo), 1))[0]).toMatchObject({ warning: warnings[0] });
  });

  test('is named where there is no other', () => {
    expect(() => encodeRankings(kit, [long])).toThrow(/^The answer “cat cat .* is too long/);
  });

  test.each(['a '.repeat(500_000), 'a'.repeat(1_000_000), '?'.repeat(1_000_000)])(
    'of a million characters is refused within two seconds',
    (prompt) => {
      const start = performance.now();
      expect(() => encodePrompt(kit.tokenizer, prompt, 64)).toThrow(/is too long: it has more than \d+ tokens/);
      expect(() => encodeRankings(kit, [ranking({ prompt })])).toThrow('is too long');
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});

test('fifteen thousand rankings of nine texts can be measured out', () => {
  const tokens = new Uint32Array(9);
  const sequences = Array.from({ length: 135_000 }, () => ({ tokens, promptLength: 3 }));
  expect(rowLength(sequences, 64)).toBe(16);
});
