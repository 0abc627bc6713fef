// The files that come with the page, over networks that do not bring them as they are.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joinPlanes, splitPlanes } from '../../src/data/byte-planes.ts';
import { downloadShipped, downloadShippedText } from '../../src/data/shipped.ts';

const NAME = 'tokenizer.json';
const file = readFileSync(`public/${NAME}`);
const flipped = (): Uint8Array<ArrayBuffer> => {
  const bytes = Uint8Array.from(file);
  bytes[bytes.length >> 1] ^= 1;
  return bytes;
};
const page = '\n <!doctype html><title>Please sign in</title>';
const good = () => new Response(file);

/** Answers the requests one after the other, the last one for ever. @returns the caches asked for */
function network(...answers: (() => Response | Promise<Response>)[]): (string | undefined)[] {
  const asked: (string | undefined)[] = [];
  vi.stubGlobal('fetch', async (_url: string, { cache }: RequestInit) => {
    asked.push(cache);
    return answers[Math.min(asked.length, answers.length) - 1]();
  });
  return asked;
}
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('an intact file is given after one request', async () => {
  const asked = network(good);
  expect(await downloadShipped('http://x/', NAME)).toEqual(new Uint8Array(file));
  expect(asked).toEqual([undefined]);
});

test('a model that comes packed is given as it was, and a damaged one is fetched again', async () => {
  const model = 'models/nano.safetensors';
  const weights = readFileSync(`public/${model}`);
  const packed = gzipSync(splitPlanes(weights));
  const torn = packed.subarray(0, packed.length >> 1);
  const asked = network(
    () => new Response(torn),
    () => new Response(packed),
    () => new Response(weights),
  );
  expect(weights.equals(await downloadShipped('http://x/', model))).toBe(true);
  expect(asked).toEqual([undefined, 'reload']);
  // A page that is not built.
  expect(weights.equals(await downloadShipped('http://x/', model))).toBe(true);
});

test.each(['nano', 'nano-reward', 'micro-ppo'])('%s keeps its bits, whatever its numbers’ types are', (model) => {
  const file = readFileSync(`public/models/${model}.safetensors`);
  for (const length of [file.length, file.length - 1]) {
    const part = file.subarray(0, length);
    expect(part.equals(joinPlanes(splitPlanes(part)))).toBe(true);
    expect(part.equals(splitPlanes(part))).toBe(false);
  }
});

test('a damaged one is fetched again, past the cache', async () => {
  const asked = network(() => new Response(flipped()), good);
  expect(JSON.parse(await downloadShippedText('http://x/', NAME))).toEqual(JSON.parse(file.toString()));
  expect(asked).toEqual([undefined, 'reload']);
});

/** Some bytes, and then nothing. */
const stalling = () =>
  new Response(new ReadableStream({ start: (controller) => controller.enqueue(file.subarray(0, 999)) }));

test.each<[string, () => Response | Promise<Response>, string]>([
  ['a flipped bit', () => new Response(flipped()), `${NAME} arrived damaged, twice in a row.`],
  ['half of it', () => new Response(file.subarray(0, 9999)), `${NAME} arrived damaged, twice in a row.`],
  ['nothing', () => new Response(null), `${NAME} arrived damaged, twice in a row.`],
  ['a sign-in page', () => new Response(page), `The network answered with a web page in place of ${NAME}. Sign in`],
  ['404', () => new Response(null, { status: 404 }), `${NAME} could not be downloaded: the server answered 404.`],
  ['500', () => new Response(page, { status: 500 }), `${NAME} could not be downloaded: the server answered 500.`],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), `${NAME} could not be downloaded.`],
  [
    'no answer',
    () => new Promise(() => undefined),
    `The download of ${NAME} stopped: nothing has arrived for 15 seconds.`,
  ],
  ['a stall', stalling, `The download of ${NAME} stopped: nothing has arrived for 15 seconds.`],
])('%s in its place is refused in a sentence', async (_name, answer, sentence) => {
  network(answer);
  const refused = expect(downloadShipped('http://x/', NAME)).rejects.toMatchObject({
    name: 'DownloadError',
    message: expect.stringContaining(sentence),
  });
  await vi.advanceTimersByTimeAsync(16_000);
  await refused;
});

test('a slow line is not cut off', async () => {
  const step = 999;
  let at = 0;
  const pull = async (controller: ReadableStreamDefaultController) => {
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    controller.enqueue(file.subarray(at, (at += step)));
    if (at >= file.length) controller.close();
  };
  network(() => new Response(new ReadableStream({ pull }, { highWaterMark: 0 })));
  const whole = downloadShipped('http://x/', NAME);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(await whole).toEqual(new Uint8Array(file));
});
