// The way from a browser to the site: it can be closed, it holds the models back when asked to, and it sees every request. It is the
// browser's proxy too, so that it is asked for every other host.

import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A name that is not localhost, for which browsers withhold what they give to https alone. */
const NAME = 'school.test';

export interface Gate {
  /** Address of the site on localhost, ending in '/'. */
  local: string;
  /** Address of the site on another name, over http. */
  named: string;
  /** For the browser: `host:port`. */
  proxy: string;
  /** The network is there. */
  open: boolean;
  /** How long the files of the models take, in milliseconds. */
  delay: number;
  /** Requests to other hosts, and answers that were errors. */
  problems: string[];
  /** Waits until everything asked for has come, and nothing new was asked for in so many milliseconds. */
  quiet(milliseconds: number): Promise<void>;
  close(): void;
}

export async function openGate(site: string): Promise<Gate> {
  let last = 0;
  let onTheirWay = 0;
  const server = createServer((request, response) => {
    last = Date.now();
    onTheirWay++;
    response.once('close', () => onTheirWay--);
    if (!gate.open) return void request.socket.destroy();
    const url = new URL(request.url ?? '/', gate.local);
    if (url.hostname !== NAME && url.host !== gate.proxy) {
      gate.problems.push(`asked for ${url.href}`);
      return void response.writeHead(403).end();
    }
    const pass = () =>
      request.pipe(
        forward(new URL(url.pathname, site), { headers: { accept: request.headers.accept } }, (answer) => {
          const { statusCode = 0, headers } = answer;
          if (statusCode >= 400) gate.problems.push(`${statusCode} for ${url.href}`);
          answer.pipe(response.writeHead(statusCode, headers));
        }),
      );
    if (gate.delay > 0 && url.pathname.endsWith('.safetensors.packed')) setTimeout(pass, gate.delay);
    else pass();
  });
  server.on('connect', (request, socket) => {
    gate.problems.push(`asked for ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { pathname } = new URL(site);
  const gate: Gate = {
    local: `http://${proxy}${pathname}`,
    named: `http://${NAME}${pathname}`,
    proxy,
    open: true,
    delay: 0,
    problems: [],
    async quiet(milliseconds) {
      while (onTheirWay > 0 || Date.now() - last < milliseconds)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return gate;
}
