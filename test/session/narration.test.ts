// What the page says when a model ships without trained examples: every station must name the next step.
import { describe, expect, test } from 'vitest';
import type { Measure } from '../../src/domain/measure.ts';
import type { Report, RewardReport } from '../../src/domain/reports.ts';
import { wilson } from '../../src/rl/statistics.ts';
import { compareAdvice, policyAdvice, rankAdvice, rewardAdvice, sftAdvice } from '../../src/session/advice.ts';
import { progressSentence, startOverWarning, whereItWentOn } from '../../src/session/narration.ts';

const idle = { state: 'idle' as const, step: 0, total: 0 };

test('with nothing trained, each station offers a step that can be taken', () => {
  expect(sftAdvice(idle, {}).next).toEqual({ label: 'Train mine now', play: 'sft' });
  expect(rankAdvice(0, 0, false).next).toMatchObject({ station: 'sft' });
  expect(rewardAdvice(idle, {}, 0, false).next).toMatchObject({ play: 'label' });
  expect(policyAdvice(idle, {}, false).next).toMatchObject({ station: 'reward' });
  expect(compareAdvice(idle, 0, undefined, { sft: false, tuned: false }).next).toMatchObject({ station: 'sft' });
});

test('with an imitator and a judge, the next step is to improve', () => {
  expect(rankAdvice(0, 0, true).sentence).toContain('best first');
  expect(policyAdvice(idle, {}, true).next).toMatchObject({ play: 'policy' });
  expect(compareAdvice(idle, 0, undefined, { sft: true, tuned: false }).next).toMatchObject({ station: 'policy' });
  expect(compareAdvice(idle, 0, undefined, { sft: true, tuned: true }).sentence).toContain('hidden writers');
});

test('while our examples are downloading, every station says so, and none says that nothing is there', () => {
  const fetching = { ...idle, fetching: true };
  for (const { sentence } of [
    sftAdvice(fetching, {}),
    rewardAdvice(fetching, {}, 0, false),
    policyAdvice(fetching, {}, true),
  ])
    expect(sentence).toMatch(/^Our \w+ is still downloading/);
});

test('DPO is spoken of in its own words', () => {
  expect(policyAdvice(idle, {}, false, 'dpo').next).toMatchObject({ play: 'label' });
  expect(policyAdvice(idle, {}, true, 'dpo').sentence).toContain('ranked texts');
  expect(policyAdvice({ state: 'done', step: 16, total: 16 }, {}, true, 'dpo').sentence).toBe(
    'The policy was trained for 16 steps.',
  );
});

test('a run is called after its method, and by its phase alone before there is one', () => {
  const running = { state: 'running' as const, step: 3, total: 20 };
  expect(progressSentence('policy', { ...running, method: 'dpo' })).toBe('Improvement (DPO): step 3 of 20.');
  expect(progressSentence('policy', { ...running, method: 'ppo', settings: { ptxCoef: 1 } })).toContain('(PPO-ptx)');
  expect(progressSentence('policy', idle)).toBe('Improvement is ready to start.');
});

test('a handful of rankings is not enough, whoever ranked', () => {
  expect(rankAdvice(3, 4, true).next).toEqual({ label: 'Let the simulated labeler help', play: 'label' });
  expect(rankAdvice(3, 60, true).next).toMatchObject({ station: 'reward' });
});

test('rankings by other people are not called the simulated labeler’s', () => {
  expect(rankAdvice(1, 0, true, undefined, 1200).sentence).toContain(
    'from 1 ranking by you, 1200 rankings by other people and 0 rankings by the simulated labeler:',
  );
  expect(rankAdvice(3, 60, true).sentence).toContain(
    'from 3 rankings by you and 60 rankings by the simulated labeler:',
  );
});

test('the warning before starting over lists what would be deleted', () => {
  const done = { ...idle, state: 'done' as const };
  expect(startOverWarning(done, [])).toBe('');
  expect(startOverWarning(done, ['reward', 'policy', 'compare'])).toBe(
    'Play and Reset start over and also delete what was made from this: the judge, the improved model and the report card.',
  );
  expect(startOverWarning({ ...idle, state: 'paused' }, ['compare'])).toBe(
    'Reset also deletes what was made from this: the report card.',
  );
});

test('a run that went on with another engine says so, and claims nothing exact', () => {
  const paused = { state: 'paused' as const, step: 3, total: 20 };
  expect(whereItWentOn(paused)).toBe('');
  const elsewhere = ['WebAssembly instead of WebGPU'];
  expect(whereItWentOn({ ...paused, elsewhere })).toBe(
    'Continues, but not to the same bits: WebAssembly instead of WebGPU.',
  );
  expect(whereItWentOn({ ...paused, state: 'done', elsewhere })).toBe(
    'It was continued, but not to the same bits: WebAssembly instead of WebGPU.',
  );
});

test('a saved state that cannot be continued says why at its station, and what to do', () => {
  const held = { state: 'held' as const, step: 3, total: 0, held: 'It was made from another judge.' };
  for (const { sentence, next } of [
    sftAdvice(held, {}),
    rewardAdvice(held, {}, 9, false),
    policyAdvice(held, {}, true),
  ])
    expect([sentence, next]).toEqual([expect.stringMatching(/^It was made from another judge\. .*Reset/), undefined]);
});

describe('what is said of a judge', () => {
  const done = { state: 'done' as const, step: 40, total: 40 };
  const report = (pairs: number, accuracy: number): RewardReport => ({
    ...{ pairs, accuracy, logLoss: 0.6, brier: 0.2, ece: 0.1, bins: [], byLabeler: [] },
  });
  const said = (about?: RewardReport) => rewardAdvice(done, { heldOutAccuracy: 0 }, 12, false, about).sentence;

  test('below twenty pairs it has counts, never a rate', () => {
    expect(said(report(1, 0))).toBe('The judge is right in 0 of 1 pairs that it had not seen: too few to give a rate.');
    expect(said(report(12, 0.75))).toContain('right in 9 of 12 pairs');
    expect(said(report(19, 1))).not.toContain('%');
    expect(said()).toBe('The judge is trained.');
  });

  test('of more it gives the rate, by cross-validation with its interval', () => {
    expect(said(report(20, 0.8))).toContain('gets 80 % of held-out pairs right');
    const crossValidation = { folds: 5, epochs: 4, right: 16, all: 20, accuracy: wilson(16, 20) };
    expect(said({ ...report(20, 0.8), crossValidation })).toContain(
      '80 % of pairs right that it had not seen (58 % to 92 %,',
    );
  });

  test('while trial judges are trained, it says so', () => {
    const running = { state: 'running' as const, step: 4, total: 200, stage: 'fold 2 of 5' };
    expect(rewardAdvice(running, {}, 20, false).sentence).toContain('Trial judges');
    expect(rewardAdvice(running, {}, 20, false).sentence).toContain('fold 2 of 5');
  });
});

test('a comparison speaks of the taste that it was made by, and of gold only where that is shown', () => {
  const done = { state: 'done', step: 9, total: 9 } as const;
  const trained = { sft: true, tuned: true };
  const row = { policy: 'tuned', winsOver: { sft: [0.2, 0.3, 0.4] }, tasteWins: { sft: [0.8, 0.9, 0.95] } };
  const report = (measure?: Measure) => ({ rows: [row], answers: [], measure }) as unknown as Report;
  const person = { person: { weights: [], covariance: [] } };
  const said = (measure?: Measure, gold = true) => compareAdvice(done, 0, report(measure), trained, gold).sentence;
  expect(said(person)).toMatch(/^By your own taste, .* on 90 % of prompts \(80 % to 95 %\): better/);
  expect(said({ labeler: 'rude' })).toMatch(/^By the simulated labeler’s taste .* on 90 %/);
  expect(said()).toMatch(/^By the authors’ gold score .* on 30 % .*: worse/);
  expect(said(undefined, false)).not.toMatch(/gold|30 %/);
});

test('a run on another taste than the authors’ is told by that', () => {
  const running = { state: 'running', step: 2, total: 9 } as const;
  const latest = { score: 1, kl: 2, gold: -0.4 };
  expect(policyAdvice(running, { ...latest, taste: 0.8 }, true).sentence).toContain('prefers 80 % of its texts');
  expect(policyAdvice(running, { ...latest, taste: 0.8 }, true).sentence).not.toContain('gold');
  expect(policyAdvice(running, latest, true).sentence).toContain('authors’ gold -0.40');
});
