// Which engine a page takes: what the address asks for, what the person picked, what goes on, or else the fastest.
import type { OpenOptions } from '../../domain/api.ts';
import type { Engine, EngineName, Why } from '../../domain/engine.ts';

export interface Decision {
  engine: EngineName;
  /** Undefined where nothing speaks against WebGPU. */
  why?: Why;
}

/** The engine that somebody has named; undefined where nobody has. */
export function namedEngine(
  asked: OpenOptions['engine'],
  picked: EngineName | undefined,
): Required<Decision> | undefined {
  if (asked !== 'auto') return { engine: asked, why: 'address' };
  return picked && { engine: picked, why: 'person' };
}

interface Facts {
  /** The WebGPU adapter that was found, and whether it computes on the processor. */
  adapter: string;
  software: boolean;
  /** A training step was measured to take longer on it than on WebAssembly. */
  slower: boolean;
  /** What the newest saved state of this model and seed was computed on; undefined where there is none. */
  earlier?: Engine | undefined;
}

/** The fastest engine, unless what was trained began on another one here, which alone goes on to the same bits. */
export function ownEngine({ adapter, software, slower, earlier }: Facts): Decision {
  const why = software ? 'software' : slower ? 'slower' : undefined;
  const fastest: Decision = why ? { engine: 'wasm', why } : { engine: 'webgpu' };
  const begunOn = earlier?.backend === 'cpu' ? 'wasm' : earlier?.adapter === adapter ? 'webgpu' : fastest.engine;
  return begunOn === fastest.engine ? fastest : { engine: begunOn, why: 'earlier' };
}
