// What a training step asks of the device: one submission, and nothing made anew.
import { expect, test } from 'vitest';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Params } from '../../src/model/params.ts';
import { pretrain } from '../../src/train/pretrain.ts';
import { requireAdapter } from '../gpu.ts';

const COUNTED = ['createBuffer', 'createBindGroup', 'createComputePipelineAsync', 'createShaderModule'] as const;

/** The adapter, with a count of what its devices are asked for. */
function counting(adapter: GPUAdapter) {
  const counts: Record<string, number> = { submit: 0 };
  const request = adapter.requestDevice.bind(adapter);
  adapter.requestDevice = async (descriptor) => {
    const device = await request(descriptor);
    const count = (target: object, name: string) => {
      const methods = target as Record<string, (...args: unknown[]) => unknown>;
      const real = methods[name].bind(target);
      counts[name] = 0;
      methods[name] = (...args) => {
        counts[name]++;
        return real(...args);
      };
    };
    for (const name of COUNTED) count(device, name);
    count(device.queue, 'submit');
    return device;
  };
  return { adapter, counts };
}

test('a training step is one submission and makes no buffer, bind group or pipeline', async () => {
  const { adapter, counts } = counting(await requireAdapter());
  const backend = await webgpuBackend(adapter);
  const params = new Params(backend, { L: 1, NH: 2, C: 16, context: 16, V: 24 }, 'lm', true).initialise(new Rng(1));
  const tokens = Uint32Array.from({ length: 400 }, (_, i) => (i * 7) % 24);
  const settings = { cycles: [12], B: 2, T: 16, learningRate: 1e-2 };
  const rows = pretrain({ params, tokens, starts: [0, 40, 80], rng: new Rng(2), settings, step: 0 });
  for (let step = 1; step <= 3; step++) await rows.next();
  const before = { ...counts };
  expect(before['createBindGroup']).toBeGreaterThan(0);
  for (let step = 4; step <= 12; step++) {
    expect((await rows.next()).value).toMatchObject({ step });
    expect({ ...counts, submit: counts['submit'] - step + 3 }).toEqual(before);
  }
  expect((await rows.next()).done).toBe(true);
  backend.destroy();
});
