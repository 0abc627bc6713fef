// The page in Spanish.
import type { Translation } from '../translation.ts';
import { ES_CALIBRATION } from './calibration.ts';
import { ES_CLASS } from './class.ts';
import { ERRORS } from './errors.ts';
import { ES_GLOSSARY } from './glossary.ts';
import { ES_INSIDE } from './inside.ts';
import { ES_LANGUAGE } from './language.ts';
import { ES_LINK } from './link.ts';
import { METRICS } from './metrics.ts';
import { ES } from './page.ts';
import { SETTINGS } from './settings.ts';
import { ES_STAGE } from './stage.ts';
import { ES_TASTE } from './taste.ts';
import { ES_UPDATE } from './update.ts';

export const translation: Translation = {
  page: ES,
  calibration: ES_CALIBRATION,
  class: ES_CLASS,
  glossary: ES_GLOSSARY,
  inside: ES_INSIDE,
  language: ES_LANGUAGE,
  link: ES_LINK,
  stage: ES_STAGE,
  taste: ES_TASTE,
  update: ES_UPDATE,
  errors: ERRORS,
  settings: SETTINGS,
  metrics: METRICS,
};
