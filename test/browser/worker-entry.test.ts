// WebKit evaluates a worker's first module a second time when another script imports from it, which makes a second worker in the same thread.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const assets = path.resolve('node_modules/.cache/test-site/assets');

test('no script imports from the first script of the worker', () => {
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const entries = scripts.filter((file) => /^worker-/.test(file));
  expect(entries).toHaveLength(1);
  const importing = scripts.filter((file) =>
    new RegExp(String.raw`\b(from|import)\s*\(?["'\`]\./${entries[0]}`).test(
      readFileSync(path.join(assets, file), 'utf8'),
    ),
  );
  expect(importing).toEqual([]);
});
