// A whole position of decoding in one dispatch, for graphics cards and small models; formulas in shaders/decode-position.wgsl.
import type { Slice } from '../gpu/backend.ts';
import { defineKernel, type Kernel, type Shape } from '../gpu/kernel.ts';
import type { Tape } from '../gpu/tape.ts';
import { lazy } from '../lib/lazy.ts';
import type * as PartsModule from './decode-position-parts.ts';
import type { DecodeState } from './sample.ts';

type Parts = Pick<typeof PartsModule, 'source' | 'references'>;

const kernels = new Map<string, Kernel>();

/** The kernel for models of this width, with NH heads and up to `logits` logits. */
export function decodePositionKernel({ source, references }: Parts, C: number, NH: number, logits: number): Kernel {
  const name = `decode position ${C}/${NH}/${logits}`;
  const constants = { 'C = 64u': `C = ${C}u`, 'NH = 4u': `NH = ${NH}u`, 'LOGITS = 768u': `LOGITS = ${logits}u` };
  const text = Object.entries(constants).reduce(
    (code, [from, to]) => code.replace(`const ${from}`, `const ${to}`),
    source,
  );
  const { readToken, drawToken } = references(C, NH);
  const invocations = ({ B }: Shape): [number, number] => [B, 256];
  const made =
    kernels.get(name) ??
    defineKernel(name, text, {
      readToken: { invocations, reference: readToken },
      drawToken: { invocations, reference: drawToken },
    });
  kernels.set(name, made);
  return made;
}

/**
 * Records a whole position, with the drawing of a token (`drawToken`) or without (`readToken`).
 * @param state `position` has a number for each sequence, `chance` the coins and, last, the temperature
 */
export async function decodePosition(
  tape: Tape,
  entry: 'readToken' | 'drawToken',
  { parameters, cache, chance, state }: Record<'parameters' | 'cache' | 'chance', Slice> & { state: DecodeState },
  { C, NH, ...sizes }: Record<'B' | 'T' | 'V' | 'L' | 'C' | 'NH' | 'eos' | 'pad', number>,
  places: PartsModule.Places,
): Promise<void> {
  const { position, lengths, tokens, logprobs, ended } = state;
  const quads = Object.fromEntries(Object.entries(places).map(([name, numbers]) => [name, numbers / 4]));
  const bindings = { parameters, cache, position, chance, lengths, tokens, logprobs, ended };
  const kernel = decodePositionKernel(await lazy(import('./decode-position-parts.ts')), C, NH, sizes.V);
  tape.record([{ kernel, entry, bindings, shape: { ...sizes, ...quads } }]);
}
