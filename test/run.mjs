// `npm test`: types, lint, formatting, dead code, then all tests, in Node and in the browser. Each check counts as one test; the last line is
// the sum, and the exit status is not zero when anything failed.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const [argument] = process.argv.slice(2);
if (argument !== undefined) {
  console.error(
    `Unexpected argument '${argument}'. Usage: npm test, which runs everything; npx vitest run FILE runs one file`,
  );
  process.exit(1);
}

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
  { name: 'Dead code', script: 'knip/bin/knip.js', args: [] },
];

/** Runs a program of a package with this Node; true when it succeeded. Its output comes as it is made, or all at once when `together`. */
async function run(name, script, args, together = false) {
  const started = performance.now();
  if (!together) console.log(`\n${name}`);
  const child = spawn(process.execPath, [path.join(modules, script), ...args], {
    cwd: root,
    stdio: ['ignore', ...(together ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  const [status] = await once(child, 'close');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (together) console.log(`\n${name}\n${output.trimEnd()}`);
  console.log(`${name}: ${status === 0 ? 'good' : 'failed'} after ${seconds} s`);
  return status === 0;
}

/** Tests that failed: file, name and the first line of why. */
const failures = [];

/** Runs the tests of one Vitest project and gives how many passed, failed and were skipped. */
async function runTests(name, project) {
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['default', 'json', './test/second-try.ts'].map((reporter) => `--reporter=${reporter}`);
  reporters.push(`--outputFile.json=${report}`);
  const good = await run(name, 'vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
  let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // nothing ran: counted as a failure below
  }
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = counts;
  for (const { name: file, assertionResults: tests } of counts.testResults)
    for (const {
      fullName,
      status,
      failureMessages: [message = ''],
    } of tests)
      if (status === 'failed') failures.push(`${path.relative(root, file)}: ${fullName}: ${message.split('\n', 1)[0]}`);
  // A test file that does not load, or an error outside of all tests, fails the run without failing a test.
  return { passed, failed: good ? failed : Math.max(1, failed), skipped };
}

// The checks side by side, the longest first: each keeps one core busy.
const checks = await Promise.all(
  CHECKS.map(async ({ name, script, args }) => {
    const good = await run(name, script, args, true);
    return { passed: Number(good), failed: Number(!good), skipped: 0 };
  }),
);
// The browser after the others, so that what is wrong in the engine shows first, and a page that does not build hides nothing.
const results = [...checks, await runTests('Tests in Node', 'node'), await runTests('Tests in the browser', 'browser')];
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const skipped = sum('skipped');

console.log();
// Once more at the end: what was printed when they failed is thousands of lines above.
for (const failure of failures) console.log(`Failed: ${failure}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
