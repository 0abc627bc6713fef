// The errors a person can see. They are told apart by `name`, because Comlink carries no class across the worker boundary.

/** What to do next, by error name; the page shows it under the message. */
export const ERROR_HINTS = {
  GpuUnavailableError:
    'Use Chrome or Edge 113 or newer, Safari 26, or Firefox 141 on Windows, over https or localhost, with hardware acceleration turned on. Your work stays on this device.',
  GpuLostError:
    'The graphics driver restarted. Press Recover to continue from the last checkpoint; your labels are safe.',
  GpuMemoryError: 'Close other tabs that use the GPU, or choose the smaller model.',
  ShaderError: 'The graphics driver rejected the kernel named above. Update the driver or the browser.',
  NumericsError: 'Training diverged to a number that is not finite. Reset this phase and lower its learning rate.',
  ConfigError: 'Change the setting named above to a value within its range.',
  CheckpointError:
    'The saved state could not be used. Reset this phase to restart it from the results of the earlier phases.',
  StorageError:
    'Free some disk space or leave the private window, then try again. Until then, new work is lost when this tab closes.',
  ImportError: 'Choose a .zip or comparisons.jsonl file exported from this page.',
  DownloadError: 'Check your connection and reload the page.',
  WorkerCrashError: 'The training worker stopped. Press Recover to start a new one from the last checkpoint.',
} as const;

export type LabErrorName = keyof typeof ERROR_HINTS;

/** An error named in {@link ERROR_HINTS}; its message is a sentence that says what happened. */
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

/** Name, message and hint of anything thrown. */
export function describeError(thrown: unknown): ErrorReport {
  const { name, message } = thrown instanceof Error ? thrown : { name: 'Error', message: String(thrown) };
  const hint = name in ERROR_HINTS ? ERROR_HINTS[name as LabErrorName] : 'Reload the page; your work is kept.';
  return { name, message, hint };
}
