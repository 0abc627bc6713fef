// The result of measuring a machine; the page shows it and `npm run bench` prints it.

/** One op of a training step. */
export interface KernelMeasurement {
  kernel: string;
  /** Dispatches per step. */
  count: number;
  /** Total over those dispatches. */
  ms: number;
  /** 0 for ops without a floating-point count. */
  gflop: number;
  /** All bytes read or written, counted once per dispatch. */
  mib: number;
}

/** What a graphics card is asked to do; the same on every machine. */
export interface DeviceWork {
  submissions: number;
  /** Compute passes. */
  passes: number;
  dispatches: number;
  /** Dispatches that have to wait for an earlier one of their pass. */
  barriers: number;
  /** Sum over all dispatches of the bytes that they bind; what is both read and written counts twice. */
  bytes: number;
}

/** One model size on this machine. Times are medians; each run is awaited before the next. */
export interface SizeMeasurement {
  size: string;
  parameters: number;
  /** Sequences in a batch, and tokens in each. */
  B: number;
  T: number;
  /** Forward, backward and AdamW, until the loss has been read back. */
  training: {
    tokensPerSecond: number;
    bestTokensPerSecond: number;
    stepMs: number;
    gflops: number;
    /** From requesting the device to the loss of the first step, compilation included. */
    coldStepMs: number;
    /** Nats per token at steps 1 and 4. */
    losses: [number, number];
    /** Per step whose loss is not read; WebGPU only. */
    submits?: number;
    readBacks?: number;
    allocations?: number;
  };
  /** 64 new tokens for each of 16 prompts. */
  sampling?: { tokensPerSecond: number; bestTokensPerSecond: number; ms: number };
  /** Only the step's matrix products, at their real shapes and with the best kernel; `share` is their part of the step. */
  matmul?: { ms: number; gflops: number; tokensPerSecond: number; share: number };
  kernels?: { clock: 'time stamps' | 'wall clock'; rows: KernelMeasurement[] };
  /** A PPO iteration with the page's settings on the shipped model of this size. */
  ppo?: { seconds: number; rollouts: number };
  /** For one decoded position of 16 texts, one training step, and one PPO iteration as above. */
  counts?: { token: DeviceWork; step: DeviceWork; ppo?: DeviceWork };
}

/** The ops of one update of the policy on this machine, the longest first, each with the shader that WebGPU runs for it. */
export interface KernelReport {
  /** Texts of a minibatch, and tokens in each. */
  B: number;
  T: number;
  backend: 'webgpu' | 'cpu';
  clock: 'time stamps' | 'wall clock';
  rows: (KernelMeasurement & { wgsl: string })[];
}

export interface Measurement {
  backend: 'webgpu' | 'cpu';
  adapter: string;
  software: boolean;
  /** The chosen kernels, in words. */
  kernels: string;
  /** Milliseconds since 1970. */
  measuredAt: number;
  sizes: SizeMeasurement[];
}
