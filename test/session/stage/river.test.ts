import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOMES, type Branch } from '../../../src/domain/stage.ts';
import { depthOf, layOut, type Band } from '../../../src/session/stage/river.ts';

/** i (can (∎ rude, go), will), no ∎ */
const TREE: Branch[] = [
  { parent: -1, text: ' no', probability: 0.25 },
  { parent: -1, text: ' i', probability: 0.7 },
  { parent: 1, text: ' will', probability: 0.2, open: true },
  { parent: 1, text: ' can', probability: 0.45 },
  { parent: 0, text: '', probability: 0.25, outcome: 'follows' },
  { parent: 3, text: '', probability: 0.15, outcome: 'rude' },
  { parent: 3, text: ' go', probability: 0.05, open: true },
];
const whole = { root: [], columns: 3, threshold: 0.1 };
const inColumn = (bands: Band[], column: number) =>
  bands.filter((band) => band.column <= column && column < band.column + band.span).sort((a, b) => a.y - b.y);
const shown = (bands: Band[]) =>
  bands.map(({ kind, path, height }) => [kind, path.join(''), Number(height.toFixed(6))]);

describe('the bands of a tree', () => {
  const { bands } = layOut(TREE, whole);

  test('children follow each other in the order of their texts, below them everything else', () => {
    expect(shown(inColumn(bands, 0))).toEqual([
      ['token', ' i', 0.7],
      ['token', ' no', 0.25],
      ['rest', '', 0.05],
    ]);
    expect(shown(inColumn(bands, 1))).toEqual([
      ['token', ' i can', 0.45],
      ['token', ' i will', 0.2],
      ['rest', ' i', 0.05],
      ['end', ' no', 0.25],
      ['rest', '', 0.05],
    ]);
  });

  test('what is under the threshold or was not looked at is part of the rest', () => {
    expect(shown(inColumn(bands, 2))).toEqual([
      ['end', ' i can', 0.15],
      ['rest', ' i can', 0.3],
      ['rest', ' i will', 0.2],
      ['rest', ' i', 0.05],
      ['end', ' no', 0.25],
      ['rest', '', 0.05],
    ]);
  });

  test('a band is a mixture of the finished texts behind it, those too small to be drawn included', () => {
    const mix = (path: string) => bands.find((band) => band.path.join('') === path)?.mix.outcomes;
    expect(mix(' no')).toEqual({ follows: 1 });
    expect(mix(' i')!.rude).toBeCloseTo(0.15 / 0.7);
    expect(layOut(TREE, { ...whole, threshold: 0.5 }).bands[0].mix.outcomes.rude).toBeCloseTo(0.15 / 0.7);
  });

  test('with another root, its column is whole and its probability is kept', () => {
    const river = layOut(TREE, { ...whole, root: [' i'] });
    expect(river.probability).toBe(0.7);
    expect(shown(inColumn(river.bands, 0))).toEqual([
      ['token', ' i can', 0.642857],
      ['token', ' i will', 0.285714],
      ['rest', ' i', 0.071429],
    ]);
    expect(inColumn(river.bands, 0)[0].probability).toBe(0.45);
  });

  test('a root that the model no longer gets to is nothing but rest', () => {
    const river = layOut(TREE, { ...whole, root: [' hush', ','] });
    expect(river.probability).toBe(0);
    expect(shown(inColumn(river.bands, 2))).toEqual([['rest', ' hush,', 1]]);
  });

  test('without outcomes, a band knows the mean score of what is behind it', () => {
    const judged: Branch[] = [
      { parent: -1, text: ' a', probability: 0.8 },
      { parent: 0, text: '', probability: 0.2, score: 3 },
      { parent: 0, text: ' b', probability: 0.6 },
      { parent: 2, text: '', probability: 0.2, score: -1 },
    ];
    const { mix } = layOut(judged, whole).bands[0];
    expect([mix.judged, mix.score]).toEqual([expect.closeTo(0.5), expect.closeTo(1)]);
  });
});

test('depth is in tokens, the end of a text being one', () => {
  expect([depthOf([]), depthOf(TREE)]).toEqual([0, 3]);
});

/** Any tree: each node keeps a share of its parent, and its children never have more than all of it. */
const trees = fc
  .array(fc.record({ parent: fc.nat(), share: fc.double({ min: 0, max: 1, noNaN: true }), end: fc.boolean() }), {
    maxLength: 60,
  })
  .map((nodes) => {
    const branches: Branch[] = [];
    const left = new Map([[-1, 1]]);
    nodes.forEach(({ parent: at, share, end }, i) => {
      const parent = (at % (branches.length + 1)) - 1;
      if (branches[parent]?.text === '') return;
      const probability = (left.get(parent) ?? 0) * share;
      left.set(parent, (left.get(parent) ?? 0) - probability);
      left.set(branches.length, probability);
      const outcome = OUTCOMES[i % OUTCOMES.length];
      branches.push(end ? { parent, text: '', probability, outcome } : { parent, text: ` ${i}`, probability });
    });
    return branches;
  });

test('every column of any tree adds up to 1, without gap or overlap', () => {
  fc.assert(
    fc.property(
      trees,
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (tree, columns, threshold) => {
        const { bands } = layOut(tree, { root: [], columns, threshold });
        for (let column = 0; column < columns; column++) {
          let end = 0;
          for (const { y, height } of inColumn(bands, column)) {
            expect(y).toBeCloseTo(end, 6);
            end = y + height;
          }
          expect(end).toBeCloseTo(1, 6);
        }
      },
    ),
  );
});
