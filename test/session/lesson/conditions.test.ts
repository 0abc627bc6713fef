// What a lesson watches for: each condition holds when it should and not before, and says what is missing.
import { expect, test } from 'vitest';
import { perPhase, type Phase, type PhaseStatus } from '../../../src/domain/phases.ts';
import { defaults, TABLES, type TableName } from '../../../src/lib/config.ts';
import { CONDITION_NAMES, readCondition, type Seen } from '../../../src/session/lesson/conditions.ts';

const configs = Object.fromEntries(
  Object.entries(TABLES).map(([name, fields]) => [name, defaults(fields)]),
) as Seen['configs'];
const START: Seen = {
  ...{ station: 'taste', picks: 0, votes: 0, labeled: {}, taught: false, looks: 0, configs },
  statuses: perPhase(() => ({ state: 'idle', step: 0, total: 0 })),
  choices: { method: 'ppo', source: 'both', labeler: 'careful' },
};
const withStatus = (phase: Phase, status: Partial<PhaseStatus>): Partial<Seen> => ({
  statuses: { ...START.statuses, [phase]: { state: 'done', step: 20, total: 20, ...status } },
});
const withSetting = (table: TableName, name: string, value: number): Partial<Seen> => ({
  configs: { ...configs, [table]: { ...configs[table], [name]: value } },
});

const CASES: [text: string, almost: Partial<Seen>, enough: Partial<Seen>, missing: RegExp][] = [
  ['picks >= 20', { picks: 19 }, { picks: 20 }, /^One more pick\.$/],
  ['votes >= 6', { votes: 4 }, { votes: 7 }, /^2 more votes\.$/],
  ['taught', {}, { taught: true }, /taught/],
  ['finished policy', withStatus('policy', { shipped: true }), withStatus('policy', {}), /Improve/],
  ['labeled lazy >= 9', { labeled: { lazy: 9, careful: 1 } }, { labeled: { lazy: 9 } }, /another simulated labeler/],
  ['step sft >= 5', withStatus('sft', { state: 'running', step: 4 }), withStatus('sft', { step: 5 }), /^One more step/],
  ['played', { looks: 0 }, { looks: 1 }, /Play the run/],
  ['setting ppo.klCoef = 0', {}, withSetting('ppo', 'klCoef', 0), /^Set “Leash β” to 0\.$/],
  [
    'ran ppo.klCoef = 0',
    withStatus('policy', { settings: { klCoef: 0.4 } }),
    withStatus('policy', { settings: { klCoef: 0 } }),
    /“Leash β” at 0\.$/,
  ],
  ['choice method = dpo', {}, { choices: { ...START.choices, method: 'dpo' } }, /dpo/],
  ['at policy', { station: 'reward' }, { station: 'policy' }, /“Improve”/],
];

test.each(CASES)('%s', (text, almost, enough, missing) => {
  const watch = readCondition(text);
  if ('instead' in watch) throw new Error(watch.instead);
  const before = { ...START, ...almost };
  expect(watch.holds(before)).toBe(false);
  expect(watch.missing(before)).toMatch(missing);
  expect(watch.holds({ ...START, ...enough })).toBe(true);
});

test('every condition has a case', () => {
  expect(CASES.map(([text]) => text.split(' ')[0]).sort()).toEqual([...CONDITION_NAMES].sort());
});
