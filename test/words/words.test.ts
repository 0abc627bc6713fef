// The words of the page: every one is used, and none is empty.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EN } from '../../src/words/en/page.ts';
import { ENGLISH } from './english.ts';
import { leaves } from './leaves.ts';

const { page: _page, errors: _errors, settings: _settings, metrics: _metrics, ...others } = ENGLISH;
/** As the sources call them. */
const ALL = {
  words: EN,
  ...Object.fromEntries(Object.entries(others).map(([name, words]) => [`${name}Words`, words])),
};

const root = path.resolve(import.meta.dirname, '../../src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !/^words[\\/]/.test(file))
  .map((file) => inFull(readFileSync(path.join(root, file), 'utf8')))
  .join('\n');

/** With short names for sections, such as `const say = words.narration;` or `const { narration } = words;`, written out. */
function inFull(source: string): string {
  const named = [...source.matchAll(/\bconst (\w+) = ((?:words\.|\w+Words\b)[\w.]*);/g)];
  const taken = [...source.matchAll(/\bconst \{ (\w+) \} = (words|\w+Words);/g)];
  return [...named, ...taken.map(([all, name = '', from]) => [all, name, `${from}.${name}`])].reduce(
    (text, [declaration = '', name, section = '']) =>
      text.replace(declaration, '').replaceAll(new RegExp(`(?<!\\w|(?<!\\.\\.)\\.)${name}(?=[.[])`, 'g'), section),
    source,
  );
}

/** A leaf is used by its own path, or by that of a record around it which is taken whole or by a computed key. */
function isUsed(leaf: string): boolean {
  const parts = leaf.split('.');
  return parts.slice(1).some((_, index) => {
    const name = parts.slice(0, index + 2).join('\\.');
    return new RegExp(`\\b${name}\\b${index < parts.length - 2 ? '(?!\\.\\w)' : ''}`).test(sources);
  });
}

test('every word of the page is used', () => {
  expect(leaves(ALL).length).toBeGreaterThan(200);
  expect(leaves(ALL).flatMap(([leaf]) => (isUsed(leaf) ? [] : [leaf]))).toEqual([]);
});

test('no word of the page is empty', () => {
  // Some settings are numbers without names, and some metrics have no unit.
  const optional = /^words\.(settings\..*\.options|metrics\.\w+\.unit|methods\.\w+\.sentence)$/;
  const texts = leaves(ALL).filter(([, leaf]) => typeof leaf !== 'function' && typeof leaf !== 'number');
  const empty = texts.filter(([at, leaf]) => !optional.test(at) && (typeof leaf === 'string' ? !leaf.trim() : !leaf));
  expect(empty.map(([at]) => at)).toEqual([]);
});

test('a warning gives its cause and its remedy in sentences', () => {
  const sentences = Object.values(EN.health).flatMap(({ cause, remedy }) => [cause, remedy]);
  expect(sentences.filter((sentence) => !sentence.endsWith('.'))).toEqual([]);
});
