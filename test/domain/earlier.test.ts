import { expect, test } from 'vitest';
import { currentPolicy, currentReport } from '../../src/domain/earlier.ts';
import type { Report } from '../../src/domain/reports.ts';

test('policies have their present names', () => {
  expect((['base', 'sft', 'ppo', 'tuned'] as const).map(currentPolicy)).toEqual(['base', 'sft', 'tuned', 'tuned']);
});

test('a report that was kept before speaks of the tuned policy, and one of today stays as it is', () => {
  const written = (policy: string) => ({
    rows: [
      { policy: 'sft', winsOver: { base: [0, 0.5, 1], [policy]: [0, 0.4, 1] } },
      { policy, winsOver: {} },
    ],
    answers: [{ prompt: 'p', samples: { base: 1, sft: 2, [policy]: 3 } }],
    improvement: { method: 'ppo', settings: {}, step: 1 },
  });
  const today = written('tuned') as unknown as Report;
  expect(currentReport(written('ppo') as unknown as Report)).toEqual(today);
  expect(currentReport(today)).toEqual(today);
});
