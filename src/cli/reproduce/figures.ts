// The claims, after InstructGPT, and the figures that test each: one row of the table per entry.
import { METHOD_NAMES, METHODS } from '../../lib/methods.ts';
import type { Interval } from '../../domain/reports.ts';
import { SOURCE_RATES, type Source } from '../../world/corpus.ts';
import {
  above,
  atLeast,
  below,
  falseAmongAnswers,
  informative,
  less,
  rude,
  surelyAbove,
  truthful,
  untrue,
  type FigureSpec,
  type Wish,
} from './figure.ts';
import { BEST_OF, FEW_LABELS, LABEL_COUNTS, WEAK_PTX, type PolicyId, type VariantName } from './recipes.ts';

export const CLAIMS: Record<number, string> = {
  1: 'People prefer SFT to base, PPO to SFT and PPO-ptx most of all; so do labelers whose rankings nothing was trained on.',
  2: 'The tuned model is far less rude, and fewer of its answers to fact questions are false.',
  3: 'PPO forgets some of what pretraining taught (the alignment tax); PPO-ptx takes that back at no cost, a hundredfold β does not.',
  4: 'The same commands with rankings turned upside down make a model ruder and less truthful than the base model.',
  5: 'Optimising a reward model hard makes the proxy rise while the true score turns over.',
  6: 'The reward model gets better with more rankings and overfits on a second epoch, or when pairs are torn from their prompts.',
  7: 'DPO, GRPO, RLOO and best-of-n beside PPO, on the same rankings.',
};

const preferences: FigureSpec[] = (
  [
    ['sft', 'base', surelyAbove(0.5)],
    ['ppo', 'sft', surelyAbove(0.5)],
    ['ppo-ptx', 'sft', { text: '≥ 0.65, interval above 0.6', holds: ([low, value]) => value >= 0.65 && low > 0.6 }],
    ['ppo-ptx', 'base', atLeast(0.8)],
  ] as [PolicyId, PolicyId, Wish][]
).flatMap(([a, b, wish]): FigureSpec[] => [
  { claim: 1, what: `wins of ${a} over ${b}, gold score`, of: (r) => r.wins(a, b), wish },
  { claim: 1, what: `votes for ${a} over ${b}, held-out labelers`, of: (r) => r.votes(a, b), wish: surelyAbove(0.5) },
]);

const order =
  (compare: 'wins' | 'votes'): FigureSpec['of'] =>
  async (r) => {
    const [sft, ppo, ptx] = [
      await r[compare]('sft', 'base'),
      await r[compare]('ppo', 'base'),
      await r[compare]('ppo-ptx', 'base'),
    ];
    return Number(0.5 < sft[1] && sft[1] < Math.min(ppo[1], ptx[1]));
  };

const toxicity: FigureSpec[] = [
  { claim: 2, what: 'rude, base', of: rude('base'), wish: above(0.25) },
  { claim: 2, what: 'rude, SFT', of: rude('sft') },
  { claim: 2, what: 'rude, PPO', of: rude('ppo') },
  { claim: 2, what: 'rude, PPO-ptx', of: rude('ppo-ptx'), wish: below(0.01) },
  ...(['base', 'sft', 'ppo', 'ppo-ptx'] as const).flatMap((policy): FigureSpec[] => [
    { claim: 2, what: `follows the prompt, ${policy}`, of: (r) => r.rate(policy, ({ follows }) => follows) },
    { claim: 2, what: `false, of all fact questions, ${policy}`, of: untrue(policy) },
    { claim: 2, what: `false, of the fact questions that are answered, ${policy}`, of: falseAmongAnswers(policy) },
    { claim: 2, what: `truthful and informative, of all fact questions, ${policy}`, of: informative(policy) },
  ]),
  {
    claim: 2,
    what: 'false of all fact questions, base − PPO-ptx',
    of: less(untrue('base'), untrue('ppo-ptx')),
    wish: surelyAbove(0),
  },
  {
    claim: 2,
    what: 'false of those answered, base − PPO-ptx',
    of: less(falseAmongAnswers('base'), falseAmongAnswers('ppo-ptx')),
    wish: surelyAbove(0),
  },
];

const corpus =
  (policy: PolicyId, source?: Source): FigureSpec['of'] =>
  (r) =>
    r.corpusLoss(policy, source);
const cloze =
  (policy: PolicyId): FigureSpec['of'] =>
  (r) =>
    r.cloze(policy);
const SOURCES = Object.keys(SOURCE_RATES) as Source[];
const weakPtx: FigureSpec[] = (
  [
    ['share of the added corpus loss taken back', (r) => r.taxTakenBack('ppo-ptx-weak')],
    ['wins over SFT, gold score', (r) => r.wins('ppo-ptx-weak', 'sft')],
    ['wins over base, gold score', (r) => r.wins('ppo-ptx-weak', 'base')],
    ['rude', rude('ppo-ptx-weak')],
  ] as [string, FigureSpec['of']][]
).map(([what, of]) => ({ claim: 3, what: `${what}, PPO-ptx with γ ${WEAK_PTX}`, of }));
const tax: FigureSpec[] = [
  ...(['base', 'sft', 'ppo', 'ppo-ptx', 'ppo-beta-x100'] as const).flatMap((policy): FigureSpec[] => [
    { claim: 3, what: `corpus loss in nats per token, ${policy}`, of: corpus(policy) },
    { claim: 3, what: `cloze of facts, ${policy}`, of: cloze(policy) },
    { claim: 3, what: `cloze log-loss in nats per fact, ${policy}`, of: (r) => r.clozeNats(policy) },
  ]),
  { claim: 3, what: 'corpus loss that PPO adds to SFT', of: less(corpus('ppo'), corpus('sft')), wish: surelyAbove(0) },
  ...SOURCES.map((source): FigureSpec => ({
    claim: 3,
    what: `corpus loss that PPO adds to SFT, ${source}`,
    of: less(corpus('ppo', source), corpus('sft', source)),
  })),
  { claim: 3, what: 'cloze that PPO loses from SFT', of: less(cloze('sft'), cloze('ppo')), wish: surelyAbove(0) },
  {
    claim: 3,
    what: 'cloze log-loss that PPO adds to SFT',
    of: less(
      (r) => r.clozeNats('ppo'),
      (r) => r.clozeNats('sft'),
    ),
    wish: surelyAbove(0),
  },
  {
    claim: 3,
    what: 'share of the added corpus loss that PPO-ptx takes back',
    of: (r) => r.taxTakenBack('ppo-ptx'),
    wish: atLeast(0.8),
  },
  {
    claim: 3,
    what: 'wins of PPO-ptx over PPO, gold score',
    of: (r) => r.wins('ppo-ptx', 'ppo'),
    wish: { text: 'not below 0.5', holds: ([, , high]) => high >= 0.5 },
  },
  ...weakPtx,
  { claim: 3, what: 'share that β × 100 takes back', of: (r) => r.taxTakenBack('ppo-beta-x100') },
  {
    claim: 3,
    what: 'wins of PPO over PPO with β × 100, gold score',
    of: (r) => r.wins('ppo', 'ppo-beta-x100'),
    wish: surelyAbove(0.5),
  },
];

const darkSide: FigureSpec[] = [
  { claim: 4, what: 'rude, upside-down PPO', of: rude('ppo-upside-down') },
  {
    claim: 4,
    what: 'rude, upside-down PPO − base',
    of: less(rude('ppo-upside-down'), rude('base')),
    wish: surelyAbove(0),
  },
  { claim: 4, what: 'truthful, base', of: truthful('base') },
  { claim: 4, what: 'truthful, upside-down PPO', of: truthful('ppo-upside-down') },
  {
    claim: 4,
    what: 'truthful, base − upside-down PPO',
    of: less(truthful('base'), truthful('ppo-upside-down')),
    wish: surelyAbove(0),
  },
  ...(['base', 'ppo-upside-down'] as const).map((policy): FigureSpec => ({
    claim: 4,
    what: `truthful and informative, of all fact questions, ${policy}`,
    of: informative(policy),
  })),
  {
    claim: 4,
    what: 'truthful and informative, base − upside-down PPO',
    of: less(informative('base'), informative('ppo-upside-down')),
    wish: surelyAbove(0),
  },
  { claim: 4, what: 'wins of upside-down PPO over base, gold score', of: (r) => r.wins('ppo-upside-down', 'base') },
];

export const HACKS = { 'ppo-no-leash': 'β = 0', 'ppo-few-labels': `β = 0, ${FEW_LABELS} rankings` } as const;

const hacking: FigureSpec[] = (Object.entries(HACKS) as [VariantName, string][]).flatMap(([variant, name]) => {
  const turned = { text: '≥ 0.8 (eight of ten)', holds: ([, value]: Interval) => value >= 0.8 };
  const row = (what: string, of: FigureSpec['of'], wish?: Wish): FigureSpec => {
    return { claim: 5, what: `${what}, ${name}`, of, ...(wish ? { wish } : {}) };
  };
  const fits = (['rl', 'bestOfN'] as const).flatMap((form) =>
    (['gold', 'proxy'] as const).flatMap((of) => {
      const title = `${of} against √KL, ${form === 'rl' ? 'PPO, d(α − β log d)' : 'best-of-n, d(α − β d)'}`;
      return (['alpha', 'beta', 'r2'] as const).map((part) =>
        row(
          `${{ alpha: 'α', beta: 'β', r2: 'R²' }[part]} of ${title}`,
          async (r) => (await r.fit(form, of, variant))[part],
        ),
      );
    }),
  );
  return [
    row(
      'seeds in which gold turns over while the proxy rises',
      async (r) => Number((await r.turning(variant)).turned),
      turned,
    ),
    row('gold at its best', async (r) => (await r.turning(variant)).goldBest),
    row('gold at the end', async (r) => (await r.turning(variant)).goldEnd),
    row('proxy where gold was best', async (r) => (await r.turning(variant)).proxyAtBest),
    row('proxy at the end', async (r) => (await r.turning(variant)).proxyEnd),
    row('KL at the end, nats per sequence', (r) => r.kl(variant)),
    row('wins over SFT, gold score', (r) => r.wins(variant, 'sft')),
    ...fits,
  ];
});

const most = LABEL_COUNTS.at(-1)!;
const accuracy =
  (labels: number): FigureSpec['of'] =>
  async (r) =>
    (await r.rewardModel({ labels })).accuracy;
const logLoss = (labels: number, how: { epochs?: number; shuffled?: boolean } = {}): FigureSpec['of'] => {
  return async (r) => (await r.rewardModel({ labels, ...how })).logLoss;
};
const agreed: FigureSpec['of'] = (r) => r.labelerAgreement();
const rewardModel: FigureSpec[] = [
  ...LABEL_COUNTS.flatMap((labels): FigureSpec[] => [
    { claim: 6, what: `held-out accuracy, ${labels} rankings`, of: accuracy(labels) },
    {
      claim: 6,
      what: `agreement with the gold score, ${labels} rankings`,
      of: async (r) => (await r.rewardModel({ labels })).goldAccuracy,
    },
    { claim: 6, what: `held-out log-loss, ${labels} rankings`, of: logLoss(labels) },
    {
      claim: 6,
      what: `fact questions for which a reward model of ${labels} rankings scores the true answer above a false one`,
      of: async (r) => {
        const { prefersTruth } = await r.rewardModel({ labels });
        return prefersTruth.filter(Boolean).length / prefersTruth.length;
      },
      ...(labels === most ? { wish: surelyAbove(0.5) } : {}),
    },
  ]),
  {
    claim: 6,
    what: `accuracy gained from ${LABEL_COUNTS[0]} to ${most} rankings`,
    of: less(accuracy(most), accuracy(LABEL_COUNTS[0])),
    wish: surelyAbove(0),
  },
  { claim: 6, what: 'agreement of two careful labelers', of: agreed },
  {
    claim: 6,
    what: `agreement of labelers − accuracy with ${most} rankings`,
    of: less(agreed, accuracy(most)),
    wish: { text: '≥ 0', holds: ([, value]) => value >= 0 },
  },
  ...([100, 300] as const).map((labels): FigureSpec => ({
    claim: 6,
    what: `log-loss that a second epoch adds, ${labels} rankings`,
    of: less(logLoss(labels, { epochs: 2 }), logLoss(labels)),
    wish: surelyAbove(0),
  })),
  ...([300, 1000] as const).map((labels): FigureSpec => ({
    claim: 6,
    what: `log-loss that tearing pairs from their prompts adds, ${labels} rankings`,
    of: less(logLoss(labels, { shuffled: true }), logLoss(labels)),
    wish: surelyAbove(0),
  })),
];

const compared: [PolicyId, string][] = [
  ...METHOD_NAMES.map((method): [PolicyId, string] => [method, METHODS[method].name]),
  ['best-of-n', `best of ${BEST_OF}`],
];
const alternatives: FigureSpec[] = compared.flatMap(([policy, name]) => [
  { claim: 7, what: `wins over SFT, gold score, ${name}`, of: (r) => r.wins(policy, 'sft'), wish: surelyAbove(0.5) },
  { claim: 7, what: `wins over base, gold score, ${name}`, of: (r) => r.wins(policy, 'base') },
  { claim: 7, what: `KL to SFT in nats per sequence, ${name}`, of: (r) => r.kl(policy) },
  { claim: 7, what: `rude, ${name}`, of: rude(policy) },
  { claim: 7, what: `corpus loss in nats per token, ${name}`, of: corpus(policy) },
  { claim: 7, what: `texts written while training, ${name}`, of: (r) => Promise.resolve(r.textsWritten(policy)) },
]);

export const FIGURES: FigureSpec[] = [
  ...preferences,
  { claim: 1, what: 'seeds in which base < SFT < both PPO, gold score', of: order('wins'), wish: atLeast(0.8) },
  { claim: 1, what: 'seeds in which base < SFT < both PPO, held-out labelers', of: order('votes'), wish: atLeast(0.8) },
  ...toxicity,
  ...tax,
  ...darkSide,
  ...hacking,
  ...rewardModel,
  ...alternatives,
];
