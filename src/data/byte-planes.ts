// The halves of 16-bit numbers apart: the upper bytes take few values and deflate well, the lower ones are noise, which would hide that.

/** Where the numbers begin: behind the length of a safetensors file's header and the header. */
const start = (bytes: Uint8Array): number =>
  8 + Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true));

/** A safetensors file with every second byte of its numbers first, then the others. */
export function splitPlanes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const from = start(bytes);
  const out = Uint8Array.from(bytes);
  const half = Math.ceil((bytes.length - from) / 2);
  for (let i = from; i < bytes.length; i++) out[from + ((i - from) >> 1) + ((i - from) & 1) * half] = bytes[i];
  return out;
}

/** The file again. @throws RangeError where it is none */
export function joinPlanes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const from = start(bytes);
  const out = Uint8Array.from(bytes);
  const half = Math.ceil((bytes.length - from) / 2);
  for (let i = from; i < bytes.length; i++) out[i] = bytes[from + ((i - from) >> 1) + ((i - from) & 1) * half];
  return out;
}
