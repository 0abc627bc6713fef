// The figures of one seed, computed from its measurements. Asking for a figure computes everything it needs.
import { METHODS, type Method } from '../../lib/methods.ts';
import { PPO } from '../../lib/settings.ts';
import { Rng } from '../../lib/rng.ts';
import { bestOfNCurve } from '../../rl/best-of-n.ts';
import { fitOveroptimisation, type OptimisationFit, type OptimisationPoint } from '../../rl/optimisation-fit.ts';
import { turning, type Turning } from '../../rl/overoptimisation.ts';
import { winRate } from '../../rl/preference.ts';
import { wilson } from '../../rl/statistics.ts';
import type { CorpusLoss } from '../../train/corpus-loss.ts';
import type { Interval } from '../../domain/reports.ts';
import { agreementWith } from '../../world/agreement.ts';
import { check, type Verdict } from '../../world/checkers.ts';
import { goldScore } from '../../world/gold.ts';
import { HELD_OUT_LABELERS, rank } from '../../world/labelers.ts';
import { parsePrompt } from '../../world/prompts.ts';
import type { Measurements } from './measurements.ts';
import type { Answered } from './model-graph.ts';
import type { PolicyId, RewardVariant, TrainedId, VariantName } from './recipes.ts';

/** The gold score of an answer to a prompt of the Tiny World. */
export const gold = ({ prompt, response, finished }: Answered) =>
  goldScore('helpful', parsePrompt(prompt)!, response, finished);

/** Gold and proxy score at one distance √KL from the SFT model. */
export interface CurvePoint {
  d: number;
  gold: number;
  proxy: number;
}

export class Results {
  readonly measurements: Measurements;

  constructor(measurements: Measurements) {
    this.measurements = measurements;
  }

  private async answers(policy: PolicyId): Promise<Answered[]> {
    return (await this.measurements.policy(policy).get()).answers;
  }

  /** Share of prompts on which A's gold score beats B's; ties count half. */
  async wins(a: PolicyId, b: PolicyId): Promise<Interval> {
    return winRate((await this.answers(a)).map(gold), (await this.answers(b)).map(gold));
  }

  /** Share of votes for A against B by held-out labelers, whose rankings no model was trained on. Their votes are noisy. */
  async votes(a: PolicyId, b: PolicyId): Promise<Interval> {
    const [ours, theirs] = [await this.answers(a), await this.answers(b)];
    const rng = new Rng(this.measurements.models.seed).fork('votes');
    let votes = 0;
    ours.forEach(({ prompt, response, finished }, i) => {
      const pair = [
        { text: response, finished },
        { text: theirs[i].response, finished: theirs[i].finished },
      ];
      for (const labeler of HELD_OUT_LABELERS) {
        const [first, second] = rank(labeler, parsePrompt(prompt)!, pair, rng.fork(`${labeler} ${i}`));
        votes += (first < second ? 1 : first === second ? 0.5 : 0) / HELD_OUT_LABELERS.length;
      }
    });
    return wilson(votes, ours.length);
  }

  /** Share of the answers that fulfil `holds`, among those that fulfil `among`. */
  async rate(
    policy: PolicyId,
    holds: (verdict: Verdict) => boolean,
    among: (verdict: Verdict, family: string) => boolean = () => true,
  ): Promise<Interval> {
    const verdicts = (await this.answers(policy)).flatMap(({ prompt, response, finished }) => {
      const asked = parsePrompt(prompt)!;
      const verdict = check(asked, response, finished);
      return among(verdict, asked.family) ? [verdict] : [];
    });
    return wilson(verdicts.filter(holds).length, verdicts.length);
  }

  /** Nats per token on held-out documents. For best-of-n, the SFT model's. */
  async corpusLoss(policy: PolicyId, source: keyof CorpusLoss = 'all'): Promise<number> {
    return (await this.measurements.corpusLoss(policy === 'best-of-n' ? 'sft' : policy).get())[source];
  }

  async kl(policy: PolicyId): Promise<number> {
    return (await this.measurements.policy(policy).get()).kl;
  }

  /** Texts that the policy samples during training; methods that train on rankings, and best-of-n, sample none. */
  textsWritten(policy: PolicyId): number {
    if (policy === 'best-of-n' || METHODS[policy as Method]?.needs === 'rankings') return 0;
    const { iterations, rollouts = PPO.rollouts.default } = this.measurements.models.settings.ppo;
    return iterations * rollouts;
  }

  async cloze(policy: PolicyId): Promise<Interval> {
    const { cloze } = await this.measurements.policy(policy).get();
    return wilson(cloze.filter(Boolean).length, cloze.length);
  }

  clozeNats(policy: TrainedId): Promise<number> {
    return this.measurements.clozeNats(policy).get();
  }

  /** Share of the corpus loss added by PPO that this policy avoids. */
  async taxTakenBack(policy: PolicyId): Promise<number> {
    const [sft, ppo, other] = [
      await this.corpusLoss('sft'),
      await this.corpusLoss('ppo'),
      await this.corpusLoss(policy),
    ];
    return (ppo - other) / (ppo - sft);
  }

  /** Gold and proxy score of PPO at each iteration. */
  async ppoCurve(variant: VariantName): Promise<CurvePoint[]> {
    const { rows } = await this.measurements.models.policy(variant).get();
    return rows.map(({ kl, gold: true_, score }) => ({ d: Math.sqrt(Math.max(0, kl!)), gold: true_!, proxy: score! }));
  }

  async turning(variant: VariantName): Promise<Turning> {
    const curve = await this.ppoCurve(variant);
    return turning(
      curve.map((point) => point.gold),
      curve.map((point) => point.proxy),
    );
  }

  /** Gold and proxy score of the best of 1, 2, 4, … drafts under a variant's reward model, averaged over prompts. */
  async bestOfNCurve(variant: VariantName): Promise<CurvePoint[]> {
    const drafts = await this.measurements.drafts().get();
    const scores = await this.measurements.draftScores(variant).get();
    const golds = drafts.map((texts) => texts.map(gold));
    return bestOfNCurve(scores, golds).map(({ d, value, score }) => ({ d, gold: value, proxy: score }));
  }

  async fit(form: 'rl' | 'bestOfN', of: 'gold' | 'proxy', variant: VariantName): Promise<OptimisationFit> {
    const curve = form === 'rl' ? await this.ppoCurve(variant) : await this.bestOfNCurve(variant);
    const points = curve.map((point): OptimisationPoint => ({ d: point.d, gain: point[of] - curve[0][of] }));
    return fitOveroptimisation(form, points);
  }

  rewardModel(variant: RewardVariant) {
    return this.measurements.reward(variant).get();
  }

  /** Share of the pairs in the test rankings that a second careful labeler orders the same way. */
  async labelerAgreement(): Promise<number> {
    const rankings = (await this.measurements.models.testRankings().get()).map((each) => ({
      prompt: parsePrompt(each.prompt)!,
      responses: each.responses.map((text, i) => ({ text, finished: each.finished[i] })),
      ranks: each.ranks,
    }));
    const rng = new Rng(this.measurements.models.seed).fork('second labeler');
    return agreementWith(rankings, ['careful'], rng)[0].share;
  }
}
