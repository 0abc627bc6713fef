// The words of the calibration plot, in French.
import type { CalibrationWords } from '../en/calibration.ts';

export const FR_CALIBRATION: CalibrationWords = {
  title: 'Sa confiance est-elle justifiée ?',
  help: (pairs: string) =>
    `La courbe donne la probabilité de victoire qu’implique un écart de score. Chaque point est l’exactitude mesurée sur des paires réservées (${pairs} en tout).`,
  few: (right: number, all: number) =>
    `Le juge a raison pour ${right} paires sur ${all} qu’il n’avait pas vues\u00A0: c’est trop peu pour dire si sa confiance est justifiée.`,
  crossValidated: (folds: number, epochs: string) =>
    `Mesuré par validation croisée\u00A0: ${folds} juges d’essai, chacun sur des classements qu’il n’avait pas vus. Ils ont été les meilleurs après ${epochs}\u202F; le juge a donc été entraîné aussi longtemps.`,
  rightOf: (right: number, all: number) => `${right} justes sur ${all}`,
  wellCalibrated: 'Le juge est bien calibré.',
  overconfident: 'Le juge est trop sûr de lui.',
  underconfident: 'Le juge n’est pas assez sûr de lui.',
  plot: 'Exactitude selon l’écart de score, avec la probabilité de victoire qu’il implique',
  axis: 'écart de score',
  accuracy: 'Exactitude',
  logLoss: 'perte logarithmique',
  natsPerPair: 'nats par paire',
  error: 'erreur de calibration',
  byLabeler: 'Exactitude sur les paires réservées, par annotateur',
  you: 'vous',
  pairsOf: (pairs: number) => `${pairs} paires`,
  tableOf: 'de la calibration',
  difference: 'Écart',
  pairs: 'Paires',
  implied: 'Impliquée',
  measured: 'Mesurée',
};
