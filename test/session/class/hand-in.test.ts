// Labels that a class hands in as files: each keeps its author and their name, and none counts twice.
import { strToU8 } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { readComparisons, toComparisonLines } from '../../../src/data/export.ts';
import { peopleOf, readLabelFiles } from '../../../src/data/label-files.ts';
import { writePack } from '../../../src/data/pack.ts';
import type { Comparison } from '../../../src/domain/labels.ts';
import { signed, tidy } from '../../../src/session/class/sign.ts';
import { Kept } from '../../../src/session/kept.svelte.ts';
import { Notices } from '../../../src/session/notices.svelte.ts';
import { browserStore } from '../../../src/session/store.ts';
import type { Lab } from '../../../src/session/lab.svelte.ts';
import { importRankings, pack } from '../../../src/session/take-away.ts';
import { ranking } from '../../labels.ts';
import { freshIndexedDb } from '../../storage/memory.ts';

beforeEach(() => void freshIndexedDb());

async function device(): Promise<Kept> {
  const kept = new Kept(browserStore('/'), new Notices());
  await kept.restore();
  return kept;
}
const by = (person: string, count: number, name?: string): Comparison[] =>
  Array.from({ length: count }, (_, at) =>
    ranking({ id: `${person} ${at}`, author: { person, ...(name === undefined ? {} : { name }) } }),
  );
const file = (name: string, labels: readonly Comparison[]): File => new File([toComparisonLines(labels)], name);
const authors = (labels: readonly Comparison[]) => labels.map(({ author }) => author);

describe('a nickname', () => {
  test('goes with all labels of the person into files, and comes back with each', async () => {
    const kept = await device();
    await kept.addComparison(ranking({ id: 'before', author: { person: kept.person } }));
    await kept.addComparison(ranking({ id: 'theirs', author: { person: 'neighbour', name: 'Ben' } }));
    await kept.setSettings({ nickname: ' Ana  María ' });
    await kept.addComparison(ranking({ id: 'after', author: { person: kept.person } }));
    const { comparisons } = readComparisons(toComparisonLines(signed(kept)));
    const ana = { person: kept.person, name: 'Ana María' };
    expect(authors(comparisons)).toEqual([ana, { person: 'neighbour', name: 'Ben' }, ana]);

    freshIndexedDb();
    const teacher = await device();
    await teacher.addImported(comparisons);
    expect(authors((await device()).comparisons)).toEqual(authors(comparisons));
    expect(teacher.mine).toEqual([]);
  });

  test('is in the name of the file, without what file systems refuse', async () => {
    const kept = await device();
    const named = async (nickname: string) => {
      await kept.setSettings({ nickname });
      return (await pack({ kept } as Lab, 'rankings')).name;
    };
    expect([await named(''), await named('Zoë 3'), await named('../a:b?')]).toEqual([
      'comparisons.jsonl',
      'comparisons-Zoë-3.jsonl',
      'comparisons-a-b.jsonl',
    ]);
  });

  test('is on what is handed in: what people ranked, without the simulated labelers', async () => {
    const kept = await device();
    await kept.setSettings({ nickname: 'Ana' });
    await kept.addComparison(ranking({ id: 'mine', author: { person: kept.person } }));
    await kept.addSimulated(ranking({ id: 'theirs', author: { simulated: 'careful' } }));
    const { comparisons } = readComparisons(await (await pack({ kept } as Lab, 'people')).text());
    expect(authors(comparisons)).toEqual([{ person: kept.person, name: 'Ana' }]);
    expect(readComparisons(await (await pack({ kept } as Lab, 'rankings')).text()).comparisons).toHaveLength(2);
  });

  test('is nobody’s until it is chosen, and does not outlast its removal', async () => {
    const kept = await device();
    await kept.addComparison(ranking({ author: { person: kept.person } }));
    expect(authors(signed(kept))).toEqual([{ person: kept.person }]);
    await kept.setSettings({ nickname: 'Ana' });
    expect((await device()).settings.nickname).toBe('Ana');
    await kept.setSettings({ nickname: '  ' });
    expect(authors(signed(kept))).toEqual([{ person: kept.person }]);
  });

  test('is never longer than a label allows', () => {
    const name = tidy(`${'a'.repeat(39)} ${'b'.repeat(30)}`);
    expect(name).toBe('a'.repeat(39));
    const { comparisons } = readComparisons(toComparisonLines(by('p', 1, tidy('x'.repeat(99)))));
    expect(authors(comparisons)).toEqual([{ person: 'p', name: 'x'.repeat(40) }]);
    expect(readComparisons(toComparisonLines(by('p', 1, 'x'.repeat(41)))).problems).toHaveLength(1);
  });

  test('that comes later renames the labels that are here already', async () => {
    const kept = await device();
    await kept.addImported([...by('p', 2), ...by('q', 1, 'Quinn')]);
    expect(await kept.addImported(by('p', 2, 'Pia'))).toMatchObject({ added: 0, known: 2 });
    const [pia, quinn] = [
      { person: 'p', name: 'Pia' },
      { person: 'q', name: 'Quinn' },
    ];
    expect(authors((await device()).comparisons)).toEqual([pia, pia, quinn]);
  });

  test('is missing in files of earlier versions, which are read all the same', () => {
    const { author: _, source: __, choice: ___, split: ____, round: _____, ...rest } = ranking();
    const old = JSON.stringify({ version: 1, ...rest, labeler: 'you', policy: 'sft' });
    expect(readComparisons(`${old}\n${toComparisonLines(by('p', 1))}`)).toMatchObject({
      comparisons: [{ author: { person: 'unknown' } }, { author: { person: 'p' } }],
      problems: [],
    });
  });
});

describe('several files at once', () => {
  const zip = (comparisons: readonly Comparison[]) =>
    writePack({
      comparisons,
      demonstrations: [],
      models: {},
      tokenizer: '{}',
      settings: {},
    }) as Uint8Array<ArrayBuffer>;

  test('thirty files merge, each label once, whatever else lies in the folder', async () => {
    const kept = await device();
    const class30 = Array.from({ length: 30 }, (_, at) => file(`${at}.jsonl`, by(`person ${at}`, 4, `Pupil ${at}`)));
    const rest = [
      // Handed in twice, once together with a neighbour's.
      file('again.jsonl', [...by('person 3', 4, 'Pupil 3'), ...by('person 4', 4, 'Pupil 4')]),
      new File([zip(by('person 30', 2))], 'pack.zip'),
      new File([Uint8Array.of(0xff, 0xd8, 0)], 'photo.jpg'),
      new File([''], 'empty.jsonl'),
      new File(['dear teacher'], 'letter.txt'),
      new File([zip(by('x', 1)).subarray(0, 300)], 'cut.zip'),
      new File([`${toComparisonLines(by('person 31', 1))}{"version":2,`], 'cut.jsonl'),
    ];
    expect(await importRankings({ kept }, [...class30, ...rest])).toEqual([
      '33 files with rankings by 32 people: 123 rankings added, 8 duplicates skipped.',
      '4 files could not be read: photo.jpg: This file is not text. empty.jsonl: This file is empty. letter.txt, line 1: This line is not valid JSON; it may have been cut off. cut.zip: This .zip is damaged; its download may have been interrupted.',
      'cut.jsonl, line 2: This line is not valid JSON; it may have been cut off.',
    ]);
    expect(peopleOf(kept.comparisons).size).toBe(32);
    expect(new Set(kept.comparisons.map(({ id }) => id)).size).toBe(kept.comparisons.length);
    expect(await importRankings({ kept }, class30)).toEqual([
      '30 files with rankings by 30 people: 0 rankings added, 120 duplicates skipped.',
    ]);
    expect(kept.comparisons).toHaveLength(123);
  });

  test('are none of the person’s own, so Undo takes none of them back', async () => {
    const kept = await device();
    await kept.addComparison(ranking({ id: 'own', author: { person: kept.person } }));
    await importRankings({ kept }, [file('a.jsonl', by('neighbour', 3))]);
    expect(kept.mine.map(({ id }) => id)).toEqual(['own']);
  });

  test('that all cannot be read are told of, and change nothing', () => {
    const read = readLabelFiles([{ name: 'a', bytes: strToU8('{"chosen":"x"}') }]);
    expect(read).toMatchObject({ comparisons: [], files: 0, labels: 0, lines: [] });
    expect(read.unread[0]?.message).toMatch(/^This file is preferences\.jsonl/);
  });
});
