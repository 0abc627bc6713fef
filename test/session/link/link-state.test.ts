// A link as text: every state survives the way there and back, and whatever is wrong with one is a sentence.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison } from '../../../src/domain/labels.ts';
import { STATION_NAMES } from '../../../src/domain/stations.ts';
import { TABLES } from '../../../src/lib/config.ts';
import type { Field } from '../../../src/lib/settings.ts';
import { readDemonstrations, writeDemonstrations } from '../../../src/session/link/demonstrations-text.ts';
import { readLabels, writeLabels } from '../../../src/session/link/labels-text.ts';
import {
  CHOICES,
  followingAddress,
  readLink,
  TABLE_NAMES,
  writeLink,
  type LinkState,
} from '../../../src/session/link/link-state.ts';
import { packText } from '../../../src/session/link/packed-text.ts';
import { bringsMore } from '../../../src/session/url-state.ts';
import { comparison } from '../../fuzz/parsers/labels.ts';
import { ranking } from '../../labels.ts';

const BASE = new URL('https://example.org/page/?kept=yes#sft');
const PLAIN: LinkState = {
  ...{ station: 'policy', model: 'nano', engine: 'wasm', seed: 7 },
  ...{ method: 'ppo', source: 'both', labeler: CHOICES.labeler.usual, kernels: '', settings: {}, labels: '' },
  ...{ demonstrations: '', classCode: '' },
};

const valueOf = ({ min, max, integer, default: usual }: Field): fc.Arbitrary<number> =>
  (integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })).filter((value) => value !== usual);
const settings = fc
  .record(
    Object.fromEntries(
      TABLE_NAMES.map((table) => [
        table,
        fc
          .record(
            Object.fromEntries(Object.entries<Field>(TABLES[table]).map(([name, field]) => [name, valueOf(field)])),
            { requiredKeys: [], noNullPrototype: true },
          )
          .filter((values) => Object.keys(values).length > 0),
      ]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((tables) => tables as LinkState['settings']);
/** Longer texts are no rankings. */
const isShort = ({ prompt, responses }: Comparison) => [prompt, ...responses].every(({ length }) => length <= 2000);
const people = fc
  .uniqueArray(comparison.filter(isShort), { maxLength: 6, selector: ({ id }) => id })
  .map((list) => list.map(({ sequence: _, ...rest }) => ({ ...rest, author: { person: 'a1b2' } })));
const demonstrations = fc.array(
  fc.record({ prompt: fc.string({ unit: 'binary' }), response: fc.string() }, { noNullPrototype: true }),
  { maxLength: 5 },
);
const state = fc.record({
  station: fc.constantFrom(...STATION_NAMES),
  model: fc.constantFrom('auto' as const, 'nano' as const, 'micro' as const),
  engine: fc.constantFrom('auto' as const, 'webgpu' as const, 'wasm' as const),
  seed: fc.nat(999_999),
  method: fc.constantFrom('ppo' as const, 'dpo' as const, 'grpo' as const),
  source: fc.constantFrom('you' as const, 'simulated' as const, 'both' as const),
  labeler: fc.constantFrom('careful', 'upside-down', 'rude'),
  kernels: fc.constantFrom('', 'plain', 'broadcast/8', 'shared 4x4/8x8'),
  settings,
  classCode: fc.constantFrom('', '7b', 'grade 7 & b', 'Klasse „Ä“ #1', '50 %'),
});

test('two hundred random states survive the way through a link, with rankings, demonstrations and class code', () => {
  const property = fc.property(state, people, demonstrations, (rest, labels, own) => {
    const given = { ...rest, labels: writeLabels(labels), demonstrations: writeDemonstrations(own) };
    const url = new URL(writeLink(BASE, given));
    expect(readLink(url)).toEqual({ state: given, faults: [] });
    expect(url.searchParams.get('kept')).toBe('yes');
    expect(bringsMore(url)).toBe(true);
    const { comparisons } = readLabels(given.labels);
    expect(comparisons).toEqual(labels);
    if (own.length > 0) expect(readDemonstrations(given.demonstrations)).toEqual({ demonstrations: own, unread: 0 });
    expect(readLink(new URL(followingAddress(url, given)))).toEqual({ state: given, faults: [] });
  });
  fc.assert(property, { numRuns: 200, seed: 14 });
});

test('a link can be read and edited by a person', () => {
  const href = writeLink(BASE, { ...PLAIN, method: 'dpo', settings: { ppo: { klCoef: 0.1 }, sft: { steps: 4 } } });
  expect(href).toMatch(
    /^https:\/\/example\.org\/page\/\?link=1-\w+&kept=yes&model=nano&engine=wasm&seed=7&method=dpo&ppo\.klCoef=0\.1&sft\.steps=4#policy$/,
  );
  const written = new URL('https://example.org/?ppo.klCoef=.5&ppo.iterations=3');
  expect(bringsMore(written)).toBe(true);
  expect(readLink(written)).toMatchObject({
    state: { settings: { ppo: { iterations: 3 } } },
    faults: ['Left out: a value that cannot be. Leash β must be a number from 0 to 2.'],
  });
});

test('a link that was cut anywhere says so, and what is left of it is used', () => {
  const labels = writeLabels([ranking(), ranking({ id: 'c2' })]);
  const more = { demonstrations: writeDemonstrations([{ prompt: 'p', response: 'r' }]), classCode: 'grade 7' };
  const href = writeLink(BASE, { ...PLAIN, settings: { sft: { steps: 4 }, ppo: { klCoef: 0.1 } }, labels, ...more });
  const first = href.indexOf('&kept');
  for (let length = first; length < href.length; length++) {
    const { faults } = readLink(new URL(href.slice(0, length)));
    expect(faults[0], href.slice(0, length)).toMatch(/^This link was cut off or changed/);
  }
  const cut = readLink(new URL(href.slice(0, href.indexOf('#'))));
  expect(cut.state).toMatchObject({ seed: 7, settings: { sft: { steps: 4 }, ppo: { klCoef: 0.1 } }, labels: '' });
});

test('a parameter that a messenger adds does no harm', () => {
  const url = new URL(writeLink(BASE, { ...PLAIN, settings: { sft: { steps: 4 } } }));
  url.searchParams.set('fbclid', 'x');
  expect(readLink(url).faults).toEqual([]);
});

test('a newer link says so, and what is known of it is used', () => {
  const { state, faults } = readLink(
    new URL('https://e.org/?link=2-abc&seed=3&ppo.newer=1&ppo.klCoef=1&method=new#sft'),
  );
  expect(state).toMatchObject({ seed: 3, station: 'sft', method: 'ppo', settings: { ppo: { klCoef: 1 } } });
  expect(faults).toEqual([
    'This link was made by a newer version of this page. What this version knows was taken from it. Reload the page to get the newer version.',
    'Left out: the setting “ppo.newer”, which does not exist here.',
    'Left out: the method “new”, which does not exist here.',
  ]);
});

test('a thousand wrong settings give a handful of sentences', () => {
  const parameters = Array.from({ length: 1000 }, (_, index) => `ppo.x${index}=${'9'.repeat(500)}`);
  const { faults } = readLink(new URL(`https://e.org/?${parameters.join('&')}`));
  expect(faults).toHaveLength(6);
  expect(faults.at(-1)).toBe('995 more parts of the link were left out.');
});

test('of rankings that were cut off, the whole ones are read', () => {
  const all = Array.from({ length: 30 }, (_, index) => ranking({ id: `c${index}`, prompt: `prompt ${index * 7919}` }));
  const text = writeLabels(all);
  const { comparisons, unread } = readLabels(text.slice(0, text.length / 2));
  expect(comparisons.length).toBeGreaterThan(3);
  expect(comparisons).toEqual(all.slice(0, comparisons.length));
  expect(unread).toBe(1);
});

test.each([
  ['no text in base64', '%%%'],
  ['no rankings', writeLabels([ranking()]).slice(0, 9)],
  ['rankings of a simulated labeler alone', writeLabels([ranking({ author: { simulated: 'careful' } })])],
  ['nothing but the beginning', 'A'],
])('%s: none is read', (_, text) => expect(readLabels(text)).toMatchObject({ comparisons: [], fault: 'none' }));

test('rankings that inflate to too much, or are too long, are not read', () => {
  const zeros = writeLabels([ranking({ prompt: '0'.repeat(5_000_000) })]);
  expect(zeros.length).toBeLessThan(32_000);
  expect(readLabels(zeros)).toEqual({ comparisons: [], unread: 0, fault: 'tooLong' });
  expect(readLabels('A'.repeat(2_000_000))).toEqual({ comparisons: [], unread: 0, fault: 'tooLong' });
});

test('the class code and the demonstrations stand where no server sees them', () => {
  const demonstrations = writeDemonstrations([{ prompt: 'p', response: 'r' }]);
  const url = new URL(writeLink(BASE, { ...PLAIN, classCode: '7b', demonstrations }));
  expect(url.search).not.toMatch(/7b|class|demonstrations/);
  expect(url.hash).toBe(`#policy&class=7b&demonstrations=${demonstrations}`);
});

test('a link from before there were class codes in them is whole', () => {
  const url = new URL('https://example.org/page/?link=1-11lcx1m&model=nano#policy&labels=abc');
  expect(readLink(url)).toMatchObject({ state: { labels: 'abc', demonstrations: '', classCode: '' } });
  expect(readLink(url).faults).toEqual([]);
});

test.each([
  ['no text in base64', '%%%', 1],
  ['lines of another shape', packText('["a"]\n{"prompt":"p"}\n["p","r"]\n["p",7]'), 3],
  ['a text that is too long', packText(JSON.stringify(['p', 'r'.repeat(3000)])), 1],
  ['more than a page makes', 'A'.repeat(2_000_000), 1],
])('demonstrations, %s: what cannot be read is counted', (_, text, unread) => {
  const found = readDemonstrations(text);
  expect(found.unread).toBe(unread);
  expect(found.demonstrations).toEqual(unread === 3 ? [{ prompt: 'p', response: 'r' }] : []);
});
