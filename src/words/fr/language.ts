// The words of the choice of language, in French.
import type { LanguageWords } from '../en/language.ts';

export const FR_LANGUAGE: LanguageWords = {
  name: 'Langue',
  help: 'La page se recharge dans cette langue. Tout est conservé, et un entraînement reprend là où il en est.',
  modelIsEnglish:
    'Le petit modèle n’a été entraîné que sur des textes anglais. Ses prompts et ses réponses restent en anglais.',
  missing: (name: string) =>
    `Les textes de cette langue n’ont pas pu être téléchargés\u00A0: ${name}. La page s’affiche en anglais. Vérifiez votre connexion et rechargez la page.`,
  unknown: (tag: string) =>
    `Cette adresse demande la langue «\u00A0${tag}\u00A0», que cette page n’a pas. Choisissez-en une autre au bas de la page.`,
};
