// Atomic writes and short content hashes.
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Atomic write: the file is renamed into place once complete. Creates its folder. */
export function writeWhole(file: string, content: Uint8Array | string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, content);
  renameSync(part, file);
}

/** The first 40 bits of the SHA-256, in hexadecimal. */
export const hash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

/** The hash of plain data, as JSON. */
export const hashOf = (value: unknown): string => hash(JSON.stringify(value));
