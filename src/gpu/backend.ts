// The interface of a machine that runs kernels: a GPU (webgpu.ts), or the CPU in tests and on laptops without WebGPU (cpu.ts, simd/).
import { LabError } from '../lib/errors.ts';
import type { Crew } from './crew.ts';
import type { Kernel, Numbers, Shape } from './kernel.ts';

/** Memory for `length` four-byte numbers; opaque to everyone but the backend that allocated it. */
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

/** Dispatches ready to run: pipelines compiled, buffers bound. */
export interface Program {
  readonly dispatches: number;
}

export type Command = { program: Program } | { clear: Slice } | { from: Slice; to: Slice };

export interface Backend {
  readonly kind: 'webgpu' | 'cpu';
  /** Name of the hardware, for display. */
  readonly adapter: string;
  /** Changes with all that kernels may depend on: hardware, features, limits, lanes and the browser's version. */
  readonly identity: string;
  /** The adapter runs on the CPU, where kernels without barriers and with large register tiles are faster. */
  readonly software: boolean;
  /** Lanes of a subgroup, if that number is fixed and kernels may rely on it; otherwise 0. */
  readonly subgroupSize: number;
  /**
   * Kernel variant for each op that has several. Only the ops know the names; they use their default for what is absent. Set this before
   * recording anything.
   */
  choice: Readonly<Record<string, string>>;
  /** Threads that share its work; absent where there is only this one. */
  crew?: Crew;
  /** Largest allocation, in bytes. */
  readonly largest: number;
  /** @throws LabError `GpuMemoryError` when it does not fit in memory. */
  allocate(label: string, length: number): Memory;
  free(memory: Memory): void;
  /** Copies the data before returning; later commands see it. */
  write(to: Slice, data: Numbers): void;
  /** @throws LabError `ShaderError` naming the kernel. */
  prepare(label: string, dispatches: Dispatch[]): Promise<Program>;
  /** Frees what {@link prepare} allocated; the program is not run again. */
  release(program: Program): void;
  /** Runs the commands in order, as one submission. @throws LabError `GpuLostError`. */
  run(commands: Command[]): void;
  /** Copies of the slices after all commands so far; the bits of `u32` memory are returned as floats. @throws LabError `GpuLostError`. */
  read(slices: Slice[]): Promise<Float32Array[]>;
  /** Runs and reads in one submission, so that the copies never include the effect of later commands. @throws LabError `GpuLostError`. */
  runAndRead(commands: Command[], slices: Slice[]): Promise<Float32Array[]>;
  /** Frees all memory and the device. */
  destroy(): void;
}

/** @throws LabError `GpuMemoryError` when `length` numbers take more than `largest` bytes. */
export function checkSize(label: string, length: number, largest: number): void {
  if (length * 4 <= largest) return;
  const mib = (bytes: number) => (bytes / 2 ** 20).toLocaleString('en', { maximumSignificantDigits: 3 });
  throw new LabError(
    'GpuMemoryError',
    `${label} need ${mib(length * 4)} MiB in one piece, and this machine allows ${mib(largest)} MiB.`,
    { hint: 'Choose smaller batches or the smaller model.' },
  );
}

/** The whole of a memory. */
export const whole = (memory: Memory): Slice => ({ memory, offset: 0, length: memory.length });
