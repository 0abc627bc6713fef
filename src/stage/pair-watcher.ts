// Looks at a reward model while it learns: where it puts the two ends of rankings, of held-out ones above all.
import type { Pair } from '../domain/stage.ts';
import type { Params } from '../model/params.ts';
import type { Ranked } from '../train/rankings.ts';
import { Scorer } from '../train/reward.ts';
import { rowLength, type Sequence } from '../train/sequences.ts';
import type { Kit } from '../train/task.ts';

/** Pairs that are shown; fewer of those that it learns from, because they say less. */
const MOST = { heldOut: 36, training: 12 };

type Chosen = Omit<Pair, 'scores'> & { sequences: [Sequence, Sequence] };

export class PairWatcher {
  private readonly pairs: Chosen[];
  private readonly scorer: Scorer;

  /** The model stays the caller's, and may change between looks. */
  constructor(kit: Kit, judge: Params, ranked: { heldOut: readonly Ranked[]; training: readonly Ranked[] }) {
    const chosen = (from: readonly Ranked[], heldOut: boolean, most: number) =>
      from.slice(0, most).map((each) => ends(kit, each, heldOut));
    this.pairs = [...chosen(ranked.heldOut, true, MOST.heldOut), ...chosen(ranked.training, false, MOST.training)];
    const all = this.pairs.flatMap(({ sequences }) => sequences);
    this.scorer = new Scorer(kit, judge, rowLength(all, kit.config.context));
  }

  readonly look = { pairs: () => this.score() };

  private async score(): Promise<Pair[]> {
    const scores = await this.scorer.scores(this.pairs.flatMap(({ sequences }) => sequences));
    return this.pairs.map(({ prompt, texts, heldOut }, i) => {
      return { prompt, texts, heldOut, scores: [scores[2 * i], scores[2 * i + 1]] };
    });
  }

  free(): void {
    this.scorer.free();
  }
}

/** The best and the worst text of a ranking. */
function ends({ tokenizer }: Kit, { prompt, sequences, ranks }: Ranked, heldOut: boolean): Chosen {
  const [best, worst] = [Math.min(...ranks), Math.max(...ranks)].map((rank) => sequences[ranks.indexOf(rank)]);
  const text = ({ tokens, promptLength }: Sequence) => {
    const end = tokens.at(-1) === tokenizer.eos ? tokens.length - 1 : tokens.length;
    return tokenizer.decode(tokens.subarray(promptLength, end));
  };
  return { prompt, texts: [text(best), text(worst)], sequences: [best, worst], heldOut };
}
