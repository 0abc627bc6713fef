// The desk of the first station: two texts of our bank to pick from, what is said of the last pick, and what the readable judge makes of
// all of them.
import { BANK, type BankPrompt } from '../../data/bank.ts';
import { hasOrder, newId, type Comparison } from '../../domain/labels.ts';
import type { ErrorReport } from '../../lib/errors.ts';
import { describeError } from '../../words/saying.ts';
import { Rng } from '../../lib/rng.ts';
import { firstPair, nextPair, type Asked } from '../../taste/choose.ts';
import { hitsOf, ReadableJudge, type Hits } from '../../taste/readable.ts';
import { tasteWords } from '../../words/taste-words.ts';
import { splitOf } from '../../world/prompts.ts';
import type { nextInClass } from '../../taste/class/pairs.ts';
import { lazy } from '../../lib/lazy.ts';
import type { Kept } from '../kept.svelte.ts';
import { recall, remember } from '../kept/tab-memory.ts';
import { loadBank } from './bank.ts';
import { pickSentence } from './sentences.ts';

/** A text by its side; undefined for neither. */
export type Side = 0 | 1 | undefined;

const MEMORY = 'random pairs';

const desks = new WeakMap<Kept, TasteDesk>();

/** The page's desk: there is one, so that what lies there stays when the person looks at another station. */
export function tasteDeskOf(kept: Kept): TasteDesk {
  const desk = desks.get(kept) ?? new TasteDesk(kept);
  desks.set(kept, desk);
  return desk;
}

export class TasteDesk {
  /** What lies on the desk; undefined before the bank is there, and when everything in it has been compared. */
  asked = $state.raw<Asked>();
  /** Why there are no texts. */
  failure = $state.raw<ErrorReport>();
  /** One sentence or two on what just happened. */
  said = $state(tasteWords.told.start);
  /** The last pick is on the page only. */
  unsaved = $state(false);
  /** Any pair instead of one that teaches. */
  random = $state(recall(MEMORY) === true);
  /** How often the readable judge guessed right. */
  hits = $state.raw<Hits>({ right: 0, all: 0 });
  readonly #kept: Kept;
  #bank = $state.raw<readonly BankPrompt[]>();
  /** The class for which the texts were laid. */
  #class = '';
  /** Fetched for who is in a class. */
  #inClass: typeof nextInClass | undefined;
  #busy = false;
  /** What was done last: an undo waits for it. */
  #done: Promise<unknown> = Promise.resolve();

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** The person's picks of the bank's texts, skips included. */
  readonly picks = $derived.by(() => this.#kept.mine.filter(({ source }) => 'bank' in source));
  /** Those that teach something. */
  readonly taught = $derived(this.picks.filter(hasOrder));
  readonly judge = $derived(new ReadableJudge(this.picks));

  /** Everything in the bank has been compared. */
  get exhausted(): boolean {
    return this.#bank !== undefined && this.asked === undefined;
  }

  /** Fetches the bank, and lays the first pair when what was picked before is known. */
  async arrive(restored: Promise<void>): Promise<void> {
    // The class may have been entered at another station.
    if (this.#bank && this.#class === this.#kept.settings.classCode) return;
    this.failure = undefined;
    try {
      const [bank] = await Promise.all([loadBank(), restored]);
      if (this.#kept.settings.classCode) this.#inClass = (await lazy(import('../../taste/class/pairs.ts'))).nextInClass;
      this.#bank = bank;
      this.hits = hitsOf(this.picks);
      this.#lay();
    } catch (error) {
      this.failure = describeError(error);
    }
  }

  setRandom(random: boolean): void {
    this.random = random;
    remember(MEMORY, random || undefined);
    this.#lay();
  }

  async pick(taken: Side): Promise<void> {
    const { asked } = this;
    if (!asked) return;
    const guess = this.taught.length > 0 ? this.#guess(asked) : undefined;
    const ranks = taken === undefined ? [1, 1] : taken === 0 ? [1, 2] : [2, 1];
    if (!(await this.#keep(asked, { ranks }))) return;
    this.said = taken === undefined ? tasteWords.told.neither : pickSentence(asked.pair, taken, guess);
    if (taken === undefined || guess === undefined) return;
    const sure = taken === 0 ? guess : 1 - guess;
    const right = sure > 0.5 ? 1 : sure === 0.5 ? 0.5 : 0;
    this.hits = { right: this.hits.right + right, all: this.hits.all + 1 };
  }

  async skip(): Promise<void> {
    if (this.asked && (await this.#keep(this.asked, { ranks: [1, 1], skipped: true })))
      this.said = tasteWords.told.skipped;
  }

  /** Takes the last pick back and lays its texts out again, as often as there are picks. */
  undo(): Promise<void> {
    return this.#alone(() => this.#takeBack());
  }

  async #takeBack(): Promise<void> {
    const last = this.picks.at(-1);
    if (!last || !(await this.#kept.removeComparison(last.id))) return;
    const { prompt, choice, responses, finished } = last;
    const pair = { prompt, responses: [responses[0], responses[1]], finished: [finished[0], finished[1]] };
    this.asked = { pair: pair as Asked['pair'], choice };
    this.said = tasteWords.told.undone;
    this.unsaved = false;
    this.hits = hitsOf(this.picks);
  }

  /** Does this after what is being done. */
  #alone(work: () => Promise<void>): Promise<void> {
    const next = this.#done.then(async () => {
      this.#busy = true;
      await work();
      this.#busy = false;
    });
    this.#done = next;
    return next;
  }

  /** @returns false where something is just being done: the texts that were meant may no longer lie there */
  async #keep(asked: Asked, verdict: Pick<Comparison, 'ranks' | 'skipped'>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    await this.#alone(() => this.#add(asked, verdict));
    return true;
  }

  async #add({ pair, choice }: Asked, verdict: Pick<Comparison, 'ranks' | 'skipped'>): Promise<void> {
    const saved = await this.#kept.addComparison({
      id: newId(),
      ...pair,
      author: { person: this.#kept.person },
      round: 1,
      source: { bank: BANK },
      choice,
      split: splitOf(pair.prompt),
      createdAt: Date.now(),
      ...verdict,
    });
    this.unsaved = !saved;
    this.#lay();
  }

  /** The same pair for the same picks, so that a reload changes nothing. */
  #lay(): void {
    const rng = new Rng(1).fork(this.#kept.person).fork(`pick ${this.picks.length}`);
    const bank = this.#bank ?? [];
    const { classCode, nickname } = this.#kept.settings;
    this.#class = classCode;
    const who = nickname || this.#kept.person;
    const common =
      classCode && this.#inClass?.({ bank, picks: this.picks, code: classCode, who, rng, random: this.random });
    const easy = this.picks.length === 0 && !this.random ? firstPair(bank, rng) : undefined;
    this.asked = common || (easy ?? nextPair(bank, this.picks, rng, this.random));
  }

  /** The readable judge's probability that the first text is taken. */
  #guess({ pair: { prompt, responses, finished } }: Asked): number {
    const text = (i: 0 | 1) => ({ prompt, response: responses[i], finished: finished[i] });
    return this.judge.prefers(text(0), text(1));
  }
}
