// Failures of IndexedDB as sentences for people.
import { LabError } from '../lib/errors.ts';

const SENTENCES: Record<string, string> = {
  QuotaExceededError: 'There is not enough disk space for this page to save its data.',
  InvalidStateError: 'The browser closed the storage of this page.',
  VersionError: 'A newer version of this page is open in another tab. Reload this one.',
  SecurityError: 'The browser does not allow this page to store data.',
  ConstraintError: 'There is already a record with this id.',
  DataCloneError: 'The browser cannot store this kind of data.',
};

const errorName = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '');

/** The connection is lost, but a new one may work. */
export function isLostConnection(thrown: unknown): boolean {
  const lostInSafari = /connection to indexed database server lost/i;
  return errorName(thrown) === 'InvalidStateError' || (thrown instanceof Error && lostInSafari.test(thrown.message));
}

export function asStorageError(thrown: unknown): LabError {
  if (thrown instanceof LabError) return thrown;
  const missing = typeof indexedDB === 'undefined' ? 'This browser offers pages no storage (IndexedDB).' : undefined;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  const message = missing ?? SENTENCES[errorName(thrown)] ?? `This page’s storage failed: ${detail}`;
  return new LabError('StorageError', message, { cause: thrown });
}
