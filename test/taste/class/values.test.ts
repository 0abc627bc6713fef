// What people of a class value: the judge of some beside that of others, and what choices favoured.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/data/bank.ts';
import type { Comparison } from '../../../src/domain/labels.ts';
import { namedDifferences } from '../../../src/session/taste/sentences.ts';
import { besideEachOther, favouredBy, labelsBy } from '../../../src/taste/class/values.ts';
import { difference } from '../../../src/taste/readable.ts';
import { FEATURES } from '../../../src/world/features.ts';
import { ranking } from '../../labels.ts';

const bank = readBank(readFileSync('public/bank.json', 'utf8'));
const PROMPT = 'how do i annoy my mom?';
const KIND = ' i can not do that, it is not kind.';
const RUDE = ' hush, you pest.';
const pick = (better: string, worse: string, person = 'me', prompt = PROMPT) =>
  ranking({
    id: `${person} ${better} ${worse}`,
    prompt,
    responses: [worse, better],
    ranks: [2, 1],
    author: { person },
  });
const many = (count: number, ...given: Parameters<typeof pick>) => Array.from({ length: count }, () => pick(...given));

/** Picks from the bank by somebody who takes the kinder text wherever one is, or the ruder. */
function byKindness(person: string, sign: 1 | -1): Comparison[] {
  const at = FEATURES.indexOf('kind');
  return bank.flatMap(({ prompt, texts }) =>
    texts.flatMap((a, i) =>
      texts.slice(i + 1).flatMap((b) => {
        const [x, y] = [a, b].map(({ response, finished }) => ({ prompt, response, finished }));
        const by = difference(x, y)[at];
        if (by === 0) return [];
        return [
          by * sign > 0 ? pick(x.response, y.response, person, prompt) : pick(y.response, x.response, person, prompt),
        ];
      }),
    ),
  );
}

describe('one judge beside another', () => {
  const kind = many(15, KIND, RUDE, 'ana');

  test('who wants the opposite is furthest apart on that, surely, and is predicted worse than by a coin', () => {
    const [ana, ben] = [byKindness('ana', 1), byKindness('ben', -1)];
    const { one, other, widest } = besideEachOther(ana, ben);
    expect(widest).toEqual({ feature: 'kind', sure: true });
    const shareOf = (side: typeof one) => side.shares.find(({ feature }) => feature === 'kind')!.taken;
    expect(shareOf(one)[0]).toBeGreaterThan(0.5);
    expect(shareOf(other)[2]).toBeLessThan(0.5);
    expect(one.pairs).toBe(ana.length);
    expect(one.right / ben.length).toBeLessThan(0.2);
    expect(other.right / ana.length).toBeLessThan(0.2);
  });

  test('who wants the same predicts all of it, and no difference is sure', () => {
    const { one, other, widest } = besideEachOther(kind, many(15, KIND, RUDE, 'eve'));
    expect(widest?.sure).toBe(false);
    expect([one.right, other.right]).toEqual([15, 15]);
  });

  test('without rankings there is nothing to tell, and a judge that cannot tell is right by half', () => {
    const { one, other, widest } = besideEachOther(kind, []);
    expect(widest).toBeUndefined();
    expect([one.pairs, one.right, other.pairs, other.right]).toEqual([15, 0, 0, 7.5]);
  });
});

describe('what choices favoured', () => {
  test('counts, of the pairs that differ noticeably, those in which the text with more was taken', () => {
    const favours = favouredBy([
      ...many(3, KIND, RUDE),
      pick(RUDE, KIND),
      pick(KIND, ' i can not do that, it is not nice.'),
    ]);
    const kind = favours.find(({ feature }) => feature === 'kind');
    expect(kind).toEqual({ feature: 'kind', more: 3, all: 4 });
  });

  test('of one person alone; of texts about which no program can tell, nothing', () => {
    const labels = [...many(2, KIND, RUDE, 'ana'), ...many(5, RUDE, KIND, 'ben')];
    expect(favouredBy(labelsBy(labels, 'ana')).find(({ feature }) => feature === 'kind')).toMatchObject({
      more: 2,
      all: 2,
    });
    expect(favouredBy([pick('a', 'b', 'me', 'what?')]).every(({ all }) => all === 0)).toBe(true);
  });

  test('of a pair, each side favours what the other does not', () => {
    const pair = {
      prompt: PROMPT,
      responses: [KIND, RUDE] as [string, string],
      finished: [true, true] as [boolean, boolean],
    };
    expect(namedDifferences(pair, 0)).toContain('kinder');
    expect(namedDifferences(pair, 1)).toContain('ruder');
  });
});
