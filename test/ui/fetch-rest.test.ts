// What components load on demand is fetched beforehand, too: the network may go while the page is open.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
/** The components that a source loads on demand, from the root of the project. */
const loadedBy = (file: string) =>
  [...read(file).matchAll(/\bimport\(\s*'(\.[^']+\.svelte)'/g)].map(([, name]) => path.join(path.dirname(file), name));

test('every component that is loaded on demand is fetched beforehand', () => {
  const components = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
    .map((file) => path.join('src/ui', file))
    .filter((file) => file.endsWith('.svelte'));
  const onDemand = new Set(components.flatMap(loadedBy));
  expect(onDemand.size).toBeGreaterThan(10);
  const fetched = new Set(loadedBy(path.join('src', 'ui', 'shell', 'fetch-rest.ts')));
  expect([...onDemand].filter((file) => !fetched.has(file))).toEqual([]);
});
