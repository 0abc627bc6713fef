// `npm run bench` measures this machine: the training step, sampling and a PPO iteration of nano, micro and small, op by op, compared
// with the time of the step's matrix products alone.
import { readFileSync } from 'node:fs';
import { countWork } from '../bench/counts.ts';
import { watchedDevice, type Device } from '../bench/device.ts';
import { measureHalves, type HalvesMeasurement } from '../bench/halves.ts';
import { measure, type MeasureOptions } from '../bench/measure.ts';
import { BENCH_SIZES, type BenchSize } from '../bench/sizes.ts';
import { readGpt2 } from '../data/gpt2.ts';
import { loadTokenizer } from '../data/tokenizer.ts';
import { pickKernels } from '../kernels/choice/choose.ts';
import { FASTEST } from '../kernels/choice/names.ts';
import type { GptConfig } from '../model/params.ts';
import { PRESETS } from '../model/presets.ts';
import type { DeviceWork, Measurement, SizeMeasurement } from '../lib/measurement.ts';
import { simdBackend } from '../simd/backend.ts';
import { nodeAdapter } from './node-backend.ts';
import { gainOf, measureCores, type Timed } from './bench/cores.ts';
import { AXES, exponentOf, measureGrowth, measureThreads, type Growth } from './bench/scaling.ts';
import { LEAST_KEPT, costsOf, measureWatching } from './bench/watching.ts';
import { count, oneOf, parseOptions, someOf } from './options.ts';

/** The devices that can be measured, by name. */
const ADAPTERS: Record<string, (kernels?: string) => Promise<Device>> = {
  webgpu: async (kernels) => watchedDevice(await nodeAdapter(), kernels),
  processor: async (kernels = FASTEST) => {
    const backend = await simdBackend();
    await pickKernels(backend, kernels);
    return { backend };
  },
};
const BUDGET = { milliseconds: 10_000, atLeast: 3 };
const GROWTH = { milliseconds: 1500, atLeast: 5 };
const SHORT = { milliseconds: 400, atLeast: 5 };

const number = (x: number): string =>
  x.toLocaleString('en', { maximumFractionDigits: x < 10 ? 2 : x < 100 ? 1 : 0, minimumFractionDigits: 0 });

/** Aligns columns: the first to the left, the others to the right. */
function aligned(rows: string[][]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const cell = (text: string, column: number) => (column ? text.padStart(widths[column]) : text.padEnd(widths[column]));
  return rows.map((row) => `  ${row.map(cell).join('  ')}`).join('\n');
}

function describe({
  size,
  parameters,
  B,
  T,
  training,
  sampling,
  matmul,
  kernels,
  ppo,
  counts,
}: SizeMeasurement): string {
  const { tokensPerSecond, bestTokensPerSecond, stepMs, gflops, coldStepMs, losses } = training;
  const { submits, readBacks, allocations } = training;
  const rows = [
    ['', 'tokens/s', 'best', 'ms', 'GFLOP/s'],
    ['training step', number(tokensPerSecond), number(bestTokensPerSecond), number(stepMs), number(gflops)],
  ];
  if (matmul) {
    rows.push([
      '  its matrix products alone',
      number(matmul.tokensPerSecond),
      '',
      number(matmul.ms),
      number(matmul.gflops),
    ]);
  }
  if (sampling) {
    const { tokensPerSecond, bestTokensPerSecond, ms } = sampling;
    rows.push(['sampling 16 × 64', number(tokensPerSecond), number(bestTokensPerSecond), number(ms), '']);
  }
  if (ppo) rows.push([`PPO iteration, ${ppo.rollouts} rollouts`, '', '', number(1000 * ppo.seconds), '']);
  const lines = [
    `\n${size}: ${number(parameters)} parameters, ${B} × ${T} tokens`,
    aligned(rows),
    matmul ? `  the matrix products alone take ${Math.round(100 * matmul.share)} % of the step's time` : '',
    `  cold first step ${number(coldStepMs / 1000)} s; loss ${losses[0].toFixed(5)} at step 1, ${losses[1].toFixed(5)} at step 4`,
    submits === undefined ? '' : `  a step: submits ${submits}, read-backs ${readBacks}, allocations ${allocations}`,
  ];
  if (kernels) {
    const total = kernels.rows.reduce((sum, { ms }) => sum + ms, 0);
    const table = kernels.rows.map(({ kernel, count, ms, gflop, mib }) => [
      kernel,
      String(count),
      number(ms),
      `${Math.round((100 * ms) / total)} %`,
      gflop ? number((1000 * gflop) / ms) : '',
      number(mib),
      number(mib / 1.024 ** 2 / ms),
    ]);
    const header = [`op (${kernels.clock})`, 'count', 'ms', 'share', 'GFLOP/s', 'MiB', 'GB/s'];
    lines.push(aligned([header, ...table, ['all', '', number(total), '', '', '', '']]));
  }
  if (counts) lines.push(describeCounts(counts));
  return lines.filter(Boolean).join('\n');
}

function describeCounts({ token, step, ppo }: NonNullable<SizeMeasurement['counts']>): string {
  const row = (name: string, { dispatches, barriers, passes, submissions, bytes }: DeviceWork) => {
    return [name, ...[dispatches, barriers, passes, submissions, bytes / 2 ** 20].map(number)];
  };
  return aligned([
    ['asked of a graphics card', 'dispatches', 'barriers', 'passes', 'submissions', 'MiB bound'],
    row('sampled token, 16 texts', token),
    row('training step', step),
    ...(ppo ? [row('PPO iteration', ppo)] : []),
  ]);
}

function report({ adapter, software, kernels, sizes }: Measurement): string {
  const kind = software ? ', which computes on the CPU' : '';
  return [`Measured on ${adapter}${kind}, with ${kernels}.`, ...sizes.map(describe)].join('\n');
}

function reportHalves(products: HalvesMeasurement[]): string {
  const rows = products.map(({ form, M, N, K, single, halves, error }) => [
    `${form} ${M} × ${N} × ${K}`,
    ...[single, halves, halves / single].map(number),
    error.toExponential(1),
  ]);
  return aligned([['product', 'GFLOP/s', 'of halves', 'ratio', 'largest error'], ...rows]);
}

function reportWatching({ turns, firstLook }: Awaited<ReturnType<typeof measureWatching>>): string {
  const rows = costsOf(turns).map(({ share, tokensPerSecond, kept, looking }) => [
    share === 0 ? 'views closed' : `views open, at most ${100 * share} %`,
    number(tokensPerSecond),
    kept.toFixed(3),
    LEAST_KEPT[share].toFixed(2),
    `${(100 * looking).toFixed(1)} %`,
  ]);
  const first = `  the first look and the last are on top: ${number(firstLook / 1000)} s each`;
  return [aligned([['PPO', 'tokens/s', 'kept', 'at least', 'looking'], ...rows]), first].join('\n');
}

function reportCores(threads: number, timed: Timed[]): string {
  const rows = timed.map((each) => {
    const { alone, shared, ratio, best } = gainOf(each);
    return [each.what, number(alone), number(shared), ratio.toFixed(2), best.toFixed(2)];
  });
  return aligned([['median of turns', '1 thread, ms', `${threads} threads, ms`, 'ratio', 'of the best'], ...rows]);
}

function reportGrowth(axis: string, { points, fitted, expected }: Growth): string {
  const rows = points.map(({ value, tokensPerSecond, stepMs, mib, ppoMs }) =>
    [value, tokensPerSecond, stepMs, mib, ppoMs].map(number),
  );
  const powers = Object.entries({ fitted, expected }).map(([name, { step, memory, ppo }]) => [
    `  ${name} exponent`,
    '',
    ...[step, memory, ppo].map((power) => power.toFixed(2)),
  ]);
  return aligned([[axis, 'tokens/s', 'step, ms', 'MiB', 'PPO iteration, ms'], ...rows, ...powers]);
}

function reportThreads(measured: Awaited<ReturnType<typeof measureThreads>>): string {
  const rows = measured.map(({ threads, ms }) => [number(threads), number(ms)]);
  const fitted = exponentOf(
    measured.map(({ threads }) => threads),
    measured.map(({ ms }) => ms),
  );
  const powers =
    measured.length < 2
      ? []
      : [
          ['  fitted exponent', fitted.toFixed(2)],
          ['  expected exponent', '-1.00'],
        ];
  return aligned([['threads', 'sampling 16 × 64, ms'], ...rows, ...powers]);
}

/** The models on which PPO is measured in turns: those that ship with weights. */
const SHIPPED = ['nano', 'micro'] as const;

const USAGE =
  'npm run bench -- [--model nano,micro,small | --weights FILE] [--adapter webgpu|processor] [--kernels NAME] [--json | --counts | --halves | --watch [--rounds N] | --cores [--rounds N] | --scaling]';
const SIZES = BENCH_SIZES.map(({ name }) => name);
const OPTIONS = {
  model: { type: 'string' },
  weights: { type: 'string' },
  adapter: { type: 'string' },
  kernels: { type: 'string' },
  json: { type: 'boolean', default: false },
  counts: { type: 'boolean', default: false },
  halves: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  cores: { type: 'boolean', default: false },
  scaling: { type: 'boolean', default: false },
  rounds: { type: 'string', default: '40' },
} as const;

/** The models to measure: our sizes, or the GPT-2 of a safetensors file with one sequence of 64 tokens. */
function chosenSizes(model: string, file: string | undefined): Pick<MeasureOptions, 'sizes' | 'weights'> {
  if (file) {
    const { config, tensors } = readGpt2(readFileSync(file));
    return { sizes: [{ name: 'weights', config, B: 1, T: 64 }], weights: tensors };
  }
  const names = someOf('--model', SIZES, model);
  return { sizes: BENCH_SIZES.filter(({ name }) => names.includes(name)) };
}

/** See {@link USAGE}. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseOptions(args, OPTIONS, USAGE);
  const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')));
  if (values.cores) {
    const rounds = count('--rounds', values.rounds);
    for (const model of someOf('--model', SHIPPED, values.model ?? SHIPPED.join())) {
      console.error(`measuring ${model}: ${2 * rounds} turns…`);
      const { threads, timed } = await measureCores(tokenizer, model, rounds);
      console.log(`\n${model}\n${reportCores(threads, timed)}`);
    }
    return;
  }
  if (values.watch) {
    const models = someOf('--model', SHIPPED, values.model ?? SHIPPED.join());
    const names = someOf('--adapter', Object.keys(ADAPTERS), values.adapter ?? Object.keys(ADAPTERS).join());
    const rounds = count('--rounds', values.rounds);
    for (const name of names) {
      const { backend } = await ADAPTERS[name](values.kernels);
      for (const model of models) {
        console.error(`measuring ${name}, ${model}: ${3 * rounds} iterations…`);
        console.log(
          `\n${name}, ${model}\n${reportWatching(await measureWatching({ backend, tokenizer }, model, rounds))}`,
        );
      }
      backend.destroy();
    }
    return;
  }
  const chosen = chosenSizes(values.model ?? SIZES.join(), values.weights);
  const countsOf = (size: BenchSize) => {
    const config = (PRESETS as Partial<Record<string, GptConfig>>)[size.name];
    return countWork(size, config && { tokenizer, config });
  };
  if (values.counts) {
    for (const size of chosen.sizes) console.log(`\n${size.name}\n${describeCounts(await countsOf(size))}`);
    return;
  }
  const adapter = ADAPTERS[oneOf('--adapter', Object.keys(ADAPTERS), values.adapter ?? 'webgpu')];
  if (values.scaling) {
    const { backend } = await adapter(values.kernels);
    for (const [name, axis] of Object.entries(AXES)) {
      console.error(`measuring ${name}…`);
      console.log(`\n${reportGrowth(name, await measureGrowth(backend, tokenizer, axis, GROWTH))}`);
    }
    backend.destroy();
    console.log(`\n${reportThreads(await measureThreads(simdBackend, GROWTH))}`);
    return;
  }
  const open = () => adapter(values.kernels);
  if (values.halves) {
    const { backend } = await open();
    for (const size of chosen.sizes)
      console.log(`${size.name}\n${reportHalves(await measureHalves(backend, size, SHORT))}`);
    return;
  }
  const ppo = { tokenizer, configs: PRESETS };
  const measured: Measurement[] = [];
  for (const size of chosen.sizes) {
    const measuring = measure({ open, ...chosen, sizes: [size], budget: BUDGET, kernels: true, ppo });
    let next = await measuring.next();
    for (; !next.done; next = await measuring.next()) console.error(`measuring ${next.value}…`);
    for (const each of next.value.sizes) each.counts = await countsOf(size);
    measured.push(next.value);
    if (!values.json) console.log(report(next.value));
  }
  const sizes = measured.flatMap((each) => each.sizes);
  if (values.json) console.log(JSON.stringify({ ...measured[0], sizes }, null, 1));
}
