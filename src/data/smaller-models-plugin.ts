// A Vite plugin: the built page has its models packed. Static hosts compress texts, not numbers, and three tenths of these bytes are not needed.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { splitPlanes } from './byte-planes.ts';

/** How often deflate begins with new codes; which is best depends on the numbers. */
const MEMORY_LEVELS = [3, 5, 7, 9];

const smallest = (bytes: Uint8Array): Uint8Array =>
  MEMORY_LEVELS.flatMap((memLevel) =>
    [constants.Z_DEFAULT_STRATEGY, constants.Z_FILTERED].map((strategy) =>
      gzipSync(bytes, { level: 9, memLevel, strategy }),
    ),
  ).reduce((best, each) => (each.length < best.length ? each : best));

export function smallerModels(): Plugin {
  return {
    name: 'smaller-models',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const folder = path.join(dir, 'models');
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.safetensors'))) {
        const file = path.join(folder, name);
        writeFileSync(`${file}.packed`, smallest(splitPlanes(readFileSync(file))));
        rmSync(file);
      }
    },
  };
}
