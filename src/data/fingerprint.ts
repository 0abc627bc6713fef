// Checksums that tell two arrays of numbers apart, or two models.

/** FNV-1a over the 32-bit words (Fowler, Noll and Vo). */
export function checksum(data: Float32Array): number {
  const words = new Uint32Array(data.buffer, data.byteOffset, data.length);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i], 0x01000193);
  return hash >>> 0;
}

/** The same for two models only where all weights have the same names, order and bits. */
export function fingerprint(weights: Map<string, { data: Float32Array }>): string {
  const parts = [...weights].map(([name, { data }]) => `${name} ${checksum(data)}`);
  const text = Uint32Array.from(parts.join(), (letter) => letter.charCodeAt(0));
  return checksum(new Float32Array(text.buffer)).toString(16);
}
