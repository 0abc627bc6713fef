// A lesson that is on: its progress outlives the visit, what it starts with leaves the person's own as it is, and what gives a result away is covered.
import { beforeEach, expect, test, vi } from 'vitest';
import { lessonAddress, withoutLesson } from '../../../src/session/lesson/address.ts';
import { keepOwn, openLesson } from '../../../src/session/lesson/open-lesson.ts';
import { packLesson } from '../../../src/session/lesson/lesson-text.ts';
import { freshIndexedDb } from '../../storage/memory.ts';
import { openLab } from '../open-lab.ts';

const OWN = `# Mine
minutes: 5
start: sft.steps=5
hide: share
## One
## Two
predict: Why?
- Because
- For no reason
watch: picks >= 1
hide: glossary
`;
const address = (rest: string): URL => new URL(`https://example.org/lab/${rest}`);

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
  vi.stubGlobal('location', { href: '', pathname: '/lab/' });
  vi.stubGlobal('history', { replaceState: (_: unknown, __: unknown, href: string) => (location.href = href) });
});

const open = async (at: URL) => {
  const { lab } = await openLab();
  const lesson = await openLesson(lab, at);
  if (!lesson) throw new Error('no lesson');
  return { lab, lesson };
};

test('one that comes with the page puts its station and settings into the address', async () => {
  const { lesson } = await open(address('?engine=wasm&lesson=leash'));
  expect(lesson.question).toBe('');
  expect(location.href).toBe(
    'https://example.org/lab/?link=1&lesson=leash&model=nano&engine=wasm&seed=14&ppo.learningRate=0.0005#policy',
  );
  expect(withoutLesson(new URL(location.href), lesson.plan)).toBe('https://example.org/lab/?engine=wasm#policy');
});

test('where it would change a setting that the person has changed, it asks first and says what', async () => {
  const first = await openLab();
  await first.lab.kept.restore();
  first.lab.setConfig('sft', 'sft', 'steps', 9, false);
  const { lab } = first;
  await keepOwn(lab.kept, OWN, 'mine.md');
  const [id = ''] = Object.keys(lab.kept.settings.lessons);
  const lesson = await openLesson(lab, address(`?lesson=${id}`));
  expect(lesson?.question).toContain('Steps 5 in place of 9');
  expect(location.href).toBe(`https://example.org/lab/?lesson=${id}#taste`);
  await lesson?.begin();
  expect(lesson?.question).toBe('');
  // Once decided, it is not asked again.
  expect((await openLesson(lab, address(`?lesson=${id}`)))?.question).toBe('');
});

test('its step and its answers are there at the next visit, from a link that carries its text', async () => {
  const { lab, lesson } = await open(address(`#taste&lesson=${packLesson(OWN)}`));
  expect(new URL(location.href).searchParams.get('lesson')).toBe(lesson.id);
  expect(new URL(location.href).hash).toBe('#taste');
  expect(lesson.hidden).toEqual(['share']);
  await lesson.go(2);
  expect(lesson.hidden).toEqual(['share', 'glossary', 'run', 'stage', 'charts', 'advice']);
  await lesson.expect(1);
  expect(lesson.hidden).toEqual(['share', 'glossary']);
  expect([lesson.missing, lesson.outcome]).toEqual([['One more pick.'], []]);
  await lab.kept.setSettings({ nickname: 'ann' });
  const again = await open(address(`?lesson=${lesson.id}`));
  expect([again.lesson.at, again.lesson.answer, again.lab.kept.settings.nickname]).toEqual([2, 1, 'ann']);
  await again.lesson.finish();
  const anew = await open(address(`?lesson=${lesson.id}`));
  expect([anew.lesson.at, anew.lesson.text]).toEqual([0, OWN]);
});

test('a step shows once it is on the disk, so that a reload right after finds it', async () => {
  const { lab, lesson } = await open(address(`#taste&lesson=${packLesson(OWN)}`));
  let write: () => void = () => undefined;
  vi.spyOn(lab.kept, 'setSettings').mockReturnValueOnce(new Promise((resolve) => (write = resolve)));
  const going = lesson.go(1);
  expect(lesson.at).toBe(0);
  write();
  await going;
  expect(lesson.at).toBe(1);
});

test('two tabs at two lessons keep the progress of both, and a lesson of one’s own', async () => {
  const one = await open(address(`#taste&lesson=${packLesson(OWN)}`));
  const other = await open(address('?lesson=leash'));
  await one.lesson.go(2);
  await other.lesson.go(1);
  await one.lesson.go(1);
  const again = await open(address(`?lesson=${one.lesson.id}`));
  expect([again.lesson.at, again.lesson.text]).toEqual([1, OWN]);
  expect((await open(address('?lesson=leash'))).lesson.at).toBe(1);
});

test.each([
  ['?lesson=moon', /^The lesson “moon” cannot be opened\. There is no lesson “moon” here\. There are: taste, /],
  ['#taste&lesson=1abc.xyz', /was cut off or changed/],
  [`#taste&lesson=${packLesson('# Mine\nversion: 9\n')}`, /Line 2: The lesson is written for version 9/],
])('%s says what is wrong', async (rest, sentence) => {
  const { lab } = await openLab();
  await expect(openLesson(lab, address(rest))).rejects.toThrow(sentence);
});

test('an address that only hides opens none, and one of a lesson leaves the settings of another out', async () => {
  const { lab } = await openLab();
  expect(await openLesson(lab, address('?hide=share'))).toBeUndefined();
  expect(lessonAddress(address('?link=1&engine=wasm&ppo.klCoef=0&seed=14&lesson=leash#policy'), 'tax')).toBe(
    'https://example.org/lab/?engine=wasm&lesson=tax',
  );
});
