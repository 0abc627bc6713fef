// What measuring this machine gives: the page shows it, `npm run bench` prints it.

/** One op of a training step. */
export interface KernelMeasurement {
  kernel: string;
  /** Dispatches of it in a step. */
  count: number;
  /** All of them together. */
  ms: number;
  /** 0 for ops that are not counted in floating-point operations. */
  gflop: number;
  /** Everything that they read or write, counted once per dispatch. */
  mib: number;
}

/** One size of model on this machine. Times are medians of runs that were waited for. */
export interface SizeMeasurement {
  size: string;
  parameters: number;
  /** Sequences in a batch, and tokens in each. */
  B: number;
  T: number;
  /** Forward, backward and AdamW, until the loss has come back. */
  training: {
    tokensPerSecond: number;
    bestTokensPerSecond: number;
    stepMs: number;
    gflops: number;
    /** From asking for the device to the loss of the first step, compiling included. */
    coldStepMs: number;
    /** Nats per token at steps 1 and 4. */
    losses: [number, number];
    /** Of one step whose loss is not read; only with WebGPU. */
    submits?: number;
    readBacks?: number;
    allocations?: number;
  };
  /** 64 new tokens for each of 16 prompts. */
  sampling?: { tokensPerSecond: number; bestTokensPerSecond: number; ms: number };
  /** All matrix products of the step at their real shapes with the best kernel, and nothing else; `share` is their part of the step. */
  matmul?: { ms: number; gflops: number; tokensPerSecond: number; share: number };
  kernels?: { clock: 'time stamps' | 'wall clock'; rows: KernelMeasurement[] };
  /** A PPO iteration with the page's settings on the shipped model of this name. */
  ppo?: { seconds: number; rollouts: number };
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
