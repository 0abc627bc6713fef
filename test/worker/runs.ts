// Small runs of the phases that train a model, and what the page was told of them.
import type { LabEvent, PhaseInput } from '../../src/domain/api.ts';
import type { Phase } from '../../src/domain/phases.ts';
import type { Job } from '../../src/worker/job.ts';
import { COMPARISONS as comparisons, openPhases } from './open-phases.ts';

export type Opened = Awaited<ReturnType<typeof openPhases>>;
export type Trained = 'sft' | 'reward' | 'policy';

const demonstrations = [
  { prompt: 'name two animals.', response: 'the fox.' },
  { prompt: 'name a colour.', response: 'red.' },
];
export const INPUTS: { [P in Trained]: PhaseInput[P] } = {
  sft: { config: { steps: 6, batchSize: 2 }, demonstrations },
  reward: { config: { epochs: 2, heldOut: 0.2, batchSize: 4 }, comparisons },
  policy: {
    method: 'ppo',
    config: { iterations: 3, rollouts: 8, minibatches: 1, innerEpochs: 1, klTarget: 6, ema: 0.5 },
    comparisons: [],
  },
};
export const DPO: PhaseInput['policy'] = { method: 'dpo', config: { epochs: 2, batchSize: 4 }, comparisons };

export const withJudge = async (options?: Parameters<typeof openPhases>[0]) => {
  const opened = await openPhases(options);
  if (opened.phases.statusOf('reward').state === 'idle') await opened.play('reward', INPUTS.reward);
  return opened;
};
export const finished = async (job: Job) => ({ rows: job.rows, state: await job.task.save() });
export const last = <T extends LabEvent['type']>({ events }: Opened, type: T, phase?: Phase) =>
  events.findLast(
    (event): event is Extract<LabEvent, { type: T }> =>
      event.type === type && (!phase || ('phase' in event && event.phase === phase)),
  );
/** Plays to a step and pauses there. */
export async function playTo(opened: Opened, phase: Trained, input: PhaseInput[Trained], step: number) {
  for (let job; job?.status.step !== step;) job = await opened.step(phase, input);
  await opened.phases.pause();
}
