// Measuring this machine’s speed: the progress and the result.
import { describeError, type ErrorReport } from '../lib/errors.ts';
import type { Measurement } from '../lib/measurement.ts';
import type { LabApi } from '../domain/api.ts';

/** Measuring the machine: what is under way, and what came of it. */
export class Meter {
  /** What is being measured now; undefined while nothing is. */
  what = $state<string>();
  result = $state.raw<Measurement>();
  error = $state.raw<ErrorReport>();

  /** Measures with this engine; the last result stays until there is a new one. */
  async start(api: LabApi): Promise<void> {
    this.what = 'getting ready';
    this.error = undefined;
    try {
      this.result = (await api.measure()) ?? this.result;
    } catch (error) {
      this.error = describeError(error);
    } finally {
      this.what = undefined;
    }
  }

  async stop(api: LabApi): Promise<void> {
    this.what = 'stopping';
    await api.stopMeasuring();
  }

  /** An event of the worker; one that comes after the person has stopped changes nothing. */
  take(what: string): void {
    if (this.what !== undefined && this.what !== 'stopping') this.what = what;
  }
}
