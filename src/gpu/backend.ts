// What a machine must do to run kernels: on a GPU (webgpu.ts) or, for tests and for laptops without WebGPU, on the processor (cpu.ts).
import { LabError } from '../lib/errors.ts';
import type { Kernel, Numbers, Shape } from './kernel.ts';

/** Memory for `length` four-byte numbers; what it really is, only the backend knows. */
export interface Memory {
  readonly label: string;
  readonly length: number;
}

/** Slices must begin at a multiple of this many numbers (256 bytes, the largest alignment a WebGPU adapter may ask for). */
export const SLICE_ALIGNMENT = 64;

/** A part of a memory; offset and length in numbers. */
export interface Slice {
  memory: Memory;
  offset: number;
  length: number;
}

export interface Dispatch {
  kernel: Kernel;
  entry: string;
  bindings: Record<string, Slice>;
  shape: Shape;
}

/** Dispatches made ready to run: pipelines compiled, bindings joined. */
export interface Program {
  readonly dispatches: number;
}

export type Command = { program: Program } | { clear: Slice } | { from: Slice; to: Slice };

export interface Backend {
  readonly kind: 'webgpu' | 'cpu';
  /** For people: what the numbers are computed on. */
  readonly adapter: string;
  /** The adapter draws on the processor; kernels without barriers and with large register tiles are faster there. */
  readonly software: boolean;
  /** Lanes of a subgroup where that is one fixed number and kernels may use it, else 0. */
  readonly subgroupSize: number;
  /**
   * The kernel variants that ops record, by names that only the ops know; what is absent is up to them. Set it before anything is
   * recorded.
   */
  choice: Readonly<Record<string, string>>;
  /** Bytes of the largest memory there can be. */
  readonly largest: number;
  /** @throws LabError `GpuMemoryError` when the machine cannot hold it. */
  allocate(label: string, length: number): Memory;
  free(memory: Memory): void;
  /** Copies in at once; later commands see it. */
  write(to: Slice, data: Numbers): void;
  /** @throws LabError `ShaderError` naming the kernel. */
  prepare(label: string, dispatches: Dispatch[]): Promise<Program>;
  /** Runs in order, as one submission. @throws LabError `GpuLostError`. */
  run(commands: Command[]): void;
  /** Copies of the slices as everything before leaves them; `u32` memory comes back as its bits. @throws LabError `GpuLostError`. */
  read(slices: Slice[]): Promise<Float32Array[]>;
  /** Both at once, as one submission: what later commands do is not seen, however late the copies come. @throws LabError `GpuLostError`. */
  runAndRead(commands: Command[], slices: Slice[]): Promise<Float32Array[]>;
  /** Gives everything back. */
  destroy(): void;
}

/** @throws LabError `GpuMemoryError` when a memory of this length is larger than `largest` bytes. */
export function checkSize(label: string, length: number, largest: number): void {
  if (length * 4 <= largest) return;
  const mib = (bytes: number) => (bytes / 2 ** 20).toLocaleString('en', { maximumSignificantDigits: 3 });
  throw new LabError(
    'GpuMemoryError',
    `${label} need ${mib(length * 4)} MiB in one piece, and this machine allows ${mib(largest)} MiB.`,
  );
}

/** The whole of a memory. */
export const whole = (memory: Memory): Slice => ({ memory, offset: 0, length: memory.length });
