// A class is asked ten pairs in common, and each of its people others of their own.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readBank } from '../../../src/data/bank.ts';
import { Kept } from '../../../src/session/kept.svelte.ts';
import { Notices } from '../../../src/session/notices.svelte.ts';
import { browserStore } from '../../../src/session/store.ts';
import { tasteDeskOf, type TasteDesk } from '../../../src/session/taste/taste-desk.svelte.ts';
import { agreementOf, answersOf } from '../../../src/taste/class/answers.ts';
import { keyOf } from '../../../src/taste/choose.ts';
import { ownPart, SHARED, sharedPairs } from '../../../src/taste/class/pairs.ts';
import { freshIndexedDb } from '../../storage/memory.ts';

const bank = readBank(readFileSync('public/bank.json', 'utf8'));
vi.mock('../../../src/session/taste/bank.ts', () => ({ loadBank: () => Promise.resolve(bank) }));
beforeEach(() => void freshIndexedDb());

/** A device of its own. */
async function pupil(nickname: string, classCode: string): Promise<{ kept: Kept; desk: TasteDesk }> {
  freshIndexedDb();
  const kept = new Kept(browserStore('/'), new Notices());
  await kept.restore();
  // As random ids would be, but the same in every run.
  kept.person = `id of ${nickname}`;
  await kept.setSettings({ nickname, classCode });
  const desk = tasteDeskOf(kept);
  await desk.arrive(kept.restore());
  return { kept, desk };
}
/** Takes the shorter text, as all pupils here do: only who they are can tell their pairs apart. */
async function pickShorter({ desk }: { desk: TasteDesk }, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    const [a, b] = desk.asked!.pair.responses;
    await desk.pick(a.length < b.length ? 0 : 1);
  }
}
const keys = ({ desk }: { desk: TasteDesk }, from: number, to?: number) => desk.picks.slice(from, to).map(keyOf);

describe('the shared pairs', () => {
  test('are ten, each of another prompt, the same for the same code however it is typed, and others for another code', () => {
    const pairs = sharedPairs(bank, '7b Tuesday').map(keyOf);
    expect(SHARED).toBe(10);
    expect(new Set(pairs).size).toBe(10);
    expect(new Set(sharedPairs(bank, '7b Tuesday').map(({ prompt }) => prompt)).size).toBe(10);
    expect(sharedPairs(bank, ' 7B tuesday ').map(keyOf)).toEqual(pairs);
    expect(sharedPairs(bank, '7c').map(keyOf)).not.toEqual(pairs);
  });

  test('come first for everybody in the class, and the rest differ', async () => {
    const [ana, ben] = [await pupil('Ana', '7b'), await pupil('Ben', '7b')];
    for (const each of [ana, ben]) await pickShorter(each, 30);
    expect(keys(ana, 0, 10)).toEqual(sharedPairs(bank, '7b').map(keyOf));
    expect(keys(ben, 0, 10)).toEqual(keys(ana, 0, 10));
    expect(ana.desk.picks.map(({ choice }) => choice === 'shared').lastIndexOf(true)).toBe(9);
    const rest = new Set(keys(ana, 10));
    const same = ben.desk.picks.slice(10).filter((pick) => pick.choice !== 'repeat' && rest.has(keyOf(pick)));
    expect(same.length).toBeLessThan(10);
    const both = agreementOf(answersOf([...ana.kept.comparisons, ...ben.kept.comparisons]))[0]?.[1];
    // They take the shorter text both: whatever they were both asked, they answered alike, where one was shorter.
    expect(both?.pairs).toBeGreaterThanOrEqual(10);
    expect(both.alike / both.pairs).toBeGreaterThan(0.9);
  });

  test('wait for who enters the code later, are asked once, and are skipped like others', async () => {
    const late = await pupil('Cleo', '');
    await pickShorter(late, 3);
    await late.kept.setSettings({ classCode: '7b' });
    await late.desk.arrive(late.kept.restore());
    expect(keyOf(late.desk.asked!.pair)).toBe(keyOf(sharedPairs(bank, '7b')[0]));
    await late.desk.skip();
    await pickShorter(late, 9);
    expect(late.desk.picks.filter(({ choice }) => choice === 'shared')).toHaveLength(10);
    expect(late.desk.asked?.choice).not.toBe('shared');
  });

  test('are asked nobody without a class code', async () => {
    const alone = await pupil('Dan', '');
    await pickShorter(alone, 12);
    expect(alone.desk.picks.some(({ choice }) => choice === 'shared')).toBe(false);
  });
});

test('a person’s own part of the bank follows their nickname', () => {
  expect(ownPart(bank, '7b', 'Ana')).toEqual(ownPart(bank, '7B', 'Ana'));
  const [ana, ben] = [ownPart(bank, '7b', 'Ana'), ownPart(bank, '7b', 'Ben')];
  expect([ana.length, ben.length]).toEqual([16, 16]);
  expect(ana.filter((each) => ben.includes(each)).length).toBeLessThan(10);
});
