// What a card is asked to do, and that the figures are those of a real device.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countBarriers, countingBackend } from '../../src/bench/counting.ts';
import { countWork } from '../../src/bench/counts.ts';
import { recordPosition } from '../../src/bench/sampling.ts';
import { BENCH_SIZES, benchWeights } from '../../src/bench/sizes.ts';
import { recordStep } from '../../src/bench/training-step.ts';
import { loadTokenizer } from '../../src/data/tokenizer.ts';
import { whole, type Backend, type Dispatch } from '../../src/gpu/backend.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { addKernel } from '../../src/kernels/add.ts';
import { PRESETS } from '../../src/model/presets.ts';
import { MAX_RESPONSE } from '../../src/train/sequences.ts';
import { requireAdapter } from '../gpu.ts';

const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/tokenizer.json', 'utf8')));
const backend = countingBackend();
const [p, q, r, s] = ['p', 'q', 'r', 's'].map((name) => whole(backend.allocate(name, 64)));
const sum = (a = p, b = p, out = p): Dispatch => {
  return { kernel: addKernel, entry: 'forward', bindings: { a, b, out }, shape: { N: 64 } };
};

test.each([
  ['independent', [sum(p, p, q), sum(p, p, r)], 0],
  ['read after write', [sum(p, p, q), sum(q, p, r)], 1],
  ['write after read', [sum(p, q, r), sum(r, r, p)], 1],
  ['write after write', [sum(p, p, q), sum(r, r, q)], 1],
  ['one wait for two', [sum(p, p, q), sum(p, p, r), sum(q, r, s), sum(p, r, p)], 1],
])('barriers: %s', (_name, pass, barriers) => {
  expect(countBarriers(pass)).toBe(barriers);
});

test('what is no program ends a pass, and what is both read and written counts twice', async () => {
  const program = await backend.prepare('sums', [sum(p, p, q), sum(q, p, r)]);
  backend.take();
  backend.run([{ program }, { program }, { clear: p }, { program }]);
  await backend.read([p]);
  const work = { submissions: 2, passes: 2, dispatches: 6, barriers: 4, bytes: 6 * 4 * 64 * 4 };
  expect(backend.take()).toEqual(work);
  expect(backend.take().dispatches).toBe(0);
});

/** A device that takes the kernels of a card, and how many passes and dispatches it is given. */
async function counted(): Promise<{ backend: Backend; given: { passes: number; dispatches: number } }> {
  const given = { passes: 0, dispatches: 0 };
  const adapter = await requireAdapter();
  const request = adapter.requestDevice.bind(adapter);
  adapter.requestDevice = async (descriptor) => {
    const device = await request(descriptor);
    const create = device.createCommandEncoder.bind(device);
    device.createCommandEncoder = (about) => {
      const encoder = create(about);
      const begin = encoder.beginComputePass.bind(encoder);
      encoder.beginComputePass = (of) => {
        given.passes++;
        const pass = begin(of);
        const dispatch = pass.dispatchWorkgroups.bind(pass);
        pass.dispatchWorkgroups = (...groups) => {
          given.dispatches++;
          dispatch(...groups);
        };
        return pass;
      };
      return encoder;
    };
    return device;
  };
  // The plain products are compiled sooner than tiles, and as many.
  const choice = { matmul: 'plain' };
  return { backend: { ...(await webgpuBackend(adapter)), software: false, choice }, given };
}

test('a device is given what was counted', async () => {
  const size = { name: 'tiny', config: { L: 1, NH: 2, C: 16, context: 8, V: 32 }, B: 2, T: 8 };
  const { token, step } = await countWork(size);
  const { backend, given } = await counted();
  const recorded = await recordStep({ backend }, size, benchWeights(size.config));
  await recorded.run();
  expect(given).toEqual({ passes: step.passes, dispatches: step.dispatches });
  recorded.free();

  Object.assign(given, { passes: 0, dispatches: 0 });
  await (
    await recordPosition(backend, size)
  )();
  expect(given).toEqual({ passes: token.passes, dispatches: token.dispatches });
  backend.destroy();
});

test.each(BENCH_SIZES)('a step of $name joins what it can', async (size) => {
  // Before bias gradients were joined to products and both halves of layernorm to each other: 13 + 25 L.
  expect((await countWork(size)).step.dispatches).toBeLessThanOrEqual(0.8 * (13 + 25 * size.config.L));
});

test('an iteration writes texts of full length and reads them with four models', async () => {
  const [nano] = BENCH_SIZES;
  const { token, ppo } = await countWork(nano, { tokenizer, config: PRESETS.nano });
  expect(token.dispatches).toBe(1);
  // A submission of a chunk of positions waits for its tokens; every reading model and update waits too.
  expect(ppo!.submissions).toBeGreaterThan(20);
  expect(ppo!.dispatches).toBeGreaterThan(MAX_RESPONSE * token.dispatches);
});
