// Where decode-position.ts finds the tensors of a model that lie one after the other: for checks of the kernel.
import type { Shape } from '../gpu/kernel.ts';

/** @returns the shape of a dispatch for models of width C, and how many numbers their parameters are */
export function positionShape(
  C: number,
  sizes: Record<'B' | 'T' | 'V' | 'L' | 'eos' | 'pad', number>,
): { shape: Shape; parameters: number } {
  let used = 0;
  const next = (length: number) => (used += length) - length;
  const layers = (lengths: Record<string, number>) => {
    const from = used;
    const places = Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, next(length)]));
    const apart = used - from;
    next((sizes.L - 1) * apart);
    return { places, apart };
  };
  const tables = { wte: next(sizes.V * C), wpe: next(sizes.T * C) };
  const matrices = layers({ qkvWeight: 3 * C * C, outWeight: C * C, wideWeight: 4 * C * C, narrowWeight: 4 * C * C });
  const norms = { norm1Gain: C, norm1Bias: C, norm2Gain: C, norm2Bias: C };
  const vectors = layers({ ...norms, qkvBias: 3 * C, outBias: C, wideBias: 4 * C, narrowBias: C });
  const ends = { lastGain: next(C), lastBias: next(C) };
  const apart = { matrices: matrices.apart, vectors: vectors.apart };
  const places = { ...tables, ...matrices.places, ...vectors.places, ...ends, ...apart };
  const quads = Object.fromEntries(Object.entries(places).map(([name, numbers]) => [name, numbers / 4]));
  return { shape: { ...sizes, ...quads }, parameters: used };
}
