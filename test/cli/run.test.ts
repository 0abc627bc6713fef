// What somebody reads in the terminal when a command cannot do what it was asked for.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const run = (args: string[], cwd?: string) => {
  const { status, stderr } = spawnSync('node', [path.resolve('src/cli/run.mjs'), ...args], { cwd, encoding: 'utf8' });
  return { status, stderr };
};

test.each([
  [['pretrain'], 'Say which model: npm run pretrain -- nano, or micro. Add --fresh to begin again.\n'],
  [['reproduce', '--modle', 'nano'], expect.stringMatching(/^Unknown option '--modle'[^\n]*\n$/)],
])('%j is answered with a sentence and no stack', (args, stderr) => {
  expect(run(args)).toEqual({ status: 1, stderr });
});

test('what nobody expected keeps its stack', () => {
  const { status, stderr } = run(['reproduce', '--table'], tmpdir());
  expect(status).toBe(1);
  expect(stderr).toMatch(/ENOENT.*tokenizer\.json[^]*\n {4}at .*reproduce\.ts/);
});
