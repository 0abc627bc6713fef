// The blind vote: two texts, hidden writers, and what the votes say so far.
import { wilson } from '../rl/statistics.ts';
import type { PolicyName } from '../domain/models.ts';
import type { Interval } from '../domain/reports.ts';

export interface Vote {
  id: string;
  /** Place in the order of storing; assigned when it is stored. */
  sequence?: number;
  prompt: string;
  left: PolicyName;
  right: PolicyName;
  choice: 'left' | 'right' | 'tie';
  createdAt: number;
  /** The method of the improved model that was voted on, such as 'PPO-ptx'. */
  improved?: string | undefined;
}

export const PAIRINGS: readonly (readonly [PolicyName, PolicyName])[] = [
  ['sft', 'base'],
  ['tuned', 'sft'],
  ['tuned', 'base'],
];

/** The votes on the models there are now: those on an improved model of another method do not count. */
export function votesOn(votes: readonly Vote[], method: string): Vote[] {
  return votes.filter(
    ({ left, right, improved = method }) => improved === method || (left !== 'tuned' && right !== 'tuned'),
  );
}

export interface Tally {
  pairing: readonly [PolicyName, PolicyName];
  wins: number;
  ties: number;
  losses: number;
  /** Share of votes for the first of the pair, ties half; absent without votes. */
  rate?: Interval;
}

export function tally(votes: readonly Vote[], pairing: readonly [PolicyName, PolicyName]): Tally {
  const [first, second] = pairing;
  const here = votes.filter(
    ({ left, right }) => (left === first && right === second) || (left === second && right === first),
  );
  const ties = here.filter(({ choice }) => choice === 'tie').length;
  const wins = here.filter(({ left, choice }) => choice === (left === first ? 'left' : 'right')).length;
  const counts = { pairing, wins, ties, losses: here.length - wins - ties };
  return here.length === 0 ? counts : { ...counts, rate: wilson(wins + ties / 2, here.length) };
}

/** Which two models meet in vote number `turn`, and which stands left; the three pairs take turns. */
export function pairingOfTurn(turn: number): [left: PolicyName, right: PolicyName] {
  const [first, second] = PAIRINGS[turn % PAIRINGS.length] ?? ['tuned', 'sft'];
  // The side must not be guessable from the turn: a hash of it, not its parity.
  const swap = (Math.imul(turn + 1, 0x9e3779b1) >>> 16) & 1;
  return swap ? [second, first] : [first, second];
}
