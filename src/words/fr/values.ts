// The words of what the people of a class value, in French.
import type { ValuesWords } from '../en/values.ts';

const percent = (share: number): string => `${Math.round(100 * share)}\u202F%`;

/** How often a judge takes the text with more of something, as shares. */
interface Apart {
  one: number;
  other: number;
}

export const FR_VALUES: ValuesWords = {
  judges: 'Un juge à côté d’un autre',
  judgesHelp:
    'Un juge lisible apprend des classements de quelques personnes ce que valent pour elles sept choses dans un texte. En voici un d’une personne ou d’un camp, et un de tous les autres. Les nombres : à quelle fréquence chacun prend le texte qui en a davantage, dans des paires qui ne diffèrent en rien d’autre, avec la plage où se trouve cette valeur avec 95 % de certitude.',
  whose: 'Le juge de qui',
  camp: (number: number) => `Camp ${number}`,
  everybodyElse: 'Tous les autres',
  feature: 'Texte …',
  features: {
    long: 'plus long (de six mots)',
    kind: 'gentil, pas impoli',
    true: 'vrai, pas faux',
    answers: 'pertinent, pas hors sujet',
    finished: 'terminé, pas coupé',
    cheerful: 'joyeux, pas neutre',
    animal: 'au sujet d’un animal',
  },
  noPairs: 'L’un des deux n’a pas de classements dont apprendre.',
  apart: (who: string, feature: string, { one, other }: Apart) =>
    `C’est sur ce point qu’ils sont le plus éloignés\u00A0: texte ${feature}. Le juge de ${who} le prend dans ${percent(one)} de ces paires, celui de tous les autres dans ${percent(other)}.`,
  maybeApart: (who: string, feature: string, { one, other }: Apart) =>
    `Aucune différence n’est certaine\u00A0: toutes les plages se recouvrent. C’est peut-être sur ce point qu’ils sont le plus éloignés\u00A0: texte ${feature}. Le juge de ${who} le prend dans ${percent(one)} de ces paires, celui de tous les autres dans ${percent(other)}.`,
  predicts: (who: string, right: string, all: number, share: number) =>
    `Le juge de ${who} prédit ${right} choix de tous les autres sur ${all} (${percent(share)}\u202F; le hasard donne 50\u202F%).`,
  predicted: (who: string, right: string, all: number, share: number) =>
    `Le juge de tous les autres prédit ${right} choix de ${who} sur ${all} (${percent(share)}).`,
  teachThese: 'Entraîner un juge avec ces classements',
  teach:
    'Pour entraîner un modèle sur les classements de toutes les personnes ici, choisissez « Tous » sous « Apprend de » à « Juge » ; « Les miens », ce sont les vôtres seuls.',
  favoured: 'Ce que les choix ont favorisé',
  favouredHelp:
    'Dans combien de paires quelqu’un a pris le texte qui l’était nettement plus, parmi toutes celles où les deux diffèrent sur ce point. Des textes diffèrent par plusieurs choses à la fois : un choix les favorise toutes, quelle qu’en ait été la raison.',
  person: 'Personne',
  columns: {
    long: 'plus long',
    kind: 'plus gentil',
    true: 'vrai',
    answers: 'plus pertinent',
    finished: 'terminé',
    cheerful: 'plus joyeux',
    animal: 'sur un animal',
  },
  none: 'aucune',
  of: (more: number, all: number) => `${more} sur ${all}`,
  reveal: 'Que favorise chaque choix ?',
  favours: (differences: readonly string[]) =>
    differences.length === 0
      ? 'Qui prend celui-ci ne favorise rien que le juge lisible sache nommer.'
      : `Qui prend celui-ci favorise ce qui est\u00A0: ${differences.join(', ')}.`,
};
