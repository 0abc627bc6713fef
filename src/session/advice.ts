// What each station says of its run, and what it advises to do next.
import type { MetricName } from '../lib/metrics.ts';
import type { Phase, PhaseStatus } from '../domain/phases.ts';
import { METHODS, type Method } from '../lib/methods.ts';
import { ENOUGH_PAIRS, rightOf, type Report, type RewardReport } from '../domain/reports.ts';
import { fixed } from '../words/numbers.ts';
import { say as inLanguage } from '../words/saying.ts';
import { words } from '../words/words.ts';
import type { StationName } from '../domain/stations.ts';
import { percent, sentences, whyHeld } from './narration.ts';

export interface Advice {
  sentence: string;
  next?: { label: string; station: StationName } | { label: string; play: Phase };
  /** The new policy's texts may be ranked next. */
  rankNew?: true;
}

type Latest = Partial<Record<MetricName, number>>;

const say = words.narration;

export function sftAdvice(status: PhaseStatus, { trainLoss, heldOutLoss }: Latest): Advice {
  if (status.held) return { sentence: whyHeld(status.held) };
  const next = { label: say.trainMine, play: 'sft' as const };
  if (status.fetching) return { sentence: say.sftFetching, next };
  if (status.shipped) return { sentence: say.sftOurs, next };
  if (status.state === 'idle') return { sentence: say.sftIdle, next };
  const losses =
    trainLoss !== undefined &&
    (heldOutLoss === undefined
      ? say.sftLoss(fixed(trainLoss, 2))
      : say.sftLosses(fixed(trainLoss, 2), fixed(heldOutLoss, 2)));
  if (status.state === 'done') {
    const overfit = (heldOutLoss ?? 0) > (trainLoss ?? Infinity) * 1.6;
    return {
      sentence: sentences(say.sftDone, losses, overfit && say.sftOverfit),
      next: { label: say.rankTexts, station: 'rank' },
    };
  }
  return { sentence: sentences(say.sftRunning(status.step), losses) };
}

/**
 * @param tuned whether there is an SFT model; without one, the base model writes the texts to rank.
 * @param again the round that is being ranked, where it is not the first, and the person's rankings of it
 */
export function rankAdvice(
  mine: number,
  simulated: number,
  tuned: boolean,
  again?: { round: number; ranked: number },
  others = 0,
): Advice {
  const total = mine + simulated + others;
  if (again) {
    const sentence = say.rankAgain(again.round, words.counts.ranking(again.ranked));
    return again.ranked === 0 ? { sentence } : { sentence, next: { label: say.judgeFromAll, station: 'reward' } };
  }
  if (total === 0 && !tuned) {
    return { sentence: say.rankBase, next: { label: say.imitate, station: 'sft' } };
  }
  if (total === 0) return { sentence: say.rankNone };
  const { ranking } = words.counts;
  const sentence = say.ranked(ranking(mine), ranking(simulated), others > 0 ? ranking(others) : undefined);
  if (total < 10) {
    return {
      sentence: sentences(sentence, say.rankMore),
      next: { label: say.simulatedHelp, play: 'label' },
    };
  }
  return { sentence, next: { label: say.judgeFromRankings, station: 'reward' } };
}

/**
 * @param report what was measured of it on pairs that it had not seen, once it is trained
 * @param newer the round of rankings that the finished judge has not learned from yet
 */
export function rewardAdvice(
  status: PhaseStatus,
  latest: Latest,
  usable: number,
  labelling: boolean,
  report?: RewardReport,
  newer?: number,
): Advice {
  if (status.held) return { sentence: whyHeld(status.held) };
  if (newer) return { sentence: say.judgeOutdated(newer), next: { label: say.retrainJudge, play: 'reward' } };
  const rankings = words.counts.ranking(usable);
  if (status.state === 'done' && !status.shipped) {
    return { sentence: judgeVerdict(report), next: { label: say.useJudge, station: 'policy' } };
  }
  if (labelling) return { sentence: say.labelling(rankings) };
  if (usable === 0) {
    const whose = status.fetching ? say.judgeFetching : status.shipped && say.judgeOurs;
    return {
      sentence: sentences(whose, say.judgeNeeds),
      next: { label: say.simulatedRank, play: 'label' },
    };
  }
  if (status.state === 'running' || status.state === 'paused') {
    if (status.stage?.startsWith('fold')) return { sentence: say.judgeTrial(inLanguage(status.stage)) };
    const loss = latest.rewardLoss;
    const verdict = loss !== undefined && (loss < 0.6 ? say.judgeBetter : say.judgeNotYet)(fixed(loss, 2));
    return { sentence: sentences(say.judgeRunning(status.step), verdict) };
  }
  return {
    sentence: sentences(say.judgeIdle(rankings), status.shipped && say.judgeShownIsOurs),
    next: { label: say.trainTheJudge, play: 'reward' },
  };
}

function judgeVerdict(report: RewardReport | undefined): string {
  if (!report) return say.judgeDone;
  const { pairs, accuracy, crossValidation } = report;
  if (pairs < ENOUGH_PAIRS) return say.judgeFew(rightOf(report), pairs);
  if (!crossValidation) return say.judgeHeldOut(percent(accuracy));
  const [low, , high] = crossValidation.accuracy;
  return say.judgeCrossValidated(percent(accuracy), percent(low), percent(high));
}

/**
 * @param ready whether it has its input: a reward model, or rankings.
 * @param method what Play would start if nothing is running.
 */
export function policyAdvice(status: PhaseStatus, latest: Latest, ready: boolean, method: Method = 'ppo'): Advice {
  if (status.held) return { sentence: whyHeld(status.held) };
  const { name, needs, unit } = METHODS[method];
  const fromRankings = needs === 'rankings';
  if (!ready && fromRankings) {
    return {
      sentence: say.policyNeedsRankings(name),
      next: { label: say.simulatedRank, play: 'label' },
    };
  }
  if (!ready) {
    return {
      sentence: say.policyNeedsJudge,
      next: { label: say.trainJudge, station: 'reward' },
    };
  }
  if (status.fetching) return { sentence: say.policyFetching };
  const next = { label: say.improveMine, play: 'policy' as const };
  if (status.shipped) return { sentence: say.policyOurs, next };
  if (status.state === 'idle') {
    const how = fromRankings ? say.fromRankings : say.fromScores;
    return { sentence: sentences(say.policyIdle, how), next };
  }
  const numbers = policyNumbers(latest);
  if (status.state === 'done') {
    const training = words.counts[METHODS[status.method ?? method].unit](status.step);
    return {
      sentence: sentences(say.policyDone(training), numbers),
      next: { label: say.checkImprovement, station: 'compare' },
      rankNew: true,
    };
  }
  return {
    sentence: sentences(
      status.stage ? say.stageDone(inLanguage(status.stage)) : say.at[unit](status.step),
      numbers,
      (latest.kl ?? 0) > 15 && say.far,
    ),
  };
}

function policyNumbers({ score, gold, taste, kl }: Latest): string | undefined {
  if (score === undefined || kl === undefined) return undefined;
  if (taste !== undefined) return say.scoreAndTaste(fixed(score, 2), fixed(kl, 1), percent(taste));
  return gold === undefined
    ? say.score(fixed(score, 2), fixed(kl, 1))
    : say.scoreAndGold(fixed(score, 2), fixed(kl, 1), fixed(gold, 2));
}

/**
 * @param trained which models differ from the previous one.
 * @param gold whether the authors' gold may be spoken of
 */
export function compareAdvice(
  status: PhaseStatus,
  votes: number,
  report: Report | undefined,
  trained: { sft: boolean; tuned: boolean },
  gold = true,
): Advice {
  if (!trained.sft && !trained.tuned) {
    return { sentence: say.allBase, next: { label: say.imitate, station: 'sft' } };
  }
  if (!trained.tuned) {
    return { sentence: say.stillImitator, next: { label: say.improve, station: 'policy' } };
  }
  if (status.state === 'running') return { sentence: say.comparing(status.step, status.total) };
  const { measure } = report ?? {};
  const row = report?.rows.find(({ policy }) => policy === 'tuned');
  const wins = measure ? row?.tasteWins?.sft : gold ? row?.winsOver.sft : undefined;
  if (wins) {
    const [low, rate, high] = wins;
    const verdict = low > 0.5 ? say.better : high < 0.5 ? say.worse : say.unclear;
    const numbers = [percent(rate), percent(low), percent(high), verdict] as const;
    const sentence = measure ? say.winsByTaste('person' in measure, ...numbers) : say.wins(...numbers);
    return { sentence, rankNew: true };
  }
  if (votes === 0) return { sentence: say.voteNow };
  const voted = say.voted(words.counts.blindVote(votes));
  return { sentence: sentences(voted, votes < 10 && say.voteMore) };
}
