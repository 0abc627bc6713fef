// Batches of rankings: a person's own in a set share, beside those of simulated labelers or pairs that the readable judge ranked.
import type { Config } from '../../lib/config.ts';
import type { Rng } from '../../lib/rng.ts';
import { rankingLoss, softPairLoss } from '../../rl/ranking-loss.ts';
import { isOwn, type Ranked } from '../rankings.ts';
import type { ReadablePairs, SoftPair } from './readable-pairs.ts';
import { batchOf } from '../task.ts';

/** Rankings, or pairs of the readable judge, of which each batch has some; all of them together have this share of the loss. */
export interface Stream {
  name: string;
  items: readonly (Ranked | SoftPair)[];
  size: number;
  share: number;
}

interface Element {
  item: Ranked | SoftPair;
  /** By which its gradient is divided. */
  divisor: number;
}

/** What batches are made of: own rankings and others in set shares, or all alike in one stream without a name. */
export function streamsOf(
  training: readonly Ranked[],
  { ownShare, batchSize: size, readablePairs, readableShare }: Config<'reward'>,
  pairs: ReadablePairs | undefined,
): Stream[] {
  const own = training.filter(isOwn);
  const simulated = training.filter((each) => !isOwn(each));
  const mixed = (name: string, items: Stream['items'], count: number, share: number) => [
    { name: 'own', items: own, size, share },
    { name, items, size: count, share: 1 - share },
  ];
  if (pairs) {
    const ranked = pairs.of(own.map(({ comparison }) => comparison));
    return mixed('readable', ranked, readablePairs, 1 - readableShare);
  }
  if (own.length && simulated.length && ownShare > 0) return mixed('simulated', simulated, size, ownShare);
  return [{ name: '', items: training, size, share: 1 }];
}

/** Rows that a batch needs, with at most `K` texts in a ranking. */
export const rowsOf = (streams: readonly Stream[], K: number): number =>
  streams.reduce((sum, { size }) => sum + size, 0) * K;

/** Batch number `step`. @param left no more than this of each stream */
export const drawBatch = (rng: Rng, streams: readonly Stream[], step: number, left: number): Element[] =>
  streams.flatMap(({ name, items, size, share }) => {
    const chosen = batchOf(name ? rng.fork(name) : rng, items.length, size, step).slice(0, left);
    return chosen.map((i) => ({ item: items[i], divisor: chosen.length / share }));
  });

/** The ranking loss of each element, averaged as their divisors say, and its gradient with respect to values (B, T), nonzero at last tokens only. */
export function gradient(elements: Element[], last: Uint32Array, values: Float32Array, T: number) {
  const dvalues = new Float32Array(values.length);
  const sum = { loss: 0, pairs: 0, correct: 0 };
  let row = 0;
  for (const { item, divisor } of elements) {
    const places = item.sequences.map((_, i) => (row + i) * T + last[row + i]);
    const scores = places.map((at) => values[at]);
    const found = 'ranks' in item ? rankingLoss(scores, item.ranks) : softPairLoss(scores, item.prefers);
    places.forEach((at, i) => (dvalues[at] = found.dscores[i] / divisor));
    sum.loss += found.loss / divisor;
    sum.pairs += found.pairs;
    sum.correct += found.correct;
    row += item.sequences.length;
  }
  return { ...sum, dvalues };
}
