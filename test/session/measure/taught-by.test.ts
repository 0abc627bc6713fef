import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../src/domain/labels.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import { perPhase, type PhaseStatus } from '../../../src/domain/phases.ts';
import type { Method } from '../../../src/lib/methods.ts';
import { withTaught } from '../../../src/session/measure/taught-by.ts';
import { measureOf } from '../../../src/taste/measure.ts';
import { ranking } from '../../labels.ts';

const label = (id: string, author: Comparison['author'], round = 1) =>
  ranking({ id, author, round, responses: [' the fox is red.', ' go away.'] });
const mine = [label('1', { person: 'me' }), label('2', { person: 'me' }, 2)];
const careful = label('3', { simulated: 'careful' });
const rude = label('4', { simulated: 'rude' });

function page(
  usable: Comparison[],
  statuses: { reward?: Partial<PhaseStatus>; policy?: Partial<PhaseStatus> } = {},
  method: Method = 'ppo',
) {
  const idle = perPhase((): PhaseStatus => ({ state: 'idle', step: 0, total: 0 }));
  return {
    // As the page's, which needs its own `this`.
    kept: {
      usable,
      person: 'me',
      get mine() {
        return usable.filter((label) => this.tells(label));
      },
      comparisons: usable,
      tells({ author }: Comparison) {
        return 'person' in author && author.person === this.person;
      },
    },
    statuses: {
      ...idle,
      reward: { ...idle.reward, ...statuses.reward },
      policy: { ...idle.policy, ...statuses.policy },
    },
    method,
  };
}
const config = {};
const person: Measure = { person: { weights: [1], covariance: [[1]] } };

describe('a judge', () => {
  const input = { config, comparisons: [] };
  test('is measured by the person whose labels it learns from, and knows their last round', async () => {
    expect(await withTaught('reward', input, page([...mine, careful]))).toEqual({
      ...input,
      measure: measureOf(mine),
      round: 2,
    });
  });

  test('keeps its input as it is where the labels share the authors’ taste', async () => {
    expect(await withTaught('reward', input, page([careful]))).toEqual(input);
    expect(await withTaught('reward', input, page([]))).toEqual(input);
    expect(await withTaught('reward', input, page([careful, rude]))).toEqual({
      ...input,
      measure: { labeler: 'rude' },
    });
  });
});

describe('a policy', () => {
  const input = { method: 'ppo' as const, config, comparisons: [] };

  test('is measured by what its judge was taught, whatever labels there are by now', async () => {
    expect(await withTaught('policy', input, page([...mine, rude], { reward: { shipped: true } }))).toEqual(input);
    const taught = { reward: { measure: { labeler: 'rude' }, round: 3 } };
    expect(await withTaught('policy', input, page(mine, taught))).toEqual({
      ...input,
      measure: { labeler: 'rude' },
      round: 3,
    });
  });

  test('is measured by all that is known of a person’s taste by now', async () => {
    const found = await withTaught('policy', input, page(mine, { reward: { measure: person } }));
    expect(found.measure).toEqual(measureOf(mine));
    // Labels may have been taken back.
    expect((await withTaught('policy', input, page([], { reward: { measure: person } }))).measure).toEqual(person);
  });

  test('that learns from rankings is measured by them', async () => {
    const dpo = { ...input, method: 'dpo' as const };
    expect(await withTaught('policy', dpo, page(mine, { reward: { shipped: true } }, 'dpo'))).toMatchObject({
      measure: measureOf(mine),
      round: 2,
    });
  });
});

test('a comparison is by the taste of the policy, else by the person’s, else by the authors’ alone', async () => {
  const input = { config };
  const measureFor = async (labels: Comparison[], policy: Partial<PhaseStatus> = {}) =>
    (await withTaught('compare', input, page(labels, { policy }))).measure;
  expect(await measureFor(mine, { measure: { labeler: 'longest' } })).toEqual({ labeler: 'longest' });
  expect(await measureFor(mine)).toEqual(measureOf(mine));
  expect(await measureFor([careful])).toBeUndefined();
});
