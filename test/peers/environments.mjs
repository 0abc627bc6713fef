// Where a case runs: each has a process of its own, which ends with it. Both run the same bundle.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, preview, runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const outDir = path.join(import.meta.dirname, 'node_modules/.cache/bundle');

/** A module of this project written in TypeScript. */
export const load = async (file) =>
  (await runnerImport(path.join(root, file), { root, configFile: false, logLevel: 'warn' })).module;

const { prepareVulkan } = await load('src/cli/vulkan.ts');

/** Bundles the cases; after it every environment can open. */
export async function bundleCases() {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'es2023',
      minify: false,
      modulePreload: false,
      outDir,
      rolldownOptions: {
        input: path.join(import.meta.dirname, 'case.mjs'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

/** Of all processes that this one started, and those that they did; 0 where there is no /proc. */
function processorMsOfChildren() {
  const children = new Map();
  let ticks = 0;
  for (const name of process.platform === 'linux' ? readdirSync('/proc') : []) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // After the name in brackets: state, parent, …, user and system time.
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      children.set(fields[1], [
        ...(children.get(fields[1]) ?? []),
        { id: Number(name), ticks: fields[11] + fields[12] },
      ]);
    } catch {
      // ended meanwhile
    }
  }
  const add = (parent) => {
    for (const child of children.get(parent) ?? []) {
      ticks += child.ticks;
      add(child.id);
    }
  };
  add(process.pid);
  return 10 * ticks;
}

function node({ software }) {
  prepareVulkan(software ? 'software' : 'fastest');
  const caches = mkdtempSync(path.join(tmpdir(), 'peers-'));
  const script = path.join(import.meta.dirname, 'in-node.mjs');
  return {
    measure: (chosen, signal) =>
      new Promise((resolve, reject) => {
        const name = Object.values(chosen).join(' ');
        // Mesa keeps what it has compiled: each case starts without, and finds its own at the next round.
        const env = { ...process.env, MESA_SHADER_CACHE_DIR: path.join(caches, name) };
        const args = [script, path.join(outDir, 'case.js'), JSON.stringify(chosen)];
        const child = spawn(process.execPath, args, { env, signal, killSignal: 'SIGKILL', stdio: 'pipe' });
        const said = { stdout: '', stderr: '' };
        for (const stream of Object.keys(said)) child[stream].on('data', (text) => (said[stream] += text));
        child.on('error', reject);
        child.on('close', (code, killedBy) => {
          if (code === 0) resolve(JSON.parse(said.stdout.trim().split('\n').at(-1)));
          else reject(new Error(`${killedBy ?? `exit ${code}`}: ${said.stderr.slice(-500)}`));
        });
      }),
    close: () => rmSync(caches, { recursive: true, force: true }),
  };
}

async function chromium({ software }) {
  // Only here: in Node a machine needs no browser.
  const { launchBrowser } = await load('test/runtime.ts');
  const server = await preview({
    root: import.meta.dirname,
    configFile: false,
    build: { outDir },
    preview: { port: 0 },
  });
  const bundle = new URL('case.js', server.resolvedUrls.local[0]).href;
  return {
    async measure(chosen, signal) {
      const browser = await launchBrowser({ software });
      const stop = () => browser.close();
      signal.addEventListener('abort', stop);
      try {
        const page = await browser.newPage();
        await page.exposeFunction('processorMs', processorMsOfChildren);
        await page.goto(bundle);
        return await page.evaluate(
          async ([bundle, chosen]) => (await import(bundle)).measure(chosen, globalThis.processorMs),
          [bundle, chosen],
        );
      } finally {
        signal.removeEventListener('abort', stop);
        await browser.close();
      }
    },
    close: () => server.close(),
  };
}

/** By name, a function that opens it. */
export const ENVIRONMENTS = { node, chromium };
