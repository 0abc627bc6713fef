// Downloads the files shipped with the page. Each is compared with its checksum, because what arrives may be cut short, damaged, or the sign-in
// page of a network.
import { CHECKSUMS } from 'virtual:shipped-checksums';
import { LabError } from '../lib/errors.ts';
import { LIMITS, within } from '../lib/within.ts';
import { crc32 } from '../lib/crc32.ts';
import { joinPlanes } from './byte-planes.ts';

/**
 * The bytes of a shipped file.
 * @param folder absolute address of the folder with the shipped files, ending in '/'
 * @param name its path within public/
 * @throws LabError `DownloadError`
 */
export async function downloadShipped(folder: string, name: string): Promise<Uint8Array> {
  const first = await download(folder, name);
  if (isIntact(name, first)) return first;
  // Once more, past the browser's cache: the damaged one may be kept there.
  const second = await download(folder, name, { cache: 'reload' });
  if (isIntact(name, second)) return second;
  throw new LabError(
    'DownloadError',
    second.find((byte) => byte > 32) === '<'.charCodeAt(0)
      ? `The network answered with a web page in place of ${name}. Sign in to the network, or ask for this site to be let through its filter.`
      : `${name} arrived damaged, twice in a row.`,
  );
}

/** The text of a shipped file, as {@link downloadShipped}. */
export async function downloadShippedText(folder: string, name: string): Promise<string> {
  return new TextDecoder().decode(await downloadShipped(folder, name));
}

const isModel = (name: string): boolean => name.endsWith('.safetensors');
/** The models of the built page are packed. */
const sentAs = (name: string): string => (import.meta.env.PROD && isModel(name) ? `${name}.packed` : name);

const GZIP = [0x1f, 0x8b];

/** A model as it was; the plain file of a page that is not built is given as it is. So is what cannot be unpacked: its checksum is that of no file. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (!GZIP.every((byte, at) => bytes[at] === byte)) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return joinPlanes(new Uint8Array(await new Response(stream).arrayBuffer()));
  } catch {
    return bytes;
  }
}

/** CRC-32 of a shipped file; undefined where there is none of this name. */
export const shippedChecksum = (name: string): number | undefined => CHECKSUMS[name];

const isIntact = (name: string, bytes: Uint8Array): boolean => crc32(bytes) === CHECKSUMS[name];

async function download(folder: string, name: string, options: RequestInit = {}): Promise<Uint8Array> {
  const stop = new AbortController();
  const stalled = () =>
    new LabError(
      'DownloadError',
      `The download of ${name} stopped: nothing has arrived for ${LIMITS.bytes / 1000} seconds.`,
    );
  try {
    const response = await within(
      fetch(folder + sentAs(name), { ...options, signal: stop.signal }),
      LIMITS.bytes,
      stalled,
    );
    if (!response.ok)
      throw new LabError('DownloadError', `${name} could not be downloaded: the server answered ${response.status}.`);
    const parts: Uint8Array[] = [];
    const reader = response.body?.getReader();
    for (;;) {
      const next = reader && (await within(reader.read(), LIMITS.bytes, stalled));
      if (!next || next.done) return isModel(name) ? await unpacked(joined(parts)) : joined(parts);
      parts.push(next.value);
    }
  } catch (cause) {
    if (cause instanceof LabError) throw cause;
    throw new LabError('DownloadError', `${name} could not be downloaded.`, { cause });
  } finally {
    stop.abort();
  }
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
