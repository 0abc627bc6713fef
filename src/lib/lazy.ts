// Scripts that are fetched on demand.
import { LabError } from './errors.ts';
import { LIMITS, within } from './within.ts';

/** What an `import()` gives. @throws LabError `DownloadError` when the script cannot be had, is damaged or does not come in time */
export function lazy<T>(script: Promise<T>): Promise<T> {
  const late = () => new Error(`no script after ${LIMITS.part} ms`);
  return within(script, LIMITS.part, late).catch((cause: unknown) => {
    throw new LabError('DownloadError', 'A part of this page could not be downloaded.', { cause });
  });
}
