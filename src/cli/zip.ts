// `npm run zip` builds the page and puts it into one file, for a USB stick or a room without a network.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { build } from 'vite';
import { writeWhole } from './files.ts';
import { parseOptions } from './options.ts';

const PORT = 8000;
/** The folder in the file: what is unpacked stays together. */
const FOLDER = 'rlhf-sandbox';

/** Serves the folder it is started in, to this computer only. Windows may have another type for scripts, with which browsers refuse them. */
const SERVER = [
  'from http.server import *',
  "SimpleHTTPRequestHandler.extensions_map['.js'] = 'text/javascript'",
  `ThreadingHTTPServer(('127.0.0.1', ${PORT}), SimpleHTTPRequestHandler).serve_forever()`,
].join('; ');

/** The line that serves the page, by the name that Node has for the system. */
export const COMMANDS = {
  win32: `py -c "${SERVER}"`,
  darwin: `python3 -c "${SERVER}"`,
  linux: `python3 -c "${SERVER}"`,
};

const README = `RLHF Sandbox

This folder holds the whole page. Browsers do not run it from a file, so a small program has to serve it. The
line below serves it to this computer only; nothing is sent anywhere.

1. Open a terminal in this folder. Windows: hold Shift, right-click in the folder, then "Open in Terminal" or
   "Open PowerShell window here". macOS: right-click the folder, then "New Terminal at Folder". Linux:
   right-click in the folder, then "Open in Terminal".

2. Paste the line for your system and press Enter. The terminal stays open while you use the page.

Windows (needs Python, from the Microsoft Store or python.org):

${COMMANDS.win32}

macOS (needs Python; if it is not there, macOS offers to install it):

${COMMANDS.darwin}

Linux:

${COMMANDS.linux}

3. Open http://127.0.0.1:${PORT}/ in a browser.

After the first visit the browser keeps the page and opens it without the server, too. What you make stays in
the browser of this computer.
`;

/** The .zip of a built page, without the maps, which are for readers of the source. */
export function zipOf(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile() && !file.endsWith('.map'))
    .map((file) => [`${FOLDER}/${file.split(path.sep).join('/')}`, readFileSync(path.join(folder, file))] as const);
  return zipSync({ [`${FOLDER}/README.txt`]: strToU8(README), ...Object.fromEntries(files) });
}

export async function main(args: string[]): Promise<void> {
  parseOptions(args, {}, 'npm run zip');
  // Compiling this file has set it to development, with which components would be larger and slower.
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'warn' });
  const zip = zipOf('dist');
  writeWhole(`${FOLDER}.zip`, zip);
  console.log(`${FOLDER}.zip: ${(zip.length / 1e6).toFixed(1)} MB. README.txt in it says how to start the page.`);
}
