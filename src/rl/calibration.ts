// Calibration of a reward model: predicted against measured preference rates, with Brier score, log-loss and ECE.
import { logSigmoid, sigmoid } from './sigmoid.ts';

interface CalibrationBin {
  /** Range of the difference |r_a − r_b|: from (inclusive) to (exclusive). */
  from: number;
  to: number;
  pairs: number;
  /** Share of the pairs whose better text has the higher score. */
  accuracy: number;
  /** The predicted rate: mean σ(|r_a − r_b|). */
  promised: number;
}

export interface Calibration {
  pairs: number;
  accuracy: number;
  /** −mean log σ(r_w − r_l), nats per pair. */
  logLoss: number;
  /** mean (1 − σ(r_w − r_l))²; 0.25 is a coin flip. */
  brier: number;
  /** Σ n_bin / n · |accuracy − promised|. */
  ece: number;
  /** Without empty bins. */
  bins: CalibrationBin[];
}

/**
 * `differences`: score of the better text minus score of the worse one, for every pair that a labeler ordered.
 *
 * Accuracy per bin of |difference| next to σ(|difference|), with Brier score, log-loss and expected calibration error.
 * Equal scores count as half right.
 *
 * Source: the plot is that of SFFD eval/rm_calibration.py (bins of 0.5); Brier 1950, "Verification of forecasts"; ECE: Guo et al.
 * 2017, arXiv 1706.04599, equation 3.
 * @throws RangeError when there are no pairs.
 */
export function calibration(differences: readonly number[], width = 0.5): Calibration {
  if (!differences.length) throw new RangeError('there is no pair to measure on');
  const n = differences.length;
  const right = (d: number) => (d > 0 ? 1 : d === 0 ? 0.5 : 0);
  const mean = (values: readonly number[], of: (d: number) => number) =>
    values.reduce((sum, d) => sum + of(d), 0) / values.length;
  const places = [...new Set(differences.map((d) => Math.floor(Math.abs(d) / width)))].sort((a, b) => a - b);
  const bins = places.map((place): CalibrationBin => {
    const own = differences.filter((d) => Math.floor(Math.abs(d) / width) === place);
    return {
      from: place * width,
      to: (place + 1) * width,
      pairs: own.length,
      accuracy: mean(own, right),
      promised: mean(own, (d) => sigmoid(Math.abs(d))),
    };
  });
  return {
    pairs: n,
    accuracy: mean(differences, right),
    logLoss: mean(differences, (d) => -logSigmoid(d)),
    brier: mean(differences, (d) => sigmoid(-d) ** 2),
    ece: bins.reduce((sum, { pairs, accuracy, promised }) => sum + (pairs / n) * Math.abs(accuracy - promised), 0),
    bins,
  };
}
