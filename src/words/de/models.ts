// The words of the trained models of a class and of the blind vote on them, in German.
import type { ModelsWords } from '../en/models.ts';
import { count } from './forms.ts';

const models = (n: number): string => count(n, { one: '# Modell', other: '# Modelle' });
const votes = (n: number): string => count(n, { one: '# Stimme', other: '# Stimmen' });
/** As in “after 3 more votes”. */
const moreVotes = (n: number): string => count(n, { one: '# weiteren Stimme', other: '# weiteren Stimmen' });

export const DE_MODELS: ModelsWords = {
  help: 'Speichere das Modell, das du trainiert hast, und gib es anderen, oder lies ihre ein. Stimmt dann über ihre Texte ab, ohne zu wissen, von wem sie sind. Nichts wird gesendet.',
  short:
    'Die Datei enthält zu jedem Gewicht die Richtung, in die das Training es bewegt hat, und wie weit im Mittel. Das Modell in einer Datei schreibt also ganz ähnlich wie das, das du trainiert hast, aber nicht Wort für Wort gleich.',
  save: 'Mein Modell als Datei speichern',
  saved: (file) => `${file} liegt unter deinen Downloads.`,
  saving: 'Wird gespeichert …',
  withRankings: (n) => count(n, { one: 'Mit meiner # Rangfolge', other: 'Mit meinen # Rangfolgen' }),
  addMine: 'Mein Modell zur Liste hinzufügen',
  mineAdded: 'Dein Modell ist in der Liste.',
  mineNotSaved:
    'Dein Modell ist in der Liste, konnte aber nicht gespeichert werden: Es geht verloren, wenn dieser Tab geschlossen wird.',
  takenIn: {
    models: (added, known) =>
      known === 0
        ? `${models(added)} hinzugefügt. Die Modelle der Klasse findest du bei „Vergleichen“.`
        : `${models(added)} hinzugefügt, ${count(known, { one: '# schon vorhandenes', other: '# schon vorhandene' })} übersprungen. Die Modelle der Klasse findest du bei „Vergleichen“.`,
    notSaved: 'Die Modelle konnten nicht gespeichert werden und gehen verloren, wenn dieser Tab geschlossen wird.',
    refused: (file, message) => `${file}: ${message}`,
    more: (files) =>
      count(files, {
        one: '# weiteres Modell konnte nicht eingelesen werden.',
        other: '# weitere Modelle konnten nicht eingelesen werden.',
      }),
  },
  list: 'Modelle hier',
  empty: 'Hier ist noch kein Modell.',
  unread: (n) =>
    count(n, {
      one: '# hier gespeichertes Modell kann diese Version der Seite nicht lesen.',
      other: '# hier gespeicherte Modelle kann diese Version der Seite nicht lesen.',
    }),
  columns: ['Trainiert von', 'Wie', 'Gespeichert am', ''],
  how: (method, step, base, seed) =>
    `${method}, ${count(step, { one: '# Schritt', other: '# Schritte' })}, aus ${base}, Seed ${seed}`,
  remove: 'Entfernen',
  removeThis: (name) => `Das Modell von „${name}“ entfernen`,
  otherBase: (base) => `Dieses ist aus ${base} entstanden: Es kann nur schreiben, solange ${base} geöffnet ist.`,
  vote: 'Blindtest mit zwei davon',
  tooFew: (base) =>
    `Ein Blindtest braucht zwei Modelle, die aus ${base} entstanden sind, dem Basismodell, das geöffnet ist.`,
  start: 'Zwei davon schreiben lassen',
  writing: 'Zwei Modelle schreiben …',
  aIsBetter: 'A ist besser',
  equal: 'Gleich gut',
  bIsBetter: 'B ist besser',
  next: 'Nächstes Paar',
  hidden: (n) => `Deine Stimme ist gespeichert. Namen und Ergebnisse erscheinen nach ${moreVotes(n)}.`,
  shown: (a, b) => `Deine Stimme ist gespeichert. A ist vom Modell von „${a}“, B von dem von „${b}“.`,
  results: 'Ergebnisse',
  resultsHidden: (n) => `Sie erscheinen nach ${moreVotes(n)}, damit niemand für einen Namen stimmt.`,
  resultsHelp: (n) =>
    `${votes(n)} auf diesem Computer. Anteil der Stimmen für jedes Modell, Gleichstand zählt halb, mit seinem 95-%-Intervall: Wo zwei Intervalle sich überlappen, sagen die Stimmen nicht, welches Modell besser ist.`,
  tally: (wins, ties, losses) => `${wins} gewonnen, ${ties} gleich, ${losses} verloren`,
  noVotes: 'noch keine Stimmen',
  startOver: 'Stimmen löschen',
};
