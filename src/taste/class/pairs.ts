// Which pairs of a bank a class is asked: ten that everybody gets, and others from a part of the bank that is each person's own.
import type { Comparison } from '../../domain/labels.ts';
import { Rng } from '../../lib/rng.ts';
import type { Asked, Candidates, Pair } from '../choose.ts';

export const SHARED = 10;

/** The same for two texts in whichever order. */
export const keyOf = ({ prompt, responses }: Pick<Comparison, 'prompt' | 'responses'>): string =>
  JSON.stringify([prompt, ...responses.map((text) => text.trim()).sort()]);

const rngOf = (code: string): Rng => new Rng(1).fork(`class ${code.trim().toLowerCase()}`);

/** The pairs that everybody with this class code is asked, each of another prompt; random ones, so that they measure agreement fairly. */
export function sharedPairs(bank: readonly Candidates[], code: string): Pair[] {
  const rng = rngOf(code);
  return rng
    .shuffle(bank)
    .slice(0, SHARED)
    .flatMap(({ prompt, texts }) => {
      const [a, b] = rng.shuffle(texts);
      return a && b ? [{ prompt, responses: [a.response, b.response], finished: [a.finished, b.finished] }] : [];
    });
}

/** The first of the shared pairs that this person has not been asked, its sides in random order; undefined after all of them. */
export function nextShared(
  bank: readonly Candidates[],
  picks: readonly Comparison[],
  code: string,
  rng: Rng,
): Asked | undefined {
  const asked = new Set(picks.map(keyOf));
  const pair = sharedPairs(bank, code).find((each) => !asked.has(keyOf(each)));
  if (!pair) return undefined;
  const swap = rng.uniform() < 0.5;
  const turned = <T>([a, b]: [T, T]): [T, T] => (swap ? [b, a] : [a, b]);
  return {
    pair: { ...pair, responses: turned(pair.responses), finished: turned(pair.finished) },
    choice: 'shared',
  };
}

/** Half of the bank's prompts, derived from the class code and who is asked: two people share about half of these. */
export function ownPart<T>(bank: readonly T[], code: string, who: string): T[] {
  return rngOf(code)
    .fork(who)
    .shuffle(bank)
    .slice(0, Math.ceil(bank.length / 2));
}
