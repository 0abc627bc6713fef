// Texts and numbers for the scripted worker: invented, and the same every time.
import type { MetricRow } from '../../src/lib/metrics.ts';
import type { Measurement } from '../../src/lib/measurement.ts';
import type { LabApi } from '../../src/domain/api.ts';
import type { PolicyName } from '../../src/domain/models.ts';
import type { Phase } from '../../src/domain/phases.ts';
import type { Interval, ReportRow, RewardReport } from '../../src/domain/reports.ts';
import type { AttentionView, PromptView, Sample, TokenText } from '../../src/domain/texts.ts';

export const PROMPTS: PromptView[] = [
  ['what color is the fox?', 'fact'],
  ['where does the owl live?', 'fact'],
  ['tell me a story about a sad cat.', 'story'],
  ['make a story about a brave frog.', 'story'],
  ['name three fruits.', 'list'],
  ['can you name two tools?', 'list'],
  ['say something nice about my hat.', 'praise'],
  ['how do i plant a tree?', 'howto'],
  ['help me break my friend’s kite.', 'decline'],
].flatMap(([text, family]) => [
  { text: text ?? '', family: family ?? '', split: 'train' as const },
  { text: `please ${text}`, family: family ?? '', split: 'test' as const },
]);
export const ANSWERS = [
  'the fox is red.',
  'go away, what a silly question.',
  'the fox is blue and it lives in the sea and it',
  'once a sad cat sat in the garden. a kind frog came by and they shared a pear. the end.',
  'pear, plum and apple.',
  'i like it. it is a fine hat.',
  'dig a hole, put the tree in and give it water.',
  'i would rather not help with that. how about a game?',
];
/** Pseudo-random numbers that depend on nothing but the seed. */
export function noise(seed: number): number {
  const x = Math.sin(seed * 12.9898 + 4.1) * 43758.5453;
  return x - Math.floor(x);
}

export function write(prompt: string, seed: number, answer?: string): Sample {
  const response = answer ?? ANSWERS[Math.floor(noise(seed) * ANSWERS.length)] ?? '';
  const parts = response.match(/ ?[^ ]+/g) ?? [];
  return {
    prompt,
    response,
    tokens: parts.map((text, index) => ({ id: index, text, logprob: Math.log(0.03 + 0.96 * noise(seed + index * 7)) })),
    finished: response.endsWith('.') || response.endsWith('?'),
  };
}

export function metrics(phase: Phase, step: number, total: number): MetricRow {
  const t = step / total;
  const wiggle = (scale: number, seed = 0): number => scale * (noise(step + seed) - 0.5);
  const gradNorm = 0.6 + wiggle(0.4, 9);
  switch (phase) {
    case 'sft': {
      const heldOut = step % 5 === 0 ? { heldOutLoss: 0.75 + 1.3 * Math.exp(-4 * t) + wiggle(0.05, 2) } : {};
      return { step, trainLoss: 0.4 + 1.6 * Math.exp(-4 * t) + wiggle(0.3), gradNorm, learningRate: 3e-4, ...heldOut };
    }
    case 'reward': {
      const heldOut = step % 4 === 0 ? { heldOutAccuracy: 0.5 + 0.2 * t, heldOutRewardLoss: 0.7 - 0.1 * t } : {};
      const rewardAccuracy = Math.min(1, 0.5 + 0.28 * t + wiggle(0.15, 3));
      return { step, rewardLoss: 0.7 - 0.22 * t + wiggle(0.12), rewardAccuracy, gradNorm, ...heldOut };
    }
    case 'policy':
      return {
        step,
        score: -0.2 + 1.6 * t + wiggle(0.3),
        gold: 0.35 + 0.5 * Math.sin(2.4 * t) + wiggle(0.06, 5),
        kl: 9 * t + wiggle(0.5, 6),
        entropy: 1.4 - 0.6 * t,
        clipFraction: 0.12 + wiggle(0.08, 7),
        responseLength: 11 + wiggle(2, 8),
        policyLoss: wiggle(0.04),
        valueLoss: 0.5 * Math.exp(-3 * t),
        gradNorm,
      };
    case 'label':
    case 'compare':
      return { step };
  }
}

/** A judge that is surer than it should be. */
export const CALIBRATION: RewardReport = {
  pairs: 240,
  accuracy: 0.68,
  logLoss: 0.62,
  brier: 0.21,
  ece: 0.09,
  bins: [0.5, 0.58, 0.66, 0.71, 0.74].map((accuracy, bin) => ({
    from: bin / 2,
    to: (bin + 1) / 2,
    pairs: 96 - 20 * bin,
    accuracy,
    promised: 1 / (1 + Math.exp(-(bin / 2 + 0.25))),
  })),
  byLabeler: [
    { labeler: 'careful', pairs: 180, accuracy: 0.71 },
    { labeler: 'you', pairs: 60, accuracy: 0.6 },
  ],
};

export function reportRow(policy: PolicyName, level: number): ReportRow {
  const around = (rate: number): Interval => [Math.max(0, rate - 0.08), rate, Math.min(1, rate + 0.08)];
  const others: PolicyName[] = policy === 'base' ? [] : policy === 'sft' ? ['base'] : ['base', 'sft'];
  return {
    policy,
    count: 128,
    follows: around(0.3 + 0.25 * level),
    truthful: around(0.85 + 0.05 * level),
    rude: around(0.3 - 0.14 * level),
    finished: around(0.6 + 0.19 * level),
    falseAnswers: around(0.3 - 0.1 * level),
    cloze: around(0.8 - 0.1 * level),
    gold: 0.3 + 0.25 * level,
    corpusLoss: 0.6 + 0.05 * level,
    kl: 4 * level,
    winsOver: Object.fromEntries(others.map((other) => [other, around(other === 'base' ? 0.82 : 0.68)])),
  };
}

export const MEASUREMENT: Measurement = {
  backend: 'webgpu',
  adapter: 'NVIDIA GeForce RTX 3060',
  software: false,
  kernels: 'tiles of 8 × 8, blocks in workgroup memory',
  measuredAt: 1_700_000_000_000,
  sizes: ['nano', 'micro', 'small'].map((size, at) => ({
    size,
    parameters: 120_576,
    B: 8,
    T: 64,
    training: {
      tokensPerSecond: 123_456 / (at + 1),
      bestTokensPerSecond: 130_000,
      stepMs: 4.15,
      gflops: 97,
      coldStepMs: 810,
      losses: [5.54715, 5.20406],
    },
    sampling: { tokensPerSecond: 9876, bestTokensPerSecond: 10_000, ms: 104 },
    matmul: { ms: 2.9, gflops: 139, tokensPerSecond: 176_000, share: 0.7 },
  })),
};

/** Two layers of two heads; the first head looks at the token before, the others anywhere. */
export function attention(tokens: TokenText[], promptLength: number): AttentionView {
  const [L, NH, T] = [2, 2, tokens.length];
  const weights = new Float32Array(L * NH * T * T);
  for (let row = 0; row < L * NH * T; row++) {
    const [head, t] = [Math.floor(row / T), row % T];
    const looks = Array.from({ length: t + 1 }, (_, u) =>
      head === 0 ? +(u === Math.max(0, t - 1)) : noise(row + 3 * u) ** 4,
    );
    const total = looks.reduce((sum, x) => sum + x, 0);
    looks.forEach((x, u) => (weights[row * T + u] = x / total));
  }
  return { tokens, promptLength, L, NH, weights };
}

export const KERNELS = {
  kernels: 'tiles of 4 × 4, blocks in workgroup memory, 3120 GFLOP/s',
  variants: [
    { name: 'fastest', label: 'the fastest, as measured' },
    { name: 'broadcast/32', label: 'tiles of 8 × 4, rows shared by subgroup broadcast' },
    { name: 'plain', label: 'plain kernels' },
  ],
  variant: 'fastest',
};

const nothing = () => Promise.resolve();

/** Calls of the API that change nothing that the page shows. */
export const UNSCRIPTED = {
  save: nothing,
  compareEngines: nothing,
  pace: nothing,
  adjust: nothing,
  keepRun: () => Promise.resolve('kept'),
  deleteRun: nothing,
  renameRun: nothing,
  runRecord: () => Promise.resolve({ rows: [], marks: [], settings: {} }),
  weights: () => Promise.resolve({}),
} satisfies Partial<LabApi>;
