// Failures of IndexedDB as sentences for people.
import { LabError } from '../lib/errors.ts';

const UNSAVED = 'Until then, new work is lost when this tab closes.';
const RELOAD = `Reload the page. ${UNSAVED}`;
/** What happened, and what to do where the usual hint, to make room, does not help. */
const SENTENCES: Record<string, { message: string; hint?: string }> = {
  QuotaExceededError: { message: 'There is not enough disk space for this page to save its data.' },
  InvalidStateError: { message: 'The browser closed the storage of this page.', hint: RELOAD },
  VersionError: {
    message: 'The data on this device is from a newer version of this page.',
    hint: `Reload this tab to get that version. ${UNSAVED}`,
  },
  SecurityError: {
    message: 'The browser does not allow this page to store data.',
    hint: `Allow it in the browser’s settings for this site, or leave the private window. ${UNSAVED}`,
  },
  ConstraintError: { message: 'There is already a record with this id.', hint: RELOAD },
  DataCloneError: { message: 'The browser cannot store this kind of data.', hint: RELOAD },
};
const NO_STORAGE = {
  message: 'This browser offers pages no storage (IndexedDB).',
  hint: 'Everything works, but your work is lost when this tab closes. Another browser, or no private window, can keep it.',
};

const errorName = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '');

/** The connection is lost, but a new one may work. */
export function isLostConnection(thrown: unknown): boolean {
  const lostInSafari = /connection to indexed database server lost/i;
  return errorName(thrown) === 'InvalidStateError' || (thrown instanceof Error && lostInSafari.test(thrown.message));
}

export function asStorageError(thrown: unknown): LabError {
  if (thrown instanceof LabError) return thrown;
  const missing = typeof indexedDB === 'undefined' ? NO_STORAGE : undefined;
  const usual = { message: 'This page could not use its storage.', hint: RELOAD };
  const { message, ...hint } = missing ?? SENTENCES[errorName(thrown)] ?? usual;
  return new LabError('StorageError', message, { cause: thrown, ...hint });
}
