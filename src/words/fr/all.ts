// The page in French.
import type { Translation } from '../translation.ts';
import { FR_CALIBRATION } from './calibration.ts';
import { FR_CLASS } from './class.ts';
import { ERRORS } from './errors.ts';
import { FR_GLOSSARY } from './glossary.ts';
import { FR_INSIDE } from './inside.ts';
import { FR_LANGUAGE } from './language.ts';
import { FR_LINK } from './link.ts';
import { METRICS } from './metrics.ts';
import { FR } from './page.ts';
import { SETTINGS } from './settings.ts';
import { FR_STAGE } from './stage.ts';
import { FR_TASTE } from './taste.ts';
import { FR_UPDATE } from './update.ts';

export const translation: Translation = {
  page: FR,
  calibration: FR_CALIBRATION,
  class: FR_CLASS,
  glossary: FR_GLOSSARY,
  inside: FR_INSIDE,
  language: FR_LANGUAGE,
  link: FR_LINK,
  stage: FR_STAGE,
  taste: FR_TASTE,
  update: FR_UPDATE,
  errors: ERRORS,
  settings: SETTINGS,
  metrics: METRICS,
};
