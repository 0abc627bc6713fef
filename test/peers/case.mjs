// One library on one size, in this process: `node case.mjs LIBRARY MODEL software|fastest` prints a line of JSON.
import 'core-js/actual/index.js';
import { fileURLToPath } from 'node:url';
import { create, globals } from 'webgpu';
import { runnerImport } from 'vite';

const BUDGET_MS = 15_000;
const WARM_STEPS = 3;

const [library, model, adapterKind] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const load = async (file) =>
  (await runnerImport(`${root}${file}`, { root, configFile: false, logLevel: 'warn' })).module;

const { prepareVulkan } = await load('src/cli/vulkan.ts');
prepareVulkan(adapterKind);
Object.assign(globalThis, globals);
const gpu = create([]);
Object.defineProperty(globalThis, 'navigator', { value: { gpu, userAgent: 'node' }, configurable: true });
// Libraries say things on standard output.
console.log = console.error;

const { BENCH_ADAMW, BENCH_SIZES, benchBatch, benchWeights } = await load('src/bench/sizes.ts');
const size = BENCH_SIZES.find(({ name }) => name === model);
const { info } = await gpu.requestAdapter();
const peer = await import(`./${library}.mjs`);
const started = performance.now();
const step = await peer.prepare({
  size,
  weights: benchWeights(size.config),
  batch: benchBatch(size),
  adamw: BENCH_ADAMW,
  load,
});
const losses = [await step()];
const firstStepMs = performance.now() - started;
for (let i = 0; i < WARM_STEPS; i++) losses.push(await step());
const times = [];
for (const start = performance.now(); times.length < 3 || performance.now() - start < BUDGET_MS;) {
  const before = performance.now();
  await step();
  times.push(performance.now() - before);
}
const perSecond = (ms) => (1000 * size.B * size.T) / ms;
const tokensPerSecond = perSecond(times.toSorted((a, b) => a - b)[times.length >> 1]);
const result = { adapter: info.description, tokensPerSecond, best: perSecond(Math.min(...times)), firstStepMs, losses };
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
