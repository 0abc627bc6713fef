// The words of what the people of a class value, in German.
import type { ValuesWords } from '../en/values.ts';

const percent = (share: number): string => `${Math.round(100 * share)}\u00A0%`;

export const DE_VALUES: ValuesWords = {
  judges: 'Ein Juror neben einem anderen',
  judgesHelp:
    'Ein lesbarer Juror lernt aus den Rangfolgen einiger Personen, was ihnen sieben Dinge in einem Text wert sind. Hier ist einer von einer Person oder einem Lager und einer von allen anderen. Angegeben ist, wie oft jeder den Text nimmt, der mehr davon hat, in Paaren, die sich in nichts anderem unterscheiden, mit dem Bereich, in dem das mit 95\u00A0% Sicherheit liegt.',
  whose: 'Wessen Juror',
  camp: (number) => `Lager ${number}`,
  everybodyElse: 'Alle anderen',
  feature: 'Text, der …',
  features: {
    long: 'länger ist (um sechs Wörter)',
    kind: 'freundlich ist, nicht unhöflich',
    true: 'wahr ist, nicht falsch',
    answers: 'beim Thema ist, nicht am Thema vorbei',
    finished: 'vollständig ist, nicht abgeschnitten',
    cheerful: 'fröhlich ist, nicht nüchtern',
    animal: 'von einem Tier handelt',
  },
  noPairs: 'Für einen der beiden gibt es keine Rangfolgen, aus denen er lernen kann.',
  apart: (who, feature, { one, other }) =>
    `Am weitesten liegen sie bei dem Text auseinander, der ${feature}: Der Juror von „${who}“ nimmt ihn in ${percent(one)} solcher Paare, der von allen anderen in ${percent(other)}.`,
  maybeApart: (who, feature, { one, other }) =>
    `Kein Unterschied ist sicher: Alle Bereiche überlappen sich. Am weitesten liegen sie vielleicht bei dem Text auseinander, der ${feature}: Der Juror von „${who}“ nimmt ihn in ${percent(one)} solcher Paare, der von allen anderen in ${percent(other)}.`,
  predicts: (who, right, all, share) =>
    `Der Juror von „${who}“ sagt ${right} von ${all} Entscheidungen aller anderen richtig voraus (${percent(share)}; Zufall wären 50\u00A0%).`,
  predicted: (who, right, all, share) =>
    `Der Juror aller anderen sagt ${right} von ${all} Entscheidungen von „${who}“ richtig voraus (${percent(share)}).`,
  teachThese: 'Einen Juror aus diesen Rangfolgen lernen lassen',
  teach:
    'Um ein Modell mit den Rangfolgen von allen hier zu trainieren, wähle bei „Juror“ unter „Lernt aus“ die Option „Alle“; „Meine“ bist du allein.',
  favoured: 'Was die Entscheidungen begünstigt haben',
  favouredHelp:
    'In wie vielen Paaren jemand den Text genommen hat, auf den das merklich mehr zutraf, von allen Paaren, die sich darin unterscheiden. Texte unterscheiden sich in mehreren Dingen zugleich: Eine Entscheidung begünstigt sie alle, was auch immer ihr Grund war.',
  person: 'Person',
  columns: {
    long: 'länger',
    kind: 'freundlicher',
    true: 'wahr',
    answers: 'mehr beim Thema',
    finished: 'vollständig',
    cheerful: 'fröhlicher',
    animal: 'über ein Tier',
  },
  none: 'keine',
  of: (more, all) => `${more} von ${all}`,
  reveal: 'Was begünstigt jede Entscheidung?',
  favours: (differences) =>
    differences.length === 0
      ? 'Wer diesen nimmt, begünstigt nichts, was der lesbare Juror benennen kann.'
      : `Wer diesen nimmt, begünstigt, was so ist: ${differences.join(', ')}.`,
};
