// Decides what the page says about a run: what just happened, and what to do next. The sentences are in words/en/page.ts.
import { isUnderWay, type Phase, type PhaseStatus } from '../domain/phases.ts';
import { fixed, percentage } from '../words/numbers.ts';
import { say as inLanguage } from '../words/saying.ts';
import { words } from '../words/words.ts';
import { methodName } from './policies.ts';

const say = words.narration;

export const PHASE_NAMES = say.phases;

/** Why nothing can be asked of the engine now; empty when it can. */
export function whyNoEngine({ opening, opened }: { opening: boolean; opened: unknown }): string {
  if (opening) return words.run.starting;
  return opened ? '' : words.run.stopped;
}

/** The name of a run: that of its phase, and its method where there is a choice of them. */
export function runName(phase: Phase, status: PhaseStatus): string {
  return status.method ? say.run(PHASE_NAMES[phase], methodName(status)) : PHASE_NAMES[phase];
}

export function progressSentence(phase: Phase, status: PhaseStatus): string {
  const name = runName(phase, status);
  const { state, step, total, secondsLeft } = status;
  switch (state) {
    case 'idle':
      return say.idle(name);
    case 'running':
      return secondsLeft === undefined
        ? say.running(name, step, total)
        : say.runningFor(name, step, total, aboutTime(secondsLeft));
    case 'paused':
      return say.paused(name, step, total);
    case 'done':
      return say.done(name);
    case 'failed':
      return say.failed(name, step, total);
    case 'held':
      return say.held(name);
  }
}

/** Why a saved state cannot be continued, and what to do. */
export const whyHeld = (reason: string): string => sentences(inLanguage(reason), say.heldHelp);

/** That a run went on with another engine; empty where it did not. */
export function whereItWentOn({ state, elsewhere }: PhaseStatus): string {
  if (!elsewhere) return '';
  return (state === 'done' ? say.wentOnElsewhere : say.goesOnElsewhere)(elsewhere.map(inLanguage));
}

/** What starting a phase over would delete beyond its own results; empty where nothing was made from them. */
export function startOverWarning(status: PhaseStatus, made: readonly Phase[]): string {
  if (made.length === 0) return '';
  const products = made.map((phase) => say.products[phase]);
  return isUnderWay(status) ? say.resetDeletes(products) : say.startingOverDeletes(products);
}

/** "about 35 s", "about 2 min": no more digits than an estimate has. */
export function aboutTime(seconds: number): string {
  if (seconds < 1) return say.instant;
  if (seconds < 60) return say.about(`${seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5} s`);
  if (seconds < 3600) return say.about(`${Math.round(seconds / 60)} min`);
  return say.about(`${fixed(seconds / 3600, 1)} h`);
}

export function stepTime(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${fixed(seconds, seconds < 10 ? 2 : 0)} s`;
}

/** Joins the sentences that apply. */
export function sentences(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

export function percent(share: number): string {
  return percentage((100 * share).toFixed(0));
}
