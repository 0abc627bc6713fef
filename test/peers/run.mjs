// `node test/peers/run.mjs [--model micro] [--software]` puts this project's training step beside that of other libraries that train on
// WebGPU: the same weights, the same batch, the same adapter, one after the other, each in a process of its own. Three rounds; the
// median of the rounds counts. `npm install --prefix test/peers` first. --software takes SwiftShader even where there is a graphics card;
// VK_ICD_FILENAMES names another Vulkan driver.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROUNDS = 3;
const LIBRARIES = ['ours', 'jax-js', 'tfjs'];

const args = process.argv.slice(2);
const at = args.indexOf('--model');
const models = at < 0 ? ['nano', 'micro'] : [args[at + 1]];
const adapter = args.includes('--software') ? 'software' : 'fastest';

function measure(library, model) {
  const script = fileURLToPath(new URL('case.mjs', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [script, library, model, adapter], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) || '{}');
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

for (const model of models) {
  const rounds = Array.from({ length: ROUNDS }, () => LIBRARIES.map((library) => measure(library, model)));
  const rows = LIBRARIES.map((library, i) => {
    const runs = rounds.map((round) => round[i]).filter(({ tokensPerSecond }) => tokensPerSecond);
    return {
      library,
      'tokens/s': Math.round(median(runs.map(({ tokensPerSecond }) => tokensPerSecond))),
      best: Math.round(Math.max(...runs.map(({ best }) => best))),
      // Drivers keep what they have compiled, so only the first round may be a cold one.
      'first step, s': Number((rounds[0][i].firstStepMs / 1000).toFixed(1)),
      'loss 1': runs[0]?.losses[0].toFixed(5),
      'loss 4': runs[0]?.losses[3].toFixed(5),
      runs: runs.map(({ tokensPerSecond }) => Math.round(tokensPerSecond)).join(' '),
    };
  });
  console.log(`\n${model} on ${rounds[0][0].adapter}`);
  console.table(rows);
}
