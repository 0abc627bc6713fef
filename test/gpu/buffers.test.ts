// Buffers of the graphics device, counted: what a run takes it gives back, however it ends.
import { expect, onTestFinished, test } from 'vitest';
import type { NamedTensors } from '../../src/data/safetensors.ts';
import type { Backend } from '../../src/gpu/backend.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import type { Kit } from '../../src/train/task.ts';
import { EXAMPLES } from '../../src/worker/examples.ts';
import { Models } from '../../src/worker/models.ts';
import { makeTask } from '../../src/worker/make-task.ts';
import { parseInput } from '../../src/worker/parse-input.ts';
import { demonstrations } from '../../src/world/demonstrations.ts';
import { requireAdapter } from '../gpu.ts';
import { niceComparisons, tinyKit, tinyWeights } from '../train/tiny.ts';

/** Labels of the buffers that there are now, without those for reading, of which a few are kept for the next time. */
const live = new Map<GPUBuffer, string>();

/** A backend whose buffers are counted and whose driver fails after this many pipelines. */
async function watchedBackend(pipelines = Infinity): Promise<Backend> {
  const adapter = await requireAdapter();
  const requestDevice = async (descriptor?: GPUDeviceDescriptor) => {
    const device = await adapter.requestDevice(descriptor);
    const create = device.createBuffer.bind(device);
    device.createBuffer = (wanted) => {
      const buffer = create(wanted);
      if (wanted.label !== 'staging') live.set(buffer, wanted.label ?? '');
      const destroy = buffer.destroy.bind(buffer);
      buffer.destroy = () => void (live.delete(buffer), destroy());
      return buffer;
    };
    const compile = device.createComputePipelineAsync.bind(device);
    device.createComputePipelineAsync = (wanted) =>
      pipelines-- > 0 ? compile(wanted) : Promise.reject(new Error('no pipeline'));
    return device;
  };
  const { features, limits, info } = adapter;
  const backend = await webgpuBackend({ features, limits, info, requestDevice } as unknown as GPUAdapter);
  onTestFinished(() => backend.destroy());
  return backend;
}

const counts = () => {
  const found: Record<string, number> = {};
  for (const label of live.values()) found[label] = (found[label] ?? 0) + 1;
  return found;
};

const INPUTS = {
  sft: { config: { steps: 2, batchSize: 2 }, demonstrations: demonstrations() },
  reward: { config: { batchSize: 2 }, comparisons: niceComparisons(8) },
  policy: { method: 'ppo' as const, config: { iterations: 1, rollouts: 4 }, comparisons: [] },
  label: { config: { prompts: 2 }, labeler: 'kind-teacher' },
  compare: { config: { prompts: 8 } },
};

async function run(phase: keyof typeof INPUTS, kit: Kit, models: Models, base: NamedTensors) {
  const given = { kit, models, base, demonstrations: undefined, improvement: undefined };
  const task = await makeTask(phase, parseInput(phase, INPUTS[phase]) as never, given);
  try {
    let yields = 0;
    for await (const _ of task.run()) if (++yields === 8) break;
  } finally {
    task.free();
  }
}

/** Models of which every example is there. */
function modelsOf(kit: Kit, base: NamedTensors): Models {
  const models = new Models(kit, base);
  for (const name of EXAMPLES) models.addExample(name, { weights: base, rows: [], settings: {} });
  models.fetching = false;
  return models;
}

test('runs of every phase leave the buffers as they found them', { timeout: 180_000 }, async () => {
  const kit = { ...tinyKit(), backend: await watchedBackend() };
  const base = await tinyWeights(tinyKit());
  const models = modelsOf(kit, base);
  const before = counts();
  for (const phase of Object.keys(INPUTS) as (keyof typeof INPUTS)[]) {
    await run(phase, kit, models, base);
    expect(counts(), phase).toEqual(before);
  }
});

test.each(['sft', 'policy'] as const)('so does %s when the driver fails', async (phase) => {
  const base = await tinyWeights(tinyKit());
  for (const pipelines of [0, 2, 5]) {
    const kit = { ...tinyKit(), backend: await watchedBackend(pipelines) };
    const models = modelsOf(kit, base);
    const before = counts();
    await expect(run(phase, kit, models, base)).rejects.toThrow('did not compile');
    expect(counts()).toEqual(before);
  }
});
