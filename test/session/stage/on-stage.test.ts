// What a station's stage offers counts its steps as the run's controls do: one name, and one number of all.
import { beforeEach, expect, test, vi } from 'vitest';
import { onStage } from '../../../src/session/stage/on-stage.ts';
import { runOf } from '../../../src/session/run.ts';
import { freshIndexedDb } from '../../storage/memory.ts';
import { openLab } from '../open-lab.ts';

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('location', { pathname: '/lab/' });
});

test('a run that the stage has not looked at for a while', async () => {
  const { lab } = await openLab();
  const frame = { step: 14, cards: [] };
  lab.stages.own.policy.open({ cards: [], wall: [], river: '' }, [{ step: 0, cards: [] }, frame]);
  lab.statuses.policy = { state: 'running', step: 16, total: 20, method: 'ppo', settings: {} };
  await expect.poll(() => lab.stages.own.policy.frames).toHaveLength(2);
  const [own, recording] = onStage(lab, 'policy').choices;
  const { unit, status } = runOf(lab, 'policy');
  expect(own?.count()).toEqual({ unit, total: status.total });
  expect(own?.count()).toEqual({ unit: 'iteration', total: 20 });
  expect(recording?.count()).toEqual({ unit: 'iteration' });
  lab.statuses.policy = { state: 'running', step: 16, total: 214, method: 'dpo', settings: {} };
  expect(onStage(lab, 'policy').choices[0]?.count().unit).toBe('step');
  expect(onStage(lab, 'reward').choices[0]?.count().unit).toBe('step');
});
