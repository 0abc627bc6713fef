// The blind vote on the models of a class: which two meet next, and what the votes say so far.
import type { Interval } from '../../domain/reports.ts';
import { Rng } from '../../lib/rng.ts';
import { wilson } from '../../rl/statistics.ts';
import type { Ballot } from '../kept/shapes.ts';

/** Until so many votes have been cast, nobody is told whose texts they were: early names would decide the later votes. */
export const VOTES_UNTIL_NAMES = 10;

type Pairing = Pick<Ballot, 'left' | 'right'>;

/** The votes on two models that are both here. */
export function ballotsOn(ballots: readonly Ballot[], models: readonly { id: string }[]): Ballot[] {
  const here = new Set(models.map(({ id }) => id));
  return ballots.filter(({ left, right }) => here.has(left) && here.has(right));
}

/**
 * Two of the models: of those who have met least, one pair by chance, its sides too. The same votes give the same pair.
 * @param models at least two, by id
 * @param ballots those on these models
 */
export function nextMeeting(models: readonly string[], ballots: readonly Pairing[]): Pairing {
  const rng = new Rng(1).fork(`meeting ${ballots.length}`);
  const keyOf = ({ left, right }: Pairing) => [left, right].sort().join();
  const met = new Map<string, number>();
  for (const each of ballots) met.set(keyOf(each), (met.get(keyOf(each)) ?? 0) + 1);
  const all = models.flatMap((left, at) => models.slice(at + 1).map((right) => ({ left, right })));
  const least = Math.min(...all.map((pairing) => met.get(keyOf(pairing)) ?? 0));
  const { left, right } = rng.pick(all.filter((pairing) => (met.get(keyOf(pairing)) ?? 0) === least));
  return rng.uniform() < 0.5 ? { left, right } : { left: right, right: left };
}

export interface Standing {
  id: string;
  wins: number;
  ties: number;
  losses: number;
  /** Share of votes for it, ties half, with its 95 % interval; absent without votes. */
  rate?: Interval;
}

/** How each model stands, the one with the highest rate first, those without votes last. */
export function standings(models: readonly string[], ballots: readonly Ballot[]): Standing[] {
  const of = (id: string): Standing => {
    const its = ballots.filter(({ left, right }) => left === id || right === id);
    const ties = its.filter(({ choice }) => choice === 'tie').length;
    const wins = its.filter(({ left, choice }) => choice === (left === id ? 'left' : 'right')).length;
    const counts = { id, wins, ties, losses: its.length - wins - ties };
    return its.length === 0 ? counts : { ...counts, rate: wilson(wins + ties / 2, its.length) };
  };
  return models.map(of).sort((a, b) => (b.rate?.[1] ?? -1) - (a.rate?.[1] ?? -1));
}
