// What a lesson can watch for before it goes on: one table from which the parser, what is said on the page, and the documents are made.
import { settingError, TABLES, type TableName } from '../../lib/config.ts';
import { METHOD_NAMES } from '../../lib/methods.ts';
import type { Field } from '../../lib/settings.ts';
import { PHASES, type Phase, type PhaseStatus } from '../../domain/phases.ts';
import { STATION_NAMES, type StationName } from '../../domain/stations.ts';
import { lessonWords } from '../../words/lesson-words.ts';
import { words } from '../../words/words.ts';
import { CHOICES } from '../link/link-state.ts';

/** What a lesson sees of the page. */
export interface Seen {
  station: StationName;
  /** The person's own rankings that put texts in an order. */
  picks: number;
  votes: number;
  /** How many rankings each simulated labeler has written. */
  labeled: Readonly<Record<string, number>>;
  /** Teaching from the person's own picks has ended. */
  taught: boolean;
  /** How often a run or a recording was played or scrubbed on a stage since the step began. */
  looks: number;
  statuses: Record<Phase, PhaseStatus>;
  configs: Record<TableName, Record<string, number>>;
  choices: { method: string; source: string; labeler: string };
}

/** One thing to wait for. */
export interface Watch {
  holds: (seen: Seen) => boolean;
  /** What is still to be done, as a sentence. */
  missing: (seen: Seen) => string;
}

interface Kind {
  /** How it is written. */
  form: string;
  example: string;
  /** What it waits for. */
  about: string;
  /** Reads what follows its name; undefined where that is not as in `form`. */
  read: (rest: string) => Watch | undefined;
}

const say = lessonWords.missing;
const isOneOf = <T extends string>(list: readonly T[], text: string | undefined): text is T =>
  list.some((each) => each === text);
const count = (text = ''): number | undefined =>
  /^\d{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
const own = (status: PhaseStatus): boolean => status.step > 0 && !status.shipped;

function atLeast(rest: string, of: (seen: Seen) => number, missing: (left: number) => string): Watch | undefined {
  const goal = count(/^>= (\S+)$/.exec(rest)?.[1]);
  if (goal === undefined) return undefined;
  return { holds: (seen) => of(seen) >= goal, missing: (seen) => missing(goal - of(seen)) };
}

/** A setting with a value that it may have, such as `ppo.klCoef = 0`. */
function readSetting(text: string): { table: TableName; name: string; field: Field; value: number } | undefined {
  const [, table, name = '', value] = /^(\w+)\.(\w+) ?= ?(-?[\d.]{1,20})$/.exec(text) ?? [];
  if (!isOneOf(Object.keys(TABLES) as TableName[], table)) return undefined;
  const fields: Record<string, Field> = TABLES[table];
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const number = Number(value);
  return field && settingError(field, number) === undefined ? { table, name, field, value: number } : undefined;
}

const phaseOf = (table: TableName): Phase =>
  isOneOf(METHOD_NAMES, table) ? 'policy' : isOneOf(PHASES, table) ? table : 'compare';

export const CONDITIONS = {
  picks: {
    form: 'picks >= NUMBER',
    example: 'picks >= 20',
    about: 'the person has ranked at least so many pairs themselves',
    read: (rest) => atLeast(rest, ({ picks }) => picks, say.picks),
  },
  votes: {
    form: 'votes >= NUMBER',
    example: 'votes >= 6',
    about: 'the person has voted at least so often at Compare',
    read: (rest) => atLeast(rest, ({ votes }) => votes, say.votes),
  },
  taught: {
    form: 'taught',
    example: 'taught',
    about: '“Teach the model” has ended',
    read: (rest) => (rest === '' ? { holds: ({ taught }) => taught, missing: () => say.taught } : undefined),
  },
  finished: {
    form: `finished ${PHASES.join('|')}`,
    example: 'finished policy',
    about: 'a run of the person’s own has ended there',
    read(phase) {
      if (!isOneOf(PHASES, phase)) return undefined;
      return {
        holds: ({ statuses }) => own(statuses[phase]) && statuses[phase].state === 'done',
        missing: () => say.finished[phase],
      };
    },
  },
  labeled: {
    form: 'labeled NAME >= NUMBER',
    example: 'labeled upside-down >= 100',
    about: 'this simulated labeler has ranked at least so many prompts, and no other has left rankings',
    read(rest) {
      const [name = '', ...more] = rest.split(' ');
      if (CHOICES.labeler.read(name) === undefined) return undefined;
      const byOthers = ({ labeled }: Seen) => Object.keys(labeled).some((each) => each !== name);
      const counted = atLeast(more.join(' '), ({ labeled }) => labeled[name] ?? 0, say.labeled);
      return (
        counted && {
          holds: (seen) => counted.holds(seen) && !byOthers(seen),
          missing: (seen) => (byOthers(seen) ? say.otherLabelers : counted.missing(seen)),
        }
      );
    },
  },
  step: {
    form: `step ${PHASES.join('|')} >= NUMBER`,
    example: 'step policy >= 5',
    about: 'a run of the person’s own has come so far',
    read(rest) {
      const [phase, ...more] = rest.split(' ');
      if (!isOneOf(PHASES, phase)) return undefined;
      const done = ({ statuses }: Seen) => (own(statuses[phase]) ? statuses[phase].step : 0);
      return atLeast(more.join(' '), done, say.step[phase]);
    },
  },
  played: {
    form: 'played',
    example: 'played',
    about: 'a run or recording was played, or its time line moved, in this step',
    read: (rest) => (rest === '' ? { holds: ({ looks }) => looks > 0, missing: () => say.played } : undefined),
  },
  setting: {
    form: 'setting TABLE.NAME = NUMBER',
    example: 'setting ppo.klCoef = 0',
    about: 'a setting has this value in the form',
    read(rest) {
      const found = readSetting(rest);
      if (!found) return undefined;
      const { table, name, field, value } = found;
      return {
        holds: ({ configs }) => configs[table][name] === value,
        missing: () => say.setting(field.label, field.options?.[value - field.min] ?? String(value)),
      };
    },
  },
  ran: {
    form: 'ran TABLE.NAME = NUMBER',
    example: 'ran ppo.klCoef = 0',
    about: 'the latest run of the person’s own ended with this setting',
    read(rest) {
      const found = readSetting(rest);
      if (!found) return undefined;
      const { table, name, field, value } = found;
      const phase = phaseOf(table);
      return {
        holds: ({ statuses }) =>
          own(statuses[phase]) && statuses[phase].state === 'done' && statuses[phase].settings?.[name] === value,
        missing: () => say.ran[phase](field.label, field.options?.[value - field.min] ?? String(value)),
      };
    },
  },
  choice: {
    form: 'choice method|source|labeler = NAME',
    example: 'choice labeler = upside-down',
    about: 'the method, the choice of rankings or the simulated labeler is this one',
    read(rest) {
      const [, name, value = ''] = /^(\w+) ?= ?([\w-]+)$/.exec(rest) ?? [];
      if (!isOneOf(['method', 'source', 'labeler'] as const, name) || CHOICES[name].read(value) === undefined)
        return undefined;
      return { holds: ({ choices }) => choices[name] === value, missing: () => say.choice[name](value) };
    },
  },
  at: {
    form: `at ${STATION_NAMES.join('|')}`,
    example: 'at policy',
    about: 'the person has gone to this station',
    read(station) {
      if (!isOneOf(STATION_NAMES, station)) return undefined;
      return { holds: (seen) => seen.station === station, missing: () => say.at(words.stations[station].plain) };
    },
  },
} as const satisfies Record<string, Kind>;

export type ConditionName = keyof typeof CONDITIONS;
export const CONDITION_NAMES = Object.keys(CONDITIONS) as ConditionName[];

/** Reads what a lesson watches for. @returns what to write instead, where it is not known */
export function readCondition(text: string): Watch | { instead: string } {
  const [name = '', ...rest] = text.trim().split(/\s+/);
  if (!isOneOf(CONDITION_NAMES, name))
    return { instead: CONDITION_NAMES.map((each) => CONDITIONS[each].form).join(', ') };
  const { form, example, read }: Kind = CONDITIONS[name];
  return read(rest.join(' ')) ?? { instead: `${form}, for example ${example}` };
}
