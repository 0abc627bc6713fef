// The text of a lesson: what is read, and for everything that is wrong, its line and what to write instead.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LESSON_NAMES } from '../../../src/lessons/lessons.ts';
import { CONDITIONS } from '../../../src/session/lesson/conditions.ts';
import { HEAD, MOST_CHARACTERS, readLesson, STEP } from '../../../src/session/lesson/format.ts';

const HEADED = '# Mine\nminutes: 5\n';
const faultsOf = (text: string): string[] => {
  const read = readLesson(text);
  return 'faults' in read ? read.faults : [];
};

test('reads a lesson whole, as an editor may save it', () => {
  const text = [
    '\uFEFF# My lesson',
    'minutes: 12',
    'for: the seventh form',
    'start: model=nano seed=3 ppo.klCoef=0',
    'start: labeler=upside-down',
    'station: rank',
    'hide: share, ppo.klCoef station-base',
    'Welcome',
    'to it.',
    '',
    'Second: a paragraph.',
    '## First',
    'Read this.',
    'do: Press Play.',
    'watch: finished policy',
    'watch: ran ppo.klCoef = 0',
    'predict: What will happen?',
    '- It rises',
    '* It falls',
    'measured: policy gold',
    'hide: charts',
  ].join('\r\n');
  const read = readLesson(text);
  expect(read).toMatchObject({
    plan: {
      ...{ title: 'My lesson', minutes: 12, audience: 'the seventh form', station: 'rank' },
      about: ['Welcome to it.', 'Second: a paragraph.'],
      start: '?model=nano&seed=3&ppo.klCoef=0&labeler=upside-down',
      hide: ['share', 'ppo.klCoef', 'station-base'],
      steps: [
        {
          ...{ heading: 'First', text: ['Read this.'], todo: ['Press Play.'], hide: ['charts'] },
          predict: { question: 'What will happen?', choices: ['It rises', 'It falls'] },
          measured: [{ phase: 'policy', metric: 'gold' }],
        },
      ],
    },
  });
  expect('plan' in read && read.plan.steps[0]?.watch.length).toBe(2);
});

test.each([
  ['', /^Line 1: A lesson begins with its title\. Write instead: # /],
  ['Welcome\n# Mine', /^Line 1: A lesson begins with its title/],
  ['# Mine\n## A', /^The head does not say how long the lesson takes\. Write below the title: minutes: 10\./],
  [HEADED, /^The lesson has no step\. Begin one with: ## /],
  ['# Mine\nminutes: soon\n## A', /^Line 2: “minutes: soon” is not known\. Write instead: minutes: 10\./],
  ['# Mine\nversion: 2\nminutes: 5\nnew: thing\n## A', /^Line 2: The lesson is written for version 2 of the format/],
  [`${HEADED}# Again\n## A`, /^Line 3: There is a title already/],
  [
    `${HEADED}mode: hard\n## A`,
    /^Line 3: “mode:” has no meaning here\. Write instead one of: version: minutes: for: start: /,
  ],
  [`${HEADED}start: ppo.klCoef=99\n## A`, /^Line 3: .*Leash β/],
  [`${HEADED}start: seed\n## A`, /^Line 3: “start: seed” is not known\. Write instead: start: model=nano seed=3/],
  [`${HEADED}start: model=huge\n## A`, /^Line 3: .*huge/],
  [`${HEADED}station: moon\n## A`, /^Line 3: “station: moon” is not known\. Write instead: taste, base, sft, /],
  [`${HEADED}hide: moon\n## A`, /^Line 3: “hide: moon” names nothing that can be hidden/],
  [`${HEADED}##\nText`, /^Line 3: This step has no heading/],
  [
    `${HEADED}## A\nwach: picks >= 2`,
    /^Line 4: “wach:” has no meaning here\. Write instead one of: station: do: watch: /,
  ],
  [`${HEADED}## A\ndo:`, /^Line 4: Nothing follows “do:”\. Write for example: do: Press Play\./],
  [`${HEADED}## A\nwatch: pick >= 2`, /^Line 4: “watch: pick >= 2” is not known\. Write instead: picks >= NUMBER, /],
  [`${HEADED}## A\nwatch: picks 2`, /^Line 4: .* Write instead: picks >= NUMBER, for example picks >= 20\./],
  [`${HEADED}## A\nwatch: setting ppo.klCoef = 99`, /^Line 4: .* for example setting ppo\.klCoef = 0\./],
  [
    `${HEADED}## A\nmeasured: policy beauty`,
    /^Line 4: “measured: policy beauty” is not known\. Write instead: measured: policy gold\./,
  ],
  [`${HEADED}## A\npredict: Why?\n- Only one`, /^Line 4: The question has fewer than two answers/],
  [`${HEADED}## A\npredict: Why?\n${'- x\n'.repeat(7)}`, /^Line 11: A question has at most 6 answers/],
  [`${HEADED}## A\npredict: A?\n- x\n- y\npredict: B?`, /^Line 7: This step asks a question already/],
  [`${HEADED}${'## A\n'.repeat(41)}`, /^Line 43: A lesson has at most 40 steps/],
  ['x'.repeat(MOST_CHARACTERS + 1), /^The text has more than 20000 characters/],
])('%j is refused with its line and what to write instead', (text, sentence) => {
  expect(faultsOf(text)[0]).toMatch(sentence);
});

test('many faults are counted, and each has its own line', () => {
  expect(faultsOf(`${HEADED}## A\n${'nope: x\n'.repeat(7)}`)).toEqual([
    ...[4, 5, 6, 7, 8].map((line): unknown => expect.stringMatching(new RegExp(`^Line ${line}: “nope:”`))),
    '2 more lines are wrong.',
  ]);
});

test('every example of the tables of lines and conditions is read as it stands', () => {
  for (const { example } of Object.values(HEAD).filter(({ example }) => !example.startsWith('minutes')))
    expect(faultsOf(`${HEADED}${example}\n## A`), example).toEqual([]);
  for (const { example } of Object.values(STEP))
    expect(faultsOf(`${HEADED}## A\n${example}\n- x\n- y`), example).toEqual([]);
  for (const { example } of Object.values(CONDITIONS))
    expect(faultsOf(`${HEADED}## A\nwatch: ${example}`), example).toEqual([]);
});

test('every lesson that comes with the page can be read, and there is none without a name', () => {
  for (const name of LESSON_NAMES)
    expect(faultsOf(readFileSync(`src/lessons/en/${name}.md`, 'utf8')), name).toEqual([]);
  const files = readdirSync('src/lessons/en').map((file) => file.replace('.md', ''));
  expect(files.sort()).toEqual([...LESSON_NAMES].sort());
});

/** What the page does in a lesson, and how many sentences of each kind stand in each step. */
function frameOf(text: string) {
  const read = readLesson(text);
  if ('faults' in read) return read.faults;
  const { about, steps } = read.plan;
  return [
    text.match(/^(minutes|version|start|station|hide|watch|measured):.*/gm),
    about.length,
    ...steps.map(({ text, todo, predict }) => [text.length, todo.length, predict?.choices.length]),
  ];
}

const LANGUAGES = readdirSync('src/words', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name);

test.for(LANGUAGES)('the lessons in %s do what the English ones do, in other words', (language) => {
  for (const name of LESSON_NAMES) {
    const [english, other] = ['en', language].map((tag) => readFileSync(`src/lessons/${tag}/${name}.md`, 'utf8'));
    expect(frameOf(other ?? ''), name).toEqual(frameOf(english ?? ''));
    expect(other).not.toContain(/^# .*/.exec(english ?? '')?.[0]);
  }
});
