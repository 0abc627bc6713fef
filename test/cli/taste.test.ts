import { expect, test } from 'vitest';
import { ordered, pick, share, type Cell } from '../../src/cli/taste/parts.ts';
import { tasteTable, type Measured } from '../../src/cli/taste/table.ts';
import { hasOrder } from '../../src/domain/labels.ts';
import { Rng } from '../../src/lib/rng.ts';
import { forumPrompt, forumReply } from '../../src/world/forum.ts';
import { wordsOf } from '../../src/world/statements.ts';
import { tinyKit } from '../train/tiny.ts';

const cell: Cell = { taste: 'longest', picks: 12, choice: 'active', start: 'SFT model' };
const rng = new Rng(2);
const candidates = Array.from({ length: 40 }, () => {
  const prompt = forumPrompt(rng);
  const texts = [0, 1, 2]
    .map(() => forumReply(rng, prompt))
    .map(({ text, finished }) => ({ response: text, finished }));
  return { prompt: prompt.text, texts };
});

test('a scripted person picks until so many picks have a preference, nine of ten by their taste', () => {
  const { comparisons, asked, hits } = pick(tinyKit(), candidates, { ...cell, picks: 40 });
  const preferred = comparisons.filter(hasOrder);
  expect([preferred.length, comparisons.length, hits.all]).toEqual([40, asked, 39]);
  const lengths = preferred.map(({ responses, ranks }) =>
    responses.map((text) => wordsOf(text).length * (ranks[0] < ranks[1] ? 1 : -1)),
  );
  const right = lengths.filter(([a, b]) => a > b).length / 40;
  expect(right).toBeGreaterThan(0.75);
  expect(right).toBeLessThan(1);
});

test('pairs are ordered by the taste, and not at all where it sees no difference', () => {
  const text = (response: string) => ({ prompt: 'what color is the fox?', response, finished: true });
  const [short, long] = [text(' red.'), text(' the fox is red.')];
  expect(ordered('longest', short, long)).toEqual([{ better: long, worse: short }]);
  expect(ordered('shortest', short, long)).toEqual([{ better: short, worse: long }]);
  expect(ordered('polite', short, long)).toEqual([]);
  expect(share([1, 0, -1, 2], (x) => x)).toBe(0.625);
});

test('the table gives means over seeds with intervals, and leaves out what is not measured', () => {
  const judged = (accuracy: number) => ({ pairs: 300, accuracy, readable: 0.9, crossValidated: 0.75 });
  const picked = { comparisons: [], asked: 24, hits: { right: 15, all: 19 } };
  const known: Measured = {
    cell,
    seeds: {
      1: { picked, judged: judged(0.8), compared: { wins: 80, ties: 40, losses: 30 } },
      2: { picked, judged: judged(0.9) },
    },
  };
  const rows = tasteTable([known, { cell: { ...cell, taste: 'rude' }, seeds: { 1: {} } }]).split('\n');
  expect(rows).toHaveLength(3);
  const cells = rows[2].split('|').map((each) => each.trim());
  expect(cells.slice(1, 7)).toEqual(['longest', '12', 'active', 'SFT model', '24', '.85 (.21–1.00)']);
  expect(cells.slice(11, 13)).toEqual(['.67', '80 / 40 / 30']);
});
