// A Vite plugin: `import bytes from './kernels.as.ts?wasm'` is the AssemblyScript file compiled to WebAssembly, in base64. Used by the page,
// the tests and the commands. The result is cached under node_modules/.cache until a source changes.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/assemblyscript');
const OPTIONS = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--zeroFilledMemory', '--noAssert'];

/** Compiles if needed; returns the path of the .wasm file. */
async function compile(file) {
  const folder = path.dirname(file);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.as.ts'));
  const hash = createHash('sha256').update(OPTIONS.join(' '));
  for (const name of sources) hash.update(readFileSync(path.join(folder, name)));
  const out = path.join(cache, `${hash.digest('hex').slice(0, 16)}.wasm`);
  if (existsSync(out)) return out;
  mkdirSync(cache, { recursive: true });
  const part = `${out}.${process.pid}`;
  const { main } = await import('assemblyscript/asc');
  // Warning 112 is about passing vectors to or from the host; here they are only passed between functions of the module.
  const options = [...OPTIONS, '--disableWarning', '112', '--baseDir', root, '--outFile', path.relative(root, part)];
  const { error, stderr } = await main([path.relative(root, file), ...options]);
  if (error) throw new Error(`${path.relative(root, file)} does not compile: ${stderr.toString()}`);
  renameSync(part, out);
  return out;
}

export function assemblyscript() {
  return {
    name: 'assemblyscript',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.as.ts?wasm')) return undefined;
      const bytes = readFileSync(await compile(id.replace('?wasm', '')));
      return `export default ${JSON.stringify(bytes.toString('base64'))};`;
    },
  };
}
