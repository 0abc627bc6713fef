// The page in Brazilian Portuguese.
import type { Translation } from '../translation.ts';
import { PT_CALIBRATION } from './calibration.ts';
import { PT_CLASS } from './class.ts';
import { ERRORS } from './errors.ts';
import { PT_GLOSSARY } from './glossary.ts';
import { PT_INSIDE } from './inside.ts';
import { PT_LANGUAGE } from './language.ts';
import { PT_LINK } from './link.ts';
import { METRICS } from './metrics.ts';
import { PT } from './page.ts';
import { SETTINGS } from './settings.ts';
import { PT_STAGE } from './stage.ts';
import { PT_TASTE } from './taste.ts';
import { PT_UPDATE } from './update.ts';

export const translation: Translation = {
  page: PT,
  calibration: PT_CALIBRATION,
  class: PT_CLASS,
  glossary: PT_GLOSSARY,
  inside: PT_INSIDE,
  language: PT_LANGUAGE,
  link: PT_LINK,
  stage: PT_STAGE,
  taste: PT_TASTE,
  update: PT_UPDATE,
  errors: ERRORS,
  settings: SETTINGS,
  metrics: METRICS,
};
