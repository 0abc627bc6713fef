// `npm test`: types, lint, formatting, then all tests, in Node and in the browser. Each check counts as one test; the last line is
// the sum, and the exit status is not zero when anything failed.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const modules = path.join(root, 'node_modules');
const report = path.join(modules, '.cache/vitest-report.json');
const CHECKS = [
  {
    name: 'Types',
    script: 'svelte-check/bin/svelte-check',
    args: ['--fail-on-warnings', '--tsconfig', './tsconfig.json'],
  },
  { name: 'Lint', script: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'Formatting', script: 'prettier/bin/prettier.cjs', args: ['--check', '.'] },
];

/** Runs a program of a package with this Node and shows its output; true when it succeeded. */
function run(name, script, args) {
  console.log(`\n${name}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [path.join(modules, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${status === 0 ? 'good' : 'failed'} after ${seconds} s`);
  return status === 0;
}

const results = CHECKS.map(({ name, script, args }) => run(name, script, args));

mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const good = run('Tests', 'vitest/vitest.mjs', ['run', ...reporters]);
const tests = readReport();
const skipped = tests.numPendingTests;
const passed = tests.numPassedTests + results.filter((ok) => ok).length;
let failed = tests.numFailedTests + results.filter((ok) => !ok).length;
// A test file that does not load, or an error outside of all tests, fails the run without failing a test.
if (!good && tests.numFailedTests === 0) failed += 1;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  }
}
