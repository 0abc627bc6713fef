// The words of handing in rankings by links and QR codes, in the language in use.
import { EN_HAND_IN, type HandInWords } from './en/hand-in.ts';
import { wordsOf } from './language.ts';

export const handInWords: HandInWords = wordsOf('handIn', EN_HAND_IN);
