// The page in Brazilian Portuguese.
import type { Translation } from '../translation.ts';
import { PT_CALIBRATION } from './calibration.ts';
import { PT_CLASS } from './class.ts';
import { PT_EMBED } from './embed.ts';
import { ERRORS } from './errors.ts';
import { PT_GLOSSARY } from './glossary.ts';
import { PT_HAND_IN } from './hand-in.ts';
import { PT_INSIDE } from './inside.ts';
import { PT_LANGUAGE } from './language.ts';
import { PT_LESSONS } from './lesson.ts';
import { PT_LIMITS } from './limits.ts';
import { PT_LINK } from './link.ts';
import { METRICS } from './metrics.ts';
import { PT_MODELS } from './models.ts';
import { PT } from './page.ts';
import { PT_REPORT } from './report.ts';
import { SETTINGS } from './settings.ts';
import { PT_STAGE } from './stage.ts';
import { PT_TASTE } from './taste.ts';
import { PT_UPDATE } from './update.ts';
import { PT_VALUES } from './values.ts';

export const translation: Translation = {
  page: PT,
  calibration: PT_CALIBRATION,
  class: PT_CLASS,
  embed: PT_EMBED,
  glossary: PT_GLOSSARY,
  handIn: PT_HAND_IN,
  inside: PT_INSIDE,
  language: PT_LANGUAGE,
  lesson: PT_LESSONS,
  limits: PT_LIMITS,
  link: PT_LINK,
  models: PT_MODELS,
  report: PT_REPORT,
  stage: PT_STAGE,
  taste: PT_TASTE,
  update: PT_UPDATE,
  values: PT_VALUES,
  errors: ERRORS,
  settings: SETTINGS,
  metrics: METRICS,
};

export const lessons = import.meta.glob<string>('../../lessons/pt/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
