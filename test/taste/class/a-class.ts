// An invented class: each person answers ten pairs that everybody gets, and others of their own.
import type { Comparison } from '../../../src/domain/labels.ts';
import { Rng } from '../../../src/lib/rng.ts';
import { ranking } from '../../labels.ts';

interface Options {
  /** How many people answer in each way; the ways are those of {@link takes}. */
  people: Record<string, number>;
  seed?: number;
  /** Pairs that everybody gets, and others that each gets out of {@link POOL}. */
  shared?: number;
  own?: number;
}

const POOL = 200;

/** The probability that somebody takes the first text of a pair: what all think of it, and what divides them. */
function takes(way: string, pair: number): number {
  const rng = new Rng(7).fork(`pair ${pair}`);
  const [common, divided] = [rng.uniform() < 0.5 ? 0.85 : 0.15, rng.uniform() < 0.5];
  const side = rng.uniform() < 0.5 ? 0.85 : 0.15;
  if (way === 'careless') return 0.5;
  return divided && way === 'contrary' ? 1 - side : divided && way === 'plain' ? side : common;
}

/** The labels of a class, of which half the pairs divide 'plain' from 'contrary'; 'alike' and 'careless' people are of no camp. */
export function classOf({ people, seed = 1, shared = 10, own = 30 }: Options): Comparison[] {
  const rng = new Rng(seed);
  return Object.entries(people).flatMap(([way, count]) =>
    Array.from({ length: count }, (_, person) => {
      const id = `${way} ${person + 1}`;
      const drawn = rng.shuffle(Array.from({ length: POOL }, (_, at) => shared + at)).slice(0, own);
      return [...Array.from({ length: shared }, (_, at) => at), ...drawn].map((pair, at) => {
        const first = rng.uniform() < takes(way, pair);
        const swap = rng.uniform() < 0.5;
        const responses = [' a text.', ' the other text.'];
        return ranking({
          id: `${seed} ${id} ${at}`,
          prompt: `question ${pair}?`,
          responses: swap ? responses.toReversed() : responses,
          ranks: first === swap ? [2, 1] : [1, 2],
          author: { person: id, name: id },
          source: { bank: 'starter' },
          choice: 'random',
          createdAt: at,
        });
      });
    }).flat(),
  );
}
