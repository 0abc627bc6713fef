// What computes a run, and what changed where a run went on with something else.

/** Another one may give other bits. */
export interface Engine {
  backend: 'webgpu' | 'cpu';
  /** The browser's name for the hardware. */
  adapter: string;
  /** The kernel variants in use. */
  kernels: string;
}

/** What a person or an address can ask for. */
export type EngineName = 'webgpu' | 'wasm';

/**
 * Why it is what it is: the address asks for it, the person picked it, what they trained began on it, WebGPU computes in software here,
 * or a training step was measured to take longer on WebGPU.
 */
export type Why = 'address' | 'person' | 'earlier' | 'software' | 'slower';

const NAMES = { webgpu: 'WebGPU', cpu: 'WebAssembly' };

/** What is another one now, in a few words; undefined where nothing is. */
export function engineChange(before: Engine, now: Engine): string | undefined {
  if (now.backend !== before.backend) return `${NAMES[now.backend]} instead of ${NAMES[before.backend]}`;
  if (now.adapter !== before.adapter) return `${now.adapter} instead of ${before.adapter}`;
  return now.kernels === before.kernels ? undefined : 'other kernels';
}

/** The changes from each engine of a run to the next. */
export function engineChanges(engines: readonly Engine[]): string[] {
  return engines.slice(1).flatMap((now, i) => engineChange(engines[i], now) ?? []);
}
