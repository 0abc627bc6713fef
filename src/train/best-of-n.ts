// Best-of-n, without training: the policy writes n answers to each prompt and the reward model picks one.
import type { Rng } from '../lib/rng.ts';
import type { Params } from '../model/params.ts';
import { Scorer } from './reward.ts';
import type { Kit } from './task.ts';
import { Writer, type Answer } from './write.ts';

/** The best of `n` answers to each prompt, in order. */
export async function bestAnswers(
  kit: Kit,
  { policy, reward }: { policy: Params; reward: Params },
  prompts: string[],
  n: number,
  rng: Rng,
  temperature: number,
): Promise<Answer[]> {
  const writer = new Writer(kit, policy);
  const scorer = new Scorer(kit, reward, kit.config.context);
  const texts = prompts.flatMap((prompt) => Array.from({ length: n }, () => prompt));
  const answers = await writer.write(texts, rng, temperature);
  const scores = await scorer.scores(answers);
  [writer, scorer].forEach((each) => each.free());
  return prompts.map((_, i) => {
    const own = scores.slice(i * n, (i + 1) * n);
    return answers[i * n + own.indexOf(Math.max(...own))];
  });
}
