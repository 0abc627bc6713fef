// The words of lessons and of hiding controls, in German.
import type { LessonWords } from '../en/lesson.ts';
import { count } from './forms.ts';

const isSet = (label: string, value: string): string => `Stelle „${label}“ auf ${value}.`;
const characters = (n: number): string => count(n, { one: '# Zeichen', other: '# Zeichen' });

export const DE_LESSONS: LessonWords = {
  list: {
    title: 'Lektionen',
    about: 'Jede sagt dir, was zu tun ist, wartet, bis du es getan hast, und geht dort weiter, wo du aufgehört hast.',
    minutes: (n) => (n === 1 ? 'eine Minute' : `${n} Minuten`),
    step: (step, steps) => `du bist bei Schritt ${step} von ${steps}`,
    done: 'erledigt',
    open: 'Eine eigene Lektion öffnen',
    openHelp: 'Eine Textdatei, wie „Teilen“ sie liefert. Du kannst sie auch hierher ziehen.',
  },
  panel: {
    name: (title) => `Lektion: ${title}`,
    intro: (minutes, audience) => (audience ? `${minutes}, für ${audience}` : minutes),
    place: (step, steps) => `Schritt ${step} von ${steps}`,
    todo: 'Aufgabe',
    still: 'Offen:',
    ready: 'Erledigt. Mit „Weiter“ geht es weiter.',
    start: 'Beginnen',
    next: 'Weiter',
    finish: 'Abschließen',
    back: 'Zurück',
    skip: 'Diesen Schritt überspringen',
    leave: 'Lektion verlassen',
    fold: 'Weniger anzeigen',
    unfold: 'Mehr anzeigen',
    predict: 'Bevor du es siehst:',
    noAnswer: 'Das möchte ich nicht sagen',
    answered: (choice) => `Du hast erwartet: ${choice}`,
    notAnswered: 'Du hast nicht gesagt, was du erwartest.',
    measured: (label, first, last) => `Gemessen: ${label}, erst ${first}, dann ${last}.`,
    measuredOnce: (label, value) => `Gemessen: ${label} ist ${value}.`,
  },
  settings: {
    question: (changes) => `Diese Lektion beginnt mit anderen Einstellungen als deinen: ${changes}. Verwenden?`,
    help: 'Sie gelten, solange die Lektion läuft. Deine bleiben gespeichert und kommen zurück, wenn du sie verlässt.',
    use: 'Die der Lektion verwenden',
    keep: 'Meine behalten',
    change: (label, from, to) => `${label} ${to} statt ${from}`,
  },
  missing: {
    picks: (left) => count(left, { one: 'Noch # Entscheidung.', other: 'Noch # Entscheidungen.' }),
    votes: (left) => count(left, { one: 'Noch # Stimme.', other: 'Noch # Stimmen.' }),
    labeled: (left) =>
      count(left, {
        one: 'Noch # Prompt, den der Labeler ordnet.',
        other: 'Noch # Prompts, die der Labeler ordnet.',
      }),
    otherLabelers:
      'Hier sind auch Rangfolgen eines anderen simulierten Labelers. Drücke „Start“, dann „Zurücksetzen“, was sie alle löscht, dann noch einmal „Start“.',
    taught: 'Warte, bis dem Modell dein Geschmack beigebracht ist.',
    finished: {
      sft: 'Ein Lauf bei „Nachahmen“, der zu Ende ist.',
      label: 'Ein Labeler bei „Ordnen“, der fertig ist.',
      reward: 'Ein Juror, der fertig gelernt hat.',
      policy: 'Ein Lauf bei „Verbessern“, der zu Ende ist.',
      compare: 'Eine Messung bei „Vergleichen“, die zu Ende ist.',
    },
    step: {
      sft: (left) => count(left, { one: 'Noch # Schritt bei „Nachahmen“.', other: 'Noch # Schritte bei „Nachahmen“.' }),
      label: (left) => count(left, { one: 'Noch # Prompt bei „Ordnen“.', other: 'Noch # Prompts bei „Ordnen“.' }),
      reward: (left) => count(left, { one: 'Noch # Schritt bei „Juror“.', other: 'Noch # Schritte bei „Juror“.' }),
      policy: (left) =>
        count(left, { one: 'Noch # Iteration bei „Verbessern“.', other: 'Noch # Iterationen bei „Verbessern“.' }),
      compare: (left) =>
        count(left, { one: 'Noch # Prompt bei „Vergleichen“.', other: 'Noch # Prompts bei „Vergleichen“.' }),
    },
    played: 'Spiele den Lauf oder die Aufzeichnung auf der Bühne ab, oder bewege die Zeitleiste.',
    setting: isSet,
    ran: {
      sft: (label, value) => `Ein Lauf bei „Nachahmen“, der mit „${label}“ auf ${value} zu Ende ist.`,
      label: (label, value) => `Ein Labeler bei „Ordnen“, der mit „${label}“ auf ${value} fertig ist.`,
      reward: (label, value) => `Ein Juror, der mit „${label}“ auf ${value} fertig gelernt hat.`,
      policy: (label, value) => `Ein Lauf bei „Verbessern“, der mit „${label}“ auf ${value} zu Ende ist.`,
      compare: (label, value) => `Eine Messung bei „Vergleichen“, die mit „${label}“ auf ${value} zu Ende ist.`,
    },
    choice: {
      method: (name) => `Wähle die Methode ${name}.`,
      source: (name) => `Wähle bei „Juror“ die Rangfolgen „${name}“.`,
      labeler: (name) => `Wähle bei „Ordnen“ den Labeler ${name}.`,
    },
    at: (station) => `Geh zur Station „${station}“.`,
  },
  faults: {
    unknown: (name, known) =>
      `Eine Lektion „${name}“ gibt es hier nicht. Es gibt: ${known}. Eine eigene öffnet sich auf dem Computer, auf dem sie zuerst geöffnet wurde, oder aus ihrer Datei oder ihrem vollständigen Link.`,
    damaged:
      'Die Lektion in diesem Link wurde abgeschnitten oder nachträglich geändert. Bitte stattdessen um ihre Datei.',
    line: (number, fault) => `Zeile ${number}: ${fault}`,
    more: (n) => (n === 1 ? 'Noch eine Zeile ist falsch.' : `Noch ${n} Zeilen sind falsch.`),
    instead: (found, instead) => `„${found}“ ist nicht bekannt. Schreib stattdessen: ${instead}.`,
    hide: (name) =>
      `„hide: ${name}“ nennt nichts, was sich ausblenden lässt. „Teilen“ in der oberen Leiste nennt die Namen; eine Einstellung schreibt man als ppo.klCoef.`,
    version: (found, version) =>
      `Die Lektion ist für Version ${found} des Formats geschrieben, und diese Seite liest Version ${version}. Lade die Seite neu, um eine neuere zu bekommen, oder schreib „version: ${version}“.`,
    title: 'Eine Lektion beginnt mit ihrem Titel. Schreib stattdessen: # Der Titel der Lektion.',
    secondTitle: 'Es gibt schon einen Titel. Schreib „## “ vor die Überschrift eines Schritts.',
    heading: 'Dieser Schritt hat keine Überschrift. Schreib stattdessen: ## Worum es in dem Schritt geht.',
    unknownKey: (key, known) =>
      `„${key}:“ hat hier keine Bedeutung. Schreib stattdessen eins von diesen: ${known} – oder beginne den Satz mit einem Großbuchstaben, wenn er zum Lesen ist.`,
    nothingBehind: (key, example) => `Nach „${key}:“ steht nichts. Schreib zum Beispiel: ${example}.`,
    secondQuestion: 'Dieser Schritt stellt schon eine Frage. Beginne für die nächste mit „## “ einen weiteren Schritt.',
    choices: 'Die Frage hat weniger als zwei Antworten. Schreib jede in eine eigene Zeile darunter: - Der Wert steigt.',
    tooManyChoices: (most) => `Eine Frage hat höchstens ${most} Antworten. Nimm welche weg.`,
    minutes: 'Der Kopf sagt nicht, wie lange die Lektion dauert. Schreib unter den Titel: minutes: 10.',
    noSteps: 'Die Lektion hat keinen Schritt. Beginne einen mit: ## Worum es in dem Schritt geht.',
    tooManySteps: (most) => `Eine Lektion hat höchstens ${most} Schritte. Teile sie in zwei.`,
    tooLong: (most) => `Der Text hat mehr als ${characters(most)}. Teile die Lektion in zwei.`,
    help: 'Hier wurde nichts geändert. Berichtige den Text in einem Editor und öffne ihn dann noch einmal.',
  },
  hidden: {
    title: (n) => (n === 1 ? 'Ein Bedienelement ist ausgeblendet.' : `${n} Bedienelemente sind ausgeblendet.`),
    showAll: 'Alles zeigen',
  },
  teacher: {
    hide: 'Bedienelemente ausblenden',
    hideHelp:
      'Was angekreuzt ist, verschwindet hier und überall, wo der Link geöffnet wird; „Alles zeigen“ bringt es dort zurück.',
    withLesson: (title) => `Mit der Lektion „${title}“`,
    withLessonHelp: 'Wer den Link zum ersten Mal öffnet, beginnt bei dem Schritt, bei dem du bist.',
    save: 'Die Lektion als Datei speichern',
    template: 'Eine Vorlage für eine Lektion speichern',
    templateHelp:
      'Ein Text, den du in jedem Editor ändern kannst. Öffne ihn mit „Eine eigene Lektion öffnen“ an der ersten Station.',
    tooLong: (most) =>
      `Die Lektion passt nicht in einen Link von ${characters(most)} und wurde darum weggelassen. Speichere sie als Datei und schick diese mit.`,
  },
  station: (name) => `Die Station ${name}`,
  setting: (table, label) => `${label} (${table})`,
  parts: {
    rail: 'Die Liste der Stationen',
    machine: 'Läuft auf',
    'model-and-seed': 'Modell und Seed',
    'take-away': 'Mitnehmen',
    share: 'Teilen',
    glossary: 'Glossar',
    run: 'Start, Pause, Schritt und Zurücksetzen',
    settings: 'Die Einstellungen eines Laufs',
    drawer: 'Die zugeklappten Einstellungen',
    method: 'Die Wahl der Methode',
    source: 'Die Wahl der Rangfolgen bei „Juror“',
    stage: 'Die Bühne',
    cards: 'Auf der Bühne: die Karten',
    wall: 'Auf der Bühne: die Wand',
    river: 'Auf der Bühne: der Fluss',
    time: 'Auf der Bühne: die Zeitleiste',
    charts: 'Die Diagramme',
    advice: 'Was gerade passiert ist und was als Nächstes zu tun ist',
    inside: 'Die Teile eines Updates und die Kernel',
    likings: 'Was dir anscheinend gefällt',
    options: 'Die Optionen unter den zwei Texten',
    vote: 'Der Blindtest',
    tally: 'Was die Stimmen sagen',
    measure: 'Die Messung bei „Vergleichen“',
    'side-by-side': 'Alle Modelle nebeneinander',
    results: 'Die Ergebnistabellen bei „Vergleichen“',
    demonstrations: 'Die Musterantworten',
    'simulated-labeler': 'Der simulierte Labeler',
    'own-texts': 'Bei „Ordnen“: eigene Rangfolgen, Übereinstimmung und Klasse',
    'whole-run': 'Die Aufzeichnung eines ganzen Laufs an der ersten Station',
    lessons: 'Die Liste der Lektionen',
  },
};
