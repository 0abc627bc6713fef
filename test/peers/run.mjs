// `node test/peers/run.mjs` puts this project beside other libraries that train on WebGPU: the same weights, the same batch, the same
// adapter, in turns. `npm install --prefix test/peers` first. Prints each case when it is measured, and a Markdown table in the end.
//
//   --environment node,chromium   VK_ICD_FILENAMES names the Vulkan driver for node; else both take the graphics card, or SwiftShader
//   --software                    SwiftShader even where there is a graphics card
//   --task train,sample  --model nano,micro  --library ours,jax-js,nanogpt,nanogpt-16-bit,tfjs  --rounds 3  --json FILE
import { writeFileSync } from 'node:fs';
import { bundleCases, ENVIRONMENTS, load } from './environments.mjs';
import { LIBRARIES } from './libraries.mjs';
import { markdown, sameLosses } from './table.mjs';

const { parseOptions, someOf, count } = await load('src/cli/options.ts');
const { stepFlops } = await load('src/bench/cost.ts');
const { BENCH_SIZES } = await load('src/bench/sizes.ts');

/** A case ends after so long, whatever it has done; jax-js compiles for 100 s on Mesa's software adapter. */
const LIMIT_S = 240;
/** A run that would take longer, going by the model before and the operations of a step, is not tried. */
const LONGEST_RUN_S = 40;
/** A library so many times slower than the fastest of the others is measured once: no noise changes its place. */
const OUT_OF_REACH = 1.5;

const DEFAULTS = {
  environment: Object.keys(ENVIRONMENTS),
  task: ['train', 'sample'],
  model: ['nano', 'micro'],
  library: Object.keys(LIBRARIES),
};
const CHOICES = { ...DEFAULTS, model: BENCH_SIZES.map(({ name }) => name) };
const OPTIONS = {
  ...Object.fromEntries(Object.entries(DEFAULTS).map(([name, all]) => [name, { type: 'string', default: all.join() }])),
  rounds: { type: 'string', default: '3' },
  json: { type: 'string' },
  software: { type: 'boolean', default: false },
};
const USAGE = `node test/peers/run.mjs ${Object.keys(OPTIONS)
  .map((name) => `[--${name}]`)
  .join(' ')}`;

/** What was asked for; what is not understood ends the process with a sentence. */
function parse(args) {
  try {
    const { values } = parseOptions(args, OPTIONS, USAGE);
    const lists = Object.entries(CHOICES).map(([name, all]) => [name, someOf(`--${name}`, all, values[name])]);
    return { ...values, ...Object.fromEntries(lists), rounds: count('--rounds', values.rounds) };
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
const chosen = parse(process.argv.slice(2));

const sizeOf = (model) => BENCH_SIZES.find(({ name }) => name === model);
const speed = ({ tokensPerSecond = 0 }) => tokensPerSecond;
const outcomes = [];

/** Why the library is not to be measured in this round, if it is not. */
function reasonToSkip({ environment, task, model, library }, row, round) {
  const { can } = LIBRARIES[library];
  if (can && !can(task, sizeOf(model).config)) return 'cannot';
  if (round > 0) {
    const fastest = Math.max(...row.filter((outcome) => outcome.library !== 'ours').map(speed));
    const own = Math.max(...row.filter((outcome) => outcome.library === library).map(speed));
    return own > 0 && own * OUT_OF_REACH >= fastest ? undefined : 'out of reach';
  }
  const before = outcomes.findLast((outcome) => {
    const same = outcome.environment === environment && outcome.task === task && outcome.model !== model;
    return same && outcome.ms && LIBRARIES[outcome.library].package === LIBRARIES[library].package;
  });
  if (!before) return undefined;
  const seconds = ((before.ms / 1000) * stepFlops(sizeOf(model))) / stepFlops(sizeOf(before.model));
  return seconds > LONGEST_RUN_S ? `about ${Math.round(seconds)} s a run` : undefined;
}

async function measure({ environment, ...what }, opened) {
  const started = performance.now();
  const limit = AbortSignal.timeout(1000 * LIMIT_S);
  const result = await opened.measure(what, limit).catch(({ message }) => {
    return { failed: limit.aborted ? `over ${LIMIT_S} s` : message };
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  const { tokensPerSecond, processorMs, failed } = result;
  const said = failed ?? `${Math.round(tokensPerSecond)} tokens/s, ${Math.round(processorMs)} processor ms`;
  console.error(`${environment} ${what.task} ${what.model} ${what.library}: ${said} (${seconds} s)`);
  return { environment, ...what, ...result, ...(failed && { failed: failed.split('\n')[0] }) };
}

function save() {
  const lines = outcomes.map((outcome) => JSON.stringify(outcome));
  if (chosen.json) writeFileSync(chosen.json, `[\n${lines.join(',\n')}\n]\n`);
}

await bundleCases();
for (const environment of chosen.environment) {
  const opened = await ENVIRONMENTS[environment](chosen);
  for (const task of chosen.task) {
    for (const model of chosen.model) {
      const begin = outcomes.length;
      for (let round = 0; round < chosen.rounds; round++) {
        for (const library of chosen.library) {
          const what = { environment, task, model, library };
          const reason = reasonToSkip(what, outcomes.slice(begin), round);
          if (!reason) outcomes.push(await measure(what, opened));
          else if (round === 0) outcomes.push({ ...what, failed: reason });
          save();
        }
      }
    }
  }
  await opened.close();
}
console.log(markdown(outcomes));
if (!sameLosses(outcomes)) {
  console.error('The losses differ: the libraries did not do the same work.');
  process.exitCode = 1;
}
