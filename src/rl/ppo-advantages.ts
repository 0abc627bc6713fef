// From scores to PPO's advantages, as one pure function: what is subtracted, added and divided on the way, and which part comes from what.
import { gae } from './gae.ts';
import { penalizeMissingEos, tokenRewards } from './rewards.ts';
import { maskedMean, whiten, whiteningScale } from './statistics.ts';

/** What the models said of a batch of B texts in rows of T tokens. */
export interface ScoredBatch {
  T: number;
  /** 1 on response tokens, (B, T). */
  mask: Float32Array;
  /** The penalised KL, nats, (B, T). */
  kl: Float32Array;
  /** Expected return before each token, (B, T). */
  values: Float32Array;
  /** Reward-model score of each text, (B). */
  scores: Float32Array;
  /** Column of each text's last token, (B). */
  last: Uint32Array;
  /** Whether each text ended itself, (B). */
  finished: boolean[];
}

export interface AdvantageSettings {
  /** β */
  klCoef: number;
  /** λ */
  lam: number;
  gamma: number;
  missingEosPenalty: number;
  /** 1 for yes, 0 for no. */
  whitenRewards: number;
  whitenAdvantages: number;
}

export interface PpoAdvantages {
  /** (B, T): −β · KL, and the score at the last token. */
  plainRewards: Float32Array;
  /** (B, T): the same, whitened where the settings say so. */
  rewards: Float32Array;
  /** (B, T): by GAE, before whitening. */
  plainAdvantages: Float32Array;
  /** (B, T): what the update follows. */
  advantages: Float32Array;
  returns: Float32Array;
}

/**
 * InstructGPT C.4 with GAE λ and the missing-EOS penalty; all of the same shape, 0 outside the response. Sources: `rewards.ts`, `gae.ts`,
 * `statistics.ts`.
 */
export function ppoAdvantages(batch: ScoredBatch, settings: AdvantageSettings): PpoAdvantages {
  const { T, mask, kl, values, last, finished } = batch;
  const { klCoef, gamma, lam } = settings;
  const scores = penalizeMissingEos(batch.scores, finished, settings.missingEosPenalty);
  const plainRewards = tokenRewards({ scores, kl, klCoef, mask, lastIndex: last });
  const rewards = settings.whitenRewards === 1 ? whiten(plainRewards, mask, { shiftMean: false }) : plainRewards;
  const { advantages: plainAdvantages, returns } = gae({ rewards, values, mask, gamma, lam, B: scores.length, T });
  const advantages = settings.whitenAdvantages === 1 ? whiten(plainAdvantages, mask) : plainAdvantages;
  return { plainRewards, rewards, plainAdvantages, advantages, returns };
}

/** Where an advantage comes from, in the unit of the scores; the four add up to it, before whitening divides. */
export interface AdvantageParts {
  score: number;
  /** The KL penalties from this token on. */
  kl: number;
  /** What the value model expected. */
  value: number;
  /** Whitening's subtraction of the batch's mean. */
  mean: number;
}

/** The parts of the advantage at column t of text b: GAE is linear in scores, penalties and values. */
export function advantageParts(batch: ScoredBatch, settings: AdvantageSettings, b: number, t: number): AdvantageParts {
  const { T, mask } = batch;
  const { plainAdvantages, plainRewards } = ppoAdvantages(batch, settings);
  const mean = settings.whitenAdvantages === 1 ? maskedMean(plainAdvantages, mask) : 0;
  const none = { kl: new Float32Array(mask.length), values: new Float32Array(mask.length) };
  // Whitening scales all rewards alike, so each part of them too.
  const scale = settings.whitenRewards === 1 ? whiteningScale(plainRewards, mask) : 1;
  const plain = { ...settings, whitenRewards: 0 };
  const alone = (part: Partial<ScoredBatch>, change: Partial<AdvantageSettings> = {}) =>
    ppoAdvantages(
      { ...batch, ...none, scores: new Float32Array(batch.scores.length), ...part },
      { ...plain, ...change },
    ).plainAdvantages[b * T + t];
  const score = scale * alone({ scores: batch.scores });
  const kl = scale * alone({ kl: batch.kl }, { missingEosPenalty: 0 });
  const value = alone({ values: batch.values }, { missingEosPenalty: 0 });
  return { score, kl, value, mean: plainAdvantages[b * T + t] - mean - score - kl - value };
}
