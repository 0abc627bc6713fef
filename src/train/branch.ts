// A state that goes on with other settings than those it was made with.
import type { TrainerState } from './task.ts';

/**
 * What PPO's state needs in addition where its settings change: its Adam counts updates by settings that may be others now, and a β or an
 * average that the earlier ones kept may not be meant any more. The other methods' states are good for any settings.
 */
export function withOtherSettings(
  { step, tensors }: TrainerState,
  before: Record<string, number>,
  after: Record<string, number>,
): TrainerState {
  if (!('policy.values' in tensors)) return { step, tensors };
  const { klCoef, average, updates, ...models } = tensors as Partial<typeof tensors>;
  const kept = {
    ...(klCoef && after['klTarget'] > 0 && after['klCoef'] === before['klCoef'] ? { klCoef } : {}),
    ...(average && after['ema'] > 0 ? { average } : {}),
    updates: updates ?? Float32Array.of(step * before['innerEpochs'] * before['minibatches']),
  };
  return { step, tensors: { ...(models as typeof tensors), ...kept } };
}
