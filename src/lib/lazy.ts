// Scripts that are fetched on demand.
import { LabError } from './errors.ts';
import { LIMITS, within } from './within.ts';

/**
 * What an `import()` gives.
 * @param limit for it to come, in milliseconds
 * @throws LabError `DownloadError` when the script cannot be had, is damaged or does not come in time
 */
export function lazy<T>(script: Promise<T>, limit: number = LIMITS.part): Promise<T> {
  const late = () => new Error(`no script after ${limit} ms`);
  return within(script, limit, late).catch((cause: unknown) => {
    throw new LabError('DownloadError', 'A part of this page could not be downloaded.', { cause });
  });
}
