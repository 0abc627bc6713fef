// Rankings handed in as links and QR codes: split, merged in any order, and told of where something is wrong.
import { readFileSync } from 'node:fs';
import { decodeQR } from 'qr/decode.js';
import { encode } from 'uqr';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readBank } from '../../../src/data/bank.ts';
import type { Comparison } from '../../../src/domain/labels.ts';
import { crc32 } from '../../../src/lib/crc32.ts';
import { Rng } from '../../../src/lib/rng.ts';
import { Kept } from '../../../src/session/kept.svelte.ts';
import { HandInBox, linksOf } from '../../../src/session/link/hand-in-box.ts';
import { handInLinks, readHandIn, readPart, writeHandIn } from '../../../src/session/link/hand-in-text.ts';
import { writeLabels } from '../../../src/session/link/labels-text.ts';
import { Notices } from '../../../src/session/notices.svelte.ts';
import { browserStore } from '../../../src/session/store.ts';
import { ranking } from '../../labels.ts';
import { freshIndexedDb } from '../../storage/memory.ts';

const file = readFileSync('public/bank.json');
const bank = { prompts: readBank(file.toString()), checksum: crc32(file) };
const ana = { person: 'f00d', name: 'Ana María' };

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('document', { baseURI: 'https://example.org/', addEventListener: () => undefined });
  vi.stubGlobal('location', { origin: 'https://example.org', pathname: '/' });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(file)));
});

/** Picks as a person makes them at the first station. */
function picks(count: number, author: Comparison['author'] = ana): Comparison[] {
  const rng = new Rng(5).fork(JSON.stringify(author));
  const id = () => Array.from({ length: 32 }, () => rng.int(16).toString(16)).join('');
  return Array.from({ length: count }, (_, at): Comparison => {
    const { prompt, texts } = rng.pick(bank.prompts);
    const [a, b] = rng.shuffle(texts);
    return {
      ...{ id: id(), prompt, responses: [a.response, b.response], finished: [a.finished, b.finished] },
      ...{ ranks: rng.uniform() < 0.5 ? [1, 2] : [2, 1], author, round: 1, source: { bank: 'starter' } },
      ...{ choice: 'uncertain', split: 'train', createdAt: 1_795_000_000_000 + 4321 * at },
    };
  });
}
/** Rankings of texts that are in no bank. */
const others = (author: Comparison['author'] = ana): Comparison[] => [
  ranking({
    id: 'x',
    author,
    createdAt: 7,
    responses: ['ein Häschen ☃', 'no', 'hm'],
    finished: [true, true, false],
    ranks: [2, 1, 1],
  }),
  { ...picks(1)[0], id: 'skipped', skipped: true, author },
];

async function teacher() {
  const kept = new Kept(browserStore('/'), new Notices());
  await kept.restore();
  return { kept, box: new HandInBox({ kept }, '/') };
}

test('rankings of the bank and of other texts come back exactly as they were', () => {
  const labels = [...picks(40), ...others()];
  expect(readHandIn(writeHandIn(labels, bank), bank)).toEqual({ comparisons: labels, unread: 0 });
  expect(writeHandIn([], bank)).toBe('');
});

test('forty picks fit into at most six codes, a third of what their texts would take', () => {
  const links = handInLinks('https://school.example.org/rlhf-sandbox/', writeHandIn(picks(40), bank))!;
  expect(links.length).toBeLessThanOrEqual(6);
  expect(Math.max(...links.map(({ length }) => length))).toBeLessThan(450);
  expect(writeHandIn(picks(40), bank).length * 2).toBeLessThan(writeLabels(picks(40)).length);
});

test('each code can be read from its squares', () => {
  const [link] = handInLinks('https://school.example.org/rlhf-sandbox/', writeHandIn(picks(40), bank))!;
  const { data, size } = encode(link, { ecc: 'L', border: 4 });
  const scale = 4;
  const side = scale * size;
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (data[Math.floor(y / scale)][Math.floor(x / scale)])
        pixels.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3);
  expect(decodeQR({ width: side, height: side, data: pixels })).toBe(link);
});

describe('parts', () => {
  test('of two pupils, shuffled and repeated over two visits, are merged once each with their authors', async () => {
    const ben = { person: 'beef', name: 'Ben' };
    const labels = [...picks(40), ...others(), ...picks(30, ben)];
    const links = [...(await linksOf([...picks(40), ...others()]))!, ...(await linksOf(picks(30, ben)))!];
    expect(links.length).toBeGreaterThan(6);
    const shuffled = new Rng(3).fork('links').shuffle([...links, ...links.slice(0, 3)]);
    const middle = Math.floor(shuffled.length / 2);
    const first = await teacher();
    for (const link of shuffled.slice(0, middle)) await first.box.take(link);
    const second = await teacher();
    const said: string[] = [];
    for (const link of shuffled.slice(middle)) said.push(...(await second.box.take(link)));
    expect(said).toContain('42 rankings by Ana María added.');
    expect(said).toContain('30 rankings by Ben added.');
    const { kept } = await teacher();
    const byId = (list: readonly Comparison[]) =>
      list.map(({ sequence: _, ...each }) => each).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(kept.comparisons)).toEqual(byId(labels));
    expect(kept.mine).toEqual([]);
  });

  test('say which of them are missing, and what is here already', async () => {
    const { box } = await teacher();
    const links = (await linksOf(picks(40)))!;
    const [first, ...rest] = links;
    expect(await box.take(rest.join('\n'))).toEqual([
      `${rest.length} of ${links.length} parts are here. Still missing: 1.`,
    ]);
    expect(await box.take(first)).toEqual(['40 rankings by Ana María added.']);
    expect(await box.take(`${links.join('\n')}\n${first}`)).toEqual([
      '0 rankings by Ana María added, 40 duplicates skipped.',
    ]);
  });

  test('a list of links of a whole class is merged in one go, links with rankings of the other kind too', async () => {
    const { box, kept } = await teacher();
    const pupils = Array.from({ length: 30 }, (_, at) => picks(12, { person: `p${at}`, name: `Pupil ${at}` }));
    const lists = await Promise.all(pupils.map((labels) => linksOf(labels)));
    const other = `https://example.org/?link=1-x#rank&labels=${writeLabels(picks(2, { person: 'q' }))}`;
    const said = await box.take(`dear teacher,\n${lists.flat().join('\n')}\n${other}\n`);
    expect(said).toHaveLength(31);
    expect(kept.comparisons).toHaveLength(362);
    expect(said.at(-1)).toBe('2 rankings by somebody without a nickname added.');
  });

  test('are kept for this visit where nothing can be stored', async () => {
    const { kept, box } = await teacher();
    vi.stubGlobal('indexedDB', undefined);
    const links = (await linksOf(picks(40)))!;
    const said: string[] = [];
    for (const link of links.toReversed()) said.push(...(await box.take(link)));
    expect(said.at(-1)).toBe('40 rankings by Ana María added.');
    expect(kept.comparisons).toHaveLength(40);
  });
});

describe('a sentence for each that cannot be used', () => {
  const links = handInLinks('https://example.org/', writeHandIn(picks(40), bank))!;

  test('whichever character of a link is changed or cut, nothing wrong is taken in', () => {
    const [link] = links;
    const start = link.indexOf('#hand-in=');
    for (let at = start + 9; at < link.length; at++) {
      const changed = link.slice(0, at) + (link[at] === 'q' ? 'r' : 'q') + link.slice(at + 1);
      expect(['damaged', 'newer']).toContain(readPart(changed));
      const cut = readPart(link.slice(0, at));
      expect(cut === 'damaged' || cut === undefined).toBe(true);
    }
  });

  test('a changed part, a newer version, another bank, and none at all', async () => {
    const { box } = await teacher();
    const damaged = links[0].slice(0, -1);
    expect(await box.take(damaged)).toEqual([
      'A link was cut off or changed, and was left out: scan or copy it again.',
    ]);
    expect(await box.take(links[0].replace('hand-in=1.', 'hand-in=2.'))).toEqual([
      'A link was made by a newer version of this page: reload this page to get it, then try again.',
    ]);
    expect(await box.take('dear teacher')).toEqual(['No link with rankings was found.']);
    const old = handInLinks('https://example.org/', writeHandIn(picks(3), { ...bank, checksum: 1 }))!;
    expect(await box.take(old.join(' '))).toEqual([
      'These rankings are of texts that another version of this page offers. Everybody needs the same version; files work in any case.',
    ]);
  });

  test('too many rankings', () => {
    expect(handInLinks('https://example.org/', 'x'.repeat(99 * 360))).toHaveLength(99);
    expect(handInLinks('https://example.org/', 'x'.repeat(99 * 360 + 1))).toBeUndefined();
  });
});
