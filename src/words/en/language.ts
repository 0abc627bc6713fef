// The words of the choice of language, in English.

export const EN_LANGUAGE = {
  name: 'Language',
  help: 'The page loads again in that language. Everything is kept, and a run goes on from where it is.',
  /** Shown once, in languages other than English only. */
  modelIsEnglish: 'The small model was trained on English texts only. Its prompts and answers stay in English.',
  /** Of the language that a person wants; these words are in English then. */
  missing: (name: string) =>
    `The words in this language could not be downloaded: ${name}. The page is shown in English. Check your connection and reload the page.`,
  unknown: (tag: string) =>
    `This address asks for the language “${tag}”, which this page does not have. Choose another one at the foot of the page.`,
};

/** These words in a language. */
export type LanguageWords = typeof EN_LANGUAGE;
