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

/**
 * One opening of the page in a fresh browser, without WebGPU unless asked for.
 * @param marks CSS selectors; the opening ends once each has been there
 * @returns when it began and each mark was there (milliseconds since 1970), and everything that was asked for until then
 */
export async function openSlowly<Mark extends string>(address: string, marks: Record<Mark, string>, line: Line) {
  const { site, sent, close } = await serveSlowly(line);
  const browser = await launchBrowser({ webgpu: false });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'allow' });
    const named: Record<string, string> = marks;
    // In the page, because a test would come late.
    await page.addInitScript((selectors) => {
      const watcher = new MutationObserver(() => {
        const { dataset } = document.documentElement;
        for (const [name, selector] of Object.entries(selectors))
          if (!dataset[name] && document.querySelector(selector)) dataset[name] = String(Date.now());
        if (Object.keys(selectors).every((name) => dataset[name])) watcher.disconnect();
      });
      watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    }, named);
    const start = Date.now();
    await page.goto(site + address, { waitUntil: 'commit' });
    const names = Object.keys(named);
    const found = await page.waitForFunction(
      (wanted) => {
        const { dataset } = document.documentElement;
        return wanted.every((name) => dataset[name]) && wanted.map((name) => Number(dataset[name]));
      },
      names,
      { timeout: 240_000 },
    );
    const times = (await found.jsonValue()) as number[];
    const at = Object.fromEntries(names.map((name, i) => [name, times[i]])) as Record<Mark, number>;
    const before = sent.filter((each) => each.at <= Math.max(...times)).map((each) => ({ ...each }));
    return { start, at, before };
  } finally {
    await browser.close();
    close();
  }
}

/** When one could pick, in seconds, and everything that was asked for before. */
export async function firstPick(way: Way, line: Line): Promise<{ seconds: number; before: Sent[] }> {
  const { start, at, before } = await openSlowly(way.address, { ready: way.ready }, line);
  return { seconds: (at.ready - start) / 1000, before };
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
