// src/gpu runs whatever kernels it is given: it knows none of them by name.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const filesIn = (folder: string, extension: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith(extension),
  );

/** Shaders whose names are everyday English words. */
const WORDS = ['add', 'sample'];
const names = filesIn('shaders', '.wgsl')
  .map((file) => path.basename(file, '.wgsl'))
  .filter((name) => !WORDS.includes(name));

test('no file of src/gpu names a kernel', () => {
  expect(names).toContain('matmul');
  const named = filesIn('src/gpu', '.ts').flatMap((file) => {
    const lines = readFileSync(path.join(root, 'src/gpu', file), 'utf8').split('\n');
    const pattern = new RegExp(`\\b(${[...names, 'logits'].join('|')})`, 'i');
    return lines.flatMap((line, i) => (pattern.test(line) ? [`src/gpu/${file}:${i + 1} ${line.trim()}`] : []));
  });
  expect(named).toEqual([]);
});
