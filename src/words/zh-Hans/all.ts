// The page in Chinese.
import type { Translation } from '../translation.ts';
import { ZH_CALIBRATION } from './calibration.ts';
import { ZH_CLASS } from './class.ts';
import { ZH_EMBED } from './embed.ts';
import { ERRORS } from './errors.ts';
import { ZH_GLOSSARY } from './glossary.ts';
import { ZH_HAND_IN } from './hand-in.ts';
import { ZH_INSIDE } from './inside.ts';
import { ZH_LANGUAGE } from './language.ts';
import { ZH_LESSONS } from './lesson.ts';
import { ZH_LIMITS } from './limits.ts';
import { ZH_LINK } from './link.ts';
import { METRICS } from './metrics.ts';
import { ZH_MODELS } from './models.ts';
import { ZH } from './page.ts';
import { ZH_REPORT } from './report.ts';
import { SETTINGS } from './settings.ts';
import { ZH_STAGE } from './stage.ts';
import { ZH_TASTE } from './taste.ts';
import { ZH_UPDATE } from './update.ts';
import { ZH_VALUES } from './values.ts';

export const translation: Translation = {
  page: ZH,
  calibration: ZH_CALIBRATION,
  class: ZH_CLASS,
  embed: ZH_EMBED,
  glossary: ZH_GLOSSARY,
  handIn: ZH_HAND_IN,
  inside: ZH_INSIDE,
  language: ZH_LANGUAGE,
  lesson: ZH_LESSONS,
  limits: ZH_LIMITS,
  link: ZH_LINK,
  models: ZH_MODELS,
  report: ZH_REPORT,
  stage: ZH_STAGE,
  taste: ZH_TASTE,
  update: ZH_UPDATE,
  values: ZH_VALUES,
  errors: ERRORS,
  settings: SETTINGS,
  metrics: METRICS,
};

export const lessons = import.meta.glob<string>('../../lessons/zh-Hans/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
