// The texts of the Compare station: the pair of the blind vote, and the three models side by side.
import { newId } from '../../domain/labels.ts';
import type { PolicyName } from '../../domain/models.ts';
import type { Sample } from '../../domain/texts.ts';
import { edition } from '../edition.ts';
import type { Lab } from '../lab.svelte.ts';
import { methodName } from '../policies.ts';
import { pairingOfTurn } from '../votes.ts';
import type { Vote } from '../votes.ts';

export const POLICIES: readonly PolicyName[] = ['base', 'sft', 'tuned'];
/** Of each model several to the same prompt: one alone can mislead. */
export type Answers = Record<PolicyName, readonly Sample[]>;
const DRAWS = 3;

/** One prompt answered by all three models, several times. */
export class Trio {
  prompt = $state('');
  answers = $state.raw<Answers>();
  busy = $state(false);
  readonly #lab: Lab;
  readonly #place: 'compare' | 'reading';
  #edition = '';
  #round = 0;

  constructor(lab: Lab, place: 'compare' | 'reading') {
    this.#lab = lab;
    this.#place = place;
  }

  /** Nothing is shown yet, or what is shown was written by models that have changed since. */
  get outdated(): boolean {
    return this.#edition !== edition(this.#lab, 'tuned');
  }

  /** Shows the answers to a prompt. */
  async show(prompt: string): Promise<void> {
    this.prompt = prompt;
    this.#edition = edition(this.#lab, 'tuned');
    this.answers = undefined;
    if (prompt.trim()) await this.#write(prompt);
  }

  async #write(prompt: string): Promise<void> {
    const { api, opened, drafts } = this.#lab;
    if (!api || !opened) return;
    this.#round += 1;
    this.busy = true;
    const { temperature = 1 } = this.#lab.configs.compare;
    await this.#lab.notices.attempt(
      async () => {
        const written: Partial<Answers> = {};
        for (const [index, policy] of POLICIES.entries()) {
          // Each model draws by chances of its own; with the same ones, close relatives would write the same text.
          const seed = opened.seed * 31 + this.#round * 3 + index;
          const prompts = Array.from({ length: DRAWS }, () => prompt);
          const samples = await drafts[this.#place].write(api, { policy, prompts, temperature, seed });
          if (!samples) return;
          written[policy] = samples;
        }
        if (this.prompt === prompt) this.answers = written as Answers;
      },
      undefined,
      this.#place,
    );
    this.busy = false;
  }
}

const textOf = (samples: readonly Sample[]) => JSON.stringify(samples.map(({ response }) => response));

const all = new WeakMap<Lab, Arena>();

/** The page's arena: what is on show stays while the person looks at another station. */
export function arenaOf(lab: Lab): Arena {
  const arena = all.get(lab) ?? new Arena(lab);
  all.set(lab, arena);
  return arena;
}

/** The blind vote, and the same models side by side with their names. */
export class Arena {
  /** The pair on show, and the vote once it is cast: only then are the names shown. */
  pair = $state.raw<[left: PolicyName, right: PolicyName]>(['tuned', 'sft']);
  cast = $state.raw<Vote>();
  readonly ballot: Trio;
  readonly reading: Trio;
  readonly #lab: Lab;
  #passed = 0;

  constructor(lab: Lab) {
    this.#lab = lab;
    this.ballot = new Trio(lab, 'compare');
    this.reading = new Trio(lab, 'reading');
  }

  /** Prompts no model was trained on. */
  get prompts(): string[] {
    return this.#lab.opened?.prompts.filter(({ split }) => split === 'test').map(({ text }) => text) ?? [];
  }

  /** Puts up the next pair; prompts to which both wrote the same are passed over, a few times at most. */
  async next(): Promise<void> {
    const { prompts } = this;
    if (prompts.length === 0) return;
    this.cast = undefined;
    this.pair = pairingOfTurn(this.#lab.kept.votes.length);
    const [left, right] = this.pair;
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const turn = (this.#lab.kept.votes.length + this.#passed) * 7919 + (this.#lab.opened?.seed ?? 1) * 104_729;
      await this.ballot.show(prompts[turn % prompts.length] ?? '');
      const { answers } = this.ballot;
      if (!answers || textOf(answers[left]) !== textOf(answers[right])) return;
      this.#passed += 1;
    }
  }

  /** Something to judge and to read, by the models as they are now. */
  async refresh(): Promise<void> {
    if (this.ballot.outdated) await this.next();
    if (this.reading.outdated) await this.reading.show(this.reading.prompt || (this.prompts[0] ?? ''));
  }

  async vote(choice: Vote['choice']): Promise<void> {
    if (this.cast || this.ballot.busy || !this.ballot.answers) return;
    const [left, right] = this.pair;
    const improved = methodName(this.#lab.statuses.policy);
    this.cast = { id: newId(), prompt: this.ballot.prompt, left, right, choice, createdAt: Date.now(), improved };
    await this.#lab.kept.addVote(this.cast);
  }
}
