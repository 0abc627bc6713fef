// The words of what the people of a class value, in Spanish.
import type { ValuesWords } from '../en/values.ts';
import { list } from './forms.ts';

const percent = (share: number): string => `${Math.round(100 * share)}\u00A0%`;

export const ES_VALUES: ValuesWords = {
  judges: 'Un juez al lado de otro',
  judgesHelp:
    'Un juez legible aprende de los rankings de algunas personas cuánto valen para ellas siete cosas de un texto. Aquí están el de una persona o un bando y el de todos los demás. Se indica con qué frecuencia elige cada uno el texto que tiene más de ello, en pares que no difieren en nada más, con el rango en el que eso está con una certeza del 95\u00A0%.',
  whose: 'Juez de',
  camp: (number: number) => `Bando ${number}`,
  everybodyElse: 'Todos los demás',
  feature: 'Texto …',
  features: {
    long: 'más largo (en seis palabras)',
    kind: 'amable, no grosero',
    true: 'verdadero, no falso',
    answers: 'pertinente, no fuera de tema',
    finished: 'terminado, no cortado',
    cheerful: 'alegre, no sobrio',
    animal: 'sobre un animal',
  },
  noPairs: 'Uno de los dos no tiene rankings de los que aprender.',
  apart: (who: string, feature: string, { one, other }: Record<'one' | 'other', number>) =>
    `Donde más se separan es en un texto ${feature}: el juez de “${who}” lo elige en el ${percent(one)} de esos pares; el de todos los demás, en el ${percent(other)}.`,
  maybeApart: (who: string, feature: string, { one, other }: Record<'one' | 'other', number>) =>
    `Ninguna diferencia es segura: todos los rangos se solapan. Donde quizá más se separen es en un texto ${feature}: el juez de “${who}” lo elige en el ${percent(one)} de esos pares; el de todos los demás, en el ${percent(other)}.`,
  predicts: (who: string, right: string, all: number, share: number) =>
    `El juez de “${who}” predice ${right} de ${all} elecciones de todos los demás (${percent(share)}; al azar sería el 50\u00A0%).`,
  predicted: (who: string, right: string, all: number, share: number) =>
    `El juez de todos los demás predice ${right} de ${all} elecciones de “${who}” (${percent(share)}).`,
  teachThese: 'Enseñar a un juez con estos rankings',
  teach:
    'Para entrenar un modelo con los rankings de todos los que están aquí, elige “Todos” en “Aprende de”, en “Juez”; “Míos” son solo los tuyos.',
  favoured: 'Lo que favorecieron las elecciones',
  favouredHelp:
    'En cuántos pares alguien eligió el texto que lo era claramente más, de todos los pares que difieren en ello. Los textos difieren en varias cosas a la vez: una elección las favorece todas, fuera cual fuera su motivo.',
  person: 'Persona',
  columns: {
    long: 'más largo',
    kind: 'más amable',
    true: 'verdadero',
    answers: 'más pertinente',
    finished: 'terminado',
    cheerful: 'más alegre',
    animal: 'sobre un animal',
  },
  none: 'ninguno',
  of: (more: number, all: number) => `${more} de ${all}`,
  reveal: '¿Qué favorece cada elección?',
  favours: (differences: readonly string[]) =>
    differences.length === 0
      ? 'Quien elige este no favorece nada que el juez legible sepa nombrar.'
      : `Quien elige este favorece un texto ${list(differences)}.`,
};
