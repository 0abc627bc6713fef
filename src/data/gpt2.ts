// GPT-2's published weights in Hugging Face's files. The names are those of our parameters, with or without a prefix.
import { LabError } from '../lib/errors.ts';
import { readSafetensors, type NamedTensor } from './safetensors.ts';

/** The causal masks that older files contain, and the head, a copy of wte. */
const NOT_PARAMETERS = /(^|\.)attn\.(bias|masked_bias)$|^lm_head\.weight$/;
const PREFIX = /^transformer\./;
/** Channels of a head, the same in all sizes of GPT-2 (Radford et al. 2019). */
const HEAD_SIZE = 64;

export interface Gpt2 {
  config: { L: number; NH: number; C: number; context: number; V: number };
  tensors: Map<string, NamedTensor>;
}

/** Weights and the shape they imply. @throws LabError `CheckpointError` when the file is damaged or contains another kind of model. */
export function readGpt2(bytes: Uint8Array): Gpt2 {
  const { tensors } = readSafetensors(bytes, NOT_PARAMETERS);
  const named = new Map([...tensors].map(([name, tensor]) => [name.replace(PREFIX, ''), tensor]));
  const [V, C] = named.get('wte.weight')?.shape ?? [];
  const [context] = named.get('wpe.weight')?.shape ?? [];
  const layers = new Set([...named.keys()].map((name) => /^h\.(\d+)\./.exec(name)?.[1]).filter(Boolean));
  if (!V || !C || !context || !layers.size || C % HEAD_SIZE) {
    throw new LabError(
      'CheckpointError',
      'The file contains no GPT-2 model: wte.weight, wpe.weight or the layers are missing.',
      { hint: 'Choose the model.safetensors of a GPT-2 model.' },
    );
  }
  return { config: { L: layers.size, NH: C / HEAD_SIZE, C, context, V }, tensors: named };
}
