// The words of the calibration plot, in Brazilian Portuguese.
import type { CalibrationWords } from '../en/calibration.ts';
import { count } from './forms.ts';

export const PT_CALIBRATION: CalibrationWords = {
  title: 'A certeza dele é justificada?',
  help: (pairs: string) =>
    `A curva é a probabilidade de vencer que corresponde a uma diferença de pontuação. Cada ponto é a acurácia medida em pares reservados (${pairs} no total).`,
  few: (right: number, all: number) =>
    `O juiz acerta ${right} de ${all} pares que não tinha visto: são poucos para dizer se a certeza dele é justificada.`,
  crossValidated: (folds: number, epochs: string) =>
    `Medido por validação cruzada: ${folds} juízes de teste, cada um com rankings que não tinha visto. O melhor resultado veio com ${epochs}, e o juiz foi treinado com essa quantidade.`,
  rightOf: (right: number, all: number) => `acerta ${right} de ${all}`,
  wellCalibrated: 'O juiz está bem calibrado.',
  overconfident: 'O juiz tem certeza demais.',
  underconfident: 'O juiz tem menos certeza do que deveria.',
  plot: 'Acurácia por diferença de pontuação, com a probabilidade de vencer correspondente',
  axis: 'diferença de pontuação',
  accuracy: 'Acurácia',
  logLoss: 'perda logarítmica',
  natsPerPair: 'nats por par',
  error: 'erro de calibração',
  byLabeler: 'Acurácia em pares reservados, por rotulador',
  you: 'você',
  pairsOf: (pairs: number) => count(pairs, { one: '# par', other: '# pares' }),
  tableOf: 'da calibração',
  difference: 'Diferença',
  pairs: 'Pares',
  implied: 'Prevista',
  measured: 'Medida',
};
