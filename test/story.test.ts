// The README's moving picture: small enough for a README, and as long as it takes to tell the story of a run.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The size of a GIF in pixels, and how long it shows each of its pictures, in milliseconds. */
function readGif(bytes: Buffer): { width: number; height: number; delays: number[] } {
  const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  const tableOf = (flags: number) => (flags & 128 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const delays: number[] = [];
  let at = 13 + tableOf(bytes[10]);
  while (bytes[at] !== 0x3b) {
    const extension = bytes[at] === 0x21;
    if (!extension && bytes[at] !== 0x2c) throw new Error(`no block of a GIF begins with ${bytes[at]}`);
    if (extension && bytes[at + 1] === 0xf9) delays.push(10 * bytes.readUInt16LE(at + 4));
    // An image has its own table, and the size of its first codes.
    at += extension ? 2 : 11 + tableOf(bytes[at + 9]);
    while (bytes[at] !== 0) at += bytes[at] + 1;
    at++;
  }
  return { width, height, delays };
}

test('the README shows a run in fifteen seconds, in at most 1.5 MB', () => {
  expect(readFileSync('README.md', 'utf8')).toMatch(/!\[[^\]]+\]\(story\.gif\)/);
  const bytes = readFileSync('story.gif');
  expect(bytes.subarray(0, 6).toString()).toBe('GIF89a');
  expect(bytes.length).toBeLessThanOrEqual(1_500_000);
  // For ever again.
  expect(bytes.includes('NETSCAPE2.0')).toBe(true);
  const { width, height, delays } = readGif(bytes);
  expect([width >= 900, height >= 500]).toEqual([true, true]);
  expect(delays.length).toBeGreaterThan(20);
  const seconds = delays.reduce((sum, ms) => sum + ms, 0) / 1000;
  expect(seconds).toBeGreaterThan(13);
  expect(seconds).toBeLessThan(17);
});
