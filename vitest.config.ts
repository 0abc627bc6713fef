import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { shippedChecksums } from './src/data/checksum-plugin.ts';
import { assemblyscript } from './src/simd/compile.mjs';

export default defineConfig({
  test: {
    // Dawn crashes in worker threads, where process.env does not reach the Vulkan loader.
    pool: 'forks',
    allowOnly: false,
    // A page that is still at work shows its answer later.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        plugins: [svelte(), assemblyscript(), shippedChecksums()],
        // Runes run as in the browser, and so do packages that have a separate server build.
        resolve: { conditions: ['browser'] },
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/browsers/**', '**/node_modules/**'],
          // Vitest would leave one core to itself, on a machine of two as well.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          // Adapters that compute on the processor need a second or two for a kernel's first run, and the interface a browser.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/serve-site.ts',
          // After the node project, and two files at a time: a page that is waited for leaves a core idle.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          // What needed a second try is listed at the end of `npm test`.
          retry: 1,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: ['test/browsers/**/*.test.ts'],
          globalSetup: 'test/browser/serve-site.ts',
          // A software adapter on a busy machine takes minutes for what a graphics card does in a second.
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
