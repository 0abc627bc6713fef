// Runs a command in Node: `node src/cli/run.mjs NAME args…` calls main(args) of src/cli/NAME.ts. Vite compiles it, so TypeScript and
// `?raw` imports work as they do on the page.

import { load } from './load.mjs';

const COMMANDS = ['bench', 'classroom', 'pretrain', 'record', 'remake', 'reproduce', 'taste', 'world', 'zip'];

const [name, ...args] = process.argv.slice(2);
if (!COMMANDS.includes(name)) {
  const given = name === undefined ? 'No command given' : `Unknown command '${name}'`;
  console.error(`${given}. Usage: node src/cli/run.mjs ${COMMANDS.join('|')} [args…]`);
  process.exit(1);
}
try {
  await (await load(`./${name}.ts`)).main(args);
} catch (error) {
  const { describeError } = await load('../lib/errors.ts');
  const { name, message, details } = describeError(error);
  // Expected errors are printed as sentences and their cause; only unexpected ones need their stack. The usual hints are for the page.
  const sentences = [message, error.hint].filter(Boolean).join(' ');
  console.error(name === 'UnexpectedError' ? error : [sentences, details].filter(Boolean).join('\n'));
  process.exit(1);
}
