// The words of the calibration plot, in German.
import type { CalibrationWords } from '../en/calibration.ts';
import { count } from './forms.ts';

export const DE_CALIBRATION: CalibrationWords = {
  title: 'Ist seine Sicherheit berechtigt?',
  help: (pairs) =>
    `Die Kurve ist die Siegwahrscheinlichkeit, die aus einem Score-Unterschied folgt. Jeder Punkt ist die Genauigkeit, gemessen an zurückgehaltenen Paaren (${pairs} insgesamt).`,
  few: (right, all) =>
    `Der Juror liegt bei ${right} von ${all} Paaren richtig, die er nicht gesehen hatte: zu wenige, um zu sagen, ob seine Sicherheit berechtigt ist.`,
  crossValidated: (folds, epochs) =>
    `Gemessen durch Kreuzvalidierung: ${folds} Probe-Juroren, jeder an Rangfolgen, die er nicht gesehen hatte. Am besten waren sie nach ${epochs}, also wurde der Juror ebenso lange trainiert.`,
  rightOf: (right, all) => `${right} von ${all} richtig`,
  wellCalibrated: 'Der Juror ist gut kalibriert.',
  overconfident: 'Der Juror ist sich zu sicher.',
  underconfident: 'Der Juror ist sich zu wenig sicher.',
  plot: 'Genauigkeit nach Score-Unterschied, mit der Siegwahrscheinlichkeit, die daraus folgt',
  axis: 'Score-Unterschied',
  accuracy: 'Genauigkeit',
  logLoss: 'Log-Loss',
  natsPerPair: 'Nats pro Paar',
  error: 'Kalibrierungsfehler',
  byLabeler: 'Genauigkeit auf zurückgehaltenen Paaren, nach Labeler',
  you: 'du',
  pairsOf: (pairs) => count(pairs, { one: '# Paar', other: '# Paare' }),
  tableOf: 'zur Kalibrierung',
  difference: 'Unterschied',
  pairs: 'Paare',
  implied: 'Erwartet',
  measured: 'Gemessen',
};
