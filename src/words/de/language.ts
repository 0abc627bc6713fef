// The words of the choice of language, in German.
import type { LanguageWords } from '../en/language.ts';

export const DE_LANGUAGE: LanguageWords = {
  name: 'Sprache',
  help: 'Die Seite lädt in dieser Sprache neu. Alles bleibt erhalten, und ein Lauf geht dort weiter, wo er ist.',
  modelIsEnglish:
    'Das kleine Modell ist nur mit englischen Texten trainiert. Seine Prompts und Antworten bleiben englisch.',
  missing: (name) =>
    `Die Texte in dieser Sprache konnten nicht geladen werden: ${name}. Die Seite erscheint auf Englisch. Prüfe deine Verbindung und lade die Seite neu.`,
  unknown: (tag) =>
    `Diese Adresse nennt die Sprache „${tag}“, die diese Seite nicht hat. Wähle unten auf der Seite eine andere.`,
};
