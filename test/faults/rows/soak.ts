// Rows of long use: thousands of updates in many runs one after the other, and nothing grows.

import { Tab } from '../acts.ts';
import type { Bench, Row } from '../bench.ts';
import type { WorkerScope } from '../injections.ts';

/** Runs of this many iterations, of 16 updates each: 4 rollouts in 4 minibatches, 4 times over. */
const RUN = { Iterations: 5, Rollouts: 4, 'Inner epochs': 4, Minibatches: 4 };
const UPDATES_PER_RUN = 80;
/** Bytes of JavaScript that a thousand updates may add: less than anything that leaks would. */
const NOISE = 300_000;
/** No heap may end above that multiple of what it was halfway. */
const MOST_GROWTH = 1.1;

interface Sample {
  page: number;
  worker: number;
  wasm: number;
  buffers: number;
}

/** What the page and its worker hold after a collection. */
async function measure(tab: Tab): Promise<Sample> {
  const [buffers, wasm] = await tab.inWorker(() => {
    gc?.();
    const { faults } = globalThis as WorkerScope;
    return [faults.buffers.made - faults.buffers.destroyed, faults.memory?.buffer.byteLength ?? 0] as const;
  }, null);
  const page = await tab.page.evaluate(() => {
    gc?.();
    return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
  });
  return { page, worker: await workerHeap(tab), wasm, buffers };
}

/** Bytes of JavaScript in the newest worker; only the browser's own protocol tells them. */
async function workerHeap(tab: Tab): Promise<number> {
  const session = await tab.page.context().newCDPSession(tab.page);
  const answer = new Promise<number>((resolve) =>
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id: number; result: { usedSize: number } };
      if (id === 1) resolve(result.usedSize);
    }),
  );
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' });
    if (targetInfo.type === 'worker') void session.send('Target.sendMessageToTarget', { message, sessionId });
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const bytes = await answer;
  await session.detach();
  return bytes;
}

/** The slope of a series by least squares, per step. */
function slope(series: readonly number[]): number {
  const middle = (series.length - 1) / 2;
  const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
  const [up, down] = series.reduce(
    ([products, squares], value, index) => [
      products + (index - middle) * (value - mean),
      squares + (index - middle) ** 2,
    ],
    [0, 0],
  );
  return up / down;
}

/** Plays PPO to the end again and again, and measures after each run. */
async function soak(bench: Bench, updates: number, engine: 'wasm' | 'webgpu'): Promise<void> {
  const window = await bench.window({ webgpu: engine === 'webgpu' });
  const tab = await Tab.open(window, bench.folder().address, `?engine=${engine}&model=nano&seed=1`);
  await tab.opened(100, engine === 'webgpu' ? /^WebGPU/ : /^Processor/);
  const samples: Sample[] = [];
  const runs = Math.max(6, Math.ceil(updates / UPDATES_PER_RUN));
  await bench.trial(`${runs * UPDATES_PER_RUN} updates in ${runs} runs`, [tab], async () => {
    for (let run = 0; run < runs; run++) {
      await tab.run('policy', RUN);
      const views = await tab.page.locator('.show .part:not(.time)').filter({ visible: true }).count();
      if (views < 3) return `${views} of the stage's three views are open`;
      await tab.press('Reset');
      await tab.until('reset', ({ state }) => state !== 'Finished', 20);
      samples.push(await measure(tab));
    }
    // The first forty or so fill caches and are compiled again and again by the browser.
    const settled = samples.slice(Math.ceil(runs / 2));
    const perThousand = 1000 / UPDATES_PER_RUN;
    const grown = (['page', 'worker', 'wasm', 'buffers'] as const).flatMap((what) => {
      const series = settled.map((sample) => sample[what]);
      const growth = slope(series) * perThousand;
      const much =
        what === 'buffers'
          ? Math.max(...series) > Math.min(...series)
          : growth > NOISE || series.at(-1)! > MOST_GROWTH * series[0];
      return much ? [`${what}: ${series[0]} to ${series.at(-1)}, ${growth.toFixed(0)} per thousand updates`] : [];
    });
    return grown.join('; ');
  });
  console.log(`    ${engine} ${JSON.stringify([samples[0], samples.at(Math.ceil(runs / 2)), samples.at(-1)])}`);
  await window.close();
}

const row = (engine: 'wasm' | 'webgpu', updates: number): Row => ({
  name: engine === 'wasm' ? 'soak' : 'buffers',
  fault: `${updates.toLocaleString('en')} updates in chained runs of 4 rollouts, on ${engine === 'wasm' ? 'WebAssembly' : 'WebGPU'}`,
  holds: 'with all views open, page and worker heaps flat, as many device buffers after each run',
  count: updates,
  draw: 0,
  run: (bench, count) => soak(bench, count, engine),
});

export const SOAK_ROWS = [row('wasm', 10_000), row('webgpu', 6400)];
