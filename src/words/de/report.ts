// The words of the report, in German.
import type { ReportWords } from '../en/report.ts';
import { count, list } from './forms.ts';

const demonstrations = (n: number): string => count(n, { one: '# Musterantwort', other: '# Musterantworten' });

export const DE_REPORT: ReportWords = {
  card: 'Bericht',
  cardHelp:
    'Eine Datei mit Einstellungen, Labels, Kurven, Texten und der Wand, damals und jetzt. Sie öffnet sich ohne diese Seite und lässt sich drucken.',
  save: 'Bericht speichern',
  file: 'Bericht, .html',
  making: 'Der Bericht wird erstellt …',
  saved: (file) => `${file} liegt unter deinen Downloads.`,

  title: 'RLHF Sandbox: Bericht',
  titleBy: (name) => `RLHF Sandbox: Bericht von ${name}`,
  made: (date) => `Erstellt am ${date}.`,
  version: (version) => `Version der Seite: ${version}.`,
  english: 'Das Modell schreibt Englisch; seine Texte stehen hier, wie es sie geschrieben hat.',

  facts: {
    title: 'Worauf es lief',
    model: 'Modell',
    parameters: (model, parameters) => `${model}, ${parameters} Parameter`,
    seed: 'Seed',
    engine: 'Engine',
    engines: {
      webgpu: (adapter) => `WebGPU: ${adapter || 'ein Adapter ohne Namen'}`,
      cpu: (adapter) => `WebAssembly auf dem Prozessor${adapter ? `: ${adapter}` : ''}`,
    },
    kernels: 'Kernel',
    noEngine: 'Die Engine lief nicht, als dieser Bericht erstellt wurde; Modell und Kernel sind darum nicht bekannt.',
  },

  settings: {
    title: 'Einstellungen',
    changed: 'Einstellungen, die vom Standard abweichen',
    changedHelp:
      'Bei dem, was hier trainiert wurde, so, wie es trainiert wurde; beim Rest so, wie die Formulare standen.',
    noneChanged: 'Jede Einstellung hat ihren Standardwert.',
    columns: ['Teil', 'Einstellung', 'Wert', 'Standard'],
    moved: (value) => `${value} (während des Laufs geändert)`,
    usual: 'Einstellungen auf ihrem Standardwert',
    usualOf: (part, settings) => `${part}: ${settings.join(', ')}.`,
  },

  runs: {
    title: 'Was trainiert wurde',
    columns: ['Teil', 'Zustand', 'Erledigt'],
    ours: 'gehört zur Seite, nicht hier trainiert',
    none: 'nicht trainiert',
    stepOf: (unit, step, total) => `${unit} ${step} von ${total}`,
    rounds: (round) => `aus den Rangfolgen der Runden 1 bis ${round}`,
  },

  labels: {
    title: 'Labels',
    none: 'Es gibt noch keine Rangfolgen, von niemandem. Bei „Geschmack“ oder „Ordnen“ reichen zwei Texte für den Anfang.',
    columns: ['Von', 'Rangfolgen', 'Geordnete Paare'],
    simulated: (labeler) => `simulierter Labeler „${labeler}“`,
    source: {
      you: 'Der Juror lernt nur aus deinen Rangfolgen.',
      simulated: 'Der Juror lernt nur aus den simulierten Rangfolgen.',
      both: 'Der Juror lernt aus allen Rangfolgen.',
      chosen: 'Der Juror lernt nur aus den Rangfolgen gewählter Personen.',
    },
    demonstrations: (number, own) =>
      own
        ? `${demonstrations(number)} zum Nachahmen, von dir bearbeitet.`
        : `${demonstrations(number)} zum Nachahmen, so, wie sie zur Seite gehören.`,
    noAgreement:
      'Nach keinem Paar wurde bisher zweimal gefragt; über deine Übereinstimmung mit dir selbst lässt sich also nichts sagen.',
    own: 'Deine eigenen Entscheidungen',
    ownNone: 'Du hast noch nichts gewählt oder geordnet.',
    better: 'bevorzugt',
    worse: 'der andere',
    place: (rank) => `Platz ${rank}`,
    skipped: 'übersprungen',
    allBad: 'alle schlecht',
    tie: 'gleich gut',
    empty: '(leer)',
  },

  curves: {
    title: 'Kurven',
    none: 'Hier wurde noch nichts trainiert, darum gibt es keine Kurven. Drücke „Start“ bei „Nachahmen“, „Juror“ oder „Verbessern“.',
    noneOf: (part) => `${part}: nicht hier trainiert, darum gibt es keine Kurve.`,
    name: (part, chart) => `${part}: ${chart}`,
    describe: (line, first, last) => `${line}: von ${first} auf ${last}.`,
    columns: ['Linie', 'Anfang', 'Ende', 'Minimum', 'Maximum'],
    smoothed: 'Dünne Linie: wie gemessen. Dicke Linie: geglättet. Die Zahlen sind wie gemessen.',
    reference: (meaning, value) => `${meaning}: ${value}`,
  },

  texts: {
    title: 'Was es sagt, vorher und nachher',
    none: 'Hier wurde kein Modell trainiert, darum gibt es noch kein „Nachher“.',
    notLooked: 'Der Lauf wurde ohne Hinsehen trainiert, darum wurden seine Texte nicht gesichert.',
    help: 'Dieselben Prompts mit denselben Zufallszahlen; unterstrichen sind Wörter, die vorher nicht in der Antwort standen.',
    at: (name, step) => `${name}, Schritt ${step}`,
  },

  wall: {
    title: 'Die Wand, damals und jetzt',
    none: 'Es gibt noch keine Wand: Sie gehört zu „Nachahmen“ und „Verbessern“, sobald eins davon hier trainiert wurde.',
    help: 'Jede Kachel ist die Antwort auf einen Prompt, mit dem das Modell nicht trainiert hat. Ihr Zeichen sagt dasselbe wie ihre Farbe.',
    then: (step) => `Damals (Schritt ${step})`,
    now: (step) => `Jetzt (Schritt ${step})`,
    byTaste: (step) => `Jetzt, nach deinem Geschmack (Schritt ${step})`,
    columns: ['Zeichen', 'Was die Antwort ist'],
    outcomes: {
      follows: 'tut, was verlangt war',
      rude: 'unhöflich',
      false: 'falsch',
      beside: 'am Thema vorbei',
      unfinished: 'endet nie',
      liked: 'gefällt mehr als am Anfang',
      alike: 'gefällt ebenso',
      disliked: 'gefällt weniger',
    },
    counts: (parts) => list(parts),
    countOf: (what, number) => `${what}: ${number}`,
    answer: (prompt, answer, what) => `${prompt} ${answer} (${what})`,
  },

  meaning: {
    title: 'Was das bedeutet',
    none: 'Bevor hier etwas trainiert ist, lässt sich nichts sagen.',
    votes: (votes) => `${votes} bei „Vergleichen“.`,
    noComparison: 'Die Modelle wurden noch nicht verglichen: Das tut „Alle drei messen“ bei „Vergleichen“.',
    card: 'Gemessen mit zurückgehaltenen Prompts',
    cardOf: (prompts) =>
      `Je ${count(prompts, { one: '# Prompt', other: '# Prompts' })}; in Klammern das 95-%-Intervall.`,
    outdated: 'Das verbesserte Modell wurde nach dieser Messung weiter trainiert.',
    measured: 'Messgröße',
    rate: (value, low, high) => `${value} (${low} bis ${high})`,
  },

  again: {
    title: 'Wie du es noch einmal laufen lässt',
    link: 'Dieser Link öffnet die Seite mit demselben Modell, demselben Seed, derselben Engine und denselben Einstellungen:',
    play: 'Drücke dann „Start“ bei „Nachahmen“, „Juror“ und „Verbessern“, in dieser Reihenfolge, für das, was hier trainiert wurde. Auf demselben Gerät und mit derselben Engine sind die Zahlen bis zur letzten Stelle gleich.',
    command:
      'Ohne die Seite, in einer Kopie des Projekts, führt dieser Befehl die ganze Schleife mit simulierten Labels aus:',
    noCommand:
      'Für diesen Lauf gibt es keinen Befehl: Befehle laufen nur mit den Standardeinstellungen, PPO und simulierten Labels.',
  },
};
