// The words of one figure alone, in a frame on another page or on a projector, in German.
import type { EmbedWords } from '../en/embed.ts';

export const DE_EMBED: EmbedWords = {
  recordings: {
    imitation: 'Ein kleines Sprachmodell lernt, Musterantworten nachzuahmen.',
    judge: 'Ein Juror lernt, welcher von zwei Texten Menschen besser gefällt.',
    manners: 'Einem kleinen Sprachmodell werden mit PPO gute Manieren beigebracht.',
    rudeness: 'Einem kleinen Sprachmodell wird mit PPO Unhöflichkeit beigebracht.',
    leash: 'PPO ohne KL-Strafe: Das Modell lernt, allein dem Juror zu gefallen.',
  },
  figures: {
    recording: 'Ein ganzer Lauf: was das Modell sagt, die Wand und der Fluss',
    river: 'Fluss: wie ein Prompt weitergehen kann',
    wall: 'Wand: eine Antwort auf jeden zurückgehaltenen Prompt',
    pick: 'Den besseren von zwei Texten wählen',
  },
  captions: {
    recording: (what) => `${what} Beweg die Zeitleiste, um die Veränderung zu sehen.`,
    river: (what) => `${what} Jedes Band ist so hoch, wie seine Wörter wahrscheinlich sind.`,
    wall: (what) => `${what} Jede Kachel ist die Antwort auf einen Prompt.`,
    pick: 'Welcher Text ist besser? Deine Wahl wird nirgendwohin gesendet.',
  },
  open: 'In der RLHF Sandbox öffnen',
  coming: 'Wird geladen …',
  unknownFigure: (name, names) => `Eine Darstellung „${name}“ gibt es nicht. Es gibt: ${names}.`,
  unknownRecording: (name, names) => `Eine Aufzeichnung „${name}“ gibt es nicht. Es gibt: ${names}.`,
  notInJudge:
    'Die Aufzeichnung „judge“ hat weder eine Wand noch einen Fluss. Nimm für sie die Darstellung „recording“.',
  share: {
    title: 'Eine einzelne Darstellung auf eine Kursseite setzen',
    figure: 'Darstellung',
    recording: 'Aufzeichnung',
    names: {
      imitation: 'Nachahmung',
      judge: 'Ein Juror lernt',
      manners: 'Gute Manieren gelernt',
      rudeness: 'Unhöflichkeit gelernt',
      leash: 'Ohne Leine (β 0)',
    },
    lines: 'Zeilen zum Einfügen in die Seite',
    copy: 'Zeilen kopieren',
    copied: 'Kopiert.',
    notCopied: 'Dieser Browser lässt die Seite nicht kopieren. Die Zeilen sind markiert: Drücke Strg+C oder ⌘C.',
    help: 'Wenn deine Kursseite Frames ein eigenes Attribut sandbox gibt, muss es allow-scripts, allow-same-origin und allow-popups enthalten.',
    frameTitle: (figure) => `${figure} (RLHF Sandbox)`,
  },
  projector: {
    name: 'Beamer',
    leave: 'Verlassen (Esc)',
    stageKeys: 'Leertaste oder Bild ab: weiter · Bild auf: zurück · 1 2 3: Antworten, Wand, Fluss · Esc: verlassen',
    pickKeys:
      '← oder →: was die meisten gewählt haben · ↓: keinen · Leertaste: anderes Paar · U: rückgängig · Esc: verlassen',
    lessonKey: 'N: nächster Schritt der Lektion',
    votes: ['Links', 'Rechts'],
    coming: 'Die Texte zum Auswählen werden geladen …',
    exhausted: 'Alle Paare sind verglichen.',
    empty: '(leer)',
  },
};
