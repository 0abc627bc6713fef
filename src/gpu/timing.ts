// Instruments a GPUDevice by wrapping its methods: counts submissions, buffers and read-backs and, on request, puts a timestamp around
// every dispatch. The code under measurement is unchanged.
import { LabError } from '../lib/errors.ts';
import { LIMITS, within } from '../lib/within.ts';

/** Calls made to the device. */
interface DeviceCounts {
  submits: number;
  /** Buffers mapped for reading; each waits for the device. */
  readBacks: number;
  /** Buffers created. */
  allocations: number;
}

export interface DeviceWatch {
  readonly counts: DeviceCounts;
  /**
   * Milliseconds of each dispatch that `work` submits, in order, each in a pass of its own; undefined if the adapter has no timestamps.
   * Browsers round them, most to 0.1 ms.
   */
  time(work: () => Promise<unknown>): Promise<number[] | undefined>;
}

/** Most timestamps that one query set can hold. */
const MAX_STAMPS = 4096;

interface Stamps {
  device: GPUDevice;
  queries: GPUQuerySet;
  used: number;
}

/** Instruments the device of this adapter. Call before requesting the device. */
export function watchAdapter(adapter: GPUAdapter): DeviceWatch {
  const counts: DeviceCounts = { submits: 0, readBacks: 0, allocations: 0 };
  let device: GPUDevice | undefined;
  let stamps: Stamps | undefined;
  const request = adapter.requestDevice.bind(adapter);
  adapter.requestDevice = async (descriptor = {}) => {
    const stamped: GPUFeatureName[] = adapter.features.has('timestamp-query') ? ['timestamp-query'] : [];
    device = await request({ ...descriptor, requiredFeatures: [...(descriptor.requiredFeatures ?? []), ...stamped] });
    count(device, counts);
    stampDispatches(device, () => stamps);
    return device;
  };
  return {
    counts,
    async time(work) {
      if (!device?.features.has('timestamp-query')) return undefined;
      stamps = { device, queries: device.createQuerySet({ type: 'timestamp', count: MAX_STAMPS }), used: 0 };
      const taken = stamps;
      try {
        await work();
      } finally {
        stamps = undefined;
      }
      const times = await readStamps(taken);
      taken.queries.destroy();
      return times;
    },
  };
}

function count(device: GPUDevice, counts: DeviceCounts): void {
  const [create, submit] = [device.createBuffer.bind(device), device.queue.submit.bind(device.queue)];
  device.createBuffer = (descriptor) => {
    counts.allocations++;
    const buffer = create(descriptor);
    const map = buffer.mapAsync.bind(buffer);
    buffer.mapAsync = (...range) => {
      counts.readBacks++;
      return map(...range);
    };
    return buffer;
  };
  device.queue.submit = (commands) => {
    counts.submits++;
    submit(commands);
  };
}

/** While timing is on, splits each compute pass into one pass per dispatch. */
function stampDispatches(device: GPUDevice, current: () => Stamps | undefined): void {
  const create = device.createCommandEncoder.bind(device);
  device.createCommandEncoder = (descriptor) => {
    const encoder = create(descriptor);
    const begin = encoder.beginComputePass.bind(encoder);
    encoder.beginComputePass = (passDescriptor) => {
      const stamps = current();
      return stamps ? stampedPass(begin, stamps) : begin(passDescriptor);
    };
    return encoder;
  };
}

/** The subset of GPUComputePassEncoder that programs use. */
function stampedPass(begin: GPUCommandEncoder['beginComputePass'], stamps: Stamps): GPUComputePassEncoder {
  let pipeline: GPUComputePipeline;
  let group: GPUBindGroup | null = null;
  const pass = {
    setPipeline: (next: GPUComputePipeline) => void (pipeline = next),
    setBindGroup: (_index: number, next: GPUBindGroup | null) => void (group = next),
    dispatchWorkgroups: (...workgroups: [number, number?, number?]) => {
      const at = stamps.used;
      stamps.used += 2;
      const timestampWrites = {
        querySet: stamps.queries,
        beginningOfPassWriteIndex: at,
        endOfPassWriteIndex: at + 1,
      };
      const real = stamps.used <= MAX_STAMPS ? begin({ timestampWrites }) : begin();
      real.setPipeline(pipeline);
      real.setBindGroup(0, group);
      real.dispatchWorkgroups(...workgroups);
      real.end();
    },
    end: () => undefined,
  };
  return pass as unknown as GPUComputePassEncoder;
}

async function readStamps({ device, queries, used }: Stamps): Promise<number[]> {
  const stamps = Math.min(used, MAX_STAMPS);
  const size = Math.max(stamps, 1) * 8;
  const resolved = device.createBuffer({ size, usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC });
  const staging = device.createBuffer({ size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  const encoder = device.createCommandEncoder();
  encoder.resolveQuerySet(queries, 0, stamps, resolved, 0);
  encoder.copyBufferToBuffer(resolved, 0, staging, 0, size);
  device.queue.submit([encoder.finish()]);
  const silent = () => new LabError('GpuLostError', 'The graphics device stopped responding.');
  await within(staging.mapAsync(GPUMapMode.READ), LIMITS.read.card, silent);
  const nanoseconds = new BigInt64Array(staging.getMappedRange());
  const times = Array.from({ length: stamps / 2 }, (_, i) => Number(nanoseconds[2 * i + 1] - nanoseconds[2 * i]) / 1e6);
  staging.destroy();
  resolved.destroy();
  return times;
}
