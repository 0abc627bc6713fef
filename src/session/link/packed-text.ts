// Text for the part of an address behind "#": deflated, in base64url.
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/** Characters of the packed text; the page makes links of a quarter of this. */
const MOST_CHARACTERS = 32_000;
/** Of what it inflates to; rankings in a link of that length have a tenth. */
const MOST_BYTES = 1_000_000;
/** Bytes that are read at a time: each may inflate to a thousand. */
const PIECE = 256;

/** Bytes as the letters of an address: base64url. */
export function inLetters(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws DOMException where they are none */
export const ofLetters = (letters: string): Uint8Array =>
  Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));

export function packText(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  return inLetters(bytes);
}

/** What could be read, of a damaged text what came before the damage; undefined where it is too much. Never throws. */
export function unpackText(text: string): string | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    // The last characters of a text that was cut may be half a byte.
    const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
    const bytes = ofLetters(whole);
    const inflate = new Inflate((part) => {
      parts.push(part);
      size += part.length;
    });
    for (let at = 0; at < bytes.length && size <= MOST_BYTES; at += PIECE) inflate.push(bytes.subarray(at, at + PIECE));
  } catch {
    // What came before the damage is in the parts.
  }
  if (size > MOST_BYTES) return undefined;
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return strFromU8(all);
}
