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

/** What a script or page names for loading at once: not what it imports when somebody asks for it. */
function namedIn(file: string): string[] {
  const text = readFileSync(path.join(site, file), 'utf8');
  const pattern = file.endsWith('.html')
    ? /(?:src|href)="\.\/([^"]+\.(?:js|css))"/g
    : /(?:from|import)"\.\/([^"]+\.js)"/g;
  return [...text.matchAll(pattern)].map(([, name]) => path.join(path.dirname(file), name));
}

test('script and style before the first interaction are at most 150 KB, gzipped', () => {
  const worker = files.filter((file) => /worker-[^/]*\.js$/.test(file));
  expect(worker).toHaveLength(1);
  // The page asks for the station that it opens with at once, too.
  const station = files.filter((file) => /BaseStation-[^/]*\.(js|css)$/.test(file));
  expect(station).toHaveLength(2);
  const first = new Set([...namedIn('index.html'), ...worker, ...station]);
  for (const file of first) if (file.endsWith('.js')) namedIn(file).forEach((name) => first.add(name));
  expect(first.size).toBeGreaterThan(2);
  expect(sum([...first], zipped)).toBeLessThan(150_000);
});

test('our results are in the page once for each model', () => {
  const results = files.filter((file) => file.includes('reproduce') && file.endsWith('.json'));
  expect(results.sort()).toEqual(['reproduce-micro.json', 'reproduce-nano.json']);
});

test('everything with the micro model is at most 3 MB', () => {
  const needed = files.filter((file) => !file.endsWith('.map') && !file.includes('nano'));
  expect(needed.some((file) => file.endsWith('micro.safetensors'))).toBe(true);
  expect(sum(needed, (file) => statSync(path.join(site, file)).size)).toBeLessThan(3_000_000);
});
