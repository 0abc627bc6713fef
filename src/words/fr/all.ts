// The page in French.
import type { Translation } from '../translation.ts';
import { FR_CALIBRATION } from './calibration.ts';
import { FR_CLASS } from './class.ts';
import { FR_EMBED } from './embed.ts';
import { ERRORS } from './errors.ts';
import { FR_GLOSSARY } from './glossary.ts';
import { FR_HAND_IN } from './hand-in.ts';
import { FR_INSIDE } from './inside.ts';
import { FR_LANGUAGE } from './language.ts';
import { FR_LESSON } from './lesson.ts';
import { FR_LIMITS } from './limits.ts';
import { FR_LINK } from './link.ts';
import { METRICS } from './metrics.ts';
import { FR_MODELS } from './models.ts';
import { FR } from './page.ts';
import { FR_REPORT } from './report.ts';
import { SETTINGS } from './settings.ts';
import { FR_STAGE } from './stage.ts';
import { FR_TASTE } from './taste.ts';
import { FR_UPDATE } from './update.ts';
import { FR_VALUES } from './values.ts';

export const translation: Translation = {
  page: FR,
  calibration: FR_CALIBRATION,
  class: FR_CLASS,
  embed: FR_EMBED,
  glossary: FR_GLOSSARY,
  handIn: FR_HAND_IN,
  inside: FR_INSIDE,
  language: FR_LANGUAGE,
  lesson: FR_LESSON,
  limits: FR_LIMITS,
  link: FR_LINK,
  models: FR_MODELS,
  report: FR_REPORT,
  stage: FR_STAGE,
  taste: FR_TASTE,
  update: FR_UPDATE,
  values: FR_VALUES,
  errors: ERRORS,
  settings: SETTINGS,
  metrics: METRICS,
};

export const lessons = import.meta.glob<string>('../../lessons/fr/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
