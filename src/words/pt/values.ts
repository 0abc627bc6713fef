// The words of what the people of a class value, in Brazilian Portuguese.
import type { ValuesWords } from '../en/values.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;

export const PT_VALUES: ValuesWords = {
  judges: 'Um juiz ao lado de outro',
  judgesHelp:
    'Um juiz legível aprende com os rankings de algumas pessoas quanto sete coisas em um texto valem para elas. Aqui está um de uma pessoa ou de um grupo, e um de todos os demais. Indica-se com que frequência cada um escolhe o texto que tem mais daquilo, em pares que não diferem em mais nada, com a faixa em que isso está com 95% de certeza.',
  whose: 'Juiz de quem',
  camp: (number: number) => `Grupo ${number}`,
  everybodyElse: 'Todos os demais',
  feature: 'Texto que é …',
  features: {
    long: 'mais longo (seis palavras a mais)',
    kind: 'gentil, não grosseiro',
    true: 'verdadeiro, não falso',
    answers: 'pertinente, não fora do assunto',
    finished: 'terminado, não cortado',
    cheerful: 'alegre, não sóbrio',
    animal: 'sobre um animal',
  },
  noPairs: 'Um dos dois não tem rankings com os quais aprender.',
  apart: (who: string, feature: string, { one, other }: { one: number; other: number }) =>
    `Onde mais divergem (texto ${feature}): o juiz de ${who} escolhe esse texto em ${percent(one)} desses pares; o de todos os demais, em ${percent(other)}.`,
  maybeApart: (who: string, feature: string, { one, other }: { one: number; other: number }) =>
    `Nenhuma diferença é certa: todas as faixas se sobrepõem. Talvez seja aqui que mais divergem (texto ${feature}): o juiz de ${who} escolhe esse texto em ${percent(one)} desses pares; o de todos os demais, em ${percent(other)}.`,
  predicts: (who: string, right: string, all: number, share: number) =>
    `O juiz de ${who} prevê ${right} de ${all} escolhas de todos os demais (${percent(share)}; ao acaso seriam 50%).`,
  predicted: (who: string, right: string, all: number, share: number) =>
    `O juiz de todos os demais prevê ${right} de ${all} escolhas de ${who} (${percent(share)}).`,
  teachThese: 'Ensinar um juiz com estes rankings',
  teach:
    'Para treinar um modelo com os rankings de todos os que estão aqui, escolha “Todos” em “Aprende com”, na estação “Juiz”; “Meus” é só você.',
  favoured: 'O que as escolhas favoreceram',
  favouredHelp:
    'Em quantos pares alguém escolheu o texto em que isso era claramente maior, entre todos os pares que diferem nisso. Os textos diferem em várias coisas ao mesmo tempo: uma escolha favorece todas elas, seja qual for o motivo.',
  person: 'Pessoa',
  columns: {
    long: 'mais longo',
    kind: 'mais gentil',
    true: 'verdadeiro',
    answers: 'mais pertinente',
    finished: 'terminado',
    cheerful: 'mais alegre',
    animal: 'sobre um animal',
  },
  none: 'nenhum',
  of: (more: number, all: number) => `${more} de ${all}`,
  reveal: 'O que cada escolha favorece?',
  favours: (differences: readonly string[]) =>
    differences.length === 0
      ? 'Quem escolhe este não favorece nada que o juiz legível saiba nomear.'
      : `Quem escolhe este favorece: ${differences.join(', ')}.`,
};
