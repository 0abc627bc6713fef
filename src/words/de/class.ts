// The words of the part of the page for a class, and of files that leave the page or come back, in German.
import type { ClassWords } from '../en/class.ts';
import { count } from './forms.ts';

const percent = (share: number): string => `${Math.round(100 * share)}\u00A0%`;
const people = (n: number): string => count(n, { one: '# Person', other: '# Personen' });
const rankings = (n: number): string => count(n, { one: '# Rangfolge', other: '# Rangfolgen' });
const files = (n: number): string => count(n, { one: '# Datei', other: '# Dateien' });

export const DE_CLASS: ClassWords = {
  name: 'Name oder Spitzname',
  nameHelp:
    'Freiwillig. Er steht in den Dateien mit Rangfolgen, die du speicherst, damit die Klasse sieht, von wem sie sind.',
  code: 'Klassencode',
  codeHelp:
    'Freiwillig. Alle, die denselben Code eingeben, bekommen bei „Geschmack“ zuerst dieselben zehn Paare, danach eigene. Er wird nirgendwohin gesendet.',
  saveMine: 'Rangfolgen von Menschen als Datei speichern',
  saved: (file) => `${file} liegt unter deinen Downloads.`,
  takeIn: 'Dateien einer Klasse einlesen',
  takeInHelp:
    'Zieh Dateien oder einen ganzen Ordner hierher, oder wähle sie aus. Nichts wird gesendet, und keine Rangfolge zählt doppelt.',
  chooseFiles: 'Dateien wählen …',
  chooseFolder: 'Ordner wählen …',
  reading: 'Wird gelesen …',
  have: (mine, simulated, others, demonstrations) =>
    `${rankings(mine)} von dir, ${simulated} simulierte, ${others > 0 ? `${others} von anderen, ` : ''}${count(demonstrations, { one: '# Musterantwort', other: '# Musterantworten' })}. Die Dateien entstehen auf diesem Computer und werden nirgendwohin gesendet.`,
  files: {
    all: {
      label: 'Alles, als ein .zip',
      help: 'Rangfolgen, Einstellungen und jedes Modell, in Ordnern, die transformers, TRL und OpenRLHF laden können.',
    },
    pairs: {
      label: 'Paare, .jsonl',
      help: 'Eine Zeile pro Paar für TRL und OpenRLHF: prompt, chosen, rejected.',
    },
    rankings: {
      label: 'Rangfolgen, .jsonl',
      help: 'Jede Rangfolge, wie sie gegeben wurde, mit Gleichständen und Übersprungenem. Diese Seite kann die Datei importieren.',
    },
    unread: {
      label: 'Unlesbare Einträge, .jsonl',
      help: 'Gespeicherte Einträge, die diese Version der Seite nicht lesen kann, so wie sie sind.',
    },
  },
  packing: 'Wird gepackt …',
  packed: (file) => `${file} liegt unter deinen Downloads.`,
  importRankings: 'Rangfolgen importieren …',
  importHelp:
    'Importiere .zip-Dateien oder Rangfolgen, die aus dieser Seite exportiert wurden, von dir oder anderen, beliebig viele auf einmal. Doppelte werden übersprungen.',
  imported: ({ files: read, people: by, added, known }) =>
    `${files(read)} mit Rangfolgen von ${by === 0 ? 'simulierten Labelern' : people(by)}: ${rankings(added)} hinzugefügt${known > 0 ? `, ${known} doppelte übersprungen` : ''}.`,
  importedNone: 'Es wurde keine Rangfolge gefunden.',
  unreadFiles: (unread, problems) =>
    `${count(unread, { one: '# Datei konnte', other: '# Dateien konnten' })} nicht gelesen werden: ${problems.join(' ')}`,
  moreFiles: (unread) =>
    `${count(unread, { one: '# weitere Datei konnte', other: '# weitere Dateien konnten' })} nicht gelesen werden.`,
  importedNotSaved: 'Sie konnten nicht gespeichert werden und gehen verloren, wenn dieser Tab geschlossen wird.',
  problem: ({ file, line, message }) => `${file}${line === undefined ? '' : `, Zeile ${line}`}: ${message}`,
  moreProblems: (lines) =>
    `${count(lines, { one: '# weitere Zeile konnte', other: '# weitere Zeilen konnten' })} nicht gelesen werden.`,
  you: 'du',
  youNamed: (name) => `${name} (du)`,
  person: (number) => `Person ${number}`,
  sameName: (name, number) => `${name} ${number}`,
  tooFew: 'Sobald Rangfolgen von mindestens zwei Personen hier sind, siehst du, wer mit wem übereinstimmt.',
  nothingShared:
    'Niemand hier hat ein Paar geordnet, das auch jemand anderes geordnet hat. Ein Klassencode gibt einer Klasse zehn gemeinsame Paare.',
  matrix: 'Übereinstimmung, Person für Person',
  matrixHelp: (enough) =>
    `Wie oft zwei Personen dieselben zwei Texte gleich geordnet haben; Gleichstände zählen nicht, und Zufall wären 50\u00A0%. Bei weniger als ${enough} gemeinsamen Paaren steht hier die Anzahl statt eines Anteils. Wer ähnlich antwortet, steht nebeneinander.`,
  self: '–',
  none: 'keine',
  few: ({ alike, pairs }) => `${alike} von ${pairs}`,
  share: ({ alike, pairs }) => percent(alike / pairs),
  of: ({ pairs }) => `von ${pairs}`,
  closest: 'Am ähnlichsten und am verschiedensten',
  columns: ['Person', 'Am meisten mit', 'Am wenigsten mit'],
  nobody: '–',
  closestHelp: (least) => `Unter Personen mit mindestens ${least} gemeinsamen Paaren.`,
  camps: 'Zwei Lager?',
  campsFound: ([one, other], across) =>
    `Die Klasse zerfällt in zwei Lager. Innerhalb der Lager stimmen die Personen bei ${percent(one)} und ${percent(other)} der Paare überein, über die Lager hinweg bei ${percent(across)}.`,
  campsNone: 'Keine zwei Lager: Die Klasse ist nicht stärker gespalten, als es durch Zufall zu erwarten ist.',
  camp: (number, n) => `Lager ${number}, ${people(n)}`,
  teachCamp: (number) => `Aus Lager ${number} lernen lassen`,
  campsHelp: (shuffles) =>
    `Die erste Hauptkomponente aller Antworten teilt die Personen in zwei Gruppen; dann wechselt jede zu der Seite, mit der sie mehr übereinstimmt. Lager heißen sie nur, wenn die beiden Seiten weiter auseinander liegen als in allen ${shuffles} Klassen, in denen die Antworten zu jedem Paar unter denen vertauscht wurden, die sie gegeben haben.`,
  disputed: 'Das umstrittenste Paar',
  disputedAt: (at, all) => `${at} von ${all} umstrittenen Paaren`,
  agreed: 'Bei keinem Paar ist jemand anderer Meinung.',
  took: (n) => `gewählt von ${people(n)}:`,
  empty: '(leer)',
  vote: 'Ich nehme diesen',
  voteThis: (text) => `Ich nehme diesen: ${text}`,
  voted: 'Deine Stimme ist als Rangfolge von dir gespeichert.',
  next: 'Nächstes Paar',
};
