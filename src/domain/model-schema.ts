// What a trained model that leaves a page says of itself, checked: in files, and in the record that the page stores.
import * as v from 'valibot';
import { MOST_NAME } from './labels.ts';

const Text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const ABOUT_MODEL = v.object({
  /** Who trained it, by the id of their browser profile, and their nickname if they chose one. */
  person: Text(100),
  name: v.exactOptional(Text(MOST_NAME)),
  base: v.picklist(['nano', 'micro']),
  /** The method that made it, such as 'PPO-ptx', the steps it took and the settings it had. */
  method: Text(40),
  step: Whole,
  seed: Whole,
  settings: v.record(Text(40), v.number()),
  /** Milliseconds since 1970. */
  madeAt: Whole,
});
export type AboutModel = v.InferOutput<typeof ABOUT_MODEL>;
