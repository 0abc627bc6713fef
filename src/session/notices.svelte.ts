// Errors that are shown until they are dismissed, or until what failed is tried again.
import type { ErrorReport, LabErrorName } from '../lib/errors.ts';
import { describeError, sayReport } from '../words/saying.ts';
import type { Phase } from '../domain/phases.ts';

/** What was tried, so that trying it again takes its notice away: a phase, a place where texts are written, a file, or the page itself. */
export type Topic = Phase | 'base' | 'reading' | 'best' | 'recording' | 'page';

export interface Notice {
  id: number;
  phase?: Phase;
  topic?: Topic;
  error: ErrorReport;
}

/** One end of the engine fails many calls, each in its own words, and one remedy mends them all. */
const ENDS: readonly LabErrorName[] = ['GpuLostError', 'WorkerCrashError'];

/** What went wrong and is still to be read. */
export class Notices {
  list = $state.raw<Notice[]>([]);
  /** Another tab of this page trains. */
  taken = $state(false);
  /** Told every error first. @returns whether it need not be shown */
  mends: (error: ErrorReport, phase?: Phase) => boolean = () => false;
  #last = 0;

  /**
   * Runs something that may fail; a failure becomes a notice.
   * @param topic what is tried: notices of an earlier try go away.
   * @returns whether it went well.
   */
  async attempt(action: () => Promise<unknown>, phase?: Phase, topic: Topic | undefined = phase): Promise<boolean> {
    if (topic) this.forget(topic);
    try {
      await action();
      return true;
    } catch (error) {
      this.add(describeError(error), phase, topic);
      return false;
    }
  }

  /** Adds a notice, unless it is there already. */
  add(error: ErrorReport, phase?: Phase, topic: Topic | undefined = phase): void {
    if (this.mends(error, phase)) return;
    // Nothing is wrong here: it is said calmly, until the worker tells that the other tab is done.
    if (error.name === 'TakenError') this.taken = true;
    else this.show(error, phase, topic);
  }

  /** As {@link add}, for what nothing mends. */
  show(given: ErrorReport, phase?: Phase, topic: Topic | undefined = phase): void {
    const error = sayReport(given);
    const same = ({ error: { name, message } }: Notice): boolean =>
      name === error.name && (message === error.message || ENDS.includes(name));
    if (this.list.some(same)) return;
    this.#last += 1;
    this.list = [...this.list, { id: this.#last, error, ...(phase ? { phase } : {}), ...(topic ? { topic } : {}) }];
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  /** Takes the notices of a topic away: it is tried again, or what was wrong about it has changed. The disk is as it was. */
  forget(topic: Topic): void {
    this.list = this.list.filter((notice) => notice.topic !== topic || notice.error.name === 'StorageError');
  }

  /** Another engine starts: only what concerns the disk and the page itself is still true. */
  forgetEngine(): void {
    this.taken = false;
    this.list = this.list.filter(({ error, topic }) => error.name === 'StorageError' || topic === 'page');
  }

  clear(): void {
    this.list = [];
  }
}
