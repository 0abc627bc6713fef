// How the texts of a policy do by a taste, beside the texts of the SFT model.
import type { Measure } from '../domain/measure.ts';
import type { Rng } from '../lib/rng.ts';
import type { Params } from '../model/params.ts';
import { preferenceBy } from '../taste/measure.ts';
import type { Text } from '../taste/readable.ts';
import type { Kit } from './task.ts';
import { decodeResponse, Writer, type Answer } from './write.ts';

export class TasteMeter {
  private readonly kit: Kit;
  private readonly measure: Measure;
  private readonly writer: Writer;

  /** @param reference the SFT model, which stays the caller's */
  constructor(kit: Kit, reference: Params, measure: Measure) {
    this.kit = kit;
    this.measure = measure;
    this.writer = new Writer(kit, reference);
  }

  /**
   * Whether the taste prefers each text to the SFT model's for the same prompt, (R): 1, 0, or ½ where it likes both alike.
   *
   * @param coins the random numbers with which the texts were written: the SFT model gets the same ones, so that only the difference of
   *   the models counts, and each of its own texts gets ½.
   */
  async compare(answers: readonly Answer[], coins: Rng, temperature: number): Promise<Float32Array> {
    const theirs = await this.writer.write(
      answers.map(({ prompt }) => prompt),
      coins,
      temperature,
    );
    const text = ({ prompt, written }: Answer): Text => {
      return { prompt, response: decodeResponse(this.kit.tokenizer, written), finished: written.finished };
    };
    return Float32Array.from(answers, (answer, i) => preferenceBy(this.measure, text(answer), text(theirs[i])));
  }

  free(): void {
    this.writer.free();
  }
}
