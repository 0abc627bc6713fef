// What somebody reads in the terminal when a command cannot do what it was asked for.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const run = (script: string, args: string[], cwd?: string) => {
  const { status, stderr } = spawnSync('node', [path.resolve(script), ...args], { cwd, encoding: 'utf8' });
  return { status, stderr };
};
const command = (args: string[], cwd?: string) => run('src/cli/run.mjs', args, cwd);

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const COMMANDS = Object.values(scripts).flatMap((script) => /^node src\/cli\/run\.mjs (\w+)$/.exec(script)?.[1] ?? []);

const main = async (name: string, args: string[]) =>
  ((await import(`../../src/cli/${name}.ts`)) as { main: (args: string[]) => Promise<void> }).main(args);
const refused = (message: RegExp) => ({ name: 'ConfigError', message: expect.stringMatching(message) as string });

describe.each(COMMANDS)('npm run %s', (name) => {
  const usage = String.raw`Usage: npm run ${name}( -- [^\n]*)?$`;

  test('refuses an option it does not know', async () => {
    await expect(main(name, ['--chek'])).rejects.toMatchObject(
      refused(new RegExp(`^Unknown option '--chek'\\. ${usage}`)),
    );
  });

  test('refuses arguments it has no use for', async () => {
    const args = [...(name === 'pretrain' ? ['nano'] : []), 'stray'];
    await expect(main(name, args)).rejects.toMatchObject(
      refused(new RegExp(`^Unexpected argument 'stray'\\. ${usage}`)),
    );
  });
});

test.each([
  ['reproduce', ['--seeds'], /^Option '--seeds <value>' argument missing\. Usage: /],
  ['reproduce', ['--seeds', '10-6'], /^--seeds: expected a number or a range such as 6-10, got 10-6$/],
  [
    'reproduce',
    ['--seeds', '1-99999999999'],
    /^--seeds: expected a number or a range such as 6-10, got 1-99999999999$/,
  ],
  ['reproduce', ['--labels', 'many'], /^--labels: expected a whole number above 0, up to a million, got many$/],
  ['reproduce', ['--labels', '9'.repeat(400)], /^--labels: expected a whole number above 0, .*, got 9{60}…$/],
  ['reproduce', ['--model', 'small'], /^--model: expected one of nano, micro, got small$/],
  ['reproduce', ['--claims', '1,9'], /^--claims: expected some of 1,2,3,4,5,6,7, got 1,9$/],
  ['bench', ['--model', 'nano,mcro'], /^--model: expected some of nano,micro,small, got nano,mcro$/],
  ['bench', ['--adapter', 'abacus'], /^--adapter: expected one of webgpu, processor, got abacus$/],
])('npm run %s -- %j is refused', async (name, args, message) => {
  await expect(main(name, args)).rejects.toMatchObject(refused(message));
});

test('every command of package.json is one that run.mjs knows, and no other', () => {
  const { stderr } = command([]);
  expect(stderr).toBe(`No command given. Usage: node src/cli/run.mjs ${COMMANDS.toSorted().join('|')} [args…]\n`);
});

test.each([
  ['src/cli/run.mjs', ['vulkan'], /^Unknown command 'vulkan'\. Usage: [^\n]*\n$/],
  [
    'src/cli/run.mjs',
    ['pretrain'],
    /^Name a model: npm run pretrain -- nano, or micro\. Add --fresh to start over\.\n$/,
  ],
  [
    'src/cli/run.mjs',
    ['reproduce', '--modle', 'nano'],
    /^Unknown option '--modle'\. Usage: npm run reproduce [^\n]*\n$/,
  ],
  ['test/run.mjs', ['--wach'], /^Unexpected argument '--wach'\. Usage: npm test[^\n]*\n$/],
  ['test/peers/run.mjs', ['--rond', '3'], /^Unknown option '--rond'\. Usage: [^\n]*\n$/],
])('%s %j is answered with a sentence and no stack', (script, args, message) => {
  expect(run(script, args)).toEqual({ status: 1, stderr: expect.stringMatching(message) as string });
});

test('a command can import on demand: the kernel of a whole position, for which nothing else asks', () => {
  expect(command(['bench', '--counts', '--model', 'nano'])).toEqual({ status: 0, stderr: '' });
});

test('what nobody expected keeps its stack', () => {
  const { status, stderr } = command(['reproduce', '--table'], tmpdir());
  expect(status).toBe(1);
  expect(stderr).toMatch(/ENOENT.*tokenizer\.json[^]*\n {4}at .*reproduce\.ts/);
});
