// Serves the built page over a line as slow as one asks for, and says what was sent over it.

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SITE_FOLDER, typeOf } from '../serve-site.ts';

export interface Line {
  /** Of the whole line, for all connections together. */
  bitsPerSecond: number;
  /** From the page to the server and back; a new connection takes one more. */
  latencyMs: number;
}

/** An answer: the file, when it was asked for and sent to its end (milliseconds since 1970), and its bytes as sent, headers and all. */
export interface Sent {
  file: string;
  at: number;
  /** Infinity until then. */
  end: number;
  bytes: number;
}

/** Bytes that are sent at a time. */
const PART = 1250;
/** What static hosts compress. */
const TEXTS = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.wasm']);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** @returns the address of the page, everything that was sent so far, and what ends the server */
export async function serveSlowly({ bitsPerSecond, latencyMs }: Line) {
  const sent: Sent[] = [];
  const known = new WeakSet<Socket>();
  /** When the line is free again. */
  let free = 0;
  const turn = (bytes: number): Promise<void> => {
    free = Math.max(free, performance.now()) + (8000 * bytes) / bitsPerSecond;
    return wait(free - performance.now());
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
    const entry: Sent = { file: name, at: Date.now(), end: Infinity, bytes: 0 };
    sent.push(entry);
    const isNew = !known.has(request.socket);
    known.add(request.socket);
    await wait(isNew ? 2 * latencyMs : latencyMs);
    const content = await readFile(path.join(SITE_FOLDER, name)).catch(() => undefined);
    if (!content) return void response.writeHead(404).end();
    const zipped = TEXTS.has(path.extname(name));
    const body = zipped ? gzipSync(content) : content;
    const head = { 'content-type': typeOf(name), 'cache-control': 'no-store', 'content-length': body.length };
    response.writeHead(200, zipped ? { ...head, 'content-encoding': 'gzip' } : head);
    // Headers are about this long.
    entry.bytes += 250;
    await turn(250);
    for (let from = 0; from < body.length && !response.destroyed; from += PART) {
      const part = body.subarray(from, from + PART);
      await turn(part.length);
      entry.bytes += part.length;
      response.write(part);
    }
    entry.end = Date.now();
    response.end();
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { site: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, sent, close };
}
