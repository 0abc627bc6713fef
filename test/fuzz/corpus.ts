// The inputs that parsers have failed on, by parser; each stands for its kind and is tried again by every run.
import { FILE_CASES } from './corpus/files.ts';
import { LABEL_CASES } from './corpus/labels.ts';
import { PAGE_CASES } from './corpus/page.ts';
import { STORAGE_CASES } from './corpus/storage.ts';
import { TEXT_CASES } from './corpus/texts.ts';

/** Inputs by parser and by what is wrong with them; made when they are needed, since some are large. */
export type Cases = Record<string, Record<string, () => unknown>>;

export const CORPUS: Cases = { ...LABEL_CASES, ...FILE_CASES, ...TEXT_CASES, ...STORAGE_CASES, ...PAGE_CASES };
