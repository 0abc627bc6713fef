import { expect, test } from 'vitest';
import { openPage, waitUntilOpened } from '../open-page.ts';

const SCRUBS = 20;
/** What runs script on the page's thread. */
const SCRIPT = new Set(['EventDispatch', 'FunctionCall', 'TimerFire', 'FireAnimationFrame', 'RunMicrotasks']);

interface Trace {
  /** `ts` and `tdur`, the processor time that it took, are in µs. */
  traceEvents: { name: string; ts: number; tdur?: number }[];
}
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

test('a scrub over several steps is on the screen within .3 s, and none of its scripts takes over 8 ms', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano#policy' });
  await waitUntilOpened(page);
  const slider = page.getByRole('slider', { name: 'Step shown' });
  await slider.waitFor();
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  const shownAfter = await slider.evaluate(async (input: HTMLInputElement, scrubs) => {
    const views = document.querySelectorAll('.cards, .wall, .river');
    const drawn = () => [...views].map((view) => view.innerHTML);
    const all: number[] = [];
    for (let round = 1; round <= scrubs; round++) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      const before = drawn();
      const start = performance.mark('scrub').startTime;
      input.value = String((round * 7) % Number(input.max));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      // The river is the last of the views.
      while (drawn()[2] === before[2]) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      all.push(performance.now() - start);
    }
    return all;
  }, SCRUBS);
  const { traceEvents } = JSON.parse(String(await browser?.stopTracing())) as Trace;
  const begun = traceEvents.filter(({ name }) => name === 'scrub').map(({ ts }) => ts);
  const longest = begun.map((from) => {
    const within = traceEvents.filter(({ name, ts }) => SCRIPT.has(name) && ts > from && ts < from + 300_000);
    return Math.max(...within.map(({ tdur = 0 }) => tdur / 1000));
  });
  console.log(
    `A scrub is shown after ${median(shownAfter).toFixed(0)} ms (slowest ${Math.max(...shownAfter).toFixed(0)});`,
    `its longest script took ${median(longest).toFixed(1)} ms (slowest ${Math.max(...longest).toFixed(1)}).`,
  );
  expect(begun).toHaveLength(SCRUBS);
  expect(median(shownAfter)).toBeLessThan(300);
  expect(median(longest)).toBeGreaterThan(0);
  expect(median(longest)).toBeLessThan(8);
});
