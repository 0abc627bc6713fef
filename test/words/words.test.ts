// The words of the page: every one is used, and none is empty.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EN_CALIBRATION } from '../../src/words/en/calibration.ts';
import { EN_GLOSSARY } from '../../src/words/en/glossary.ts';
import { EN_INSIDE } from '../../src/words/en/inside.ts';
import { EN_LINK } from '../../src/words/en/link.ts';
import { EN_STAGE } from '../../src/words/en/stage.ts';
import { EN_TASTE } from '../../src/words/en/taste.ts';
import { EN_UPDATE } from '../../src/words/en/update.ts';
import { EN } from '../../src/words/en/page.ts';

/** As the sources call them. */
const ALL = {
  words: EN,
  calibrationWords: EN_CALIBRATION,
  glossaryWords: EN_GLOSSARY,
  stageWords: EN_STAGE,
  insideWords: EN_INSIDE,
  linkWords: EN_LINK,
  tasteWords: EN_TASTE,
  updateWords: EN_UPDATE,
};

/** All leaves with their paths, such as `words.machine.rows.step`. */
function leaves(value: unknown, at = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[at, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, at ? `${at}.${key}` : key));
}

const root = path.resolve(import.meta.dirname, '../../src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !/^words[\\/]/.test(file))
  .map((file) => inFull(readFileSync(path.join(root, file), 'utf8')))
  .join('\n');

/** With a short name for a section, such as `const say = words.narration;`, written out. */
function inFull(source: string): string {
  const [declaration, name, section] = /\bconst (\w+) = (words\.\w+);/.exec(source) ?? [];
  if (!declaration) return source;
  return source.replace(declaration, '').replaceAll(new RegExp(`(?<![\\w.])${name}(?=[.[])`, 'g'), section);
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
