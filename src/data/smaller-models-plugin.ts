// A Vite plugin: the built page has its models gzipped. Static hosts compress texts, not numbers, and a quarter of these bytes is not needed.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

export function smallerModels(): Plugin {
  return {
    name: 'smaller-models',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const folder = path.join(dir, 'models');
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.safetensors'))) {
        const file = path.join(folder, name);
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
        rmSync(file);
      }
    },
  };
}
