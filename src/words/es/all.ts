// The page in Spanish.
import type { Translation } from '../translation.ts';
import { ES_CALIBRATION } from './calibration.ts';
import { ES_CLASS } from './class.ts';
import { ES_EMBED } from './embed.ts';
import { ERRORS } from './errors.ts';
import { ES_GLOSSARY } from './glossary.ts';
import { ES_HAND_IN } from './hand-in.ts';
import { ES_INSIDE } from './inside.ts';
import { ES_LANGUAGE } from './language.ts';
import { ES_LESSONS } from './lesson.ts';
import { ES_LIMITS } from './limits.ts';
import { ES_LINK } from './link.ts';
import { METRICS } from './metrics.ts';
import { ES_MODELS } from './models.ts';
import { ES } from './page.ts';
import { ES_REPORT } from './report.ts';
import { SETTINGS } from './settings.ts';
import { ES_STAGE } from './stage.ts';
import { ES_TASTE } from './taste.ts';
import { ES_UPDATE } from './update.ts';
import { ES_VALUES } from './values.ts';

export const translation: Translation = {
  page: ES,
  calibration: ES_CALIBRATION,
  class: ES_CLASS,
  embed: ES_EMBED,
  glossary: ES_GLOSSARY,
  handIn: ES_HAND_IN,
  inside: ES_INSIDE,
  language: ES_LANGUAGE,
  lesson: ES_LESSONS,
  limits: ES_LIMITS,
  link: ES_LINK,
  models: ES_MODELS,
  report: ES_REPORT,
  stage: ES_STAGE,
  taste: ES_TASTE,
  update: ES_UPDATE,
  values: ES_VALUES,
  errors: ERRORS,
  settings: SETTINGS,
  metrics: METRICS,
};

export const lessons = import.meta.glob<string>('../../lessons/es/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
