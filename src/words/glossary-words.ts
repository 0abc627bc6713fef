// The words of the glossary in the language in use.
import { EN_GLOSSARY, type GlossaryWords } from './en/glossary.ts';

export const glossaryWords: GlossaryWords = EN_GLOSSARY;
