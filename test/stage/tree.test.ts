// The tree of continuations holds what enumerating every text gives.
import { expect, test } from 'vitest';
import { Gpt } from '../../src/model/gpt.ts';
import { Params } from '../../src/model/params.ts';
import { Rng } from '../../src/lib/rng.ts';
import { searchTree, type Continuation } from '../../src/stage/tree.ts';
import { tinyKit } from '../train/tiny.ts';

/** Log-probabilities over four tokens, of which 0 ends a text: another distribution after each prefix. */
function next(prefix: number[]): number[] {
  const rng = new Rng(7).fork(prefix.join());
  const weights = [0, 1, 2, 3].map(() => rng.uniform() ** 3 + 1e-3);
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((weight) => Math.log(weight / sum));
}

/** Every text of at most `longest` tokens with its probability, by multiplying. */
function enumerate(longest: number, prefix: number[] = [], probability = 1): Map<string, number> {
  const all = new Map<string, number>();
  for (const [token, logprob] of next(prefix).entries()) {
    const longer = [...prefix, token];
    const own = probability * Math.exp(logprob);
    all.set(longer.join(), own);
    if (token === 0 || longer.length === longest) continue;
    for (const entry of enumerate(longest, longer, own)) all.set(...entry);
  }
  return all;
}

const search = (rest: Partial<Parameters<typeof searchTree>[0]> = {}) =>
  searchTree({
    next: (prefixes) => Promise.resolve(prefixes.map(next)),
    eos: 0,
    threshold: 0,
    most: Infinity,
    longest: 5,
    batch: 3,
    ...rest,
  });

const textOf = (found: Continuation[], at: number): number[] =>
  at < 0 ? [] : [...textOf(found, found[at].parent), found[at].token];

test('without a threshold it is every text, to the same probability', async () => {
  const expected = enumerate(5);
  const found = await search();
  expect(found).toHaveLength(expected.size);
  found.forEach(({ probability }, i) => expect(probability).toBeCloseTo(expected.get(textOf(found, i).join())!, 12));
});

test('with one, it is every prefix of at least that probability, and no other', async () => {
  const likely = [...enumerate(5)].filter(([, probability]) => probability >= 0.03);
  const found = await search({ threshold: 0.03 });
  expect(found.map((_, i) => textOf(found, i).join()).sort()).toEqual(likely.map(([text]) => text).sort());
  expect(likely.length).toBeGreaterThan(10);
});

test('children never have more than their parent; where they were looked for in full, exactly as much', async () => {
  for (const threshold of [0, 0.03]) {
    const found = await search({ threshold });
    for (const at of [-1, ...found.keys()]) {
      const children = found.filter(({ parent }) => parent === at);
      const sum = children.reduce((total, { probability }) => total + probability, 0);
      const own = found[at]?.probability ?? 1;
      expect(sum).toBeLessThan(own + 1e-12);
      if (threshold === 0 && children.length) expect(sum).toBeCloseTo(own, 12);
    }
  }
});

test('a budget is spent on the likeliest, and what was not looked at is open', async () => {
  const all = await search({ threshold: 0.01 });
  const some = await search({ threshold: 0.01, most: 6, batch: 1 });
  const extended = some.filter(({ open, token }) => !open && token !== 0);
  const waiting = some.filter(({ open, depth }) => open && depth < 5);
  expect(extended).toHaveLength(5);
  expect(Math.min(...extended.map(({ probability }) => probability))).toBeGreaterThan(
    Math.max(...waiting.map(({ probability }) => probability)),
  );
  expect(all.length).toBeGreaterThan(some.length);
});

test('on a model, it is what the model gives every text of two tokens', async () => {
  const kit = tinyKit();
  const { backend, config, tokenizer } = kit;
  const params = new Params(backend, config, 'lm', false).initialise(new Rng(3));
  const { V } = config;
  const T = 8;
  const model = await Gpt.record(params, V, T, 'score');
  const start = [tokenizer.eos, 5, 6];
  const rowsOf = (prefixes: number[][]) => {
    const tokens = new Uint32Array(V * T).fill(tokenizer.pad);
    prefixes.forEach((prefix, b) => tokens.set([...start, ...prefix], b * T));
    return tokens;
  };
  const next = async (prefixes: number[][]) => {
    await model.logprobs(rowsOf(prefixes));
    const logits = await model.logitsAt(prefixes.map(({ length }, b) => [b, start.length + length - 1]));
    return logits.map((row) => {
      const sum = row.reduce((total, x) => total + Math.exp(x), 0);
      return row.map((x) => x - Math.log(sum));
    });
  };
  // The first token, and what follows the two likeliest of them.
  const found = await searchTree({ next, eos: tokenizer.eos, threshold: 0, most: 3, longest: 2, batch: 2 });
  const extended = [...new Set(found.map(({ parent }) => parent))].filter((parent) => parent >= 0);
  expect(extended).toHaveLength(2);
  for (const parent of extended) {
    const children = found.filter((each) => each.parent === parent);
    expect(children.map(({ token }) => token)).toEqual([...Array(V).keys()]);
    const { logprobs } = await model.logprobs(rowsOf(children.map(({ token }) => [found[parent].token, token])));
    const worst = children.map(({ probability }, second) => {
      const at = second * T + start.length;
      return Math.abs(probability - Math.exp(logprobs[at] + logprobs[at + 1]));
    });
    expect(Math.max(...worst)).toBeLessThan(1e-6);
  }
  model.free();
  params.free();
});
