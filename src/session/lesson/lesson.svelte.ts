// A lesson that is on: its step, what is still to be done there, what was expected and what came of it.
import { hasOrder } from '../../domain/labels.ts';
import { METRICS } from '../../lib/metrics.ts';
import type { StationName } from '../../domain/stations.ts';
import { lessonWords } from '../../words/lesson-words.ts';
import { words } from '../../words/words.ts';
import type { LessonProgress } from '../kept/shapes.ts';
import type { Lab } from '../lab.svelte.ts';
import { looks } from '../stage/stage.svelte.ts';
import { teachingOf } from '../taste/teaching.svelte.ts';
import { mean } from '../../rl/statistics.ts';
import { withoutLesson } from './address.ts';
import type { Seen } from './conditions.ts';
import { COVERED } from './controls.ts';
import type { Measured, Plan, Step } from './format.ts';

export const FRESH: LessonProgress = { step: 0, answers: {}, begun: false, done: false };

/** Steps at either end of a run that are averaged for what was measured. */
const MOST_AVERAGED = 3;
/** The answer of who would rather not say. */
const NONE = -1;

export class Lesson {
  /** By which its progress is kept, and which the address names. */
  readonly id: string;
  readonly plan: Plan;
  readonly text: string;
  /** What its settings would change of the person's own, as a question; empty once that is decided, and where they change nothing. */
  question = $state('');
  /** Where the page is; the page says so. */
  station = $state<StationName>('taste');
  readonly #lab: Lab;
  #looked = $state(looks.count);
  /** What has been written; counts also where nothing can be kept. */
  #progress = $state.raw<LessonProgress>(FRESH);

  /** @param lab what it keeps has been restored */
  constructor(lab: Lab, id: string, text: string, plan: Plan) {
    this.#lab = lab;
    this.id = id;
    this.text = text;
    this.plan = plan;
    this.#progress = lab.kept.settings.lessons[id] ?? FRESH;
  }

  /** 0 is what comes before the first step. */
  get at(): number {
    return Math.min(this.#progress.step, this.plan.steps.length);
  }

  get step(): Step | undefined {
    return this.plan.steps[this.at - 1];
  }

  get begun(): boolean {
    return this.#progress.begun;
  }

  get isLast(): boolean {
    return this.at === this.plan.steps.length;
  }

  get answer(): number | undefined {
    return this.#progress.answers[this.at];
  }

  /** The question of the step waits for an answer. */
  get asks(): boolean {
    return this.step?.predict !== undefined && this.answer === undefined;
  }

  /** What is still to be done in this step, in sentences. */
  readonly missing = $derived.by(() => {
    const { step } = this;
    if (!step || this.asks) return [];
    const seen = this.#seen();
    return step.watch.filter(({ holds }) => !holds(seen)).map(({ missing }) => missing(seen));
  });

  /** What was expected and what came of it, in sentences; none before the step is done. */
  readonly outcome = $derived.by(() => {
    const { step, answer, missing } = this;
    if (!step || this.asks || missing.length > 0) return [];
    const { panel } = lessonWords;
    const choice = step.predict?.choices[answer ?? NONE];
    const expected = step.predict ? [choice === undefined ? panel.notAnswered : panel.answered(choice)] : [];
    return [...expected, ...step.measured.flatMap((measured) => this.#measured(measured))];
  });

  /** Nothing stands in the way of the next step. */
  get ready(): boolean {
    return !this.asks && this.missing.length === 0 && this.question === '';
  }

  /** What the lesson hides now. */
  get hidden(): string[] {
    return [...this.plan.hide, ...(this.step?.hide ?? []), ...(this.asks ? COVERED : [])];
  }

  /** @param choice its number; undefined for who would rather not say */
  expect(choice: number | undefined): Promise<void> {
    return this.#keep({ answers: { ...this.#progress.answers, [this.at]: choice ?? NONE } });
  }

  async go(to: number): Promise<void> {
    this.#looked = looks.count;
    await this.#keep({ step: Math.max(0, Math.min(to, this.plan.steps.length)) });
  }

  /** @param open opens the station of the step, where that is another */
  async move(to: number, open: (station: StationName) => void): Promise<void> {
    await this.go(to);
    const there = this.step?.station;
    if (there && there !== this.station) open(there);
  }

  /** Settings have been decided on. */
  begin(): Promise<void> {
    this.question = '';
    return this.#keep({ begun: true });
  }

  /** The next time, it begins anew. */
  finish(): Promise<void> {
    return this.#keep({ ...FRESH, done: true });
  }

  /** Opens the page without it; a run is saved before. */
  async leave(): Promise<void> {
    const { runningPhase } = this.#lab;
    if (runningPhase) await this.#lab.pause(runningPhase);
    location.assign(withoutLesson(new URL(location.href), this.plan));
  }

  /** Shows the change once it is written: whoever reloads as soon as it is seen finds it. */
  async #keep(change: Partial<LessonProgress>): Promise<void> {
    const { kept } = this.#lab;
    const progress = { ...FRESH, ...kept.settings.lessons[this.id], ...change };
    await kept.setSettings({ lessons: { [this.id]: progress } });
    this.#progress = progress;
  }

  #seen(): Seen {
    const { kept, statuses, configs, method, labeler } = this.#lab;
    const counts = new Map<string, number>();
    for (const { author } of kept.simulated)
      if ('simulated' in author) counts.set(author.simulated, (counts.get(author.simulated) ?? 0) + 1);
    return {
      station: this.station,
      picks: kept.mine.filter(hasOrder).length,
      votes: kept.votes.length,
      labeled: Object.fromEntries(counts),
      taught: teachingOf(this.#lab).place === 'done',
      looks: looks.count - this.#looked,
      statuses,
      configs,
      choices: { method, source: kept.settings.source, labeler },
    };
  }

  #measured({ phase, metric }: Measured): string[] {
    const series = this.#lab.series[phase];
    void series.version;
    const values = series.column(metric).filter((value) => value !== null);
    const written = (value: number) => value.toLocaleString(words.language, { maximumSignificantDigits: 2 });
    if (values.length === 0) return [];
    const { measured, measuredOnce } = lessonWords.panel;
    const { label } = METRICS[metric];
    // One step alone says little; the ends do not overlap.
    const few = Math.min(MOST_AVERAGED, Math.floor(values.length / 2));
    if (few === 0) return [measuredOnce(label, written(values[0]))];
    return [measured(label, written(mean(values.slice(0, few))), written(mean(values.slice(-few))))];
  }
}
