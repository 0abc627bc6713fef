// Rows in which what computes goes away: the device, the GPU process, the worker, the whole page.

import { PHASES, type Phase } from '../../../src/domain/phases.ts';
import { stationOf } from '../../../src/domain/stations.ts';
import { difference, Tab, type Look } from '../acts.ts';
import type { Bench, Row } from '../bench.ts';
import { breakWorker, WORKER_FAULTS, type PageScope, type WorkerFault, type WorkerScope } from '../injections.ts';

const WEBGPU = '?engine=webgpu&model=nano&seed=1';
const goesOn = ({ state }: Look): boolean => state === 'Running' || state === 'Finished';

/** What a person would click when the page does not go on by itself; the trial has failed by then. */
async function help(tab: Tab): Promise<void> {
  const recover = tab.page.getByRole('button', { name: 'Recover' }).first();
  if (await recover.isVisible()) await recover.click();
  await tab.opened();
  // A new worker first reads what was saved, then goes on.
  const settled = await tab.until('going on', (look) => look.state === '' || goesOn(look), 5).catch(() => 'paused');
  if (settled === 'paused') await tab.press('Play');
}

/** For the page's clock: an engine that ends again and again within a minute is left to a person, and trials follow one another faster. */
function aMinuteLater(tab: Tab): Promise<void> {
  return tab.page.evaluate(() => void ((globalThis as PageScope).clock.shift += 61_000));
}

/** Waits until a worker that was not there `before` runs on. @returns seconds */
function runsAgain(tab: Tab, before: number, limit: number): Promise<number> {
  return tab.until('running again by itself', (look) => tab.workers > before && goesOn(look), limit);
}

/** Each phase once undisturbed, then again from the same start with `disturb` in between; the saved bits must be the same. */
async function eachPhase(
  bench: Bench,
  tab: Tab,
  left: () => number,
  disturb: (phase: Phase, perPhase: number) => Promise<void>,
): Promise<void> {
  const perPhase = Math.ceil(left() / PHASES.length);
  for (const phase of PHASES) {
    if (left() <= 0) return;
    const first = bench.trials.length;
    await tab.run(phase);
    const undisturbed = (await tab.saved())[phase];
    await tab.press('Reset');
    await tab.until('reset', ({ state }) => !goesOn({ state } as Look), 20);
    await disturb(phase, Math.min(perPhase, left()));
    let why = '';
    try {
      await tab.finished();
      why = difference(undisturbed, (await tab.saved())[phase]);
    } catch (error) {
      why = (error as Error).message;
    }
    // One run went through all of these losses: if its bits are others, none of them counts as survived.
    if (why) for (const trial of bench.trials.slice(first)) bench.fail(why, trial);
  }
}

/** The device is destroyed at this count of further submissions. */
function arm(tab: Tab, ahead: number): Promise<void> {
  return tab.inWorker((n) => {
    const { faults } = globalThis as WorkerScope;
    faults.loseAt = faults.submits + n;
  }, ahead);
}

/** One loss while the phase runs; a run that ends before is started over. */
async function loseDevice(bench: Bench, tab: Tab, phase: Phase): Promise<void> {
  let seconds = 0;
  const good = await bench.trial(phase, [tab], async () => {
    for (let most = 40; ; most = Math.ceil(most / 2)) {
      await tab.until('running', goesOn, 30);
      await aMinuteLater(tab);
      const before = tab.workers;
      // A run may have fewer submissions left than that: then the next draw is from half as many.
      await arm(tab, 1 + bench.rng.int(most));
      await tab.until('lost', (look) => tab.workers > before || look.state !== 'Running', 30);
      if (tab.workers === before && (await tab.look()).state === 'Finished') {
        await arm(tab, Infinity);
        await tab.press('Reset');
        await tab.start(phase);
        continue;
      }
      seconds = await runsAgain(tab, before, 6);
      return seconds > 2 ? `running again only after ${seconds.toFixed(1)} s` : '';
    }
  });
  bench.took(seconds);
  if (!good && !goesOn(await tab.look())) await help(tab);
}

const device: Row = {
  name: 'device',
  fault: 'device destroyed in every phase at random moments',
  holds: 'by itself, ≤ 2 s until it runs again, same bits',
  count: 200,
  draw: 2,
  async run(bench, count) {
    const window = await bench.window({ webgpu: true });
    const tab = await Tab.open(window, bench.folder().address, WEBGPU);
    await tab.opened(100, /^WebGPU/);
    while (bench.trials.length < count) {
      await eachPhase(
        bench,
        tab,
        () => count - bench.trials.length,
        async (phase, losses) => {
          await tab.start(phase);
          for (let loss = 0; loss < losses; loss++) await loseDevice(bench, tab, phase);
          await arm(tab, Infinity);
        },
      );
    }
    await window.close();
  },
};

/** The page says that it goes on, not exactly, and on what. */
const HONEST = /WebAssembly|processor|CPU/i;
const INEXACT = /not exactly|not to the same bits/i;

/** Ends the browser's GPU process while PPO runs. */
async function killGpu(bench: Bench, tab: Tab, what: string): Promise<boolean> {
  let seconds = 0;
  const good = await bench.trial(what, [tab], async () => {
    await aMinuteLater(tab);
    // Before the first step on the disk, the whole run is the other engine's, and exact.
    for (let waited = 0; waited < 100 && !(await tab.saved()).policy?.step; waited++)
      await tab.page.waitForTimeout(200);
    const before = tab.workers;
    const { badge: was } = await tab.look();
    await tab.page.waitForTimeout(bench.rng.int(1500));
    const session = await tab.page.context().browser()!.newBrowserCDPSession();
    await session.send('Browser.crashGpuProcess');
    // On the processor, the run does not notice.
    if (/^WebGPU/.test(was)) seconds = await runsAgain(tab, before, 30);
    else await tab.until('running on', goesOn, 5);
    const { badge, text } = await tab.look();
    if (/^WebGPU/.test(badge)) return;
    if (!HONEST.test(text) || !INEXACT.test(text)) return `goes on (${badge}) without saying: not exactly, and on what`;
  });
  bench.took(seconds);
  return good;
}

const gpuProcess: Row = {
  name: 'gpu',
  fault: 'GPU process killed, in a fresh browser and again and again in the same',
  holds: 'runs again by itself; where WebGPU is withdrawn, says that it goes on, not exactly, and on what',
  count: 40,
  draw: 0,
  async run(bench, count) {
    while (bench.trials.length < count) {
      const window = await bench.window({ webgpu: true, fresh: true });
      try {
        const tab = await Tab.open(window, bench.folder().address, WEBGPU);
        await tab.opened(100, /^WebGPU/);
        await tab.start('policy', { Iterations: 60, Rollouts: 8 });
        await tab.until('running', goesOn, 60);
        // Every other browser sees four kills, after which Chromium has withdrawn WebGPU.
        const kills = bench.trials.length % 5 === 1 ? 4 : 1;
        for (let kill = 1; kill <= kills && bench.trials.length < count; kill++) {
          const good = await killGpu(bench, tab, kills > 1 ? `kill ${kill} of a browser` : 'fresh browser');
          if (!good) await help(tab).catch(() => undefined);
        }
      } finally {
        await window.browser()?.close();
      }
    }
  },
};

/** Ends the newest worker or makes it silent, and waits until the page has noticed and settled. */
async function breakAndSettle(tab: Tab, how: WorkerFault): Promise<string | void> {
  await aMinuteLater(tab);
  const before = tab.workers;
  const known = (await tab.look()).alerts.length;
  const limit = how === 'ended by the browser' || how === 'ends itself' ? 1 : 15;
  if (how === 'ended by the browser')
    await tab.page.evaluate(() => (globalThis as PageScope).spawned.at(-1)?.terminate());
  else await tab.inWorker(breakWorker, how).catch(() => undefined);
  const seconds = await tab.until(
    `settled (${how})`,
    ({ alerts }) => tab.workers > before || alerts.length > known,
    limit + 5,
  );
  if (seconds > limit) return `noticed only after ${seconds.toFixed(1)} s`;
}

const worker: Row = {
  name: 'worker',
  fault: 'worker ended or silent, while it opens and in every phase',
  holds: 'noticed in ≤ 1 s when it ended and ≤ 15 s when it is silent; a new worker, or a sentence with a way on',
  count: 100,
  draw: 2,
  async run(bench, count) {
    const window = await bench.window();
    const moments = ['opening', ...PHASES] as const;
    let tab: Tab | undefined;
    for (let trial = 0; trial < count; trial++) {
      const moment = moments[trial % moments.length];
      const how = WORKER_FAULTS[bench.rng.int(trial % 4 === 3 ? 4 : 2)];
      if (!tab || moment === 'opening') {
        await tab?.close();
        tab = await Tab.open(window, bench.folder().address);
        // The reward model needs rankings to learn from.
        if (moment !== 'opening') await tab.opened().then(() => tab?.run('label'));
      }
      const page = tab;
      if (moment !== 'opening') await page.start(moment, { ...LONG[moment] }).catch(() => undefined);
      await bench.trial(`${how}, ${moment}`, [page], async () => {
        if (moment === 'opening') await page.until('spawned', () => page.workers > 0, 10);
        await page.page.waitForTimeout(bench.rng.int(moment === 'opening' ? 200 : 500));
        return breakAndSettle(page, how);
      });
      // The way on that the page offers must lead on.
      await help(page).catch(() => bench.fail('the way on leads nowhere'));
      if (bench.failed) tab = undefined;
    }
    await window.close();
  },
};

/** Settings with which a phase runs until it is broken. */
const LONG: Record<Phase, Record<string, number>> = {
  sft: { Steps: 400 },
  label: { Prompts: 500 },
  reward: { Epochs: 10 },
  policy: { Iterations: 60, Rollouts: 8 },
  compare: { 'Test prompts': 300 },
};

const reloads: Row = {
  name: 'reload',
  fault: 'reloads in every phase and between them',
  holds: 'what was saved is there, and the run ends with the same bits as one without',
  count: 100,
  draw: 3,
  async run(bench, count) {
    const window = await bench.window();
    const tab = await Tab.open(window, bench.folder().address);
    await tab.opened();
    while (bench.trials.length < count)
      await eachPhase(
        bench,
        tab,
        () => count - bench.trials.length,
        async (phase, losses) => {
          await tab.start(phase);
          for (let reload = 0; reload < losses; reload++) {
            await bench.trial(phase, [tab], async () => {
              await tab.page.waitForTimeout(bench.rng.int(900));
              const before = (await tab.saved())[phase]?.step ?? 0;
              await tab.reload();
              await tab.go(stationOf(phase));
              const after = (await tab.saved())[phase]?.step ?? 0;
              if (after < before) return `step ${before} was saved, ${after} is there`;
              if ((await tab.look()).state !== 'Finished') await tab.start(phase);
            });
          }
        },
      );
    await window.close();
  },
};

export const ENGINE_ROWS = [device, gpuProcess, worker, reloads];
