// Thirty laptops on one line of 1 Mbit/s: what a first lesson downloads on each, in a browser and as `npm run classroom` computes it.
import { expect, test } from 'vitest';
import { firstVisit } from '../../../src/cli/classroom/first-visit.ts';
import { launchBrowser } from '../../runtime.ts';
import { SITE_FOLDER } from '../serve-site.ts';
import { serveSlowly } from './slow-server.ts';

/** Thirty times this are sent in two minutes. */
const MOST_BYTES = 500_000;

test('a class can teach its models after two minutes, and nothing else is sent before teaching is seen', async () => {
  const { site, sent, close } = await serveSlowly({ bitsPerSecond: 1e6, latencyMs: 20 });
  const browser = await launchBrowser({ webgpu: false });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(site, { waitUntil: 'commit' });
    await page.locator('#taste-desk button.text[aria-disabled="false"]').first().click();
    await page.getByRole('button', { name: 'Teach the model' }).click();
    await page.locator('.stage .part.time').waitFor();
    // All else begins with the script that fetches it.
    const rest = sent.findIndex(({ file }) => file.includes('fetch-rest'));
    const lesson = rest < 0 ? sent : sent.slice(0, rest);
    const names = [...new Set(lesson.map(({ file }) => file))];
    const bytes = lesson.reduce((sum, each) => sum + each.bytes, 0);
    const [pick, teach, see] = firstVisit(SITE_FOLDER);
    const computed = [...pick.files, ...teach.files, ...see.files];
    expect(names.filter((file) => !computed.includes(file))).toEqual([]);
    const needed = pick.bytes + teach.bytes;
    expect(needed).toBeLessThanOrEqual(MOST_BYTES);
    expect(Math.abs(bytes / (needed + see.bytes) - 1)).toBeLessThan(0.01);
  } finally {
    await browser.close();
    close();
  }
});
