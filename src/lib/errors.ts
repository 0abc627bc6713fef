// The errors a person can see. They are told apart by `name`, because Comlink carries no class across the worker boundary.

/** What to do next, by error name; the page shows it under the message. Where it does not fit, whoever throws gives another. */
export const ERROR_HINTS = {
  GpuUnavailableError:
    'Use Chrome or Edge 114 or newer, Safari 26, or Firefox 141 on Windows, over https or localhost, with hardware acceleration turned on. Your work stays on this device.',
  GpuLostError:
    'The graphics driver restarted. Press Recover to continue from the last checkpoint; your labels are safe.',
  GpuMemoryError: 'Close other tabs that use the GPU, or choose the smaller model.',
  ShaderError: 'Update the browser and the graphics driver. Until then, choose other kernels under “Where this runs”.',
  NumericsError: 'The training has diverged. Reset this phase and lower its learning rate.',
  ConfigError: 'Change that setting, then try again.',
  CheckpointError:
    'The saved state could not be used. Reset this phase to restart it from the results of the earlier phases.',
  BusyError: 'Nothing was changed here. Wait until that has finished, or stop it, then try again.',
  TakenError: 'Wait until that tab is done.',
  StaleError:
    'Nothing was overwritten: what the other tab saved is shown here now. Press Play or Reset again to go on from there.',
  StorageError:
    'Free some disk space or leave the private window, then try again. Until then, new work is lost when this tab closes.',
  ImportError: 'Choose a .zip or comparisons.jsonl file exported from this page.',
  DownloadError: 'Check your connection and reload the page.',
  WorkerCrashError: 'Press Recover to start a new one from the last checkpoint; your labels are safe.',
  UnexpectedError: 'Reload the page; your work is kept.',
} as const;

/** The hint for a file of the page that arrived damaged. */
export const DOWNLOAD_AGAIN = 'Reload the page to download it again.';

export type LabErrorName = keyof typeof ERROR_HINTS;

interface LabErrorOptions extends ErrorOptions {
  /** What to do next, where the usual hint of the name does not fit. */
  hint?: string;
}

/** An error named in {@link ERROR_HINTS}; its message is a sentence that says what happened. */
export class LabError extends Error {
  override readonly name: LabErrorName;
  readonly hint?: string;

  constructor(name: LabErrorName, message: string, { hint, ...options }: LabErrorOptions = {}) {
    super(message, options);
    this.name = name;
    if (hint !== undefined) this.hint = hint;
  }
}

export interface ErrorReport {
  name: LabErrorName;
  message: string;
  hint: string;
  /** The raw text of what was thrown, for whoever mends it; not a sentence, so it is shown on demand only. */
  details?: string;
}

/** What Comlink must carry besides name and message, for {@link describeError} to read on the other side. */
export function carried(error: Error): Pick<ErrorReport, 'details'> & { hint?: string } {
  const { hint, details } = error as Partial<LabError & ErrorReport>;
  const raw = details ?? (error.cause === undefined ? undefined : rawText(error.cause));
  return { ...(hint ? { hint } : {}), ...(raw ? { details: raw } : {}) };
}

/** Name, message and hint of anything thrown; an error that nobody expected gets a plain sentence and keeps its text as details. */
export function describeError(thrown: unknown): ErrorReport {
  if (!(thrown instanceof Error) || !Object.hasOwn(ERROR_HINTS, thrown.name)) {
    const message = 'Something went wrong that this page did not expect.';
    return { name: 'UnexpectedError', message, hint: ERROR_HINTS.UnexpectedError, details: rawText(thrown) };
  }
  const name = thrown.name as LabErrorName;
  return { name, message: thrown.message, hint: ERROR_HINTS[name], ...carried(thrown) };
}

function rawText(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}
