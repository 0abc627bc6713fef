// Reads chosen files of a .zip that may be anything.
import { Unzip, UnzipInflate } from 'fflate';

/** Bytes of a .zip that are read at a time. */
const PIECE = 2 ** 14;

/** Whether bytes begin as a .zip does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The contents of those of the named files that there are, the first of each name. Reads from front to back and stops at the limits: the
 * sizes and the number of files that a .zip claims at its end may be anything.
 * @param most for each name, how many bytes it may have
 * @throws Error where one of them has more, is cut off or damaged
 */
export function unzipped<Name extends string>(bytes: Uint8Array, most: Record<Name, number>): Map<Name, Uint8Array> {
  const found = new Map<Name, { parts: Uint8Array[]; size: number; ended: boolean }>();
  const unzip = new Unzip((file) => {
    const name = file.name as Name;
    if (!Object.hasOwn(most, name) || found.has(name)) return;
    const entry = { parts: [] as Uint8Array[], size: 0, ended: false };
    found.set(name, entry);
    file.ondata = (error, part, final) => {
      if (error) throw error;
      entry.size += part.length;
      if (entry.size > most[name]) throw new Error('more than the limit');
      entry.parts.push(part);
      entry.ended = final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  // In pieces, so that little more than the limit is ever inflated.
  for (let at = 0; at < bytes.length; at += PIECE) {
    unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  }
  return new Map(
    [...found].map(([name, { parts, size, ended }]) => {
      if (!ended) throw new Error('cut off');
      const all = new Uint8Array(size);
      let at = 0;
      for (const part of parts) {
        all.set(part, at);
        at += part.length;
      }
      return [name, all];
    }),
  );
}
