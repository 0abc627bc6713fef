// One show on the stage: what was seen of a run, and the step that is looked at now.
import { originsOf, withFrame, type Cast, type Frame, type Show, type View } from '../../domain/stage.ts';

/** A whole run, played. */
const SHOW_MS = 15_000;
/** Between two redraws, at least. */
const REDRAW_MS = 100;

export interface Shown<T> {
  value: T;
  /** The step it is from. */
  step: number;
  /** What it replaced. */
  before: T | undefined;
}

/** The newest of a view at a step; undefined where it was never seen until then. */
export function shownAt<V extends View>(
  frames: readonly Frame[],
  step: number,
  view: V,
): Shown<Required<Frame>[V]> | undefined {
  const seen = frames.filter((frame) => frame.step <= step && frame[view] !== undefined);
  const [newest, before] = [seen.at(-1), seen.at(-2)] as (Required<Frame> | undefined)[];
  return newest && { value: newest[view], step: newest.step, before: before?.[view] };
}

/** How often a stage was played or its time line moved, on the whole page: a lesson may wait for it. */
export const looks = $state({ count: 0 });

export class Stage {
  cast = $state.raw<Cast>();
  /** Sorted by step. */
  frames = $state.raw<readonly Frame[]>([]);
  /** The step looked at; undefined for the newest, whichever that is. */
  at = $state<number>();
  playing = $state(false);
  readonly first = $derived(this.frames[0]?.step ?? 0);
  readonly last = $derived(this.frames.at(-1)?.step ?? 0);
  /** The step on view. */
  readonly step = $derived(this.at ?? this.last);

  #kept: readonly Frame[] = [];
  #wanted: number | undefined;
  #redraw: ReturnType<typeof setTimeout> | undefined;
  #stale = false;
  #ticks: ReturnType<typeof setInterval> | undefined;

  /** Shows a run from what was seen of it so far. */
  open(cast: Cast, frames: readonly Frame[]): void {
    this.cast = cast;
    this.#kept = frames;
    this.look(undefined);
  }

  /** Adds what was seen at a step to what is known of it. */
  take(frame: Frame): void {
    this.#kept = withFrame(this.#kept, frame);
    this.#show();
  }

  /** Forgets what came after a step, where a run goes on from there; without one, everything. */
  clear(after = -Infinity): void {
    this.stop();
    this.#kept = this.#kept.filter(({ step }) => step <= after);
    this.#wanted = undefined;
    this.#show();
  }

  /** Looks at a step; undefined for the newest. */
  look(step: number | undefined): void {
    if (step !== undefined) looks.count++;
    this.stop();
    this.#go(step);
  }

  /** Looks at what was seen next, or before. @returns false where nothing was */
  turn(by: 1 | -1): boolean {
    const wanted = this.#wanted ?? Infinity;
    const to = this.#kept[this.#kept.findLastIndex(({ step }) => step <= wanted) + by];
    if (!to) return false;
    this.look(to === this.#kept.at(-1) ? undefined : to.step);
    return true;
  }

  /** Plays the run from the step looked at, or from its beginning if that is the newest. */
  play(): void {
    if (this.playing || this.frames.length < 2) return;
    this.playing = true;
    looks.count++;
    const { frames } = this;
    const ms = Math.max(REDRAW_MS, SHOW_MS / frames.length);
    const each = (ms * frames.length) / SHOW_MS;
    const start =
      this.at === undefined || this.at >= this.last ? 0 : frames.findLastIndex(({ step }) => step <= this.step);
    let ticks = 0;
    this.#go(frames[start]?.step);
    this.#ticks = setInterval(() => {
      ticks++;
      const next = frames[start + Math.floor(ticks * each)];
      if (next && next !== frames.at(-1)) return this.#go(next.step);
      this.stop();
      this.#go(undefined);
    }, ms);
  }

  stop(): void {
    clearInterval(this.#ticks);
    this.playing = false;
  }

  /** The newest of a view at the step looked at; undefined where it was never seen until then. */
  shown<V extends View>(view: V): Shown<Required<Frame>[V]> | undefined {
    return shownAt(this.frames, this.step, view);
  }

  /** The prompt of the river at the step looked at. */
  riverPrompt(): string {
    const seen = this.frames.findLast((frame) => frame.step <= this.step && frame.river);
    return seen?.riverOf ?? this.cast?.river ?? '';
  }

  /** The rivers of the models that the run comes from, for the prompt of the river. */
  origins(): NonNullable<Frame['origins']> {
    const { cast, frames } = this;
    return (cast && originsOf({ cast, frames }, this.riverPrompt())) ?? {};
  }

  #go(step: number | undefined): void {
    this.#wanted = step;
    this.#show();
  }

  /** Puts on view what is kept and wanted: at once, but at most ten times a second. */
  #show(): void {
    if (this.#redraw !== undefined) {
      this.#stale = true;
      return;
    }
    this.#stale = false;
    this.frames = this.#kept;
    this.at = this.#wanted;
    this.#redraw = setTimeout(() => {
      this.#redraw = undefined;
      if (this.#stale) this.#show();
    }, REDRAW_MS);
  }
}

/** A stage that shows this. */
export function stageOf({ cast, frames }: Show): Stage {
  const stage = new Stage();
  stage.open(cast, frames);
  return stage;
}
