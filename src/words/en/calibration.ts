// The words of the calibration plot, in English: apart from en.ts, because they are loaded with it.

export const EN_CALIBRATION = {
  title: 'Is its confidence justified?',
  help: (pairs: string) =>
    `The curve is the win probability a score difference implies. Each dot is the accuracy measured on held-out pairs (${pairs} in total).`,
  few: (right: number, all: number) =>
    `The judge is right in ${right} of ${all} pairs that it had not seen: too few to say how well its confidence is justified.`,
  crossValidated: (folds: number, epochs: string) =>
    `Measured by cross-validation: ${folds} trial judges, each on rankings it had not seen. They did best after ${epochs}, so the judge was trained for as many.`,
  rightOf: (right: number, all: number) => `right in ${right} of ${all}`,
  wellCalibrated: 'The judge is well calibrated.',
  overconfident: 'The judge is overconfident.',
  underconfident: 'The judge is underconfident.',
  plot: 'Accuracy by score difference, with the win probability it implies',
  axis: 'score difference',
  accuracy: 'Accuracy',
  logLoss: 'log-loss',
  natsPerPair: 'nats per pair',
  error: 'calibration error',
  byLabeler: 'Held-out accuracy by labeler',
  you: 'you',
  pairsOf: (pairs: number) => `${pairs} pairs`,
  tableOf: 'of calibration',
  difference: 'Difference',
  pairs: 'Pairs',
  implied: 'Implied',
  measured: 'Measured',
};

export type CalibrationWords = typeof EN_CALIBRATION;
