import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { shippedChecksums } from './src/data/checksum-plugin.ts';
import { smallerModels } from './src/data/smaller-models-plugin.ts';
import { serviceWorker } from './src/offline/plugin.ts';
import { assemblyscript } from './src/simd/compile.mjs';

const hash = (content: string | Uint8Array) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

const policy = (inlineScripts: readonly string[]) =>
  [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${inlineScripts.map((script) => `'${hash(script)}'`).join(' ')}`,
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * Adds to the built page which scripts may run: those of this site, with the bits that they were built with. A damaged one counts as missing,
 * which the page can say, where it would otherwise end in an error of the browser's. Browsers that do not read integrity from import maps
 * (Chrome before 127) run it. Vite's dev server puts scripts and styles inline, which the policy forbids.
 */
function allowedScripts(): Plugin {
  return {
    name: 'allowed-scripts',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      const scripts = Object.values(bundle).filter((file) => file.type === 'chunk');
      const integrity = Object.fromEntries(scripts.map(({ fileName, code }) => [`./${fileName}`, hash(code)]));
      const map = JSON.stringify({ integrity });
      const page = path.join(dir, 'index.html');
      const html = readFileSync(page, 'utf8');
      const inline = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script);
      const head = [
        `<meta http-equiv="Content-Security-Policy" content="${policy([map, ...inline])}">`,
        `<script type="importmap">${map}</script>`,
      ];
      // Browsers look for the encoding in the first kilobyte only.
      const first = '<meta charset="utf-8" />';
      writeFileSync(page, html.replace(first, [first, ...head].join('\n    ')));
    },
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

/**
 * The packages in what is built, by folder. Parts of AssemblyScript's library are in the WebAssembly kernels; the service worker, with
 * Workbox in it, is built after the file with the licences, because it keeps that file, too.
 */
const bundled = new Set(
  ['assemblyscript', 'workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'].map(
    (name) => `node_modules/${name}`,
  ),
);

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
    string,
    string
  >;
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/**
 * Writes the licences of all packages in the page and its worker to a file. Vite's own `build.license` does not look into workers,
 * whose bundles are complete before the page's.
 */
function licences(fileName?: string): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      for (const id of ids) {
        const folder = /[^\0]*\/node_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0];
        if (folder) bundled.add(folder);
      }
      if (!fileName) return;
      const parts = [
        readFileSync('LICENSE', 'utf8').trim(),
        'This page contains:',
        ...[...bundled].sort().map(licenceOf),
      ];
      this.emitFile({ type: 'asset', fileName, source: `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n` });
    },
  };
}

/**
 * Keeps the worker's first script apart from what its later ones share with it. WebKit evaluates a worker's first module anew when another
 * script imports from it: there were two workers in one then, and the second, without a model, answered too.
 */
function entryApart(): Plugin {
  return {
    name: 'entry-apart',
    apply: 'build',
    options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
  };
}

/**
 * The tags that must be absolute for a pasted link to show a picture: the address where the page will be published, ending in '/', is the
 * environment variable SITE_URL. Without it there are none.
 */
function linkPreview(site = process.env['SITE_URL']): Plugin {
  const fileName = 'preview.png';
  const property = (name: string, content: string) => ({
    ...{ tag: 'meta', attrs: { property: `og:${name}`, content } },
    injectTo: 'head' as const,
  });
  return {
    name: 'link-preview',
    apply: 'build',
    transformIndexHtml: () => (site ? [property('url', site), property('image', new URL(fileName, site).href)] : []),
    generateBundle() {
      if (site) this.emitFile({ type: 'asset', fileName, source: readFileSync('screenshot.png') });
    },
  };
}

/** The words of a language get its name, by which the service worker knows them. */
const chunkFileNames = ({ facadeModuleId }: { facadeModuleId: string | null }): string =>
  `assets/${/\/src\/words\/([^/]+)\/all\.ts$/.exec(facadeModuleId ?? '')?.[1]?.replace(/^/, 'translation-') ?? '[name]'}-[hash].js`;

/** What is always fetched together is one script: each has headers, and the page names each with its checksum before a visitor can begin. */
const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'base',
      test: /\/src\/(lib\/(?!short-json|measurement)|domain\/(?!\w+-schema|show-shape)|storage\/|words\/(en\/page|en\/language|\w*language|numbers|saying|words)[-.])/,
    },
    { name: 'inside', test: /\/src\/ui\/inside\// },
    { name: 'lessons', test: /\/src\/lessons\/en\// },
  ],
};

export default defineConfig({
  base: './',
  plugins: [
    svelte(),
    assemblyscript(),
    shippedChecksums(),
    smallerModels(),
    allowedScripts(),
    linkPreview(),
    licences('THIRD-PARTY-LICENSES.txt'),
    serviceWorker(),
  ],
  worker: {
    format: 'es',
    plugins: () => [
      assemblyscript(),
      shippedChecksums(),
      shadersWithoutComments(),
      settingsWithoutHelp(),
      entryApart(),
      licences(),
    ],
  },
  build: {
    target: 'es2023',
    sourcemap: true,
    modulePreload: {
      polyfill: false,
      // Every visitor's first script would carry the names of all that a rare part needs; only stations are worth that.
      resolveDependencies: (file, needed) =>
        /Station-[^/]*\.js$/.test(file) ? needed : needed.filter((each) => each.endsWith('.css')),
    },
    rolldownOptions: { output: { chunkFileNames, codeSplitting } },
  },
});
