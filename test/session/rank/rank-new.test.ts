import { beforeEach, expect, test } from 'vitest';
import { perPhase, type PhaseStatus } from '../../../src/domain/phases.ts';
import { newerRound, rankNew } from '../../../src/session/rank/rank-new.ts';
import { deskOf } from '../../../src/session/rank-desk.svelte.ts';
import { Kept } from '../../../src/session/kept.svelte.ts';
import type { Lab } from '../../../src/session/lab.svelte.ts';
import { Notices } from '../../../src/session/notices.svelte.ts';
import { policyAdvice, rankAdvice, rewardAdvice } from '../../../src/session/advice.ts';
import { browserStore } from '../../../src/session/store.ts';
import { ranking } from '../../labels.ts';
import { freshIndexedDb } from '../../storage/memory.ts';

beforeEach(() => void freshIndexedDb());

const done = { state: 'done', step: 9, total: 9 } as const;

async function page(reward: Partial<PhaseStatus>, policy: Partial<PhaseStatus>) {
  const notices = new Notices();
  const kept = new Kept(browserStore('/'), notices);
  await kept.restore();
  const idle = perPhase((): PhaseStatus => ({ state: 'idle', step: 0, total: 0 }));
  const statuses = { ...idle, reward: { ...idle.reward, ...reward }, policy: { ...idle.policy, ...policy } };
  return { kept, notices, statuses, opened: { model: 'nano', seed: 1 } } as unknown as Lab;
}

test('the way to the next round leads to the desk, with the newest policy as the writer', async () => {
  const lab = await page(done, { ...done, round: 1 });
  const went: string[] = [];
  await rankNew(lab, (station) => void went.push(station))!();
  expect(went).toEqual(['rank']);
  expect(deskOf(lab).writer.now).toBe('tuned');
  expect(deskOf(lab).writer.roundOf('tuned')).toBe(2);
  expect(rankNew(await page(done, { shipped: true }), () => undefined)).toBeUndefined();
});

test('a judge that has not learned from the last round is to be trained again', async () => {
  const lab = await page(done, done);
  const label = (id: string, round: number) => ranking({ id, round, author: { person: lab.kept.person } });
  await lab.kept.addComparison(label('1', 1));
  expect(newerRound(lab)).toBeUndefined();
  await lab.kept.addComparison(label('2', 2));
  expect(newerRound(lab)).toBe(2);
  expect(rewardAdvice(done, {}, 2, false, undefined, newerRound(lab))).toMatchObject({ next: { play: 'reward' } });
  lab.statuses.reward = { ...done, round: 2 };
  expect(newerRound(lab)).toBeUndefined();
  lab.statuses.reward = { ...done, shipped: true };
  expect(newerRound(lab)).toBeUndefined();
});

test('the end of a run offers the next round, and the desk leads on from it', () => {
  expect(policyAdvice(done, {}, true).rankNew).toBe(true);
  expect(policyAdvice({ ...done, shipped: true }, {}, true).rankNew).toBeUndefined();
  expect(rankAdvice(20, 0, true, { round: 2, ranked: 0 })).not.toHaveProperty('next');
  const some = rankAdvice(21, 0, true, { round: 2, ranked: 1 });
  expect(some.sentence).toBe('Round 2: you are ranking texts by the newest policy. 1 ranking in this round so far.');
  expect(some.next).toMatchObject({ station: 'reward' });
});
