// The words of the glossary in the language in use.
import { EN_GLOSSARY, type GlossaryWords } from './en/glossary.ts';
import { translation } from './language.ts';

export const glossaryWords: GlossaryWords = translation?.glossary ?? EN_GLOSSARY;
