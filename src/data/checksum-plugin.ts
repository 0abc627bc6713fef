// A Vite plugin: the module `virtual:shipped-checksums` holds the CRC-32 of every file in public/ that the page downloads by script.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { crc32 } from '../lib/crc32.ts';

const NAME = 'virtual:shipped-checksums';
const folder = path.resolve(import.meta.dirname, '../../public');

export function shippedChecksums(): Plugin {
  return {
    name: 'shipped-checksums',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(json|safetensors|recording)$/.test(file))
        .sort();
      const checksums = files.map((file) => {
        this.addWatchFile(path.join(folder, file));
        return [file.split(path.sep).join('/'), crc32(readFileSync(path.join(folder, file)))];
      });
      return `export const CHECKSUMS = ${JSON.stringify(Object.fromEntries(checksums))};`;
    },
  };
}
