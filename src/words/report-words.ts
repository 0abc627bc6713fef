// The words of the report, in the language in use.
import { EN_REPORT, type ReportWords } from './en/report.ts';
import { wordsOf } from './language.ts';

export const reportWords: ReportWords = wordsOf('report', EN_REPORT);
