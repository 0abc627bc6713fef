// 16-bit floating point, for weights at half the download. Bit patterns on one side, doubles on the other.

const scratch = new DataView(new ArrayBuffer(4));

/** The 16 bits of the IEEE 754 binary16 number nearest to `value`, ties to even; beyond 65,504 that is infinity. */
export function toHalf(value: number): number {
  scratch.setFloat32(0, value);
  const bits = scratch.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  // 65,520 is halfway between the largest finite number and the next power of two; it rounds up to infinity.
  if (magnitude >= 0x477ff000) return sign | 0x7c00;
  // Below 2⁻¹⁴ the unit is 2⁻²⁴, whatever the exponent. Multiplying is exact, so only the rounding remains.
  if (magnitude < 0x38800000) return sign | roundHalfEven(Math.abs(scratch.getFloat32(0)) * 2 ** 24);
  // Rebias the exponent from 127 to 15; rounding the 13 bits cut off may carry into the exponent, as it should.
  const rebased = magnitude - (112 << 23);
  return sign | ((rebased + 0xfff + ((rebased >>> 13) & 1)) >>> 13);
}

/** The value of 16 bits of IEEE 754 binary16. */
export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 31;
  const fraction = bits & 0x3ff;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The value of 16 bits of bfloat16, the upper half of a 32-bit float. */
export function fromBfloat(bits: number): number {
  scratch.setUint32(0, bits << 16);
  return scratch.getFloat32(0);
}

function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
