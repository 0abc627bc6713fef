// What to ask a person next: the two texts whose comparison tells most about their taste.
import { hasOrder, type Choice, type Comparison } from '../domain/labels.ts';
import type { Rng } from '../lib/rng.ts';
import { fitBradleyTerry, informationOf } from '../rl/bradley-terry.ts';
import { FEATURES, featuresOf } from '../world/features.ts';
import { orderedDifferences } from './readable.ts';

/** A prompt and two texts for it, in the order in which they are shown. */
export interface Pair {
  prompt: string;
  responses: [string, string];
  finished: [boolean, boolean];
}

export interface Asked {
  pair: Pair;
  choice: Choice;
}

/** Texts for a prompt, of which any two may be compared. */
export interface Candidates {
  prompt: string;
  texts: readonly { response: string; finished: boolean }[];
}

/** Of the prior on a feature's weight, in logits: wider than what the readable judge believes, so that large differences are asked about first. */
const SPREAD = 1.5;
/** One in so many picks is an earlier one with its sides swapped. */
const REPEAT_EVERY = 8;
/** Of fewer picks nothing is known that could be uncertain: what is chosen is what differs. */
const KNOWN = 6;

/**
 * The next pair, its sides in random order: one in eight an earlier pick again, with its sides swapped; otherwise the one that the
 * readable judge of the picks so far would learn most from, of the prompts asked least. `random` takes any pair of those prompts.
 *
 * @returns undefined when no two texts of the candidates differ.
 */
export function nextPair(
  candidates: readonly Candidates[],
  picks: readonly Comparison[],
  rng: Rng,
  random = false,
): Asked | undefined {
  const turn = picks.length + 1;
  if (turn % REPEAT_EVERY === 0) {
    const earlier = picks.filter((pick) => pick.choice !== 'repeat' && pick.responses.length === 2 && hasOrder(pick));
    const again = earlier[rng.int(Math.max(1, earlier.length))];
    if (again) return { pair: swapped(again), choice: 'repeat' };
  }
  const pairs = freshPairs(candidates, picks);
  if (pairs.length === 0) return undefined;
  const drawn = rng.shuffle(pairs);
  const choose = (): Pair | undefined => {
    if (random) return drawn[0];
    const fit = fitBradleyTerry(picks.flatMap(learned), FEATURES.length, SPREAD);
    const known = new Map<string, number[]>();
    const told = drawn.map((pair) => informationOf(fit, differenceOf(pair, known)));
    return drawn[told.indexOf(Math.max(...told))];
  };
  const pair = choose();
  const choice = random ? 'random' : picks.length < KNOWN ? 'contrast' : 'uncertain';
  return pair && { pair: rng.uniform() < 0.5 ? pair : swapped(pair), choice };
}

/**
 * A pair that a stranger tells apart at a glance, its sides in random order: one text does what was asked, the other is rude and does
 * not, and together they are the shortest of this kind.
 *
 * @returns undefined where there is none
 */
export function firstPair(candidates: readonly Candidates[], rng: Rng): Asked | undefined {
  const [kind, answers] = [FEATURES.indexOf('kind'), FEATURES.indexOf('answers')];
  const plain = freshPairs(candidates, []).filter((pair) => {
    const by = differenceOf(pair, new Map());
    return pair.finished.every(Boolean) && by[kind] === by[answers] && Math.abs(by[kind] ?? 0) === 1;
  });
  const length = ({ responses }: Pair) => responses.join('').length;
  const pair = plain.sort((a, b) => length(a) - length(b))[0];
  return pair && { pair: rng.uniform() < 0.5 ? pair : swapped(pair), choice: 'contrast' };
}

/** Of the picks that were asked twice, how many were answered alike; ties and skips are left out. */
export function selfAgreement(picks: readonly Comparison[]): { same: number; all: number } {
  const counts = { same: 0, all: 0 };
  for (const again of picks.filter(({ choice }) => choice === 'repeat')) {
    const first = picks.find((each) => each.choice !== 'repeat' && keyOf(each) === keyOf(again));
    const [before, after] = [first && preferred(first), preferred(again)];
    if (before === undefined || after === undefined) continue;
    counts.all++;
    if (before === after) counts.same++;
  }
  return counts;
}

const preferred = ({ responses, ranks, skipped }: Comparison): string | undefined =>
  skipped || ranks[0] === ranks[1] ? undefined : responses[ranks.indexOf(1)];

/** The same for two texts in either order. */
export const keyOf = ({ prompt, responses }: Pick<Comparison, 'prompt' | 'responses'>): string =>
  JSON.stringify([prompt, ...responses.map((text) => text.trim()).sort()]);

/** The pair with its sides changed. */
export const swapped = ({
  prompt,
  responses,
  finished,
}: Pick<Comparison, 'prompt' | 'responses' | 'finished'>): Pair => ({
  prompt,
  responses: [responses[1] ?? '', responses[0] ?? ''],
  finished: [finished[1] ?? true, finished[0] ?? true],
});

/**
 * What a pick says about the features. That two texts are equally good, neither of which was wanted more, is as if each had been
 * picked once: so it is not asked again about what does not matter.
 */
function learned(pick: Comparison): number[][] {
  const { responses, skipped, allBad } = pick;
  if (skipped || allBad || responses.length !== 2 || hasOrder(pick)) return orderedDifferences(pick);
  return [
    [1, 2],
    [2, 1],
  ].flatMap((ranks) => orderedDifferences({ ...pick, ranks }));
}

/** @param known features of the texts seen so far, because a text is in several pairs */
function differenceOf({ prompt, responses, finished }: Pair, known: Map<string, number[]>): number[] {
  const [a, b] = responses.map((response, i) => {
    const ended = finished[i] ?? true;
    const key = JSON.stringify([prompt, response, ended]);
    const features = known.get(key) ?? featuresOf(prompt, response, ended);
    known.set(key, features);
    return features;
  });
  return (a ?? []).map((x, i) => x - (b?.[i] ?? 0));
}

/** Pairs not asked yet, of the prompts that were asked least. */
function freshPairs(candidates: readonly Candidates[], picks: readonly Comparison[]): Pair[] {
  const asked = new Set(picks.map(keyOf));
  const times = new Map<string, number>();
  for (const { prompt } of picks) times.set(prompt, (times.get(prompt) ?? 0) + 1);
  const all = candidates.flatMap(({ prompt, texts }) =>
    texts.flatMap((a, i) =>
      texts.slice(i + 1).map((b): Pair => ({
        prompt,
        responses: [a.response, b.response],
        finished: [a.finished, b.finished],
      })),
    ),
  );
  const fresh = all.filter((pair) => pair.responses[0].trim() !== pair.responses[1].trim() && !asked.has(keyOf(pair)));
  const least = Math.min(...fresh.map(({ prompt }) => times.get(prompt) ?? 0));
  return fresh.filter(({ prompt }) => (times.get(prompt) ?? 0) === least);
}
