// The texts from which the person had the best of n chosen, as far as a program can check them.
import type { Sample } from '../../domain/texts.ts';

/** Texts to one prompt: their scores by the judge, and their gold scores. */
interface Draw {
  scores: number[];
  golds: number[];
}

export class Draws {
  #of = '';
  #draws = $state.raw<readonly Draw[]>([]);

  /** @param models of which the texts and scores are: with others, those before are forgotten */
  take(models: string, samples: readonly Sample[]): void {
    const golds = samples.flatMap(({ gold }) => gold ?? []);
    const scores = samples.flatMap(({ score }) => score ?? []);
    if (golds.length < samples.length || scores.length < samples.length) return;
    const known = this.#of === models ? this.#draws : [];
    this.#of = models;
    this.#draws = [...known, { scores, golds }];
  }

  /** The draws of these models. */
  by(models: string): readonly Draw[] {
    const draws = this.#draws;
    return this.#of === models ? draws : [];
  }
}
