// How long a stranger waits for the first texts to pick from, and what is transferred before, over a slow line with a cold cache.

import { launchBrowser } from '../../runtime.ts';
import { serveSlowly, type Line, type Sent } from './slow-server.ts';

/** An address, and what is on the screen once one can pick there. */
interface Way {
  name: string;
  address: string;
  /** CSS selector. */
  ready: string;
}

export const FIRST: Way = {
  name: 'Your taste, without an address',
  address: '',
  ready: '#taste-desk button.text[aria-disabled="false"]',
};
const WAYS: Way[] = [
  FIRST,
  ...['nano', 'micro'].map((model) => ({
    name: `Rank, ${model}`,
    address: `?engine=wasm&model=${model}#rank`,
    ready: '#desk [data-card] .written',
  })),
];
/** What the page is measured over. */
export const LINE: Line = { bitsPerSecond: 1e6, latencyMs: 100 };

/** One opening of the page in a fresh browser: when one could pick, and everything that was asked for. */
export async function firstPick({ address, ready }: Way, line: Line): Promise<{ seconds: number; before: Sent[] }> {
  const { site, sent, close } = await serveSlowly(line);
  const browser = await launchBrowser({ webgpu: false });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'allow' });
    // In the page, because a test would come late.
    await page.addInitScript((selector) => {
      const watcher = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        watcher.disconnect();
        document.documentElement.dataset['ready'] = String(Date.now());
      });
      watcher.observe(document, { subtree: true, childList: true, attributes: true });
    }, ready);
    const start = Date.now();
    await page.goto(site + address, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset['ready'], undefined, { timeout: 240_000 });
    const at = Number(await page.evaluate(() => document.documentElement.dataset['ready']));
    return { seconds: (at - start) / 1000, before: sent.filter((each) => each.at <= at).map((each) => ({ ...each })) };
  } finally {
    await browser.close();
    close();
  }
}

export const kilobytes = (sent: readonly Sent[]): number => sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

/** Prints the table of {@link WAYS}, the median of a few openings each. */
export async function printTable(times: number): Promise<void> {
  console.log(`${LINE.bitsPerSecond / 1e6} Mbit/s, ${LINE.latencyMs} ms, cold cache, median of ${times}`);
  for (const way of WAYS) {
    const runs: Awaited<ReturnType<typeof firstPick>>[] = [];
    for (let i = 0; i < times; i++) runs.push(await firstPick(way, LINE));
    const { seconds, before } = runs.sort((a, b) => a.seconds - b.seconds)[times >> 1];
    const figures = `${seconds.toFixed(1).padStart(5)} s  ${kilobytes(before).toFixed(0).padStart(5)} KB`;
    console.log(`${way.name.padEnd(32)} ${figures}  ${before.length} files`);
  }
}
