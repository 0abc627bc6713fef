// A pupil's rankings as QR codes, read from the screen and opened as links on a teacher's page; all over http.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decode } from 'fast-png';
import type { Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
import { encode } from 'uqr';
import { expect, inject, onTestFinished, test } from 'vitest';
import { handInLinks, writeHandIn } from '../../../src/session/link/hand-in-text.ts';
import { Rng } from '../../../src/lib/rng.ts';
import { ranking } from '../../labels.ts';
import { launchBrowser } from '../../runtime.ts';
import { accessibilityFaults, takeScreenshots, waitUntilOpened } from '../open-page.ts';
import { count, texts } from '../taste/picking.ts';
import { launchAtSchool, openAtSchool, schoolSite } from './school.ts';

const PICKS = 12;
const openClass = async (page: Page) => {
  await page.getByText('Your class: names, files, agreement').click();
  await page.getByLabel('Name or nickname').waitFor();
};

/** What a camera would read from a picture of the code on show. */
async function readFrom(page: Page): Promise<string> {
  const { width, height, data, channels } = decode(await page.getByRole('img', { name: /^QR code \d/ }).screenshot());
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) for (let c = 0; c < 3; c++) rgba[4 * i + c] = data[channels * i + c];
  return decodeQR({ width, height, data: rgba });
}

/** Rankings on disk, by id, without their place. */
const rankings = (page: Page): Promise<Record<string, unknown>[]> =>
  page.evaluate(async () => {
    const [{ name }] = await indexedDB.databases();
    const opening = indexedDB.open(name!);
    const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
    const reading = database.transaction('comparisons').objectStore('comparisons').getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    database.close();
    return (reading.result as Record<string, unknown>[]).map(({ sequence: _, ...each }) => each);
  });

test('codes read from the screen merge exactly, in any order, through a reload', async () => {
  const browser = await launchAtSchool();
  const pupil = await openAtSchool(browser, '?engine=wasm&model=nano');
  for (let picks = 1; picks <= PICKS; picks++) {
    await texts(pupil).first().click();
    await count(pupil, picks);
  }
  await pupil.goto(`${schoolSite()}?engine=wasm&model=nano#rank`);
  await waitUntilOpened(pupil);
  await openClass(pupil);
  await pupil.getByLabel('Name or nickname').fill('Ana');
  await pupil.getByLabel('Class code').focus();
  await pupil.getByText('Hand in without a file: QR codes').click();
  const said = await pupil.getByText(/^12 rankings in \d codes\./).textContent();
  const parts = Number(/in (\d)/.exec(said ?? '')?.[1]);
  expect(parts).toBeGreaterThan(1);
  const read: string[] = [];
  for (let part = 1; part <= parts; part++) {
    await pupil.getByRole('img', { name: `QR code ${part} of ${parts}` }).waitFor();
    read.push(await readFrom(pupil));
    await pupil.getByRole('button', { name: 'Next code' }).click();
  }
  expect(read.join('\n')).toBe(await pupil.getByLabel('The same as links').inputValue());
  expect(read.every((link) => link.startsWith(`${schoolSite()}#hand-in=1.`))).toBe(true);
  expect(await accessibilityFaults(pupil)).toEqual([]);
  await takeScreenshots(pupil, 'hand-in');

  const teacher = await openAtSchool(browser, '?engine=wasm&model=nano#rank');
  const [last = '', ...rest] = new Rng(2).fork('order').shuffle(read);
  for (const link of rest) {
    // As a phone's camera app opens it: the page is loaded again.
    await teacher.goto('about:blank');
    await teacher.goto(link);
    await teacher.getByText(/\d of \d parts are here\. Still missing/).waitFor();
    expect(new URL(teacher.url()).hash).toBe('#taste');
  }
  // In the same tab, only what is behind # changes.
  await teacher.goto(last);
  await teacher.getByText('12 rankings by Ana added.').waitFor();
  const mine = (await rankings(pupil)).map((each) => ({
    ...each,
    author: { ...(each['author'] as object), name: 'Ana' },
  }));
  expect(await rankings(teacher)).toEqual(mine);

  await teacher.getByRole('button', { name: 'Show the class' }).click();
  await openClass(teacher);
  await teacher.getByText('Take in QR codes and links').click();
  await teacher.getByRole('button', { name: 'Scan with the camera' }).click();
  await teacher.getByText(/^The camera cannot be used here: browsers give it only to pages on https/).waitFor();
  await teacher
    .getByLabel('Links, one a line')
    .last()
    .fill(`${read.join('\n')}\n${read[0].slice(0, -3)}`);
  await teacher.getByRole('button', { name: 'Take in the links' }).click();
  await teacher.getByText('0 rankings by Ana added, 12 duplicates skipped.').waitFor();
  await teacher.getByText('A link was cut off or changed').waitFor();
  expect(await rankings(teacher)).toHaveLength(PICKS);
  expect(await accessibilityFaults(teacher)).toEqual([]);
  await takeScreenshots(teacher, 'take-codes');
  for (const page of [pupil, teacher]) {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});

/** A film for Chromium's invented camera: each code for a second. @returns its path */
function filmOf(contents: readonly string[]): string {
  const [width, height, rate] = [640, 480, 5];
  const frames = contents.flatMap((content) => {
    const { data, size } = encode(content, { ecc: 'L', border: 4 });
    const scale = Math.floor(height / size);
    const bright = new Uint8Array(width * height).fill(235);
    data.forEach((row, y) =>
      row.forEach((black, x) => {
        if (!black) return;
        for (let line = y * scale; line < (y + 1) * scale; line++)
          bright.fill(16, line * width + x * scale, line * width + (x + 1) * scale);
      }),
    );
    const frame = Buffer.concat([Buffer.from('FRAME\n'), bright, Buffer.alloc((width * height) / 2, 128)]);
    return Array.from({ length: rate }, () => frame);
  });
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'codes-')), 'codes.y4m');
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`), ...frames]),
  );
  return file;
}

test('the camera reads codes one after the other until all parts are there', async () => {
  const labels = Array.from({ length: 9 }, (_, at) =>
    ranking({
      id: `label ${at}`,
      prompt: `${at * 7919} is a number?`,
      author: { person: 'b0b', name: 'Bob' },
      createdAt: at,
    }),
  );
  const links = handInLinks('https://example.org/', writeHandIn(labels, { prompts: [], checksum: 0 }))!;
  expect(links.length).toBeGreaterThan(1);
  const film = `--use-file-for-fake-video-capture=${filmOf(links)}`;
  const flags = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', film];
  const browser = await launchBrowser({ webgpu: false, flags });
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext({ permissions: ['camera'] })).newPage();
  await page.goto(`${inject('site')}?engine=wasm&model=nano#rank`);
  await openClass(page);
  await page.getByText('Take in QR codes and links').click();
  await page.getByRole('button', { name: 'Scan with the camera' }).click();
  await page.getByText(/^\d rankings by Bob added/).waitFor();
  expect(await rankings(page)).toEqual(labels);
  await page.getByRole('button', { name: 'Stop the camera' }).click();
});
