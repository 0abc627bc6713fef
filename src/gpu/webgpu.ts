// The WebGPU backend. Pipelines and bind groups are created once, when a program is prepared; running a program is a single submission.
import { LabError } from '../lib/errors.ts';
import { Failure } from '../lib/failure.ts';
import { LIMITS, within } from '../lib/within.ts';
import { adapterInfo, adapterName, isSoftware, openDevice, UNNAMED } from './adapter.ts';
import {
  SLICE_ALIGNMENT,
  checkSize,
  type Backend,
  type Command,
  type Dispatch,
  type Memory,
  type Program,
  type Slice,
} from './backend.ts';
import { workgroupCount } from './kernel.ts';
import { Pipelines } from './pipelines.ts';
import { Staging } from './staging.ts';

interface GpuMemory extends Memory {
  buffer: GPUBuffer;
}

interface Call {
  pipeline: GPUComputePipeline;
  group: GPUBindGroup;
  workgroups: [number, number];
}

interface GpuProgram extends Program {
  calls: Call[];
  /** The shapes of its dispatches. */
  uniforms: GPUBuffer;
}

const buffer = (memory: Memory) => (memory as GpuMemory).buffer;

/** Pairs each dispatch with its pipeline; the shapes of all dispatches share one uniform buffer. */
async function prepareProgram(
  device: GPUDevice,
  pipelines: Pipelines,
  label: string,
  dispatches: Dispatch[],
): Promise<GpuProgram> {
  const stride = SLICE_ALIGNMENT;
  const shapes = new Uint32Array(dispatches.length * stride);
  dispatches.forEach(({ kernel, shape }, i) =>
    kernel.fields.forEach((field, j) => (shapes[i * stride + j] = shape[field]!)),
  );
  const uniforms = device.createBuffer({
    label: `${label} shapes`,
    size: Math.max(shapes.byteLength, 256),
    usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
  });
  device.queue.writeBuffer(uniforms, 0, shapes);
  const calls = dispatches.map(async ({ kernel, entry, bindings, shape }, i): Promise<Call> => {
    const pipeline = await pipelines.get(kernel, entry, Object.keys(bindings).sort());
    const resources = Object.entries(bindings).map(([name, slice]) => ({
      binding: kernel.bindings.get(name)!.index,
      resource: { buffer: buffer(slice.memory), offset: slice.offset * 4, size: slice.length * 4 },
    }));
    const uniform = {
      binding: 0,
      resource: { buffer: uniforms, offset: i * stride * 4, size: kernel.fields.length * 4 },
    };
    const group = device.createBindGroup({
      label: `${kernel.name}.${entry}`,
      layout: pipeline.getBindGroupLayout(0),
      entries: [uniform, ...resources],
    });
    return { pipeline, group, workgroups: workgroupCount(kernel, entry, shape) };
  });
  try {
    return { dispatches: dispatches.length, calls: await Promise.all(calls), uniforms };
  } catch (error) {
    uniforms.destroy();
    throw error;
  }
}

function encode(encoder: GPUCommandEncoder, commands: Command[]): void {
  let pass: GPUComputePassEncoder | undefined;
  const end = () => {
    pass?.end();
    pass = undefined;
  };
  for (const command of commands) {
    if ('program' in command) {
      pass ??= encoder.beginComputePass();
      for (const { pipeline, group, workgroups } of (command.program as GpuProgram).calls) {
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, group);
        pass.dispatchWorkgroups(...workgroups);
      }
      continue;
    }
    end();
    if ('clear' in command) {
      const { memory, offset, length } = command.clear;
      encoder.clearBuffer(buffer(memory), offset * 4, length * 4);
    } else {
      const { from, to } = command;
      encoder.copyBufferToBuffer(
        buffer(from.memory),
        from.offset * 4,
        buffer(to.memory),
        to.offset * 4,
        from.length * 4,
      );
    }
  }
  end();
}

/** Lanes of a subgroup if that is the same number in every kernel and the device has the feature; otherwise 0. */
function subgroupSizeOf(device: GPUDevice, { subgroupMinSize, subgroupMaxSize = 0 }: Partial<GPUAdapterInfo>): number {
  return device.features.has('subgroups') && subgroupMinSize === subgroupMaxSize ? subgroupMaxSize : 0;
}

/** Features and limits count as granted to the device, which are those that kernels can use. */
function identityOf({ features, limits }: GPUDevice, name: string, subgroupSize: number): string {
  const granted: string[] = [];
  // The limits are properties of a prototype.
  for (const limit in limits) granted.push(`${limit} ${limits[limit as keyof GPUSupportedLimits] as number}`);
  const browser = (globalThis.navigator as Navigator | undefined)?.userAgent;
  return [name, `lanes ${subgroupSize}`, [...features].sort(), granted.sort(), browser].join('; ');
}

/** A backend on a device of this adapter. @throws LabError `GpuUnavailableError` when the adapter refuses a device. */
export async function webgpuBackend(adapter: GPUAdapter): Promise<Backend> {
  const info = await adapterInfo(adapter);
  return deviceBackend(await openDevice(adapter), info);
}

function deviceBackend(device: GPUDevice, info: Partial<GPUAdapterInfo>): Backend {
  const pipelines = new Pipelines(device);
  const memories = new Set<GPUBuffer>();
  const failure = new Failure<LabError>();
  const fail = (error: LabError) => failure.fail(error);
  let closing = false;
  void device.lost.then((lost) => {
    if (!closing) fail(new LabError('GpuLostError', 'The graphics device was lost.', { cause: lost.message }));
  });
  device.addEventListener('uncapturederror', ({ error }) => {
    const memory = error instanceof GPUOutOfMemoryError;
    fail(
      memory
        ? new LabError('GpuMemoryError', 'The graphics card is out of memory.')
        : new LabError('ShaderError', 'The graphics driver refused a command.', { cause: error.message }),
    );
  });
  const check = () => {
    if (failure.error) throw failure.error;
  };
  const [name, software] = [adapterName(info), isSoftware(info)];
  const subgroupSize = subgroupSizeOf(device, info);
  const staging = new Staging(device);
  const patience = LIMITS.read[software ? 'software' : 'card'];
  const silent = () =>
    new LabError('GpuLostError', `The graphics device has not answered for ${patience / 1000} seconds.`);

  /** One submission that includes the copies, so they show the state right after the commands, whatever is submitted later. */
  async function runAndRead(commands: Command[], slices: Slice[]): Promise<Float32Array[]> {
    check();
    const lengths = slices.map(({ length }) => length * 4);
    const copies = staging.take(lengths.reduce((sum, bytes) => sum + bytes, 0));
    const encoder = device.createCommandEncoder();
    encode(encoder, commands);
    let at = 0;
    for (const { memory, offset, length } of slices) {
      encoder.copyBufferToBuffer(buffer(memory), offset * 4, copies, at, length * 4);
      at += length * 4;
    }
    device.queue.submit([encoder.finish()]);
    const mapping = failure.race(copies.mapAsync(GPUMapMode.READ, 0, at));
    await within(mapping, patience, silent).catch((error: unknown) => {
      if (error instanceof LabError) fail(error);
      throw failure.error ?? new LabError('GpuLostError', 'The graphics device stopped responding.', { cause: error });
    });
    const mapped = copies.getMappedRange(0, at);
    at = 0;
    const out = lengths.map((bytes) => new Float32Array(mapped.slice(at, (at += bytes))));
    copies.unmap();
    staging.giveBack(copies);
    return out;
  }

  return {
    kind: 'webgpu',
    adapter: name || UNNAMED,
    identity: identityOf(device, name, subgroupSize),
    software,
    subgroupSize,
    choice: {},
    largest: device.limits.maxStorageBufferBindingSize,
    allocate(label, length): GpuMemory {
      check();
      checkSize(label, length, device.limits.maxStorageBufferBindingSize);
      const size = Math.ceil((length * 4) / 256) * 256;
      const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
      const made = device.createBuffer({ label, size, usage });
      memories.add(made);
      return { label, length, buffer: made };
    },
    free(memory) {
      memories.delete(buffer(memory));
      buffer(memory).destroy();
    },
    write(to, data) {
      check();
      device.queue.writeBuffer(buffer(to.memory), to.offset * 4, data.buffer, data.byteOffset, data.byteLength);
    },
    async prepare(label, dispatches) {
      check();
      return failure.race(prepareProgram(device, pipelines, label, dispatches));
    },
    release: (program) => (program as GpuProgram).uniforms.destroy(),
    run(commands) {
      check();
      const encoder = device.createCommandEncoder();
      encode(encoder, commands);
      device.queue.submit([encoder.finish()]);
    },
    read: (slices) => runAndRead([], slices),
    runAndRead,
    destroy() {
      closing = true;
      for (const memory of memories) memory.destroy();
      device.destroy();
    },
  };
}
