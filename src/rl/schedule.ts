// The learning rate over a run.

export interface Schedule {
  /** Steps already taken; 0 for the first. */
  step: number;
  /** Steps in the whole run. */
  total: number;
  /** The highest learning rate. */
  peak: number;
  /** Steps of linear warm-up before the peak. */
  warmup: number;
  /** Where the warm-up starts and the decay ends, as a share of the peak; 0.1 in InstructGPT. */
  floor: number;
  shape: 'constant' | 'cosine' | 'linear';
}

/**
 * The learning rate of one step: linear from near `floor · peak` up to the peak, then constant, or down to `floor ·
 * peak`.
 *
 * Source: InstructGPT C.1–C.4 (cosine to 10 %; in PPO constant after a warm-up from 10 %); karpathy/nanoGPT train.py
 * `get_lr`.
 * Differs from InstructGPT: the first step is one increment above the floor, so that no step is wasted when the floor is
 * 0.
 */
export function learningRateAt({ step, total, peak, warmup, floor, shape }: Schedule): number {
  const between = (share: number) => peak * (floor + (1 - floor) * share);
  if (step < warmup) return between((step + 1) / (warmup + 1));
  if (shape === 'constant') return peak;
  const progress = Math.min(1, (step - warmup) / Math.max(1, total - warmup));
  return between(shape === 'linear' ? 1 - progress : (1 + Math.cos(Math.PI * progress)) / 2);
}
