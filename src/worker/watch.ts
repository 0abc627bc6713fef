// Looks at a run between its steps, keeps what was seen, and sends it to the page.
import type { Frame, Show } from '../domain/stage.ts';
import { LabError } from '../lib/errors.ts';
import { CAST } from '../stage/cast.ts';
import { Looks, type Looker } from '../stage/looks.ts';

/** Beyond, every second frame is forgotten. */
const MOST_FRAMES = 240;

export interface WatchHost {
  /** Makes what looks; undefined where there is nothing to see. */
  looker(): Looker | undefined;
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
  private looks: Looks | undefined;
  private since = 0;
  private failed = false;

  /** @param seen before, where the run goes on */
  constructor(host: WatchHost, seen?: Show) {
    this.host = host;
    this.show = seen ?? { cast: CAST, frames: [] };
  }

  /** Everything that can be seen at this step, unless it was seen. */
  async all(step: number): Promise<void> {
    if (this.show.frames.at(-1)?.step !== step) await this.look(step, (looks) => looks.all());
  }

  /** What there is time for after a step. @param sure at least one view, because somebody waits for this step */
  after(step: number, sure: boolean): Promise<void> {
    return this.look(step, (looks) => looks.after(performance.now() - this.since, this.host.share(), sure));
  }

  private async look(step: number, view: (looks: Looks) => Promise<Omit<Frame, 'step'>>): Promise<void> {
    if (this.failed || this.host.share() === 0) return;
    try {
      const looker = this.looks ? undefined : this.host.looker();
      if (looker) this.looks = new Looks(looker);
      if (!this.looks) return;
      const views = await view(this.looks);
      if (Object.keys(views).length > 0) this.add({ step, ...views });
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
    const last = frames.at(-1);
    const earlier = last?.step === frame.step ? frames.slice(0, -1) : frames;
    const all = [...earlier, { ...(last?.step === frame.step ? last : {}), ...frame }];
    // Their number is then odd, so that the first and the last stay.
    this.show = { cast, frames: all.length > MOST_FRAMES ? all.filter((_, i) => i % 2 === 0) : all };
    this.host.send(frame);
  }

  /** Frees the memory of looking; the next look takes it again. */
  rest(): void {
    this.looks?.free();
    this.looks = undefined;
  }
}
