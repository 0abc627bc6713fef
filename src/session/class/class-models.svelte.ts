// The trained models of a class: those that were taken in, the two that write for the blind vote, and the votes.
import { newId } from '../../domain/labels.ts';
import type { Sample } from '../../domain/texts.ts';
import { describeError } from '../../lib/errors.ts';
import { Drafts } from '../drafts.svelte.ts';
import { KeptItems } from '../kept/items.svelte.ts';
import type { Ballot, KeptModel } from '../kept/shapes.ts';
import type { Lab } from '../lab.svelte.ts';
import { browserStore, type Store } from '../store.ts';
import { ballotsOn, nextMeeting, standings, VOTES_UNTIL_NAMES, type Standing } from './ballots.ts';

/** Of each model several to the same prompt: one alone can mislead. */
const DRAWS = 3;
/** Prompts that are passed over because both models wrote the same. */
const MOST_PASSED = 4;

/** Two models that have answered the same prompt, and the vote once it is cast. */
export interface Meeting {
  prompt: string;
  left: string;
  right: string;
  texts: Record<'left' | 'right', readonly Sample[]>;
  cast?: Ballot['choice'];
}

const known = new WeakMap<Lab, ClassModels>();

/** Those of this page: there are one, so that a vote under way survives a look at another station. */
export function classModelsOf(lab: Lab): ClassModels {
  const models = known.get(lab) ?? new ClassModels(lab, browserStore(location.pathname));
  known.set(lab, models);
  return models;
}

const textOf = (samples: readonly Sample[]) => JSON.stringify(samples.map(({ response }) => response));

export class ClassModels {
  meeting = $state.raw<Meeting>();
  busy = $state(false);
  readonly #lab: Lab;
  readonly #models: KeptItems<'models'>;
  readonly #ballots: KeptItems<'ballots'>;
  readonly #drafts = new Drafts();
  /** Prompts so far. */
  #turn = 0;

  constructor(lab: Lab, store: Store) {
    this.#lab = lab;
    const failed = (error: unknown) => {
      // That nothing can be kept has been said.
      if (!lab.kept.alone) lab.notices.add(describeError(error));
    };
    this.#models = new KeptItems('models', store, failed);
    this.#ballots = new KeptItems('ballots', store, failed);
    store.watch((kind) => {
      if (kind === 'models') void this.#models.read();
      if (kind === 'ballots') void this.#ballots.read();
    });
  }

  /** Reads what is kept. */
  async restore(): Promise<void> {
    await Promise.all([this.#models.read(), this.#ballots.read()]);
  }

  get list(): readonly KeptModel[] {
    return this.#models.list;
  }

  /** Models on disk that this version of the page cannot read; they stay as they are. */
  get unread(): number {
    return this.#models.unread.length;
  }

  /** Those that can write here: made from the base model that is open. */
  get writers(): readonly KeptModel[] {
    const base = this.#lab.opened?.model;
    return this.list.filter((each) => each.base === base);
  }

  get ballots(): readonly Ballot[] {
    return ballotsOn(this.#ballots.list, this.writers);
  }

  get standings(): Standing[] {
    return standings(
      this.writers.map(({ id }) => id),
      this.ballots,
    );
  }

  /** Votes to go until the names are shown. */
  get untilNames(): number {
    return Math.max(0, VOTES_UNTIL_NAMES - this.ballots.length);
  }

  /** Adds models; those that are here already stay as they are. */
  async add(models: readonly KeptModel[]): Promise<{ added: number; known: number; saved: boolean }> {
    await this.restore();
    const here = new Set(this.list.map(({ id }) => id));
    const fresh = [...new Map(models.map((each) => [each.id, each])).values()].filter(({ id }) => !here.has(id));
    const stored = fresh.length > 0 ? await this.#models.put(fresh, { onlyNew: true }) : [];
    const added = (stored ?? fresh).length;
    return { added, known: models.length - added, saved: stored !== undefined };
  }

  /** The votes on it stay, and count again should it come back. */
  async remove(id: string): Promise<void> {
    if (this.meeting?.left === id || this.meeting?.right === id) this.meeting = undefined;
    await this.#models.remove([id]);
  }

  async startOver(): Promise<void> {
    this.meeting = undefined;
    await this.#ballots.clear();
  }

  /** Has the next two models answer a prompt that neither was trained on. */
  async next(): Promise<void> {
    const { api, opened, notices } = this.#lab;
    const { writers } = this;
    const prompts = opened?.prompts.filter(({ split }) => split === 'test') ?? [];
    if (!api || writers.length < 2 || prompts.length === 0 || this.busy) return;
    this.busy = true;
    this.meeting = undefined;
    await notices.attempt(async () => {
      const { left, right } = nextMeeting(
        writers.map(({ id }) => id),
        this.ballots,
      );
      for (let attempt = 1; attempt <= MOST_PASSED; attempt++) {
        const turn = this.#turn++ + this.ballots.length;
        const { text: prompt } = prompts[(turn * 7919) % prompts.length];
        const write = async (id: string, side: number): Promise<readonly Sample[] | null> =>
          this.#drafts.write(api, {
            policy: 'base',
            weights: writers.find((each) => each.id === id)!.weights,
            prompts: Array.from({ length: DRAWS }, () => prompt),
            temperature: this.#lab.configs.compare.temperature ?? 1,
            // By chances of its own: with the same ones, close relatives would write the same text.
            seed: 2 * turn + side,
          });
        const texts = { left: await write(left, 0), right: await write(right, 1) };
        if (!texts.left || !texts.right) return;
        if (attempt < MOST_PASSED && textOf(texts.left) === textOf(texts.right)) continue;
        this.meeting = { prompt, left, right, texts: { left: texts.left, right: texts.right } };
        return;
      }
    });
    this.busy = false;
  }

  async vote(choice: Ballot['choice']): Promise<void> {
    const { meeting } = this;
    const base = this.#lab.opened?.model;
    if (!meeting || meeting.cast || !base) return;
    const { prompt, left, right } = meeting;
    this.meeting = { ...meeting, cast: choice };
    await this.#ballots.put([{ id: newId(), base, prompt, left, right, choice, createdAt: Date.now() }]);
  }
}
