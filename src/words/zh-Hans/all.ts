// The page in Chinese.
import type { Translation } from '../translation.ts';
import { ZH_CALIBRATION } from './calibration.ts';
import { ZH_CLASS } from './class.ts';
import { ERRORS } from './errors.ts';
import { ZH_GLOSSARY } from './glossary.ts';
import { ZH_INSIDE } from './inside.ts';
import { ZH_LANGUAGE } from './language.ts';
import { ZH_LINK } from './link.ts';
import { METRICS } from './metrics.ts';
import { ZH } from './page.ts';
import { SETTINGS } from './settings.ts';
import { ZH_STAGE } from './stage.ts';
import { ZH_TASTE } from './taste.ts';
import { ZH_UPDATE } from './update.ts';

export const translation: Translation = {
  page: ZH,
  calibration: ZH_CALIBRATION,
  class: ZH_CLASS,
  glossary: ZH_GLOSSARY,
  inside: ZH_INSIDE,
  language: ZH_LANGUAGE,
  link: ZH_LINK,
  stage: ZH_STAGE,
  taste: ZH_TASTE,
  update: ZH_UPDATE,
  errors: ERRORS,
  settings: SETTINGS,
  metrics: METRICS,
};
