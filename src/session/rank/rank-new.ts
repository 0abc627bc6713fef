// The way from a policy to the next round: its texts are ranked, the judge is retrained on all rounds, and the policy is trained again.
import type { StationName } from '../../domain/stations.ts';
import { lazy } from '../../lib/lazy.ts';
import type { Lab } from '../lab.svelte.ts';
import { DeskWriter } from './desk-writer.svelte.ts';

/** Goes to the desk with the newest policy as the writer; undefined where the person has no policy of their own. */
export function rankNew(lab: Lab, go: (station: StationName) => void): (() => Promise<unknown>) | undefined {
  if (!new DeskWriter(lab).hasNewer) return undefined;
  return () =>
    lab.notices.attempt(async () => {
      const { deskOf } = await lazy(import('../rank-desk.svelte.ts'));
      deskOf(lab).writer.wanted = 'tuned';
      go('rank');
    });
}

/** The latest round of the labels in use, where the judge that was trained has not learned from it; undefined where it has. */
export function newerRound({ kept, statuses }: Pick<Lab, 'kept' | 'statuses'>): number | undefined {
  const { shipped, round = 1, state } = statuses.reward;
  const last = kept.usable.reduce((last, label) => Math.max(last, label.round), 1);
  return state === 'done' && !shipped && last > round ? last : undefined;
}
