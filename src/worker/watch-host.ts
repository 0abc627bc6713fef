// What there is to see of each phase while it runs, and where it is sent.
import type { LabEvent } from '../domain/api.ts';
import type { Phase } from '../domain/phases.ts';
import { describeError } from '../lib/errors.ts';
import { CAST } from '../stage/cast.ts';
import type { Looker } from '../stage/looks.ts';
import { PairWatcher } from '../stage/pair-watcher.ts';
import { Watcher } from '../stage/watcher.ts';
import type { RewardTrainer } from '../train/reward.ts';
import type { Kit, Task, Trainer } from '../train/task.ts';
import type { Models } from './models.ts';
import type { WatchHost } from './watch.ts';

type Make = (kit: Kit, models: Models, task: Task) => Looker;

const MAKE: Partial<Record<Phase, Make>> = {
  // Only our judge: the person's own may be reset while this runs.
  sft: (kit, models, task) =>
    new Watcher(kit, CAST, {
      policy: (task as Trainer).params,
      before: models.policy('base'),
      reward: models.example('reward'),
    }),
  reward: (kit, _, task) => new PairWatcher(kit, (task as RewardTrainer).params, task as RewardTrainer),
  policy: (kit, models, task) =>
    new Watcher(kit, CAST, {
      policy: (task as Trainer).params,
      before: models.policy('sft'),
      reward: models.reward(),
    }),
};

/** The models stay the caller's. */
export function watchHost(
  { kit, models, send }: { kit: Kit; models: Models; send: (event: LabEvent) => unknown },
  phase: Phase,
  task: Task,
  share: () => number,
): WatchHost {
  return {
    looker: () => MAKE[phase]?.(kit, models, task),
    share,
    send: (frame) => void send({ type: 'frame', phase, frame }),
    fail: (error) => void send({ type: 'error', phase, error: describeError(error) }),
  };
}
