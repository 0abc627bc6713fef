// Held-out loss on the pretraining corpus: how much a model has forgotten of it.
import { windowsInOrder, type Corpus } from '../data/corpus.ts';
import type { Reader } from '../model/reader.ts';
import { SOURCE_RATES, type Source } from '../world/corpus.ts';

/** Mean −log π, nats per token, over all tokens and over those of each source. */
export type CorpusLoss = Record<Source | 'all', number>;

/**
 * The loss on windows that begin at documents, as in pretraining: a model has never seen a text that begins in the middle.
 * `model` scores (B, T); the last windows that do not fill a batch are left out.
 * @param corpus Documents never trained on.
 */
export async function corpusLoss(model: Reader, { tokens, sources }: Corpus, eos: number): Promise<CorpusLoss> {
  const { B, T } = model;
  const starts = windowsInOrder(tokens, eos, T - 1);
  const sums = Object.fromEntries(['all', ...Object.keys(SOURCE_RATES)].map((name) => [name, { loss: 0, tokens: 0 }]));
  for (let i = 0; i + B <= starts.length; i += B) {
    const batch = starts.slice(i, i + B);
    const windows = Uint32Array.from(batch.flatMap((start) => [...tokens.subarray(start, start + T)]));
    const { logprobs } = await model.logprobs(windows);
    batch.forEach((start, b) => {
      for (let t = 1; t < T; t++) {
        for (const sum of [sums['all'], sums[sources[start + t]]]) {
          sum.loss -= logprobs[b * T + t];
          sum.tokens++;
        }
      }
    });
  }
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum.loss / sum.tokens])) as CorpusLoss;
}
