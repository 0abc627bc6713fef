// The words of the calibration plot, in Spanish.
import type { CalibrationWords } from '../en/calibration.ts';
import { count } from './forms.ts';

export const ES_CALIBRATION: CalibrationWords = {
  title: '¿Está justificada su seguridad?',
  help: (pairs: string) =>
    `La curva es la probabilidad de ganar que corresponde a una diferencia de puntuación. Cada punto es la exactitud medida en pares reservados (${pairs} en total).`,
  few: (right: number, all: number) =>
    `El juez acierta en ${right} de ${all} pares que no había visto: son muy pocos para decir si su seguridad está justificada.`,
  crossValidated: (folds: number, epochs: string) =>
    `Medido por validación cruzada: ${folds} jueces de prueba, cada uno con rankings que no había visto. El mejor resultado llegó con ${epochs}, y con esa cantidad se entrenó el juez.`,
  rightOf: (right: number, all: number) => `acierta ${right} de ${all}`,
  wellCalibrated: 'El juez está bien calibrado.',
  overconfident: 'El juez está demasiado seguro de sí mismo.',
  underconfident: 'El juez está menos seguro de lo que debería.',
  plot: 'Exactitud según la diferencia de puntuación, con la probabilidad de ganar que le corresponde',
  axis: 'diferencia de puntuación',
  accuracy: 'Exactitud',
  logLoss: 'pérdida logarítmica',
  natsPerPair: 'nats por par',
  error: 'error de calibración',
  byLabeler: 'Exactitud en pares reservados, por etiquetador',
  you: 'tú',
  pairsOf: (pairs: number) => count(pairs, { one: '# par', other: '# pares' }),
  tableOf: 'de la calibración',
  difference: 'Diferencia',
  pairs: 'Pares',
  implied: 'Prevista',
  measured: 'Medida',
};
