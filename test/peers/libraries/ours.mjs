// This project: the step and the sampler that the page and `npm run bench` run, with the kernels that are chosen at start.
import { watchedDevice } from '../../../src/bench/device.ts';
import { measureMatmul } from '../../../src/bench/roofline.ts';
import { recordStep } from '../../../src/bench/training-step.ts';
import { Rng } from '../../../src/lib/rng.ts';
import { Params } from '../../../src/model/params.ts';
import { Sampler } from '../../../src/model/sampler.ts';

/** Cold enough that the likeliest token is drawn, so that the texts can be compared with greedy ones. */
const TEMPERATURE = 1e-6;
const MATMUL_BUDGET = { milliseconds: 300, atLeast: 3 };

const open = async () => watchedDevice(await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' }));

export async function train({ size, weights }) {
  const device = await open();
  const step = await recordStep(device, size, weights);
  return {
    async run() {
      await step.run();
      return step.loss();
    },
    matmul: (stepMs) => measureMatmul(device.backend, size, stepMs, MATMUL_BUDGET),
  };
}

export async function sample({ size: { config, B, T }, weights, batch, newTokens }) {
  const { backend } = await open();
  const params = new Params(backend, config, 'lm', false).load(weights);
  // A token that cannot be drawn ends no text.
  const sampler = await Sampler.record(params, B, T + newTokens, { eos: config.V, pad: 0 });
  const prompts = Array.from({ length: B }, (_, b) => batch.tokens.slice(b * T, (b + 1) * T));
  return {
    async run() {
      const options = { prompts, rng: new Rng(1), temperature: TEMPERATURE, maxTokens: newTokens };
      const written = await sampler.sample(options);
      return Array.from({ length: newTokens }, (_, i) => written.map(({ tokens }) => tokens[i])).flat();
    },
  };
}
