// The pretraining mix of PPO-ptx: − γ E[log π(x)] over corpus windows, added to the policy's gradient (InstructGPT equation 2).
// Differs from InstructGPT: the loss is a mean over tokens, as the policy loss is, so γ is far below 27.8.
import { corpusTokens, documentStarts, randomWindows } from '../data/corpus.ts';
import type { Command } from '../gpu/backend.ts';
import type { Rng } from '../lib/rng.ts';
import { Gpt } from '../model/gpt.ts';
import type { Params } from '../model/params.ts';
import type { Kit } from './task.ts';

const CORPUS_TOKENS = 200_000;
/** A corpus of another seed than pretraining's, in the same language. */
const CORPUS_SEED = 2;

export class Ptx {
  private readonly kit: Kit;
  private readonly params: Params;
  private readonly windows: number;
  private prepared: Promise<{ model: Gpt; tokens: Uint32Array; starts: number[] }> | undefined;

  /** @param windows Corpus windows in each gradient. */
  constructor(kit: Kit, params: Params, windows: number) {
    this.kit = kit;
    this.params = params;
    this.windows = windows;
  }

  private async prepare() {
    const { tokenizer, config } = this.kit;
    const model = await Gpt.record(this.params, this.windows, config.context, 'step');
    const tokens = corpusTokens(tokenizer, CORPUS_SEED, CORPUS_TOKENS);
    return { model, tokens, starts: documentStarts(tokens, tokenizer.eos, config.context) };
  }

  /** Commands that add the gradient of coefficient × pretraining loss on random windows. */
  async gradient(rng: Rng, coefficient: number): Promise<Command[]> {
    this.prepared ??= this.prepare();
    const { model, tokens, starts } = await this.prepared;
    const { B, T } = model;
    const d = new Float32Array(B * T).fill(-coefficient / (B * (T - 1)));
    return model.step(randomWindows(tokens, starts, rng, B, T - 1), d);
  }

  free(): void {
    this.prepared?.then(({ model }) => model.free()).catch(() => undefined);
  }
}
