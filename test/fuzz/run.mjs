// `npm run fuzz` feeds a million hostile inputs to everything that reads files, texts and stored data, and prints what came of it, parser by
// parser. Each parser has a process of its own, so that its memory can be told and a loop without end be ended.
// `npm run fuzz -- --runs 5000 --seed 7 --parser rankings` draws 5000 inputs for one parser.

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer, runnerImport } from 'vite';
import { assemblyscript } from '../../src/simd/compile.mjs';

const SILENCE_MS = 300_000;
const MOST_MB = 200;
const AT_ONCE = 2;

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    parser: { type: 'string' },
    child: { type: 'boolean', default: false },
  },
});
const file = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
/** A server that compiles modules as they are imported, those that a function imports later too. */
const load = async () => {
  const options = { root, configFile: false, logLevel: 'warn' };
  const { module } = await runnerImport(`${root}src/data/checksum-plugin.ts`, options);
  const plugins = [assemblyscript(), module.shippedChecksums()];
  const server = { middlewareMode: true, ws: false, watch: null };
  return (await createServer({ ...options, plugins, server, appType: 'custom' })).ssrLoadModule('/test/fuzz/main.ts');
};
const megabytes = (bytes) => Math.max(0, Math.round(bytes / 2 ** 20));

if (values.child) {
  const { fuzz } = await load();
  globalThis.gc();
  const before = process.memoryUsage();
  const alive = () => process.send('alive');
  const count = await fuzz(values.parser, Number(values.runs), Number(values.seed), alive);
  globalThis.gc();
  const after = process.memoryUsage();
  process.send({
    ...count,
    peakMB: megabytes(1024 * process.resourceUsage().maxRSS - before.rss),
    keptMB: megabytes(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers),
  });
  process.disconnect();
  process.exit();
}

/** Runs one parser in a process of its own. @returns what that process found, or that it had to be ended */
function inProcess(name, runs) {
  const args = ['--child', '--parser', name, '--runs', String(runs), '--seed', values.seed];
  const child = fork(file, args, { execArgv: ['--expose-gc'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve) => {
    let found;
    const given = {
      name,
      inputs: 0,
      cases: 0,
      accepted: 0,
      seconds: 0,
      slowest: { ms: 0, what: '' },
      peakMB: 0,
      keptMB: 0,
    };
    const lost = (what) => ({ ...given, findings: [{ what, input: `--parser '${name}' --seed ${values.seed}` }] });
    const end = () => {
      found = lost(`no answer within ${SILENCE_MS / 1000} s`);
      child.kill('SIGKILL');
    };
    let timer = setTimeout(end, SILENCE_MS);
    child.on('message', (message) => {
      clearTimeout(timer);
      timer = setTimeout(end, SILENCE_MS);
      if (message !== 'alive') found = message;
    });
    child.on('exit', (status) => {
      clearTimeout(timer);
      resolve(found ?? lost(`the process ended with status ${status}`));
    });
  });
}

const { NAMES } = await load();
const chosen = NAMES.filter(({ name }) => values.parser === undefined || name === values.parser);
if (!chosen.length) {
  console.error(`There is no parser '${values.parser}'. There are: ${NAMES.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const thousands = chosen.reduce((sum, each) => sum + each.thousands, 0);
const runs = Number(values.runs ?? 1000 * thousands);

const row = (name, ...cells) => name.padEnd(26) + cells.map((cell) => String(cell).padStart(10)).join('');
console.log(row('parser', 'inputs', 'corpus', 'accepted', 'seconds', 'slowest', 'peak MB', 'kept MB', 'findings'));
const counts = [];
const waiting = chosen.slice();
const work = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const count = await inProcess(next.name, Math.round((runs * next.thousands) / thousands));
    counts.push(count);
    const { name, inputs, cases, accepted, seconds, slowest, peakMB, keptMB, findings } = count;
    if (peakMB > MOST_MB) findings.push({ what: `its memory grew by ${peakMB} MB`, input: '' });
    const times = [seconds.toFixed(1), `${Math.round(slowest.ms)} ms`];
    console.log(row(name, inputs, cases, accepted, ...times, peakMB, keptMB, findings.length));
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, work));

const sum = (field) => counts.reduce((total, count) => total + count[field], 0);
const findings = counts.flatMap((count) => count.findings.map((each) => ({ ...each, name: count.name })));
console.log(
  row('all', sum('inputs'), sum('cases'), sum('accepted'), sum('seconds').toFixed(1), '', '', '', findings.length),
);
for (const { name, what, input } of findings) console.log(`\n${name}: ${what}\n  ${input}`);
process.exit(findings.length ? 1 : 0);
