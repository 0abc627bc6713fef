// Files that commands write, and short hashes that tell two contents apart.
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Atomic write: the file is renamed into place once complete. Makes its folder. */
export function writeWhole(file: string, content: Uint8Array | string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, content);
  renameSync(part, file);
}

/** The first 40 bits of SHA-256, in hexadecimal. */
export const hash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

/** Of plain data. */
export const hashOf = (value: unknown): string => hash(JSON.stringify(value));
