// Serves the built page under a folder of its own for each trial, so that each has its own storage and cache, with the network faults
// that the trial asks for.

import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { SITE_FOLDER, typeOf } from '../browser/serve-site.ts';

export const NETWORK_FAULTS = ['404', '500', 'HTML instead', 'truncated', 'flipped bit', 'stalled'] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

/** What one visit meets. */
export interface Weather {
  /** The file it befalls, by its path in the site, how, and where in the file, from 0 to 1. */
  fault?: { file: string; how: NetworkFault; at: number };
  /** Script that runs in the worker before the page's own. */
  prelude?: string;
}

const LOGIN = '<!doctype html><title>School network</title><h1>Please log in</h1>';

export interface Site {
  /** A new folder on this site, ending in '/', as empty as on a first visit. */
  folder(weather?: Weather): { address: string; calm: () => void };
  close(): void;
}

/** Starts the server. */
export async function openSite(): Promise<Site> {
  const weathers = new Map<string, Weather>();
  const server = createServer((request, response) => {
    const [, visit = '', ...rest] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    const name = decodeURIComponent(rest.join('/')) || 'index.html';
    const weather = weathers.get(visit);
    const file = path.join(SITE_FOLDER, name);
    if (!weather || !file.startsWith(SITE_FOLDER + path.sep)) return void response.writeHead(404).end();
    readFile(file)
      .then((content) => answer(response, name, content, weather))
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    folder(weather = {}) {
      const visit = `visit-${weathers.size + 1}`;
      weathers.set(visit, weather);
      return { address: `http://127.0.0.1:${port}/${visit}/`, calm: () => void weathers.set(visit, {}) };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(response: ServerResponse, name: string, content: Buffer, { fault, prelude }: Weather): void {
  response.setHeader('content-type', typeOf(name));
  response.setHeader('cache-control', 'no-store');
  if (prelude && /assets\/worker-[^/]*\.js$/.test(name)) return void response.end(prelude + content.toString());
  if (fault?.file !== name) return void response.end(content);
  const middle = Math.floor(fault.at * content.length);
  switch (fault.how) {
    case '404':
      return void response.writeHead(404).end('Not found');
    case '500':
      return void response.writeHead(500).end('Internal server error');
    case 'HTML instead':
      response.setHeader('content-type', 'text/html');
      return void response.end(LOGIN);
    case 'truncated':
      // Complete as far as HTTP can tell, as from a cache that was cut short.
      return void response.end(content.subarray(0, middle));
    case 'flipped bit': {
      const damaged = Buffer.from(content);
      damaged[middle] ^= 1 << (middle % 8);
      return void response.end(damaged);
    }
    case 'stalled':
      response.setHeader('content-length', content.length);
      return void response.write(content.subarray(0, middle));
  }
}
