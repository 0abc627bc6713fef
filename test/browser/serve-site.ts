// Before the browser tests: builds the page once and serves it under a path of several folders, as GitHub Pages does.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page, ending in '/'. */
    site: string;
  }
}

/** Where the built page is, for the tests in Chromium. Those in other browsers have a folder of their own, so that both may run at once. */
export const SITE_FOLDER = path.resolve('node_modules/.cache/test-site');
const PREFIX = '/some/sub/path/';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.jsonl': 'application/jsonl',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** The content type that a static host sends with a file. */
export const typeOf = (file: string): string => TYPES[path.extname(file)] ?? 'application/octet-stream';

/** Builds the page into a folder. */
export async function buildSite(folder = SITE_FOLDER): Promise<void> {
  // Vitest says 'test' here, with which components would be built for development, larger and slower.
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  process.env['NODE_ENV'] = environment;
}

/** @returns what ends the server after the tests */
export default async function serveSite(project: TestProject): Promise<() => void> {
  const folder = project.name === 'browser' ? SITE_FOLDER : `${SITE_FOLDER}-${project.name}`;
  await buildSite(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = decodeURIComponent(pathname.slice(PREFIX.length)) || 'index.html';
    const file = path.join(folder, name);
    const inside = pathname.startsWith(PREFIX) && file.startsWith(folder + path.sep);
    stat(file)
      .then((entry) => {
        if (!inside || !entry.isFile()) throw new Error('not part of the site');
        response.setHeader('content-type', typeOf(file));
        createReadStream(file).pipe(response);
      })
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('site', `http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}`);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
