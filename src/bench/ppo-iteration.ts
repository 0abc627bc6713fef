// One PPO iteration as the page runs it: rollout, score, advantages, update.
import { parseConfig } from '../lib/config.ts';
import { Rng } from '../lib/rng.ts';
import { Params, type GptConfig } from '../model/params.ts';
import { PpoTrainer } from '../train/ppo.ts';
import type { Kit } from '../train/task.ts';
import type { SizeMeasurement } from '../lib/measurement.ts';
import { median } from './clock.ts';

/** Timed iterations, after an untimed one that compiles. */
const TIMED = 2;

/** A trainer with the default settings but for `change`, and random weights. */
export async function ppoTrainer(
  { backend, tokenizer }: Pick<Kit, 'backend' | 'tokenizer'>,
  config: GptConfig,
  change: { iterations: number; rollouts?: number },
): Promise<PpoTrainer> {
  const weights = async (head: 'lm' | 'scalar') => {
    const params = new Params(backend, config, head, false).initialise(new Rng(1).fork(head));
    const saved = await params.save();
    params.free();
    return saved;
  };
  const models = { sft: await weights('lm'), reward: await weights('scalar') };
  const input = { config: parseConfig('ppo', change) };
  return new PpoTrainer({ backend, tokenizer, config, rng: new Rng(1) }, models, input);
}

/** With {@link ppoTrainer}'s random weights, whose texts never end before the limit: an upper bound for an iteration. */
export async function measurePpo(
  kit: Pick<Kit, 'backend' | 'tokenizer'>,
  config: GptConfig,
  change: { rollouts?: number } = {},
): Promise<NonNullable<SizeMeasurement['ppo']>> {
  const trainer = await ppoTrainer(kit, config, { iterations: 1 + TIMED, ...change });
  const seconds: number[] = [];
  let last = performance.now();
  let step = 0;
  for await (const _ of trainer.run()) {
    if (trainer.step === step) continue;
    step = trainer.step;
    seconds.push((performance.now() - last) / 1000);
    last = performance.now();
  }
  trainer.free();
  return { seconds: median(seconds.slice(1)), rollouts: trainer.config.rollouts };
}
