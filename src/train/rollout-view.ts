// PPO's texts, token by token, as the page shows them.
import type { Tokenizer } from '../data/tokenizer.ts';
import type { RolloutView } from '../domain/texts.ts';
import type { PpoRollout } from './rollout.ts';
import { viewSample } from './write.ts';

/** The first few texts with everything known so far; `clipRange` marks the clipped tokens once there are ratios. */
export function viewRollouts(
  rollout: PpoRollout,
  tokenizer: Tokenizer,
  count: number,
  stage: string,
  clipRange: number,
): RolloutView[] {
  const { T } = rollout;
  const known = ['rollout', 'score', 'advantages', 'update'].indexOf(stage);
  return rollout.answers.slice(0, count).map((answer, b): RolloutView => {
    const from = b * T + answer.promptLength;
    const part = (x: Float32Array) => Array.from(x.subarray(from, from + answer.written.tokens.length));
    const view: RolloutView = {
      ...viewSample(tokenizer, answer.prompt, answer.written),
      refLogprobs: part(rollout.refLogprobs),
      kl: part(rollout.kl),
      rewards: part(rollout.rewards),
      values: part(rollout.values),
    };
    if (known >= 1) view.score = rollout.scores[b];
    if (known >= 2) Object.assign(view, { advantages: part(rollout.advantages), returns: part(rollout.returns) });
    if (known >= 3) {
      const ratios = part(rollout.ratios);
      view.ratios = ratios;
      view.clipped = ratios.map((ratio) => Math.abs(ratio - 1) > clipRange);
    }
    return view;
  });
}
