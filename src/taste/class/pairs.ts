// Which pairs of a bank a class is asked: ten that everybody gets, and others from a part of the bank that is each person's own.
import type { Comparison } from '../../domain/labels.ts';
import { Rng } from '../../lib/rng.ts';
import { keyOf, nextPair, swapped, type Asked, type Candidates, type Pair } from '../choose.ts';

export const SHARED = 10;

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
function nextShared(
  bank: readonly Candidates[],
  picks: readonly Comparison[],
  code: string,
  rng: Rng,
): Asked | undefined {
  const asked = new Set(picks.map(keyOf));
  const pair = sharedPairs(bank, code).find((each) => !asked.has(keyOf(each)));
  if (!pair) return undefined;
  return { pair: rng.uniform() < 0.5 ? swapped(pair) : pair, choice: 'shared' };
}

/** A third of the bank's prompts, derived from the class code and who is asked: two people share about a third of these. */
export function ownPart<T>(bank: readonly T[], code: string, who: string): T[] {
  return rngOf(code)
    .fork(who)
    .shuffle(bank)
    .slice(0, Math.ceil(bank.length / 3));
}

interface Turn {
  bank: readonly Candidates[];
  picks: readonly Comparison[];
  code: string;
  /** Their nickname, or else the id of their browser profile. */
  who: string;
  rng: Rng;
  /** As of `nextPair`. */
  random: boolean;
}

/** What somebody of a class is asked next: the shared pairs, then those of their own part of the bank; undefined when both are used up. */
export const nextInClass = ({ bank, picks, code, who, rng, random }: Turn): Asked | undefined =>
  nextShared(bank, picks, code, rng) ?? nextPair(ownPart(bank, code, who), picks, rng, random);
