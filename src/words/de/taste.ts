// The words of the station where a person picks, in German.
import type { TasteWords } from '../en/taste.ts';
import { count, list } from './forms.ts';

const picks = (n: number): string => count(n, { one: '# Entscheidung', other: '# Entscheidungen' });

export const DE_TASTE: TasteWords = {
  title: 'Bring ihm deinen Geschmack bei',
  whichIsBetter: 'Welche Antwort gefällt dir besser?',
  coming: 'Die Texte zum Auswählen werden geladen …',
  count: (done, goal) => `${done} von ${goal}`,
  beyond: picks,
  take: (text) => `Diesen Text nehmen: ${text}`,
  empty: '(leer)',
  cutOff: '(abgeschnitten)',
  neither: 'Keinen',
  skip: 'Überspringen',
  undo: 'Rückgängig',
  exhausted: 'Du hast alle Texte verglichen, die wir mitliefern. Bei „Ordnen“ schreibt das Modell neue.',
  toRank: 'Zu „Ordnen“',
  keys: '`←` und `→` nehmen einen Text, `↓` nimmt keinen, `S` überspringt, `U` macht rückgängig.',
  random: 'Lieber zufällige Paare',
  randomHelp:
    'Sonst fragen wir dort, wo deine Antwort am meisten lehrt. Wie ein Paar gewählt wurde, wird mit deiner Entscheidung gespeichert und exportiert.',
  startFrom: {
    legend: 'Der Juror beginnt mit',
    options: { automatic: 'Automatisch', 'our judge': 'Unserem Juror', 'SFT model': 'Dem SFT-Modell' },
    help: 'Unser Juror unterscheidet schon freundlich von unhöflich und wahr von falsch; das SFT-Modell weiß davon nichts. „Automatisch“ nimmt unseren, solange du dich erst selten entschieden hast.',
  },
  notSaved: 'Deine letzte Entscheidung ist nicht gespeichert: Sie geht verloren, wenn der Tab geschlossen wird.',
  told: {
    start: 'Nimm den Text, der dir besser gefällt. Eine richtige Antwort gibt es nicht.',
    took: (differences) =>
      differences.length > 0
        ? `Der Text, den du genommen hast, ist ${list(differences)}.`
        : 'Die beiden Texte unterscheiden sich in nichts, was der lesbare Juror benennen kann.',
    expected: 'Der lesbare Juror hatte das erwartet.',
    unexpected: 'Der lesbare Juror hatte den anderen erwartet.',
    noIdea: 'Der lesbare Juror hatte keine Vermutung.',
    neither: 'Du hast keinen genommen. Daraus lernt der Juror nichts.',
    skipped: 'Du hast dieses Paar übersprungen. Daraus wird nichts gelernt.',
    undone: 'Deine letzte Entscheidung ist zurückgenommen. Hier ist das Paar noch einmal.',
    again: (same, all) =>
      `Von ${all} Paaren, nach denen wir zweimal gefragt haben, hast du ${same} gleich beantwortet.`,
  },
  judge: {
    title: 'Was dir anscheinend gefällt',
    help: 'Ein lesbarer Juror zählt in jedem Text sieben Dinge und lernt aus jeder Entscheidung, was sie dir wert sind. Er rät jede Entscheidung, bevor du sie triffst.',
    features: {
      long: { about: 'Länge', more: 'lang', less: 'kurz', of: ['länger', 'kürzer'] },
      kind: {
        about: 'Freundlichkeit',
        more: 'freundlich',
        less: 'unhöflich',
        of: ['freundlicher', 'unhöflicher'],
      },
      true: { about: 'Wahrheit', more: 'wahr', less: 'falsch', of: ['wahr', 'falsch'] },
      answers: {
        about: 'Bezug zum Thema',
        more: 'zum Thema',
        less: 'am Thema vorbei',
        of: ['mehr beim Thema', 'weniger beim Thema'],
      },
      finished: {
        about: 'Ende',
        more: 'vollständig',
        less: 'abgeschnitten',
        of: ['vollständig', 'abgeschnitten'],
      },
      cheerful: {
        about: 'Fröhlichkeit',
        more: 'fröhlich',
        less: 'nüchtern',
        of: ['fröhlicher', 'nüchterner'],
      },
      animal: {
        about: 'Tiere',
        more: 'mit Tier',
        less: 'ohne Tier',
        of: ['über ein Tier', 'nicht über ein Tier'],
      },
    },
    like: (what) => `Dir gefällt anscheinend: ${what.join(', ')}.`,
    indifferent: (what) => `Dich stört anscheinend nicht: ${what.join(', ')}.`,
    unknown: (what) => `Noch nicht zu sagen: ${what.join(', ')}.`,
    hits: (right, all) =>
      all === 1
        ? `Er hat ${right} von 1 Entscheidung vorhergesagt, bevor du sie getroffen hast.`
        : `Er hat ${right} von ${picks(all)} vorhergesagt, bevor du sie getroffen hast.`,
    caption: 'Was der lesbare Juror aus deinen Entscheidungen schließt',
    columns: { less: 'Weniger', taken: 'Wie oft du ihn nimmst', more: 'Mehr' },
    share: (more, value, low, high) =>
      `${more}: genommen in ${value}\u00A0% der Paare, die sich in nichts anderem unterscheiden; zwischen ${low} und ${high}\u00A0%`,
    scale:
      'Marke: wie oft du den Text nehmen würdest, der mehr davon hat. Balken: der Bereich, in dem das mit 95\u00A0% Sicherheit liegt.',
  },
  wholeRun: {
    title: 'Ein ganzer Lauf in zwanzig Sekunden',
    about:
      'Eine Aufzeichnung: Ein kleines Modell lernt zu antworten, ein Juror lernt, was bevorzugt wird, dann lernt das Modell vom Juror.',
    coming: 'Die Aufzeichnung wird geladen …',
    phases: {
      sft: '1 von 3: Das Modell lernt zu antworten, indem es Beispiele nachahmt (SFT).',
      reward: '2 von 3: Ein Juror lernt, welcher von zwei Texten bevorzugt wird (Reward-Modell).',
      policy: '3 von 3: Das Modell bewegt sich zu dem hin, was der Juror hoch bewertet (PPO).',
    },
    end: 'Das war unser Modell mit unserem Juror. Deines lernt aus deinen Entscheidungen.',
    time: 'Stelle in der Aufzeichnung',
    retry: 'Prüfe die Verbindung und drücke dann „Start“, um es noch einmal zu versuchen.',
  },
  teach: {
    button: 'Dem Modell beibringen',
    again: 'Noch einmal beibringen',
    early: (left) => `Zwanzig Entscheidungen reichen; noch ${left}.`,
    ready: (n) =>
      n === 1
        ? 'Ein Juror lernt allein aus deiner Entscheidung, dann lernt das Modell vom Juror.'
        : `Ein Juror lernt allein aus deinen ${picks(n)}, dann lernt das Modell vom Juror.`,
    none: 'Nimm zuerst einen Text: Der Juror lernt aus deinen Entscheidungen.',
    waiting: 'Die Modelle werden noch geladen. Das Lernen beginnt von selbst, sobald sie da sind.',
    stopped: 'Die Engine läuft nicht. Drücke oben „Wiederherstellen“, um sie neu zu starten.',
    phases: {
      reward: '1 von 2: Ein Juror lernt deinen Geschmack.',
      policy: '2 von 2: Das Modell lernt vom Juror.',
    },
    pause: 'Pause',
    resume: 'Fortsetzen',
    progress: 'Fortschritt des Lernens',
    done: 'Fertig gelernt. Unten zeigt „Dein Lauf“, was das Modell jetzt sagt.',
    compare: 'Mit dem Modell davor vergleichen',
  },
};
