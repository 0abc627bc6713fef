// Errors that are shown until they are dismissed.
import { describeError } from '../lib/errors.ts';
import type { ErrorReport } from '../lib/errors.ts';
import type { Phase } from '../domain/phases.ts';

export interface Notice {
  id: number;
  phase?: Phase;
  error: ErrorReport;
}

/** What went wrong and is still to be read. */
export class Notices {
  list = $state.raw<Notice[]>([]);
  #last = 0;

  /** Runs something that may fail; a failure becomes a notice. @returns whether it went well. */
  async attempt(action: () => Promise<unknown>, phase?: Phase): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (error) {
      this.add(describeError(error), phase);
      return false;
    }
  }

  /** Adds a notice, unless one of the same kind is still there: a crash fails many calls at once. */
  add(error: ErrorReport, phase?: Phase): void {
    if (this.list.some((notice) => notice.error.name === error.name)) return;
    this.#last += 1;
    this.list = [...this.list, { id: this.#last, error, ...(phase ? { phase } : {}) }];
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  clear(): void {
    this.list = [];
  }
}
