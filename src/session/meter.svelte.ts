// Measuring this machine’s speed: the progress and the result.
import type { ErrorReport } from '../lib/errors.ts';
import { describeError } from '../words/saying.ts';
import type { Measurement } from '../lib/measurement.ts';
import type { LabApi } from '../domain/api.ts';
import { words } from '../words/words.ts';

/** Measuring the machine: what is under way, and what came of it. */
export class Meter {
  /** What is being measured now; undefined while nothing is. */
  what = $state<string>();
  /** It ends after the part that is under way. */
  stopping = $state(false);
  result = $state.raw<Measurement>();
  error = $state.raw<ErrorReport>();

  /** Measures with this engine; the last result stays until there is a new one. */
  async start(api: LabApi): Promise<void> {
    this.what = words.session.measuringSoon;
    this.error = undefined;
    try {
      this.result = (await api.measure()) ?? this.result;
    } catch (error) {
      this.error = describeError(error);
    } finally {
      this.what = undefined;
      this.stopping = false;
    }
  }

  async stop(api: LabApi): Promise<void> {
    this.what = words.session.measuringEnds;
    this.stopping = true;
    await api.stopMeasuring();
  }

  /** An event of the worker; one that comes after the person has stopped changes nothing. */
  take(what: string): void {
    if (this.what !== undefined && !this.stopping) this.what = what;
  }
}
