// What a language besides English has: the words of every file in en/, and the texts that are worded elsewhere, by their English.
import type { CalibrationWords } from './en/calibration.ts';
import type { ClassWords } from './en/class.ts';
import type { EmbedWords } from './en/embed.ts';
import type { GlossaryWords } from './en/glossary.ts';
import type { HandInWords } from './en/hand-in.ts';
import type { InsideWords } from './en/inside.ts';
import type { LanguageWords } from './en/language.ts';
import type { LessonWords } from './en/lesson.ts';
import type { LimitsWords } from './en/limits.ts';
import type { LinkWords } from './en/link.ts';
import type { ModelsWords } from './en/models.ts';
import type { Words } from './en/page.ts';
import type { ReportWords } from './en/report.ts';
import type { StageWords } from './en/stage.ts';
import type { TasteWords } from './en/taste.ts';
import type { ErrorText, MetricText, SettingText } from './en/texts.ts';
import type { UpdateWords } from './en/update.ts';
import type { ValuesWords } from './en/values.ts';

/** The words of the page itself. Those of settings and metrics are in tables of src/lib. */
export type PageWords = Omit<Words, 'settings' | 'metrics'>;

export interface Translation {
  page: PageWords;
  calibration: CalibrationWords;
  class: ClassWords;
  embed: EmbedWords;
  glossary: GlossaryWords;
  handIn: HandInWords;
  inside: InsideWords;
  language: LanguageWords;
  lesson: LessonWords;
  limits: LimitsWords;
  link: LinkWords;
  models: ModelsWords;
  report: ReportWords;
  stage: StageWords;
  taste: TasteWords;
  update: UpdateWords;
  values: ValuesWords;
  errors: Record<ErrorText, string>;
  settings: Record<SettingText, string>;
  metrics: Record<MetricText, string>;
}
