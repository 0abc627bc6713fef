// Teaches the model a person's taste: a judge learns from the picks, then the model from the judge, one after the other.
import { isUnderWay, type PhaseStatus } from '../../domain/phases.ts';
import { recall, remember } from '../kept/tab-memory.ts';
import type { Lab } from '../lab.svelte.ts';

/** What is run, in this order. */
const CHAIN = ['reward', 'policy'] as const;
export type Taught = (typeof CHAIN)[number];
/** Where teaching is: not begun, waiting for the models, at a phase, or done. */
type Place = 'rest' | 'waiting' | Taught | 'done';

const MEMORY = 'teaching';
const isPlace = (value: unknown): value is Place =>
  (['waiting', ...CHAIN, 'done'] as readonly unknown[]).includes(value);
const isPhase = (place: Place): place is Taught => (CHAIN as readonly Place[]).includes(place);

const all = new WeakMap<Lab, Teaching>();

/** The page's teaching: it goes on while the person looks at another station. */
export function teachingOf(lab: Lab): Teaching {
  const teaching = all.get(lab) ?? new Teaching(lab);
  all.set(lab, teaching);
  return teaching;
}

export class Teaching {
  place = $state<Place>('rest');
  readonly #lab: Lab;
  /** The phase has been seen at work, so that what its status says is of this run and not of an earlier one. */
  #begun = false;

  constructor(lab: Lab) {
    this.#lab = lab;
    const remembered = recall(MEMORY);
    if (isPlace(remembered)) {
      this.place = remembered;
      this.#begun = true;
    }
    lab.onprogress = () => this.#goOn();
    this.#goOn();
  }

  /** The phase that is under way; undefined where none is. */
  get phase(): Taught | undefined {
    return isPhase(this.place) ? this.place : undefined;
  }

  get status(): PhaseStatus | undefined {
    return this.phase && this.#lab.statuses[this.phase];
  }

  /** Nothing can be begun now: it is at work already. */
  get busy(): boolean {
    return this.place === 'waiting' || this.status?.state === 'running';
  }

  /** It has stopped before its end, and can go on. */
  get halted(): boolean {
    return this.phase !== undefined && ['paused', 'failed'].includes(this.status?.state ?? '');
  }

  /** Teaches from all picks so far, as soon as the models are there. From now on, models learn from the person's own labels alone. */
  async begin(): Promise<void> {
    if (this.busy) return;
    this.#move('waiting');
    await this.#lab.kept.setSettings({ source: 'you' });
    this.#goOn();
  }

  pause(): Promise<void> {
    return this.phase ? this.#lab.pause(this.phase) : Promise.resolve();
  }

  resume(): Promise<void> {
    return this.phase ? this.#lab.play(this.phase) : Promise.resolve();
  }

  #move(place: Place): void {
    this.place = place;
    remember(MEMORY, place === 'rest' ? undefined : place);
  }

  /** Called whenever something has changed that the next step may wait for. */
  #goOn(): void {
    const { place, status } = this;
    const { opened, opening } = this.#lab;
    if (opening || !opened) return;
    if (place === 'waiting') return void this.#start('reward');
    if (!isPhase(place) || !status) return;
    this.#begun ||= status.state === 'running';
    if (!this.#begun) return;
    const next = CHAIN[CHAIN.indexOf(place) + 1] as Taught | undefined;
    // Reset at its station, or never saved.
    if (status.state === 'idle' || status.shipped) this.#move('rest');
    else if (status.state === 'done') void (next ? this.#start(next) : this.#move('done'));
  }

  async #start(phase: Taught): Promise<void> {
    const { statuses, notices } = this.#lab;
    this.#begun = false;
    this.#move(phase);
    const { state } = statuses[phase];
    // What was under way there learned from something else.
    if (isUnderWay(statuses[phase]) || state === 'failed' || state === 'held') await this.#lab.reset(phase);
    this.#lab.method = 'ppo';
    await this.#lab.play(phase);
    const refused = notices.taken || notices.list.some((notice) => notice.phase === phase);
    if (!this.#begun && refused) this.#move('rest');
  }
}
