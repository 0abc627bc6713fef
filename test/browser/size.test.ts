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

/** These files and all that they name, one after the other. */
function withAllNamed(start: string[]): string[] {
  const found = new Set(start);
  for (const file of found) if (file.endsWith('.js')) namedIn(file).forEach((name) => found.add(name));
  return [...found];
}

// What comes before the first pair of texts is held to less by taste/first-pick.test.ts.
test('the scripts of a station are at most 95 KB, gzipped, and with worker and style 195 KB', () => {
  // Its first script, and the one with all else.
  const worker = files.filter((file) => /\/(lab-)?worker-[^/]*\.js$/.test(file));
  const stations = files.filter((file) => /\/\w+Station-[^/]*\.js$/.test(file));
  expect([worker.length, stations.length]).toEqual([2, 7]);
  for (const station of stations) {
    const page = withAllNamed([...namedIn('index.html'), station]);
    const scripts = page.filter((file) => file.endsWith('.js'));
    expect(scripts.length, station).toBeGreaterThan(3);
    expect(sum(scripts, zipped), station).toBeLessThan(95_000);
    expect(sum(withAllNamed([...page, ...worker]), zipped), station).toBeLessThan(195_000);
  }
});

test('our results are in the page once for each model', () => {
  const results = files.filter((file) => file.includes('reproduce') && file.endsWith('.json'));
  expect(results.sort()).toEqual(['reproduce-micro.json', 'reproduce-nano.json']);
});

test('everything with the micro model is at most 3.8 MB', () => {
  const needed = files.filter((file) => !/\.map$|nano|LICENSES|translation-/.test(file));
  expect(needed.some((file) => file.endsWith('micro.safetensors.packed'))).toBe(true);
  expect(sum(needed, (file) => statSync(path.join(site, file)).size)).toBeLessThan(3_800_000);
});
