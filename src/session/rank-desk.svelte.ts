// The ranking desk: the texts being ranked, the ranking so far, and what is saved of it.
import type { Comparison } from '../domain/labels.ts';
import type { PolicyName } from '../domain/models.ts';
import type { PromptView, Sample } from '../domain/texts.ts';
import { edition } from './edition.ts';
import type { Lab } from './lab.svelte.ts';
import { agreement, countPairs, denseRanks, isComplete, startRanking } from './ranking.ts';
import type { Ranking } from './ranking.ts';

export interface Reveal {
  comparison: Comparison;
  /** On disk; null while that is not yet known. */
  saved: boolean | null;
  scores?: number[];
  agreed?: number;
  pairs?: number;
}

/** The desk at which a person ranks: one prompt with its texts, and what became of the last one. */
export class RankDesk {
  prompt = $state('');
  samples = $state.raw<Sample[]>([]);
  ranking = $state.raw<Ranking>(startRanking(0));
  k = $state(4);
  /** What the person says of each text, beside its place; asked for only where `flagging` is on. */
  flags = $state.raw<string[][]>([]);
  flagging = $state(false);
  busy = $state(false);
  /** What was decided last and, only now, what the reward model had thought. */
  reveal = $state.raw<Reveal>();
  readonly #lab: Lab;
  #policy: PolicyName = 'sft';
  #edition = '';
  /** Goes up whenever the desk is cleared: texts that were asked for before then come too late. */
  #round = 0;

  constructor(lab: Lab) {
    this.#lab = lab;
  }

  get mine(): Comparison[] {
    return this.#lab.kept.comparisons.filter(({ labeler }) => labeler === 'you');
  }

  get ready(): boolean {
    return !this.busy && isComplete(this.ranking);
  }

  /** Nothing lies here yet, or texts by an SFT model that has changed since. */
  get outdated(): boolean {
    return this.#edition !== edition(this.#lab, 'sft');
  }

  /** Writes texts for the next prompt, or for the one given. */
  async next(prompt?: string): Promise<void> {
    const { api } = this.#lab;
    if (!api) {
      this.busy = false;
      return;
    }
    this.#edition = edition(this.#lab, 'sft');
    this.#round += 1;
    const round = this.#round;
    const turn = this.mine.length;
    this.prompt = prompt ?? this.#promptOfTurn(turn);
    this.samples = [];
    this.ranking = startRanking(0);
    this.busy = true;
    const { temperature = 1 } = this.#lab.configs.label;
    const prompts = new Array<string>(this.k).fill(this.prompt);
    const seed = ((this.#lab.opened?.seed ?? 1) * 100_003 + turn) % 2 ** 31;
    await this.#lab.notices.attempt(async () => {
      const samples = await this.#lab.drafts.rank.write(api, { policy: this.#policy, prompts, temperature, seed });
      if (samples && this.#round === round) this.#lay(samples);
    });
    if (this.#round === round) this.busy = false;
  }

  /** Another number of texts for the same prompt. */
  async setK(k: number): Promise<void> {
    this.k = k;
    await this.next(this.prompt);
  }

  toggleFlag(index: number, flag: string): void {
    const had = this.flags[index] ?? [];
    this.flags = this.flags.with(index, had.includes(flag) ? had.filter((other) => other !== flag) : [...had, flag]);
  }

  /** Of two texts, keeps which one is better; undefined when neither is. */
  async choose(better: number | undefined): Promise<void> {
    if (this.busy || this.samples.length !== 2) return;
    await this.#record(better === undefined ? [1, 1] : better === 0 ? [1, 2] : [2, 1]);
  }

  /** None of the texts is any good: kept as a record, nothing is learned from it. */
  async rejectAll(): Promise<void> {
    if (this.busy || this.samples.length === 0) return;
    await this.#record(this.#allFirst(), { allBad: true });
  }

  /** Keeps the ranking, then goes on to the next prompt and shows what the reward model had thought. */
  async save(): Promise<void> {
    if (!this.ready) return;
    await this.#record(denseRanks(this.ranking));
  }

  /** Passes on this prompt: a record is kept, nothing is learned from it. */
  async skip(): Promise<void> {
    if (this.busy || this.samples.length === 0) return;
    await this.#record(this.#allFirst(), { skipped: true });
  }

  /** Takes the last label back and lays its texts out again, as often as there are labels. */
  async undo(): Promise<void> {
    const last = this.mine.at(-1);
    if (!last) return;
    if (!(await this.#lab.kept.removeComparison(last.id))) return;
    this.#round += 1;
    this.busy = false;
    this.reveal = undefined;
    this.prompt = last.prompt;
    this.#lay(
      last.responses.map((response, index) => ({
        prompt: last.prompt,
        response,
        tokens: [],
        finished: last.finished[index] ?? true,
      })),
    );
    this.k = last.responses.length;
    this.flags = last.flags ?? this.flags;
    if (!last.skipped && !last.allBad) this.ranking = { order: this.#orderOf(last.ranks), places: last.ranks };
  }

  async #record(ranks: number[], verdict: Pick<Comparison, 'skipped' | 'allBad'> = {}): Promise<void> {
    const { samples, flags } = this;
    const comparison: Comparison = {
      id: crypto.randomUUID(),
      prompt: this.prompt,
      responses: samples.map(({ response }) => response),
      finished: samples.map(({ finished }) => finished),
      ranks,
      labeler: 'you',
      createdAt: Date.now(),
      policy: this.#policy,
      ...verdict,
      ...(flags.some((each) => each.length > 0) ? { flags } : {}),
    };
    this.busy = true;
    this.reveal = { comparison, saved: null };
    const saved = await this.#lab.kept.addComparison(comparison);
    this.reveal = { comparison, saved };
    void this.next();
    if (countPairs(ranks) > 0 && this.#lab.hasRewardModel) await this.#revealScores(comparison, saved);
  }

  async #revealScores(comparison: Comparison, saved: boolean): Promise<void> {
    const { prompt, responses, ranks } = comparison;
    await this.#lab.notices.attempt(async () => {
      const scored = await this.#lab.api?.score(responses.map((response) => ({ prompt, response })));
      if (!scored || this.reveal?.comparison.id !== comparison.id) return;
      const scores = scored.map(({ score }) => score);
      this.reveal = { comparison, saved, scores, ...agreement(ranks, scores) };
    });
  }

  #lay(samples: Sample[]): void {
    this.samples = samples;
    this.ranking = startRanking(samples.length);
    this.flags = samples.map(() => []);
  }

  #allFirst(): number[] {
    return this.samples.map(() => 1);
  }

  #orderOf(ranks: readonly number[]): number[] {
    return ranks.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  }

  /** Strides through the training prompts by a number that shares no factor with usual counts, so that families mix. */
  #promptOfTurn(turn: number): string {
    const prompts = this.#lab.opened?.prompts.filter(({ split }: PromptView) => split === 'train') ?? [];
    const seed = this.#lab.opened?.seed ?? 1;
    return prompts[(turn * 7919 + seed * 104_729) % Math.max(1, prompts.length)]?.text ?? '';
  }
}
