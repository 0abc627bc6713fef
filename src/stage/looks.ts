// Decides when to look at a model that trains, so that looking takes no more than its share of the time.
import type { Frame, View } from '../domain/stage.ts';

/** What can be looked at, and how. */
export interface Looker {
  readonly look: { [V in View]?: () => Promise<NonNullable<Frame[V]>> };
  free(): void;
}

/** Of its share, what looking takes: a look may cost more than the one before, and it slows down what is next. */
const CAUTION = 0.85;
/** The cards change the most from step to step, and cost the least. */
const TURNS: View[] = ['cards', 'wall', 'cards', 'river', 'pairs', 'origins'];
/** What does not change is looked at once, in the last turn of the first round. */
const ONCE: View = 'origins';

export class Looks {
  private readonly looker: Looker;
  private turns: View[];
  private turn = 0;
  /** Milliseconds of training and of looking so far. */
  private worked = 0;
  private spent = 0;
  /** Of the last look, by view. */
  private readonly costs: Partial<Record<View, number>> = {};

  /** @param once whether what does not change is to be looked at, too */
  constructor(looker: Looker, once = true) {
    this.looker = looker;
    this.turns = TURNS.filter((view) => looker.look[view] && (once || view !== ONCE));
  }

  /** Every view, whatever it costs. */
  async all(): Promise<Omit<Frame, 'step'>> {
    const views: Omit<Frame, 'step'> = {};
    for (const view of new Set(this.turns)) await this.take(view, views);
    return views;
  }

  /**
   * The views whose turn it is after more milliseconds of training; none where their share of the time is spent.
   * @param share of all time that looking may take, 0 to below 1
   * @param sure the first of them at any rate, whatever it costs
   */
  async after(worked: number, share: number, sure = false): Promise<Omit<Frame, 'step'>> {
    this.worked += worked;
    const views: Omit<Frame, 'step'> = {};
    if (sure) this.spent += await this.take(this.turns[0], views);
    for (;;) {
      const view = this.turns[this.turn];
      const allowed = ((CAUTION * share) / (1 - CAUTION * share)) * this.worked;
      if (view in views || this.spent + (this.costs[view] ?? 0) > allowed) return views;
      this.turn = (this.turn + 1) % this.turns.length;
      this.spent += await this.take(view, views);
    }
  }

  /** @returns what it cost, in milliseconds */
  private async take(view: View, views: Omit<Frame, 'step'>): Promise<number> {
    const from = performance.now();
    Object.assign(views, { [view]: await this.looker.look[view]!() });
    this.turns = this.turns.filter((other) => other !== view || view !== ONCE);
    return (this.costs[view] = performance.now() - from);
  }

  free(): void {
    this.looker.free();
  }
}
