import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { shippedChecksums } from './src/data/checksum-plugin.ts';
import { assemblyscript } from './src/simd/compile.mjs';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Adds the policy to built pages only: Vite's dev server puts styles and its client inline, which the policy forbids. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
    ],
  };
}

/** Leaves the comments of shaders out of built pages: they are for readers of the source, and every visitor would download them. */
function shadersWithoutComments(): Plugin {
  return {
    name: 'shaders-without-comments',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.wgsl?raw')) return null;
      const source = readFileSync(id.slice(0, -'?raw'.length), 'utf8').replaceAll(/^ *\/\/.*\n/gm, '');
      return `export default ${JSON.stringify(source)};`;
    },
  };
}

/** Leaves the help texts of the settings out of the worker, which checks ranges and never explains them. */
function settingsWithoutHelp(): Plugin {
  const text = /\b(help|source):\s*('(?:[^'\\]|\\.)*'|[a-z]+)(?=,)/g;
  return {
    name: 'settings-without-help',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      /\/src\/lib\/(settings|methods)\.ts$/.test(id) ? readFileSync(id, 'utf8').replaceAll(text, "$1: ''") : null,
  };
}

export default defineConfig({
  base: './',
  plugins: [svelte(), assemblyscript(), shippedChecksums(), contentSecurityPolicy()],
  worker: {
    format: 'es',
    plugins: () => [assemblyscript(), shippedChecksums(), shadersWithoutComments(), settingsWithoutHelp()],
  },
  build: { target: 'es2023', sourcemap: true, modulePreload: { polyfill: false } },
});
