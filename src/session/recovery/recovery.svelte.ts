// A lost engine is started again by itself and goes on with what it ran; what is lost all the same is said.
import type { ErrorReport } from '../../lib/errors.ts';
import type { LabApi } from '../../domain/api.ts';
import type { Phase, PhaseStatus } from '../../domain/phases.ts';
import { say } from '../../words/saying.ts';
import { words } from '../../words/words.ts';

/** What the Lab offers for it. */
interface Engine {
  readonly statuses: Record<Phase, PhaseStatus>;
  /** A new worker with the same model and seed, without asking the old one. @returns what went wrong */
  reopen(): Promise<ErrorReport | undefined>;
  /** Goes on with a phase. */
  run(phase: Phase, how: How): Promise<void>;
  /** Shows an error that stays. */
  fail(error: ErrorReport): void;
}

export type How = 'play' | 'step';

/** The ends of an engine that a new one mends. */
const ENDS = words.session.ends;
const MOST = 3;
const WITHIN_MS = 60_000;
/** How long a worker may take to pause and save before it is ended all the same. */
const SETTLE_MS = 8000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class Recovery {
  /** What happened by itself, to be read once. */
  note = $state('');
  /** Finished runs that were put aside, to be taken back. */
  aside = $state.raw<{ title: string; detail: string; actions: { label: string; act: () => void }[] }>();
  readonly #engine: Engine;
  /** What a person has started and neither they nor its end has stopped. */
  #wish: { phase: Phase; how: How } | undefined;
  #saved: Partial<Record<Phase, number>> = {};
  #begun: number[] = [];
  #busy = false;
  /** An engine has worked here, so a new one may. */
  #proven = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  wish(phase: Phase, how: How): void {
    this.#wish = { phase, how };
  }

  unwish(): void {
    this.#wish = undefined;
  }

  opened(): void {
    this.#proven = true;
  }

  takeStatus(phase: Phase, { state, step, resumed }: PhaseStatus): void {
    if (resumed) this.#saved[phase] = step;
    // One that was read from storage has not ended: it is about to go on.
    const ended = (state === 'paused' && !resumed) || state === 'done' || state === 'held';
    if (ended && this.#wish?.phase === phase) this.unwish();
  }

  takeSaved(phase: Phase, step: number): void {
    this.#saved[phase] = step;
  }

  /** Starts a new engine where this error is the end of one. @returns whether that is done, so that the error need not be shown */
  mends({ name, message, hint }: ErrorReport, phase?: Phase): boolean {
    // What could not be started, or failed by itself, is not to go on later; without storage it runs all the same.
    const runs = phase && (name === 'StorageError' || this.#engine.statuses[phase].state === 'running');
    if (!(name in ENDS) && !runs && this.#wish?.phase === phase) this.unwish();
    // A choice of kernels that is refused ends nothing.
    if (!(name in ENDS) || !this.#proven || (name === 'ShaderError' && !runs)) return false;
    // The end of one engine fails many calls.
    if (this.#busy) return true;
    const lost = this.#unsaved(this.#wish?.phase);
    if (this.#allow()) void this.#revive(name as keyof typeof ENDS);
    else this.#engine.fail({ name, message: lost ? `${say(message)} ${words.session.notSaved(lost)}` : message, hint });
    return true;
  }

  /** Pauses a run and waits until it is saved, before its worker is ended; says what could not be saved. */
  async settle(api: LabApi, phase: Phase): Promise<void> {
    await Promise.race([api.pause(phase).catch(() => undefined), sleep(SETTLE_MS)]);
    // Events come over another port than answers.
    if (this.#unsaved(phase)) await sleep(50);
    const lost = this.#unsaved(phase);
    if (lost) this.note = words.session.notSaved(lost);
  }

  #unsaved(phase: Phase | undefined): number {
    return phase ? this.#engine.statuses[phase].step - (this.#saved[phase] ?? 0) : 0;
  }

  /** Not for ever: an engine that ends again and again needs a person. */
  #allow(): boolean {
    const now = Date.now();
    this.#begun = this.#begun.filter((at) => now - at < WITHIN_MS);
    if (this.#begun.length >= MOST) return false;
    this.#begun.push(now);
    return true;
  }

  async #revive(end: keyof typeof ENDS): Promise<void> {
    const at = new Date().toLocaleTimeString(words.language, { hour: '2-digit', minute: '2-digit' });
    this.#busy = true;
    let failure = await this.#engine.reopen();
    while (failure && failure.name in ENDS && this.#allow()) failure = await this.#engine.reopen();
    this.#busy = false;
    if (failure) return this.#engine.fail(failure);
    // A person may have changed their mind meanwhile.
    const wish = this.#wish;
    if (!wish) {
      this.note = words.session.restarted(ENDS[end], at);
      return;
    }
    const { step, elsewhere } = this.#engine.statuses[wish.phase];
    this.note = words.session.wentOn(ENDS[end], at, step, elsewhere && say(elsewhere.at(-1) ?? ''));
    await this.#engine.run(wish.phase, wish.how);
  }
}
