import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shippedChecksums } from '../../src/data/checksum-plugin.ts';

// The page with a scripted worker behind it, for looking at it and for tests of the interface alone.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
  plugins: [
    svelte({ configFile: fileURLToPath(new URL('../../svelte.config.js', import.meta.url)) }),
    shippedChecksums(),
  ],
  build: {
    target: 'es2023',
    outDir: fileURLToPath(new URL('../../node_modules/.cache/test-ui', import.meta.url)),
    emptyOutDir: true,
  },
  server: { fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
});
