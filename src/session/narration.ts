// What the page says in plain words about a run: one sentence on what just happened, and what to do next.
import type { MetricName } from '../lib/metrics.ts';
import type { Phase, PhaseStatus } from '../domain/phases.ts';
import { METHODS, type Method } from '../lib/methods.ts';
import type { Report } from '../domain/reports.ts';
import { methodName } from './policies.ts';
import type { StationName } from './url-state.ts';

export interface Advice {
  sentence: string;
  next?: { label: string; station: StationName } | { label: string; play: Phase };
}

type Latest = Partial<Record<MetricName, number>>;

export const PHASE_NAMES: Record<Phase, string> = {
  sft: 'Imitation (SFT)',
  label: 'The simulated labeler',
  reward: 'The judge (reward model)',
  policy: 'Improvement',
  compare: 'The comparison',
};

/** The name of a run: that of its phase, and its method where there is a choice of them. */
export function runName(phase: Phase, status: PhaseStatus): string {
  return status.method ? `${PHASE_NAMES[phase]} (${methodName(status)})` : PHASE_NAMES[phase];
}

export function progressSentence(phase: Phase, status: PhaseStatus): string {
  const name = runName(phase, status);
  const where = `${status.step} of ${status.total}`;
  switch (status.state) {
    case 'idle':
      return `${name} is ready to start.`;
    case 'running':
      return `${name}: step ${where}${status.secondsLeft === undefined ? '' : `, ${aboutTime(status.secondsLeft)} left`}.`;
    case 'paused':
      return `${name} is paused at step ${where}.`;
    case 'done':
      return `${name} is finished.`;
    case 'failed':
      return `${name} stopped with an error at step ${where}.`;
  }
}

const PRODUCTS: Record<Phase, string> = {
  sft: 'the imitator',
  label: 'the rankings',
  reward: 'the judge',
  policy: 'the improved model',
  compare: 'the report card',
};

/** What starting a phase over would cost, beyond its own results; empty where nothing was made from them. */
export function startOverWarning({ state }: PhaseStatus, made: readonly Phase[]): string {
  if (made.length === 0) return '';
  const what = made.map((phase) => PRODUCTS[phase]);
  const list = what.length === 1 ? what[0] : `${what.slice(0, -1).join(', ')} and ${what.at(-1)}`;
  const goesOn = state === 'running' || state === 'paused';
  return `${goesOn ? 'Reset throws' : 'Play and Reset start over, and throw'} away what was made from this too: ${list}.`;
}

/** "about 35 s", "about 2 min": no more digits than an estimate has. */
export function aboutTime(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  if (seconds < 60) return `about ${seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5} s`;
  if (seconds < 3600) return `about ${Math.round(seconds / 60)} min`;
  return `about ${(seconds / 3600).toFixed(1)} h`;
}

export function stepTime(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(seconds < 10 ? 2 : 0)} s`;
}

export function sftAdvice(status: PhaseStatus, latest: Latest): Advice {
  const losses =
    latest.trainLoss === undefined
      ? ''
      : ` Its surprise at the demonstrations is ${latest.trainLoss.toFixed(2)} nats per token${
          latest.heldOutLoss === undefined ? '' : `, and ${latest.heldOutLoss.toFixed(2)} on ones it never saw`
        }.`;
  if (status.fetching) {
    return {
      sentence: 'Our imitator is still on its way. You need not wait for it: press Play to train your own.',
      next: { label: 'Train mine now', play: 'sft' },
    };
  }
  if (status.shipped) {
    return {
      sentence:
        'You are looking at our imitator, not trained by you. Press Play to train your own from the list below.',
      next: { label: 'Train mine now', play: 'sft' },
    };
  }
  if (status.state === 'done') {
    const overfit = (latest.heldOutLoss ?? 0) > (latest.trainLoss ?? Infinity) * 1.6;
    return {
      sentence: `It now writes like the demonstrations; it does not know yet what you like.${losses}${
        overfit ? ' The gap between the two says that it is learning the examples by heart.' : ''
      }`,
      next: { label: 'Go and rank its texts', station: 'rank' },
    };
  }
  if (status.state === 'idle') {
    return {
      sentence: 'Nothing is trained yet. Each step shows the model a few demonstrations.',
      next: { label: 'Train mine now', play: 'sft' },
    };
  }
  return { sentence: `${status.step} batches of demonstrations copied.${losses}` };
}

/** @param tuned there is an imitator; without one, the base model writes what is ranked. */
export function rankAdvice(mine: number, simulated: number, tuned: boolean): Advice {
  const total = mine + simulated;
  if (total === 0 && !tuned) {
    return {
      sentence:
        'These texts are still by the base model. Let it imitate good answers first: then there is something worth ranking.',
      next: { label: 'Go and teach it manners', station: 'sft' },
    };
  }
  if (total === 0) {
    return { sentence: 'Nobody has ranked anything yet. Put the texts in order, best first; ties are fine.' };
  }
  const sentence = `${count(mine, 'ranking')} by you, ${count(simulated, 'ranking')} by the simulated labeler.`;
  if (total < 10) {
    return {
      sentence: `${sentence} The judge needs more than a handful: rank ten, or let the simulated labeler help.`,
      next: { label: 'Let the simulated labeler help', play: 'label' },
    };
  }
  return { sentence, next: { label: 'Go and train a judge on them', station: 'reward' } };
}

export function rewardAdvice(status: PhaseStatus, latest: Latest, usable: number, labelling: boolean): Advice {
  if (status.state === 'done' && !status.shipped) {
    return {
      sentence: judgeVerdict(latest),
      next: { label: 'Go and let it improve the writer', station: 'policy' },
    };
  }
  if (labelling) {
    return {
      sentence: `The simulated labeler is at work: ${count(usable, 'ranking')} so far. Play trains on what is there.`,
    };
  }
  if (usable === 0) {
    return {
      sentence: `${whoseJudge(status)}To train your own it needs rankings, and there are none yet.`,
      next: { label: 'Have a simulated labeler rank some', play: 'label' },
    };
  }
  if (status.state === 'running' || status.state === 'paused') {
    const loss = latest.rewardLoss;
    const verdict =
      loss === undefined ? '' : loss < 0.6 ? ', better than a coin flip' : ', hardly better than a coin flip yet';
    return {
      sentence: `${status.step} batches of rankings learned${loss === undefined ? '' : `; ranking loss ${loss.toFixed(2)}`}${verdict}.`,
    };
  }
  return {
    sentence: `${count(usable, 'ranking')} to learn from.${status.shipped ? ' The judge you see now is ours.' : ''}`,
    next: { label: 'Train the judge', play: 'reward' },
  };
}

function whoseJudge({ shipped, fetching }: PhaseStatus): string {
  if (fetching) return 'Our judge is still on its way. ';
  return shipped ? 'The judge below is ours, not trained by you. ' : '';
}

function judgeVerdict({ heldOutAccuracy, rewardAccuracy }: Latest): string {
  const yardstick = 'a coin agrees with 50 %, another person with about 73 %.';
  if (heldOutAccuracy !== undefined) {
    return `On rankings it never saw, the judge agrees with ${percent(heldOutAccuracy)} of pairs; ${yardstick}`;
  }
  if (rewardAccuracy === undefined) return 'The judge is trained.';
  return `The judge agrees with ${percent(rewardAccuracy)} of the pairs it learned from; there were too few to keep some aside.`;
}

/**
 * @param ready it has what it learns from: a judge, or rankings.
 * @param method what Play would start, where nothing is under way.
 */
export function policyAdvice(status: PhaseStatus, latest: Latest, ready: boolean, method: Method = 'ppo'): Advice {
  const { name, needs, unit } = METHODS[method];
  const fromRankings = needs === 'rankings';
  if (!ready && fromRankings) {
    return {
      sentence: `There are no rankings yet, and ${name} learns from nothing else.`,
      next: { label: 'Have a simulated labeler rank some', play: 'label' },
    };
  }
  if (!ready) {
    return {
      sentence: 'There is no judge yet, so nobody could say which texts are good.',
      next: { label: 'Go and train a judge', station: 'reward' },
    };
  }
  if (status.fetching) {
    return {
      sentence: 'Our policy is still on its way. Play can be pressed already: it waits for our imitator and judge.',
    };
  }
  if (status.shipped) {
    return {
      sentence: 'This policy is ours, not trained by you. Press Play, or Step to walk through one update.',
      next: { label: 'Improve mine now', play: 'policy' },
    };
  }
  if (status.state === 'idle') {
    return {
      sentence: `The policy is still the imitator. ${
        fromRankings
          ? 'Each step makes the better of two ranked texts likelier, the worse one less.'
          : 'Each iteration it writes, is scored, and moves towards what scored well.'
      }`,
      next: { label: 'Improve mine now', play: 'policy' },
    };
  }
  const { score, gold, kl } = latest;
  const numbers =
    score === undefined || kl === undefined
      ? ''
      : ` Score ${score.toFixed(2)}, ${kl.toFixed(1)} nats away from the imitator${gold === undefined ? '' : `, gold ${gold.toFixed(2)}`}.`;
  if (status.state === 'done') {
    return {
      sentence: `The policy has had ${count(status.step, METHODS[status.method ?? method].unit)}.${numbers}`,
      next: { label: 'Go and see whether it is better', station: 'compare' },
    };
  }
  const far = kl !== undefined && kl > 15 ? ' That is far: watch whether gold still follows the score.' : '';
  return {
    sentence: `${status.stage ? `Just done: ${status.stage}.` : `${unit === 'step' ? 'Step' : 'Iteration'} ${status.step}.`}${numbers}${far}`,
  };
}

/** @param trained which models differ from the one before them. */
export function compareAdvice(
  status: PhaseStatus,
  votes: number,
  report: Report | undefined,
  trained: { sft: boolean; tuned: boolean },
): Advice {
  if (!trained.sft && !trained.tuned) {
    return {
      sentence: 'All three are still the base model, so there is nothing to compare. Start with imitation.',
      next: { label: 'Go and teach it manners', station: 'sft' },
    };
  }
  if (!trained.tuned) {
    return {
      sentence: 'The improved model is still the imitator: two of the three write by the same weights.',
      next: { label: 'Go and improve it', station: 'policy' },
    };
  }
  if (status.state === 'running') {
    return { sentence: `${status.step} of ${status.total} test prompts answered by all three models.` };
  }
  const wins = report?.rows.find(({ policy }) => policy === 'tuned')?.winsOver.sft;
  if (wins) {
    const [low, rate, high] = wins;
    const verdict = low > 0.5 ? 'better' : high < 0.5 ? 'worse' : 'not surely better or worse';
    return {
      sentence: `By gold score the improved model beats the imitator on ${percent(rate)} of prompts (${percent(low)} to ${percent(high)}): ${verdict}. What do your own eyes say?`,
    };
  }
  if (votes === 0) {
    return { sentence: 'Two texts, hidden writers: pick the better one, then see who wrote it.' };
  }
  return {
    sentence: `${count(votes, 'blind vote')} so far.${votes < 10 ? ' The interval stays wide until there are a few dozen.' : ''}`,
  };
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
