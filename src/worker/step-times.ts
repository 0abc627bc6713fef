// How long a step takes, from the last few.
import type { PhaseStatus } from '../domain/phases.ts';

const TIMED_STEPS = 10;

export class StepTimes {
  private seconds: number[] = [];
  private sinceStep = 0;

  /** One step may take several yields, and one yield may finish several steps. */
  add(milliseconds: number, steps: number): void {
    this.sinceStep += milliseconds / 1000;
    if (steps <= 0) return;
    this.seconds = [...this.seconds, this.sinceStep / steps].slice(-TIMED_STEPS);
    this.sinceStep = 0;
  }

  /** Of a run with this many steps to go; nothing until a step was timed. */
  timing(left: number): Pick<PhaseStatus, 'secondsPerStep' | 'secondsLeft'> {
    const sorted = this.seconds.toSorted((a, b) => a - b);
    if (!sorted.length) return {};
    const median = sorted[Math.floor(sorted.length / 2)];
    return { secondsPerStep: median, secondsLeft: median * left };
  }
}
