// A lesson as a text that a teacher writes in any editor, and its reading, which names the line of every fault and what to write instead.
import { METRICS, type MetricName } from '../../lib/metrics.ts';
import { PHASES, type Phase } from '../../domain/phases.ts';
import { STATION_NAMES, type StationName } from '../../domain/stations.ts';
import { lessonWords } from '../../words/lesson-words.ts';
import { belongsToLink, readLink } from '../link/link-state.ts';
import { urlFaults } from '../url-state.ts';
import { readCondition, type Watch } from './conditions.ts';
import { CONTROLS } from './controls.ts';

export interface Measured {
  phase: Phase;
  metric: MetricName;
}

export interface Step {
  heading: string;
  /** Paragraphs to read. */
  text: string[];
  /** What to do. */
  todo: string[];
  station?: StationName;
  watch: Watch[];
  /** Asked before the result is shown. */
  predict?: { question: string; choices: string[] };
  /** What is set beside the answer once the step is done. */
  measured: Measured[];
  hide: string[];
}

export interface Plan {
  title: string;
  minutes: number;
  audience: string;
  /** Paragraphs before the first step. */
  about: string[];
  /** Settings and choices, as in a link: `?ppo.klCoef=0&seed=3`; empty for those that are there. */
  start: string;
  station?: StationName;
  hide: string[];
  steps: Step[];
}

/** The version of the format that this page reads. */
const VERSION = 1;
export const MOST_CHARACTERS = 20_000;
const MOST_STEPS = 40;
const MOST_CHOICES = 6;
/** Faults that are named one by one. */
const MOST_FAULTS = 5;

const say = lessonWords.faults;
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Takes the text of a key into the lesson or the step. @returns what is wrong with it */
type Take<T> = (text: string, into: T) => string | undefined;

function takeStation(text: string, into: { station?: StationName }): string | undefined {
  const station = STATION_NAMES.find((name) => name === text);
  if (!station) return say.instead(`station: ${short(text)}`, STATION_NAMES.join(', '));
  into.station = station;
  return undefined;
}

function takeHidden(text: string, into: { hide: string[] }): string | undefined {
  const names = text.split(/[\s,]+/).filter(Boolean);
  const unknown = names.find((name) => !CONTROLS.has(name));
  if (unknown !== undefined || names.length === 0) return say.hide(short(unknown ?? ''));
  into.hide.push(...names);
  return undefined;
}

/** The lines of the head that set something, by name. */
export const HEAD: Record<string, { example: string; take: Take<Plan> }> = {
  version: {
    example: 'version: 1',
    take: (text) => (text === String(VERSION) ? undefined : say.version(short(text), VERSION)),
  },
  minutes: {
    example: 'minutes: 10',
    take(text, plan) {
      if (!/^[1-9]\d{0,2}$/.test(text)) return say.instead(`minutes: ${short(text)}`, 'minutes: 10');
      plan.minutes = Number(text);
      return undefined;
    },
  },
  for: { example: 'for: whoever has picked twenty texts', take: (text, plan) => void (plan.audience = text) },
  start: {
    example: 'start: model=nano seed=3 ppo.klCoef=0',
    take(text, plan) {
      const url = new URL('https://example.org/');
      url.search = plan.start;
      for (const part of text.split(/[\s&]+/).filter(Boolean)) {
        const [, name, value] = /^([\w.]+)=(.+)$/.exec(part) ?? [];
        if (name === undefined || value === undefined || !belongsToLink(name) || name === 'link')
          return say.instead(`start: ${short(part)}`, 'start: model=nano seed=3 ppo.klCoef=0');
        url.searchParams.set(name, value);
      }
      const [fault] = [...urlFaults(url), ...readLink(url).faults];
      if (fault === undefined) plan.start = url.search;
      return fault;
    },
  },
  station: { example: 'station: policy', take: takeStation },
  hide: { example: 'hide: share, glossary, ppo.klCoef', take: takeHidden },
};

/** The lines of a step that say more than its text, by name. */
export const STEP: Record<string, { example: string; take: Take<Step> }> = {
  station: { example: 'station: policy', take: takeStation },
  do: { example: 'do: Press Play.', take: (text, step) => void step.todo.push(text) },
  watch: {
    example: 'watch: finished policy',
    take(text, step) {
      const read = readCondition(text);
      if ('instead' in read) return say.instead(`watch: ${short(text)}`, read.instead);
      step.watch.push(read);
      return undefined;
    },
  },
  predict: {
    example: 'predict: What will the judge’s score do?',
    take(question, step) {
      if (step.predict) return say.secondQuestion;
      step.predict = { question, choices: [] };
      return undefined;
    },
  },
  measured: {
    example: 'measured: policy gold',
    take(text, step) {
      const [first, metric, ...more] = text.split(/\s+/);
      const phase = PHASES.find((name) => name === first);
      if (!phase || metric === undefined || !Object.hasOwn(METRICS, metric) || more.length > 0)
        return say.instead(`measured: ${short(text)}`, 'measured: policy gold');
      step.measured.push({ phase, metric: metric as MetricName });
      return undefined;
    },
  },
  hide: { example: 'hide: charts, ppo.klCoef', take: takeHidden },
};

const empty = (): Plan => ({ title: '', minutes: 0, audience: '', about: [], start: '', hide: [], steps: [] });

/** Reads the text of a lesson. Never throws; with faults, there is no plan. */
export function readLesson(text: string): { plan: Plan } | { faults: string[] } {
  if (text.length > MOST_CHARACTERS) return { faults: [say.tooLong(MOST_CHARACTERS)] };
  const plan = empty();
  const faults: string[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  let step: Step | undefined;
  let isNewer = false;
  let questionAt = 0;
  /** The paragraph that the next line continues. */
  let paragraphs: string[] | undefined;
  lines.forEach((raw, index) => {
    const number = index + 1;
    const line = raw.trim();
    const fault = (sentence: string | undefined) => void (sentence && faults.push(say.line(number, sentence)));
    const next = (into: string[]) => {
      if (paragraphs === into) into.push(`${into.pop() ?? ''} ${line}`.trim());
      else into.push(line);
      paragraphs = into;
    };
    const [, key, value = ''] = /^([a-z]+):(?: +(.*))?$/.exec(line) ?? [];
    if (line === '') paragraphs = undefined;
    else if (line.startsWith('## ') || line === '##') {
      checkQuestion();
      step = { heading: line.slice(3).trim(), text: [], todo: [], watch: [], measured: [], hide: [] };
      plan.steps.push(step);
      paragraphs = undefined;
      if (step.heading === '') fault(say.heading);
      if (plan.steps.length === MOST_STEPS + 1) fault(say.tooManySteps(MOST_STEPS));
    } else if (line.startsWith('# ')) {
      if (plan.title !== '') fault(say.secondTitle);
      plan.title ||= line.slice(2).trim();
    } else if (plan.title === '') {
      if (faults.length === 0) fault(say.title);
    } else if (key !== undefined) {
      paragraphs = undefined;
      const known = Object.keys(step ? STEP : HEAD);
      if (!known.includes(key)) fault(say.unknownKey(key, known.map((name) => `${name}:`).join(' ')));
      else if (value === '') fault(say.nothingBehind(key, (step ? STEP : HEAD)[key].example));
      else if (step) fault(STEP[key].take(value, step));
      else {
        const wrong = HEAD[key].take(value, plan);
        isNewer ||= key === 'version' && wrong !== undefined;
        fault(wrong);
      }
      if (key === 'predict') questionAt = number;
    } else if (step?.predict && /^[-*] /.test(line)) {
      paragraphs = undefined;
      step.predict.choices.push(line.slice(2).trim());
      if (step.predict.choices.length === MOST_CHOICES + 1) fault(say.tooManyChoices(MOST_CHOICES));
    } else next(step ? step.text : plan.about);
  });
  checkQuestion();

  function checkQuestion(): void {
    if (step?.predict && step.predict.choices.length < 2) faults.push(say.line(questionAt, say.choices));
  }

  // What a newer format means by its other lines is not known here.
  if (isNewer) return { faults: faults.filter((each) => each.includes(String(VERSION))).slice(0, 1) };
  if (plan.title === '' && faults.length === 0) faults.push(say.line(1, say.title));
  if (plan.title !== '' && plan.minutes === 0) faults.push(say.minutes);
  if (plan.title !== '' && plan.steps.length === 0) faults.push(say.noSteps);
  if (faults.length === 0) return { plan };
  const left = faults.length - MOST_FAULTS;
  return { faults: left > 0 ? [...faults.slice(0, MOST_FAULTS), say.more(left)] : faults };
}
