// The words of the glossary in the language in use.
import { EN_GLOSSARY, type GlossaryWords } from './en/glossary.ts';
import { wordsOf } from './language.ts';

export const glossaryWords: GlossaryWords = wordsOf('glossary', EN_GLOSSARY);
