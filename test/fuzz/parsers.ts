// Everything in src that reads what it has not written itself, with what its inputs may look like and what must hold of them.
import { CLASS } from './parsers/class.ts';
import { FILES } from './parsers/files.ts';
import { LABELS } from './parsers/labels.ts';
import { LESSONS } from './parsers/lessons.ts';
import { PAGE } from './parsers/page.ts';
import { STORAGE } from './parsers/storage.ts';
import { TEXTS } from './parsers/texts.ts';

export const PARSERS = [...LABELS, ...CLASS, ...FILES, ...TEXTS, ...STORAGE, ...PAGE, ...LESSONS];
