// An iteration of PPO for the scripted worker: invented texts, and credit that is computed from them as a run computes it.
import type { KernelReport } from '../../src/lib/measurement.ts';
import type { FrozenBatch, RolloutView, StageRollouts } from '../../src/domain/texts.ts';
import { klPenalty } from '../../src/rl/kl.ts';
import { clipBinds } from '../../src/rl/policy-loss.ts';
import { ppoAdvantages } from '../../src/rl/ppo-advantages.ts';
import { noise, PROMPTS, write } from './invented.ts';

const STAGES = ['rollout', 'score', 'advantages', 'update'];
const SETTINGS = { klCoef: 0.2, lam: 0.95, gamma: 1, missingEosPenalty: 1, whitenRewards: 0, whitenAdvantages: 1 };
const TEXTS = 8;
const T = 24;
const CLIP = 0.2;

/** What the page is told after a stage of an iteration. */
export function stageRollouts(step: number, stage: number): StageRollouts {
  const samples = Array.from({ length: TEXTS }, (_, b) =>
    write(PROMPTS[(2 * (b + step)) % PROMPTS.length]?.text ?? '', b + step),
  );
  const inRows = (numberOf: (b: number, t: number) => number): Float32Array =>
    Float32Array.from({ length: TEXTS * T }, (_, i) => {
      const [b, t] = [Math.floor(i / T), i % T];
      return t < samples[b].tokens.length ? numberOf(b, t) : 0;
    });
  const mask = inRows(() => 1);
  const logprobs = inRows((b, t) => samples[b].tokens[t].logprob);
  const refLogprobs = inRows((b, t) => samples[b].tokens[t].logprob + 0.6 * (noise(b + 3 * t + step) - 0.6));
  const kl = klPenalty('k1', logprobs, refLogprobs, mask);
  const values = inRows((b, t) => noise(b + 5 * t) - 0.3);
  const scores = Float32Array.from(samples, (_, b) => noise(b + step) * 3 - 1);
  const last = Uint32Array.from(samples, ({ tokens }) => tokens.length - 1);
  const finished = samples.map((sample) => sample.finished);
  const ratios = inRows((b, t) => 1 + 0.7 * (noise(b + 7 * t + step) - 0.5));
  const updatedLogprobs = logprobs.map((x, i) => mask[i] * (x + Math.log(ratios[i] || 1)));
  const known = { T, mask, kl, values, scores, last, finished };
  const { rewards, advantages, returns } = ppoAdvantages(known, SETTINGS);
  const rollouts = samples.map((sample, b): RolloutView => {
    const part = (x: Float32Array) => Array.from(x.subarray(b * T, b * T + sample.tokens.length));
    const view: RolloutView = { ...sample, gold: noise(b + step + 1) };
    if (stage >= 1)
      Object.assign(view, {
        score: scores[b],
        refLogprobs: part(refLogprobs),
        kl: part(kl),
        values: part(values),
      });
    if (stage >= 2)
      Object.assign(view, { rewards: part(rewards), advantages: part(advantages), returns: part(returns) });
    if (stage >= 3) {
      const clipped = part(ratios).map((ratio, t) => clipBinds(ratio, advantages[b * T + t], CLIP));
      Object.assign(view, { ratios: part(ratios), updatedLogprobs: part(updatedLogprobs), clipped });
    }
    return view;
  });
  const batch: FrozenBatch = {
    ...known,
    settings: { ...SETTINGS, clipRange: CLIP },
    ...(stage >= 3 ? { ratios } : {}),
  };
  const size = { texts: TEXTS, tokens: mask.reduce((sum, m) => sum + m, 0) };
  return { step, stage: STAGES[stage] ?? '', rollouts, size, ...(stage >= 2 ? { batch } : {}) };
}

/** What the page is told after a step of DPO: two pairs, each text with its numbers. */
export function stagePairs(step: number): StageRollouts {
  const [beta, margin, weight] = [0.1, 0.2, 0.45];
  const rollouts = [0, 1, 2, 3].map((n): RolloutView => {
    const better = n % 2 === 0;
    const sample = write(PROMPTS[n - (n % 2)]?.text ?? '', 0, better ? 'the fox is red.' : 'the hat is blue.');
    const own = sample.tokens.map(({ logprob }) => logprob);
    const refLogprobs = own.map((x, t) => x - noise(n + t + step));
    return {
      ...sample,
      refLogprobs,
      updatedLogprobs: own.map((x) => x + (better ? 0.1 : -0.1)),
      implied: own.map((x, t) => beta * (x - (refLogprobs[t] ?? 0))),
      pair: { side: better ? 'chosen' : 'rejected', margin, weight, shared: 1 },
    };
  });
  return { step, stage: '', rollouts, size: { texts: 4, tokens: 16 } };
}

export const KERNELS_TIMED: KernelReport['rows'] = ['matmul.nn', 'attention.forward', 'gelu.backward'].map(
  (kernel, at) => ({ kernel, count: 8 - at, ms: 2 / (at + 1), gflop: 0, mib: 1, wgsl: `// ${kernel}\nfn main() {}` }),
);
