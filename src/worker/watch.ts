// Looks at a run between its steps, keeps what was seen, and sends it to the page.
import { originsOf, withFrame, type Cast, type Frame, type Show } from '../domain/stage.ts';
import { LabError } from '../lib/errors.ts';
import { sameCards } from '../stage/cast.ts';
import { Looks, type Looker } from '../stage/looks.ts';

export interface WatchHost {
  /** Makes what looks at these prompts; undefined where there is nothing to see. */
  looker(cast: Cast): Looker | undefined;
  /** Of all time, how much looking may take. */
  share(): number;
  send(frame: Frame): void;
  /** Says that nothing can be seen any more. */
  fail(error: LabError): void;
}

export class Watch {
  /** So far. */
  show: Show;
  private readonly host: WatchHost;
  private cast: Cast;
  private looks: Looks | undefined;
  private since = 0;
  /** What is to be seen has changed since the last look. */
  private changed = false;
  /** Looks wait for each other. */
  private last: Promise<unknown> = Promise.resolve();
  private failed = false;

  /** @param seen before, where the run goes on */
  constructor(host: WatchHost, cast: Cast, seen?: Show) {
    this.host = host;
    this.show = seen ?? { cast, frames: [] };
    const river = this.show.frames.findLast((frame) => frame.river)?.riverOf;
    this.cast = { ...this.show.cast, ...(river === undefined ? {} : { river }) };
  }

  /**
   * From now on, these are to be seen. What was seen of cards that are not among them is forgotten.
   * @returns whether they are others than before
   */
  ask(cast: Cast): boolean {
    const { cast: before, frames } = this.show;
    if (sameCards(cast, before) === cast.cards.length && cast.cards.length === before.cards.length) {
      if (cast.river === this.cast.river) return false;
    }
    const kept = sameCards(before, cast);
    const cut = ({ cards, ...frame }: Frame): Frame => (cards ? { ...frame, cards: cards.slice(0, kept) } : frame);
    const all = kept < before.cards.length ? frames.map(cut) : frames;
    this.show = { cast: { ...before, cards: cast.cards }, frames: all };
    this.cast = cast;
    this.changed = true;
    return true;
  }

  /** Everything that can be seen at this step, unless it was seen. */
  async all(step: number): Promise<void> {
    const seen = this.show.frames.at(-1)?.step === step && !this.changed;
    if (!seen) await this.look(step, (looks) => looks.all());
  }

  /** What there is time for after a step. @param sure at least one view, because somebody waits for this step */
  after(step: number, sure: boolean): Promise<void> {
    if (this.changed) return this.all(step);
    return this.look(step, (looks) => looks.after(performance.now() - this.since, this.host.share(), sure));
  }

  private look(step: number, view: (looks: Looks) => Promise<Omit<Frame, 'step'>>): Promise<void> {
    const next = () => this.lookNow(step, view);
    const result = this.last.then(next, next);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async lookNow(step: number, view: (looks: Looks) => Promise<Omit<Frame, 'step'>>): Promise<void> {
    if (this.failed || this.host.share() === 0) return;
    try {
      if (this.changed) this.free();
      this.changed = false;
      const { cast } = this;
      const looker = this.looks ? undefined : this.host.looker(cast);
      if (looker) this.looks = new Looks(looker, !originsOf(this.show, cast.river));
      if (!this.looks) return;
      const views = await view(this.looks);
      // What has been asked meanwhile is seen next.
      if (cast !== this.cast) return;
      const other =
        (views.river ?? views.origins) && cast.river !== this.show.cast.river ? { riverOf: cast.river } : {};
      if (Object.keys(views).length > 0) this.add({ step, ...views, ...other });
    } catch (error) {
      // A run goes on without being seen where memory does not suffice for both.
      if (!(error instanceof LabError) || error.name !== 'GpuMemoryError') throw error;
      this.failed = true;
      this.host.fail(error);
    }
    this.since = performance.now();
  }

  private add(frame: Frame): void {
    const { cast, frames } = this.show;
    this.show = { cast, frames: withFrame(frames, frame) };
    this.host.send(frame);
  }

  /** Frees the memory of looking after the looks that were asked for; the next one takes it again. */
  async rest(): Promise<void> {
    await this.last;
    this.free();
  }

  private free(): void {
    this.looks?.free();
    this.looks = undefined;
  }
}
