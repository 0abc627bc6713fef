import { expect, test } from 'vitest';
import { openPage, waitUntilOpened } from '../open-page.ts';

const SCRUBS = 20;
/** Scripts of a scrub, together, over the calibration; they take about twice as long as it. */
const MOST = 4;
/** What runs script on the page's thread. */
const SCRIPT = new Set(['EventDispatch', 'FunctionCall', 'TimerFire', 'FireAnimationFrame', 'RunMicrotasks']);

interface TraceEvent {
  name: string;
  /** When it began, how long it was and the processor time that it took, all in µs. */
  ts: number;
  dur?: number;
  tdur?: number;
}
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

test('a scrub over several steps is on the screen within .3 s, none of its scripts takes over 8 ms, and all together few', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano#policy' });
  await waitUntilOpened(page);
  const slider = page.getByRole('slider', { name: 'Step shown' });
  await slider.waitFor();
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  const shownAfter = await slider.evaluate(async (input: HTMLInputElement, scrubs) => {
    // The river is the last of the views.
    const river = document.querySelector('.river')!;
    const drawn = () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(river, { subtree: true, childList: true, characterData: true, attributes: true });
      });
    // The same work each time, in a task of its own: what it takes says how fast the machine is now.
    const calibrate = () => {
      performance.mark('calibration');
      const words = new Map<string, number>();
      for (let i = 0; i < 20_000; i++) words.set(`word ${i % 997}`, (words.get(`word ${i % 991}`) ?? 0) + i);
      return words;
    };
    const all: number[] = [];
    for (let round = 1; round <= scrubs; round++) {
      await new Promise((resolve) => setTimeout(resolve, 350));
      await new Promise((resolve) => setTimeout(() => resolve(calibrate())));
      await new Promise((resolve) => setTimeout(resolve, 50));
      const changed = drawn();
      const start = performance.mark('scrub').startTime;
      input.value = String((round * 7) % Number(input.max));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await changed;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      all.push(performance.now() - start);
    }
    return all;
  }, SCRUBS);
  const { traceEvents } = JSON.parse(String(await browser?.stopTracing())) as { traceEvents: TraceEvent[] };
  const marked = (mark: string) => traceEvents.filter(({ name }) => name === mark).map(({ ts }) => ts);
  const scripts = traceEvents.filter(({ name }) => SCRIPT.has(name)).sort((a, b) => a.ts - b.ts);
  const ms = ({ tdur = 0 }: TraceEvent) => tdur / 1000;
  const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
  const begun = marked('scrub');
  const within = begun.map((from) => {
    let end = 0;
    // One that another one called is part of that.
    return scripts.filter((script) => {
      const counts = script.ts > from && script.ts < from + 300_000 && script.ts >= end;
      if (counts) end = endOf(script);
      return counts;
    });
  });
  const longest = within.map((all) => Math.max(...all.map(ms)));
  const together = within.map((all) => sum(all.map(ms)));
  const calibrated = marked('calibration').map((at) => ms(scripts.find((each) => each.ts < at && endOf(each) > at)!));
  console.log(
    `A scrub is shown after ${median(shownAfter).toFixed(0)} ms (slowest ${Math.max(...shownAfter).toFixed(0)});`,
    `its longest script took ${median(longest).toFixed(1)} ms (slowest ${Math.max(...longest).toFixed(1)}),`,
    `all together ${median(together).toFixed(1)} ms (slowest ${Math.max(...together).toFixed(1)}),`,
    `the calibration ${median(calibrated).toFixed(1)} ms.`,
  );
  expect(begun).toHaveLength(SCRUBS);
  expect(median(shownAfter)).toBeLessThan(300);
  expect(median(longest)).toBeGreaterThan(0);
  expect(median(longest)).toBeLessThan(8);
  expect(calibrated).toHaveLength(SCRUBS);
  expect(median(together) / median(calibrated)).toBeLessThan(MOST);
});
