import { describe, expect, test } from 'vitest';
import { Rng } from '../../src/lib/rng.ts';
import { agreementMatrix, agreementWith, type RankedTexts } from '../../src/world/agreement.ts';
import { forumPrompt, forumReply } from '../../src/world/forum.ts';
import { goldScore } from '../../src/world/gold.ts';
import { LABELERS, type LabelerName } from '../../src/world/labelers.ts';

const rng = new Rng(21);
const texts: RankedTexts[] = Array.from({ length: 1500 }, () => {
  const prompt = forumPrompt(rng);
  return { prompt, responses: Array.from({ length: 4 }, () => forumReply(rng, prompt)) };
});

describe('the matrix', () => {
  const names = Object.keys(LABELERS) as LabelerName[];
  const matrix = agreementMatrix(names, texts, new Rng(1));
  const share = (a: LabelerName, b: LabelerName) => matrix[names.indexOf(a)][names.indexOf(b)].share;

  test('has two careful labelers agree as often as InstructGPT’s did', () => {
    expect(share('careful', 'careful')).toBeGreaterThan(0.706);
    expect(share('careful', 'careful')).toBeLessThan(0.746);
  });

  test('is symmetric up to noise', () => {
    for (const a of names) for (const b of names) expect(Math.abs(share(a, b) - share(b, a))).toBeLessThan(0.05);
  });

  test('shows who sees things alike and who does not', () => {
    expect(share('careful', 'strict')).toBeGreaterThan(share('careful', 'lazy'));
    expect(share('camp-a', 'camp-a')).toBeGreaterThan(share('camp-a', 'camp-b'));
    expect(share('careful', 'upside-down')).toBeLessThan(0.35);
    expect(share('upside-down', 'upside-down')).toBeGreaterThan(0.7);
  });
});

describe('a person', () => {
  const rankings = texts.map(({ prompt, responses }) => {
    const golds = responses.map(({ text, finished }) => goldScore('helpful', prompt, text, finished));
    const levels = [...new Set(golds)].sort((a, b) => b - a);
    return { prompt, responses, ranks: golds.map((gold) => levels.indexOf(gold) + 1) };
  });

  test('who ranks by the gold score agrees most with the careful labeler and least with the upside-down one', () => {
    const names: LabelerName[] = ['careful', 'hurried', 'upside-down'];
    const [careful, hurried, upsideDown] = agreementWith(rankings, names, new Rng(2)).map(({ share }) => share);
    expect(careful).toBeGreaterThan(hurried);
    expect(careful).toBeGreaterThan(0.75);
    expect(upsideDown).toBeCloseTo(1 - careful, 1);
  });

  test('who ties everything agrees with nobody, on no pair', () => {
    const ties = rankings.slice(0, 3).map((each) => ({ ...each, ranks: [1, 1, 1, 1] }));
    expect(agreementWith(ties, ['careful'], new Rng(2))).toEqual([{ share: NaN, pairs: 0 }]);
  });
});
