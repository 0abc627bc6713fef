// The ranking desk: the texts being ranked, the ranking so far, and what is saved of it.
import { newId, type Comparison } from '../domain/labels.ts';
import type { PromptView, Sample } from '../domain/texts.ts';
import { splitter } from '../lib/split.ts';
import { recall, remember } from './kept/tab-memory.ts';
import type { Lab } from './lab.svelte.ts';
import { DeskWriter, type Writer } from './rank/desk-writer.svelte.ts';
import { agreement, bindTwins, countPairs, denseRanks, isComplete, startRanking, withoutTwins } from './ranking.ts';
import type { Ranking } from './ranking.ts';

export interface Reveal {
  comparison: Comparison;
  /** On disk; null while that is not yet known. */
  saved: boolean | null;
  scores?: number[];
  agreed?: number;
  pairs?: number;
}

/** A ranking under way, as this tab remembers it. */
type Laid = Pick<RankDesk, 'prompt' | 'samples' | 'ranking' | 'flags' | 'k' | 'editing'> & {
  edition: string;
  writer: Writer | undefined;
  origin: Origin;
};

/** Where the texts on the desk come from, as their label says. */
type Origin = Pick<Comparison, 'round' | 'source' | 'choice'>;

/** What a label says besides the texts and their ranks. */
type Head = Origin & Pick<Comparison, 'id' | 'author' | 'split' | 'createdAt' | 'sequence'>;

/** How often texts are written again in place of twins of others. */
const REDRAWS = 3;
const MEMORY = 'ranking';

const desks = new WeakMap<Lab, RankDesk>();

/** The page's desk: there is one, so that a ranking under way survives a look at another station. */
export function deskOf(lab: Lab): RankDesk {
  const desk = desks.get(lab) ?? new RankDesk(lab);
  desks.set(lab, desk);
  return desk;
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
  /** The earlier ranking that lies here to be changed. */
  editing = $state.raw<Comparison>();
  readonly writer: DeskWriter;
  readonly #lab: Lab;
  #origin: Origin = { round: 1, source: { policy: 'sft' }, choice: 'turn' };
  #edition = '';
  /** One undo waits for the one before, or both would take back the same label. */
  #undone: Promise<void> = Promise.resolve();
  /** Goes up whenever the desk is cleared: texts that were asked for before then come too late. */
  #clearings = 0;

  constructor(lab: Lab) {
    this.#lab = lab;
    this.writer = new DeskWriter(lab);
  }

  get ready(): boolean {
    return !this.busy && isComplete(this.ranking);
  }

  /** Nothing lies here yet, or texts by a model that has changed since, or by another one. */
  get outdated(): boolean {
    return this.#edition !== this.writer.edition();
  }

  /** Lays the ranking that was under way before a reload; otherwise texts for the same prompt by the model as it is now. */
  async arrive(): Promise<void> {
    const laid = this.#edition ? undefined : (recall(MEMORY) as Laid | undefined);
    this.writer.wanted ??= laid?.writer;
    if (laid?.edition !== this.writer.edition()) return this.#again();
    const { prompt, samples, ranking, flags, k, editing, origin } = laid;
    Object.assign(this, { prompt, samples, ranking, flags, k, editing });
    this.#origin = origin;
    this.#edition = laid.edition;
  }

  /** Writes texts for the next prompt in turn. */
  next(): Promise<void> {
    return this.#write(this.#promptOfTurn(), 'turn');
  }

  /** Writes texts for a prompt that the person picked. */
  pick(prompt: string): Promise<void> {
    return this.#write(prompt, 'picked');
  }

  /** Another number of texts for the same prompt. */
  async setK(k: number): Promise<void> {
    this.k = k;
    await this.#again();
  }

  arrange(ranking: Ranking): void {
    this.ranking = ranking;
    this.#remember();
  }

  toggleFlag(index: number, flag: string): void {
    const had = this.flags[index] ?? [];
    this.flags = this.flags.with(index, had.includes(flag) ? had.filter((other) => other !== flag) : [...had, flag]);
    this.#remember();
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

  /** Takes the person's last label back and lays its texts out again, as often as there are labels. */
  undo(): Promise<void> {
    return (this.#undone = this.#undone.then(() => this.#takeBack()));
  }

  async #takeBack(): Promise<void> {
    const last = this.#lab.kept.mine.at(-1);
    if (!last || !(await this.#lab.kept.removeComparison(last.id))) return;
    this.reveal = undefined;
    this.#layAgain(last);
  }

  /** Lays an earlier ranking out again; saving changes it. */
  edit(comparison: Comparison): void {
    this.#layAgain(comparison, comparison);
  }

  #layAgain(comparison: Comparison, editing?: Comparison): void {
    const { prompt, responses, finished, ranks, skipped, allBad, flags, round, source, choice } = comparison;
    this.#clearings += 1;
    this.busy = false;
    this.prompt = prompt;
    this.#origin = { round, source, choice };
    if ((this.k === 2) !== (responses.length === 2)) this.k = responses.length;
    this.#lay(
      responses.map((response, index) => ({ prompt, response, tokens: [], finished: finished[index] ?? true })),
      editing,
    );
    this.flags = flags ?? this.flags;
    if (!skipped && !allBad) this.ranking = { order: this.#orderOf(ranks), places: ranks };
    this.#remember();
  }

  /** Writes the texts, some of them again where two are the same. */
  async #write(prompt: string, choice: Comparison['choice']): Promise<void> {
    const { api } = this.#lab;
    if (!api) {
      this.busy = false;
      return;
    }
    this.#edition = this.writer.edition();
    this.#clearings += 1;
    const clearings = this.#clearings;
    this.prompt = prompt;
    const { now: writer } = this.writer;
    this.#origin = { round: this.writer.roundOf(writer), source: { policy: writer }, choice };
    this.#lay([]);
    this.busy = true;
    const { temperature = 1 } = this.#lab.configs.label;
    const seed = (this.#lab.opened?.seed ?? 1) * 100_003 + this.#lab.kept.mine.length;
    const write = (count: number, attempt: number) =>
      this.#lab.drafts.rank.write(api, {
        policy: writer,
        prompts: new Array<string>(count).fill(prompt),
        temperature,
        seed: (seed + attempt * 15_485_863) % 2 ** 31,
      });
    await this.#lab.notices.attempt(async () => {
      let samples = (await write(this.k, 0)) ?? [];
      for (let attempt = 1; attempt <= REDRAWS && this.#clearings === clearings; attempt++) {
        const distinct = withoutTwins(samples);
        if (distinct.length === samples.length) break;
        samples = [...distinct, ...((await write(samples.length - distinct.length, attempt)) ?? [])];
      }
      const distinct = withoutTwins(samples);
      if (this.#clearings === clearings && samples.length > 0) this.#lay(distinct.length > 1 ? distinct : samples);
    });
    if (this.#clearings === clearings) this.busy = false;
  }

  #again(): Promise<void> {
    return this.prompt ? this.#write(this.prompt, this.#origin.choice === 'picked' ? 'picked' : 'turn') : this.next();
  }

  async #record(ranks: number[], verdict: Pick<Comparison, 'skipped' | 'allBad'> = {}): Promise<void> {
    const { samples, flags, editing } = this;
    const { kept, opened } = this.#lab;
    const responses = samples.map(({ response }) => response);
    const { id, author, round, source, choice, split, createdAt, sequence }: Head = editing ?? {
      id: newId(),
      author: { person: kept.person },
      ...this.#origin,
      split: splitter(opened?.prompts ?? [])(this.prompt),
      createdAt: Date.now(),
    };
    const comparison: Comparison = {
      id,
      prompt: this.prompt,
      responses,
      finished: samples.map(({ finished }) => finished),
      ranks: bindTwins(ranks, responses),
      author,
      round,
      source,
      choice,
      split,
      createdAt,
      ...(sequence === undefined ? {} : { sequence }),
      ...verdict,
      ...(flags.some((each) => each.length > 0) ? { flags } : {}),
    };
    this.busy = true;
    this.reveal = { comparison, saved: null };
    const saved = await kept.addComparison(comparison);
    this.reveal = { comparison, saved };
    remember(MEMORY, undefined);
    void this.next();
    // Not waited for: the next ranking begins before the judge has answered.
    if (countPairs(comparison.ranks) > 0 && this.#lab.isTrained('reward')) void this.#revealScores(comparison, saved);
  }

  async #revealScores(comparison: Comparison, saved: boolean): Promise<void> {
    const { prompt, responses, ranks } = comparison;
    await this.#lab.notices.attempt(async () => {
      const scored = await this.#lab.api?.score(responses.map((response) => ({ prompt, response })));
      if (!scored || this.reveal?.comparison !== comparison) return;
      const scores = scored.map(({ score }) => score);
      this.reveal = { comparison, saved, scores, ...agreement(ranks, scores) };
    });
  }

  #lay(samples: Sample[], editing?: Comparison): void {
    this.samples = samples;
    this.ranking = startRanking(samples.length);
    this.flags = samples.map(() => []);
    this.editing = editing;
  }

  /** For a reload. A desk on which nothing has been done yet is not worth it. */
  #remember(): void {
    const { prompt, samples, ranking, flags, k, editing } = this;
    const texts = samples.map((sample) => ({ ...sample, tokens: [] }));
    const laid = { prompt, samples: texts, ranking, flags, k, editing, origin: this.#origin, edition: this.#edition };
    remember(MEMORY, { ...laid, writer: this.writer.wanted });
  }

  #allFirst(): number[] {
    return this.samples.map(() => 1);
  }

  #orderOf(ranks: readonly number[]): number[] {
    return ranks.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  }

  /** Strides through the training prompts by a number that shares no factor with usual counts, so that families mix. */
  #promptOfTurn(): string {
    const prompts = this.#lab.opened?.prompts.filter(({ split }: PromptView) => split === 'train') ?? [];
    const seed = this.#lab.opened?.seed ?? 1;
    const turn = this.#lab.kept.mine.length;
    return prompts[(turn * 7919 + seed * 104_729) % Math.max(1, prompts.length)]?.text ?? '';
  }
}
