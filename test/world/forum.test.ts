import { describe, expect, it } from 'vitest';
import { Rng } from '../../src/lib/rng.ts';
import { FAMILY_RATES, NEVER_STOPS, REPLY_RATES } from '../../src/world/forum.ts';
import { SOURCE_RATES } from '../../src/world/corpus.ts';
import { HELD_OUT_LABELERS, LABELERS, agreement, rank, type LabelerName } from '../../src/world/labelers.ts';
import { parsePrompt } from '../../src/world/prompts.ts';
import { agreementOf, replyStatistics } from '../../src/world/statistics.ts';

describe('forum', () => {
  it('has rates that sum to 1', () => {
    for (const rates of [REPLY_RATES, FAMILY_RATES, SOURCE_RATES]) {
      expect(Object.values(rates).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
    }
  });

  it.each([false, true])('replies as the checkers should find them (families evenly: %s)', (evenly) => {
    const rates = replyStatistics(4000, evenly);
    expect(rates.follows).toBeGreaterThan(0.3);
    expect(rates.follows).toBeLessThan(0.41);
    expect(rates.rude).toBeGreaterThan(0.26);
    expect(rates.rude).toBeLessThan(0.34);
    expect(rates['false among fact questions']).toBeGreaterThan(0.15);
    expect(rates['false among fact questions']).toBeLessThan(0.25);
    expect(rates.finished).toBeCloseTo(1 - NEVER_STOPS, 1);
  });
});

describe('labelers', () => {
  const prompt = parsePrompt('what color is the fox?')!;
  const responses = [
    { text: ' go away, silly.', finished: true },
    { text: ' the fox is red.', finished: true },
    { text: ' the fox is blue.', finished: true },
    { text: ' the fox is red.', finished: true },
  ];
  const always = (name: LabelerName) => ({ ...LABELERS[name], noise: 1e-9 });

  it('ranks from 1, equal texts alike, the next rank one higher', () => {
    expect(rank(always('careful'), prompt, responses, new Rng(1))).toEqual([3, 1, 2, 1]);
    expect(rank(always('upside-down'), prompt, responses, new Rng(1))).toEqual([1, 3, 2, 3]);
    expect(rank('careful', prompt, [], new Rng(1))).toEqual([]);
    expect(rank('careful', prompt, responses, new Rng(5))).toEqual(rank('careful', prompt, responses, new Rng(5)));
  });

  it('counts the pairs that both order', () => {
    expect(agreement([1, 2, 3], [1, 2, 3])).toBe(1);
    expect(agreement([1, 2, 3], [3, 2, 1])).toBe(0);
    expect(agreement([1, 2, 2], [1, 3, 2])).toBe(1);
    expect(agreement([1, 1], [1, 2])).toBeNaN();
  });

  it('two careful labelers agree as often as InstructGPT’s did', () => {
    expect(Math.abs(agreementOf('careful', 5000) - 0.726)).toBeLessThan(0.02);
  });

  it('held-out persons agree with a careful one nearly as often', () => {
    for (const name of HELD_OUT_LABELERS) {
      const rate = agreementOf('careful', 3000, 4, name);
      expect(rate, name).toBeGreaterThan(0.68);
      expect(rate, name).toBeLessThan(0.76);
    }
  });

  it('the others agree less, and upside-down less than chance', () => {
    const careful = agreementOf('careful', 1500);
    for (const name of ['hurried', 'lazy', 'left-biased', 'length-biased', 'camp-b'] as const) {
      expect(agreementOf('careful', 1500, 4, name), name).toBeLessThan(careful - 0.02);
    }
    expect(agreementOf('careful', 1500, 4, 'upside-down')).toBeLessThan(0.35);
    expect(agreementOf('camp-a', 1500, 4, 'camp-b')).toBeLessThan(careful - 0.02);
  });
});
