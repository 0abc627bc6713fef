// What a class of thirty downloads over one poor line.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const site = path.resolve('node_modules/.cache/test-site');
const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(path.join(site, file)).isFile(),
);
const zipped = (file: string) => gzipSync(readFileSync(path.join(site, file))).length;
const sum = (names: string[], size: (file: string) => number) => names.reduce((total, file) => total + size(file), 0);

test('script and style before the first interaction are at most 150 KB, gzipped', () => {
  // Charts come later, with the first station that has one.
  const first = files.filter((file) => /\.(js|css)$/.test(file) && !file.includes('uPlot'));
  expect(first.length).toBeGreaterThan(2);
  expect(sum(first, zipped)).toBeLessThan(150_000);
});

test('everything with the micro model is at most 3 MB', () => {
  const needed = files.filter((file) => !file.endsWith('.map') && !file.includes('nano') && !file.endsWith('.png'));
  expect(needed.some((file) => file.endsWith('micro.safetensors'))).toBe(true);
  expect(sum(needed, (file) => statSync(path.join(site, file)).size)).toBeLessThan(3_000_000);
});
