// What there is to see of each phase while it runs, and where it is sent.
import type { LabEvent, Pace } from '../domain/api.ts';
import type { Phase } from '../domain/phases.ts';
import type { Cast } from '../domain/stage.ts';
import { describeError, type LabError } from '../lib/errors.ts';
import { castWith } from '../stage/cast.ts';
import type { Looker } from '../stage/looks.ts';
import { PairWatcher } from '../stage/pair-watcher.ts';
import { Watcher } from '../stage/watcher.ts';
import { encodePrompt } from '../train/sequences.ts';
import type { RewardTrainer } from '../train/reward.ts';
import type { Kit, Task, Trainer } from '../train/task.ts';
import type { Models } from './models.ts';
import type { WatchHost } from './watch.ts';

type Make = (kit: Kit, models: Models, task: Task, cast: Cast) => Looker;

const MAKE: Partial<Record<Phase, Make>> = {
  // Only our judge: the person's own may be reset while this runs.
  sft: (kit, models, task, cast) =>
    new Watcher(kit, cast, {
      policy: (task as Trainer).params,
      before: models.policy('base'),
      reward: models.example('reward'),
      origins: { base: models.policy('base') },
    }),
  reward: (kit, _, task) => new PairWatcher(kit, (task as RewardTrainer).params, task as RewardTrainer),
  policy: (kit, models, task, cast) =>
    new Watcher(kit, cast, {
      policy: (task as Trainer).params,
      before: models.policy('sft'),
      reward: models.reward(),
      origins: { base: models.policy('base'), sft: models.policy('sft') },
    }),
};

/** What is to be seen by a person's wish, without what the model cannot read, and why not. */
export function castFor({ tokenizer, config }: Kit, { prompts, river }: Pick<Pace, 'prompts' | 'river'>) {
  let refused: Error | undefined;
  const isRead = (prompt: string) => {
    try {
      encodePrompt(tokenizer, prompt, config.context);
      return true;
    } catch (error) {
      refused ??= error as LabError;
      return false;
    }
  };
  return { cast: castWith(prompts.filter(isRead), isRead(river) ? river : ''), refused };
}

/** The models stay the caller's. */
export function watchHost(
  { kit, models, send }: { kit: Kit; models: Models; send: (event: LabEvent) => unknown },
  phase: Phase,
  task: Task,
  share: () => number,
): WatchHost {
  return {
    looker: (cast) => MAKE[phase]?.(kit, models, task, cast),
    share,
    send: (frame) => void send({ type: 'frame', phase, frame }),
    fail: (error) => void send({ type: 'error', phase, error: describeError(error) }),
  };
}
