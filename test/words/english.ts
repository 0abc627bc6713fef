// English in the shape of a translation, which other languages are compared with.
import { EN_CALIBRATION } from '../../src/words/en/calibration.ts';
import { EN_CLASS } from '../../src/words/en/class.ts';
import { EN_EMBED } from '../../src/words/en/embed.ts';
import { EN_GLOSSARY } from '../../src/words/en/glossary.ts';
import { EN_HAND_IN } from '../../src/words/en/hand-in.ts';
import { EN_INSIDE } from '../../src/words/en/inside.ts';
import { EN_LANGUAGE } from '../../src/words/en/language.ts';
import { EN_LESSONS } from '../../src/words/en/lesson.ts';
import { EN_LIMITS } from '../../src/words/en/limits.ts';
import { EN_LINK } from '../../src/words/en/link.ts';
import { EN_MODELS } from '../../src/words/en/models.ts';
import { EN } from '../../src/words/en/page.ts';
import { EN_REPORT } from '../../src/words/en/report.ts';
import { EN_STAGE } from '../../src/words/en/stage.ts';
import { EN_TASTE } from '../../src/words/en/taste.ts';
import { EN_UPDATE } from '../../src/words/en/update.ts';
import { EN_VALUES } from '../../src/words/en/values.ts';
import type { Translation } from '../../src/words/translation.ts';
import { TEXTS } from './texts.ts';

const { settings: _settings, metrics: _metrics, ...page } = EN;
const asThemselves = <T extends string>(texts: readonly string[]) =>
  Object.fromEntries(texts.map((text) => [text, text])) as Record<T, string>;

export const ENGLISH: Translation = {
  page,
  calibration: EN_CALIBRATION,
  class: EN_CLASS,
  embed: EN_EMBED,
  glossary: EN_GLOSSARY,
  handIn: EN_HAND_IN,
  inside: EN_INSIDE,
  language: EN_LANGUAGE,
  lesson: EN_LESSONS,
  limits: EN_LIMITS,
  link: EN_LINK,
  models: EN_MODELS,
  report: EN_REPORT,
  stage: EN_STAGE,
  taste: EN_TASTE,
  update: EN_UPDATE,
  values: EN_VALUES,
  errors: asThemselves(TEXTS.ErrorText),
  settings: asThemselves(TEXTS.SettingText),
  metrics: asThemselves(TEXTS.MetricText),
};
