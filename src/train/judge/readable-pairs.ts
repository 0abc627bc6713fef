// Pairs of the SFT model's texts on which the readable judge of somebody's rankings says how likely they would prefer which. Twenty picks
// cannot tell a network which of all that differs in them was meant; a few features that people can name can.
import type { Comparison } from '../../domain/labels.ts';
import { Params } from '../../model/params.ts';
import { ReadableJudge } from '../../taste/readable.ts';
import { manyPrompts } from '../label.ts';
import type { Sequence } from '../sequences.ts';
import type { Kit, Weights } from '../task.ts';
import { Writer, decodeResponse, type Answer } from '../write.ts';

/** By what its log-odds are multiplied: its narrow prior makes it hedge, and from such labels a network learns less (Hinton et al. 2015, temperature 1/2). */
const SHARPNESS = 2;
const PROMPTS = 128;
const TEXTS = 4;

/** Two texts of which the first is preferred with probability `prefers`. */
export interface SoftPair {
  sequences: [Sequence, Sequence];
  prefers: number;
}

interface Written extends Answer {
  response: string;
}

/** The texts of which the pairs are made; the same ones for the same seed and model. */
export class ReadablePairs {
  private readonly texts: Written[][];

  private constructor(texts: Written[][]) {
    this.texts = texts;
  }

  static async write(kit: Kit, sft: Weights): Promise<ReadablePairs> {
    const rng = kit.rng.fork('readable pairs');
    const params = new Params(kit.backend, kit.config, 'lm', false).load(sft);
    const writer = new Writer(kit, params);
    try {
      const prompts = manyPrompts(rng.fork('prompts'), PROMPTS, 'train').map(({ text }) => text);
      const asked = prompts.flatMap((prompt) => Array.from({ length: TEXTS }, () => prompt));
      const answers = (await writer.write(asked, rng.fork('coins'), 1)).map((answer) => ({
        ...answer,
        response: decodeResponse(kit.tokenizer, answer.written),
      }));
      return new ReadablePairs(prompts.map((_, i) => answers.slice(i * TEXTS, (i + 1) * TEXTS)));
    } finally {
      writer.free();
      params.free();
    }
  }

  /** Of each prompt, the pair about which the readable judge of these rankings is surest, and the pair of the other texts. */
  of(rankings: readonly Comparison[]): SoftPair[] {
    const judge = new ReadableJudge(rankings);
    return this.texts.flatMap((texts) => {
      const pairs = texts.flatMap((a, i) => texts.slice(i + 1).map((b) => pairOf(judge, a, b)));
      const sure = pairs.map(({ prefers }) => Math.abs(prefers - 0.5));
      const surest = pairs[sure.indexOf(Math.max(...sure))];
      const [a, b] = texts.filter((text) => !surest.sequences.includes(text));
      return [surest, pairOf(judge, a, b)];
    });
  }

  get sequences(): Sequence[] {
    return this.texts.flat();
  }
}

const pairOf = (judge: ReadableJudge, a: Written, b: Written): SoftPair => ({
  sequences: [a, b],
  prefers: sharpened(judge.prefers(textOf(a), textOf(b))),
});

const sharpened = (p: number): number => p ** SHARPNESS / (p ** SHARPNESS + (1 - p) ** SHARPNESS);

const textOf = ({ prompt, response, written }: Written) => ({ prompt, response, finished: written.finished });
