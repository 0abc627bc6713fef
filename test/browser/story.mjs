// `npm run story` makes the README's moving picture, story.gif: it builds the page and goes through the recording that the Improve station
// shows before anybody has trained there, one picture for each step.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from 'fast-png';
import gifenc from 'gifenc';
import { runnerImport } from 'vite';

const { GIFEncoder, applyPalette, quantize } = gifenc;

/** Milliseconds of the first picture, of each between, and of the last. */
const [FIRST, EACH, LAST] = [1600, 550, 2950];
const COLOURS = 255;
/** What has not changed since the picture before is left out: this entry of the palette stands for it. */
const UNCHANGED = 255;

const root = path.resolve(import.meta.dirname, '../..');
const load = async (file) =>
  (await runnerImport(path.join(root, file), { root, configFile: false, logLevel: 'warn' })).module;
const { default: serveSite } = await load('test/browser/serve-site.ts');
const { launchBrowser } = await load('test/runtime.ts');

/** A picture of each step on the stage, as PNG. */
async function takePictures(page) {
  const scrubber = page.getByRole('slider', { name: 'Step shown' });
  await scrubber.press('Home');
  const last = Number(await scrubber.getAttribute('max'));
  const pictures = [];
  for (let step = 0; step <= last; step++) {
    await page.getByText(new RegExp(`^(step|iteration) ${step} of ${last}$`)).waitFor();
    // Without the mark of the focus.
    await scrubber.blur();
    pictures.push(await page.locator('.show').screenshot());
    await scrubber.press('ArrowRight');
  }
  return pictures;
}

/** Red, green, blue and 255 of each pixel. */
function pixelsOf(png) {
  const { width, height, channels, data } = decode(png);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) pixels.set(data.subarray(i * channels, i * channels + 3), i * 4);
  return { width, height, pixels };
}

function animate(pictures) {
  const frames = pictures.map(pixelsOf);
  const { width, height } = frames[0];
  const ends = [frames[0], frames[frames.length >> 1], frames.at(-1)].map(({ pixels }) => Buffer.from(pixels));
  const palette = quantize(Buffer.concat(ends), COLOURS);
  const gif = GIFEncoder();
  let before;
  frames.forEach(({ pixels }, at) => {
    const indices = applyPalette(pixels, palette);
    const changed = before ? indices.map((index, i) => (index === before[i] ? UNCHANGED : index)) : indices;
    const delay = at === 0 ? FIRST : at === frames.length - 1 ? LAST : EACH;
    const first = at === 0 ? { palette: [...palette, ...Array(256 - palette.length).fill([0, 0, 0])] } : {};
    gif.writeFrame(changed, width, height, {
      ...first,
      delay,
      dispose: 1,
      transparent: at > 0,
      transparentIndex: UNCHANGED,
    });
    before = indices;
  });
  gif.finish();
  return gif.bytes();
}

let site = '';
const close = await serveSite({ provide: (_name, address) => (site = address) });
const browser = await launchBrowser({ webgpu: false });
try {
  const viewport = { width: 1280, height: 860 };
  const page = await browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(`${site}?engine=wasm&model=nano#policy`);
  await page.getByRole('button', { name: /^Runs on: Processor/ }).waitFor({ timeout: 120_000 });
  const gif = animate(await takePictures(page));
  writeFileSync(path.join(root, 'story.gif'), gif);
  console.log(`story.gif: ${(gif.length / 1000).toFixed(0)} KB`);
} finally {
  await browser.close();
  close();
}
