// The words of the report, in the language in use.
import { EN_REPORT, type ReportWords } from './en/report.ts';
import { translation } from './language.ts';

export const reportWords: ReportWords = translation?.report ?? EN_REPORT;
