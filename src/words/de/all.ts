// The page in German.
import type { Translation } from '../translation.ts';
import { DE_CALIBRATION } from './calibration.ts';
import { DE_CLASS } from './class.ts';
import { ERRORS } from './errors.ts';
import { DE_GLOSSARY } from './glossary.ts';
import { DE_INSIDE } from './inside.ts';
import { DE_LANGUAGE } from './language.ts';
import { DE_LINK } from './link.ts';
import { METRICS } from './metrics.ts';
import { DE } from './page.ts';
import { SETTINGS } from './settings.ts';
import { DE_STAGE } from './stage.ts';
import { DE_TASTE } from './taste.ts';
import { DE_UPDATE } from './update.ts';

export const translation: Translation = {
  page: DE,
  calibration: DE_CALIBRATION,
  class: DE_CLASS,
  glossary: DE_GLOSSARY,
  inside: DE_INSIDE,
  language: DE_LANGUAGE,
  link: DE_LINK,
  stage: DE_STAGE,
  taste: DE_TASTE,
  update: DE_UPDATE,
  errors: ERRORS,
  settings: SETTINGS,
  metrics: METRICS,
};
