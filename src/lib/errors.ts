// The errors a person can meet. They are told apart by `name`, because that is all Comlink carries across the worker boundary.

/** What to do next, by error name; the page shows it under the message. */
export const ERROR_HINTS = {
  GpuUnavailableError:
    'Use Chrome or Edge 113 or newer, Safari 26, or Firefox 141 on Windows, over https or localhost, with hardware acceleration switched on. Everything you made stays here.',
  GpuLostError: 'The graphics driver restarted. Press Recover to go on from the last checkpoint; your labels are safe.',
  GpuMemoryError: 'Close other tabs that use the graphics card, or choose the smaller model.',
  ShaderError:
    'This graphics driver refused one of our kernels. Update the driver or the browser; the message names the kernel.',
  NumericsError: 'Training produced a number that is not finite. Reset this phase and lower its learning rate.',
  ConfigError: 'Change the setting named above to a value in its range.',
  CheckpointError: 'The saved state could not be used. Reset this phase to start it from what the earlier phases made.',
  StorageError:
    'Free some disk space or leave the private window, then try again. Until then nothing new is kept after this tab closes.',
  ImportError: 'Choose a .zip or a comparisons.jsonl that this page exported.',
  DownloadError: 'Check the connection and reload the page.',
  WorkerCrashError: 'The training worker stopped. Press Recover to start a new one from the last checkpoint.',
} as const;

export type LabErrorName = keyof typeof ERROR_HINTS;

/** An error with a name from {@link ERROR_HINTS} and a sentence that says what happened. */
export class LabError extends Error {
  override readonly name: LabErrorName;

  constructor(name: LabErrorName, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = name;
  }
}

export interface ErrorReport {
  name: string;
  message: string;
  hint: string;
}

/** Any thrown thing as name, message and hint. */
export function describeError(thrown: unknown): ErrorReport {
  const { name, message } = thrown instanceof Error ? thrown : { name: 'Error', message: String(thrown) };
  const hint = name in ERROR_HINTS ? ERROR_HINTS[name as LabErrorName] : 'Reload the page; what you made is kept.';
  return { name, message, hint };
}
