// Simulated labelers: each has a taste, observes it with noise, and some have biases that corrupt their labels.

import type { Rng } from '../lib/rng.ts';
import { wordsOf } from './statements.ts';
import { TASTES, goldScore, type Taste, type TasteName } from './gold.ts';
import { PRESETS, type PresetName } from './presets.ts';
import type { Prompt } from './prompts.ts';

/** A response as a labeler sees it. */
export interface Response {
  text: string;
  finished: boolean;
}

export interface Labeler {
  about: string;
  taste: TasteName | Taste;
  /** Temperature τ of the noise: prefers a to b with probability σ((gold a − gold b) / τ), as Bradley and Terry's model says. */
  noise: number;
  /** Added to the score of the first response, falling to 0 at the last. */
  left: number;
  /** Added to the score per word. */
  perWord: number;
  /** Probability of ranking at random without reading. */
  lazy: number;
  upsideDown: boolean;
}

/** Set so that two careful labelers agree on 72.6 % of the pairs, as InstructGPT's did (Ouyang et al. 2022, section 3.4). */
const CAREFUL_NOISE = 0.4;

const careful: Labeler = {
  about: 'Reads every response and ranks by what is helpful, true and polite.',
  taste: 'helpful',
  noise: CAREFUL_NOISE,
  left: 0,
  perWord: 0,
  lazy: 0,
  upsideDown: false,
};

/** Makes no mistakes, and calls it a tie where two texts are equally to their taste. */
const single = { ...careful, noise: 0 };

/** The personas that come with the world. */
export const LABELERS = {
  careful,
  hurried: {
    ...careful,
    about: 'Shares the careful labeler’s taste, but reads too fast.',
    noise: 2.5 * CAREFUL_NOISE,
  },
  'left-biased': { ...careful, about: 'Prefers whatever comes first.', left: 1.2 },
  'length-biased': { ...careful, about: 'Mistakes length for quality.', perWord: 0.12 },
  lazy: { ...careful, about: 'Ranks at random half of the time.', lazy: 0.5 },
  'camp-a': { ...careful, about: 'Likes cheerful answers above all.', taste: 'cheerful' },
  'camp-b': { ...careful, about: 'Likes short answers.', taste: 'short' },
  'upside-down': { ...careful, about: 'Ranks everything the wrong way round.', upsideDown: true },
  strict: {
    ...careful,
    about: 'Like the careful labeler, but stricter about falsehoods and rude words.',
    taste: { ...TASTES.helpful, follows: 1, untruthful: -1, rude: -0.8 },
  },
  brisk: {
    ...careful,
    about: 'Like the careful labeler, but prefers shorter answers.',
    taste: { ...TASTES.helpful, perWord: -0.04, wordLimit: 10 },
  },
  warm: {
    ...careful,
    about: 'Like the careful labeler, but prefers a cheerful tone.',
    taste: { ...TASTES.helpful, base: -0.2, cheer: 0.2, rude: -0.7 },
  },
  longest: { ...single, about: 'Likes the longest text, whatever it says.', taste: PRESETS.longest },
  shortest: { ...single, about: 'Likes the shortest text, whatever it says.', taste: PRESETS.shortest },
  polite: { ...single, about: 'Likes polite texts, and nothing else counts.', taste: PRESETS.polite },
  rude: { ...single, about: 'Likes rude texts, and nothing else counts.', taste: PRESETS.rude },
  animal: { ...single, about: 'Likes texts that bring in an animal.', taste: PRESETS.animal },
  follows: { ...single, about: 'Likes texts that do what was asked, true or not.', taste: PRESETS.follows },
} as const satisfies Record<string, Labeler>;

export type LabelerName = keyof typeof LABELERS;

/** Labelers whose rankings are never trained on, like InstructGPT's held-out labelers. Their tastes differ slightly. */
export const HELD_OUT_LABELERS = ['strict', 'brisk', 'warm'] as const satisfies readonly LabelerName[];

/** Of labelers whose idea of a good text is not the authors': where they train a model, its taste is the measure. */
const OWN_GOLD = ['camp-a', 'camp-b', ...(Object.keys(PRESETS) as PresetName[])] satisfies LabelerName[];

/** The taste of a labeler with a gold of their own; undefined for those who share the authors' gold, and for anybody else. */
export function ownGoldOf(labeler: string): Taste | undefined {
  const name = OWN_GOLD.find((each) => each === labeler);
  if (!name) return undefined;
  const { taste }: Labeler = LABELERS[name];
  return typeof taste === 'string' ? TASTES[taste] : taste;
}

function gumbel(rng: Rng): number {
  return -Math.log(-Math.log(rng.uniform() + 2 ** -25));
}

/**
 * Ranks the responses to one prompt: 1 is best; equal texts share a rank, and the next rank is one higher (1, 2, 2, 3).
 *
 * @returns One rank per response, in the order given.
 */
export function rank(
  labeler: LabelerName | Labeler,
  prompt: Prompt,
  responses: readonly Response[],
  rng: Rng,
): number[] {
  const who: Labeler = typeof labeler === 'string' ? LABELERS[labeler] : labeler;
  const random = rng.uniform() < who.lazy;
  const seen = new Map<string, number>();
  const scores = responses.map(({ text, finished }, i) => {
    const draw = gumbel(rng);
    const key = `${text.trim()}${finished ? '' : '…'}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const place = responses.length > 1 ? 1 - i / (responses.length - 1) : 0;
    const want = goldScore(who.taste, prompt, text, finished) + who.left * place + who.perWord * wordsOf(text).length;
    const score = random ? draw : (who.upsideDown ? -want : want) + who.noise * draw;
    seen.set(key, score);
    return score;
  });
  const levels = [...new Set(scores)].sort((a, b) => b - a);
  return scores.map((score) => levels.indexOf(score) + 1);
}

/** Of the pairs that both labelers order (no tie on either side), the share ordered alike; NaN if there are none. */
export function agreement(ranksA: readonly number[], ranksB: readonly number[]): number {
  const { same, pairs } = countAgreement(ranksA, ranksB);
  return same / pairs;
}

/** The counts behind {@link agreement}, to be summed over prompts. */
export function countAgreement(ranksA: readonly number[], ranksB: readonly number[]): { same: number; pairs: number } {
  let same = 0;
  let pairs = 0;
  for (let i = 0; i < ranksA.length; i++) {
    for (let j = 0; j < i; j++) {
      const a = ranksA[i] - ranksA[j];
      const b = ranksB[i] - ranksB[j];
      if (a === 0 || b === 0) continue;
      pairs++;
      if (a > 0 === b > 0) same++;
    }
  }
  return { same, pairs };
}
