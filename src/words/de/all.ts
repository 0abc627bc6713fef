// The page in German.
import type { Translation } from '../translation.ts';
import { DE_CALIBRATION } from './calibration.ts';
import { DE_CLASS } from './class.ts';
import { DE_EMBED } from './embed.ts';
import { ERRORS } from './errors.ts';
import { DE_GLOSSARY } from './glossary.ts';
import { DE_HAND_IN } from './hand-in.ts';
import { DE_INSIDE } from './inside.ts';
import { DE_LANGUAGE } from './language.ts';
import { DE_LESSONS } from './lesson.ts';
import { DE_LIMITS } from './limits.ts';
import { DE_LINK } from './link.ts';
import { METRICS } from './metrics.ts';
import { DE_MODELS } from './models.ts';
import { DE } from './page.ts';
import { DE_REPORT } from './report.ts';
import { SETTINGS } from './settings.ts';
import { DE_STAGE } from './stage.ts';
import { DE_TASTE } from './taste.ts';
import { DE_UPDATE } from './update.ts';
import { DE_VALUES } from './values.ts';

export const translation: Translation = {
  page: DE,
  calibration: DE_CALIBRATION,
  class: DE_CLASS,
  embed: DE_EMBED,
  glossary: DE_GLOSSARY,
  handIn: DE_HAND_IN,
  inside: DE_INSIDE,
  language: DE_LANGUAGE,
  lesson: DE_LESSONS,
  limits: DE_LIMITS,
  link: DE_LINK,
  models: DE_MODELS,
  report: DE_REPORT,
  stage: DE_STAGE,
  taste: DE_TASTE,
  update: DE_UPDATE,
  values: DE_VALUES,
  errors: ERRORS,
  settings: SETTINGS,
  metrics: METRICS,
};

export const lessons = import.meta.glob<string>('../../lessons/de/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
