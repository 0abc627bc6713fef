// Rows of what is kept: storage that fails, weights that break, a clock that jumps, labels at the moment of "Finished".

import { Tab, type Look } from '../acts.ts';
import type { Bench, Row } from '../bench.ts';
import {
  breakStorage,
  STORAGE_FAULTS,
  WORKER_PRELUDE,
  type PageScope,
  type StorageFault,
  type WorkerScope,
} from '../injections.ts';

const MORE_FAULTS = ['newer version', 'damaged'] as const;
type Fault = StorageFault | (typeof MORE_FAULTS)[number];
const ALL: readonly Fault[] = [...STORAGE_FAULTS, ...MORE_FAULTS];
const LIMIT = 20;

/** The page says that something is not kept, or that it cannot be read. */
const says = ({ text, alerts }: Look): boolean =>
  alerts.length > 0 ||
  /nothing can be saved|lost when this tab closes|newer version|cannot be read|damaged/i.test(text);

/** A later version of the page has been here: its database is newer. */
const leaveNewer = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(`rlhf-sandbox:${new URL('./', location.href).pathname}`, 99);
    request.onupgradeneeded = () => void request.result.createObjectStore('of-the-future');
    request.onsuccess = () => (request.result.close(), resolve());
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });

/** Overwrites one value of one record at a place that `at` chooses, from 0 to 1. @returns in which store */
const damage = async (at: number): Promise<string> => {
  const request = <T>(made: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      made.onsuccess = () => resolve(made.result);
      made.onerror = () => reject(made.error ?? new Error('request failed'));
    });
  const connection = await request(indexedDB.open(`rlhf-sandbox:${location.pathname}`));
  const names = [...connection.objectStoreNames];
  const transaction = connection.transaction(names, 'readwrite');
  const places: { name: string; key: IDBValidKey; break: () => unknown }[] = [];
  for (const name of names) {
    const store = transaction.objectStore(name);
    const [keys, values] = await Promise.all([request(store.getAllKeys()), request(store.getAll())]);
    values.forEach((value: Record<string, unknown>, index) => {
      const key = keys[index];
      const put = (changed: unknown) => request(store.put(changed, store.keyPath === null ? key : undefined));
      for (const [field, content] of Object.entries(value ?? {})) {
        if ([store.keyPath].flat().includes(field)) continue;
        if (content instanceof Float32Array) {
          const words = new Uint32Array(content.buffer);
          const place = Math.floor(at * 1e6) % words.length;
          places.push({ name, key, break: () => ((words[place] ^= 1 << (place % 32)), put(value)) });
        }
        for (const wrong of [undefined, null, 'damaged', -1, []])
          places.push({ name, key, break: () => put({ ...value, [field]: wrong }) });
      }
    });
  }
  const place = places[Math.floor(at * places.length)];
  await place?.break();
  connection.close();
  return `${place?.name} ${JSON.stringify(place?.key)}`;
};

/** Opens a page on broken storage: it must train and say that nothing is kept, or say why it cannot. */
async function visitBroken(bench: Bench, how: Fault): Promise<void> {
  const window = await bench.window();
  const given = { how: how as StorageFault, after: 1 + bench.rng.int(4) };
  const injected = how !== 'newer version' && how !== 'damaged';
  const script = `(${breakStorage.toString()})(${JSON.stringify(given)});\n`;
  const { address } = bench.folder({ prelude: injected ? WORKER_PRELUDE + script : WORKER_PRELUDE });
  if (injected) await window.addInitScript(breakStorage, given);
  let what = how as string;
  const tab = await Tab.open(window, address);
  if (!injected) {
    await tab.opened();
    if (how === 'damaged') {
      await tab.run('label', { Prompts: 8 });
      await tab.run('sft', { Steps: 4 });
      what = `damaged ${await tab.page.evaluate(damage, bench.rng.uniform())}`;
    } else {
      await tab.page.goto(`${address}favicon.svg`);
      await tab.page.evaluate(leaveNewer);
      await tab.page.goto(`${address}?engine=wasm&model=nano&seed=1`);
    }
    await tab.page.reload();
  }
  await bench.trial(what, [tab], async () => {
    await tab.until('open, or told why not', (look) => /^Processor/.test(look.badge) || says(look), LIMIT);
    await tab.opened(LIMIT);
    await tab.go('sft');
    // What is finished, or cannot be continued, is started over.
    const reset = tab.page.getByRole('button', { name: 'Reset', exact: true });
    if ((await reset.getAttribute('aria-disabled')) === 'false') await reset.click();
    await tab.start('sft', { Steps: 3 });
    await tab.until('trained, or told why not', (look) => look.state === 'Finished' || says(look), LIMIT);
    const look = await tab.look();
    // Damage may lie in what this visit does not read; the others concern everything that is kept.
    if (how !== 'damaged' && !says(look)) return 'does not say that nothing is kept';
    if (look.state !== 'Finished') await tab.until('trained', ({ state }) => state === 'Finished', LIMIT);
  });
  await window.close();
}

const storage: Row = {
  name: 'storage',
  fault: 'storage absent, refused, blocked, silent, full, newer, damaged at random places',
  holds: 'trains and says what is not kept',
  count: 60,
  draw: 2,
  async run(bench, count) {
    // Damage is of many kinds, so it gets as many trials as all other faults together.
    for (let trial = 0; trial < count; trial++)
      await visitBroken(bench, trial % 2 === 1 ? 'damaged' : ALL[(trial / 2) % (ALL.length - 1)]);
  },
};

/** In the page: reloads it in the very task in which it says "Finished". */
const reloadWhenFinished = (): Promise<void> =>
  new Promise(() => {
    const panel = document.querySelector('[role="group"][aria-label="Run"]')!.parentElement!;
    const reload = () => {
      if (panel.innerText.includes('Finished')) location.reload();
    };
    new MutationObserver(reload).observe(panel, { subtree: true, childList: true, characterData: true });
    reload();
  });

/** That many trials, each in a page that was opened for it. */
function eachInItsOwnPage(
  what: string,
  work: (tab: Tab, bench: Bench, trial: number) => Promise<string | void>,
): Row['run'] {
  return async (bench, count) => {
    const window = await bench.window();
    for (let trial = 0; trial < count; trial++) {
      const tab = await Tab.open(window, bench.folder().address);
      await tab.opened();
      await bench.trial(what, [tab], () => work(tab, bench, trial));
      await tab.close();
    }
    await window.close();
  };
}

const finished: Row = {
  name: 'finished',
  fault: 'reload at the moment the simulated labeler says "Finished"',
  holds: 'as many rankings on the disk as it says',
  count: 10,
  draw: 1,
  async run(bench, count) {
    const window = await bench.window();
    for (let trial = 0; trial < count; trial++) {
      const tab = await Tab.open(window, bench.folder().address);
      await tab.opened();
      const prompts = 48 + bench.rng.int(64);
      await bench.trial(`${prompts} prompts`, [tab], async () => {
        await tab.start('label', { Prompts: prompts });
        // On a page as slow as on an old telephone, more rankings are on their way at that moment.
        const session = await window.newCDPSession(tab.page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
        await tab.page.evaluate(reloadWhenFinished).catch(() => undefined);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        await tab.opened();
        const { comparisons = [] } = await tab.disk();
        if (comparisons.length !== prompts) return `${comparisons.length} on the disk`;
      });
      await tab.close();
    }
    await window.close();
  },
};

const weights: Row = {
  name: 'nan',
  fault: 'weights that are not a number after one update, and Pause before the next row',
  holds: 'says so; what is on the disk stays as it was before',
  count: 10,
  draw: 1,
  run: eachInItsOwnPage('sft', async (tab, bench, trial) => {
    await tab.start('sft', { Steps: 500 });
    await tab.until('running', ({ step }) => step > 2, 20);
    await tab.press('Pause');
    await tab.until('paused', ({ state }) => state === 'Paused', 20);
    const before = (await tab.saved()).sft;
    // One step, whose loss is still good, or a run that meets it later.
    const [button, ahead] = trial % 2 ? (['Play', 1 + bench.rng.int(8)] as const) : (['Step', 1] as const);
    await tab.inWorker((n) => {
      const { faults } = globalThis as WorkerScope;
      faults.nanAt = faults.updates + n;
    }, ahead);
    await tab.press(button);
    await tab.page.waitForTimeout(100 + bench.rng.int(300));
    await tab.press('Pause').catch(() => undefined);
    await tab.until('stopped', ({ state }) => state !== 'Running', 20);
    const broken = await tab.broken();
    if (broken.length > 0) return `saved with numbers that are none: ${broken.join()}`;
    await tab.reload();
    await tab.go('sft');
    const after = (await tab.saved()).sft;
    if (!before || !after || after.step < before.step) return 'the last good state is gone';
    await tab.press('Play');
    await tab.until('running on from the last good state', ({ step }) => step > before.step + 10, 20);
  }),
};

const clock: Row = {
  name: 'clock',
  fault: 'the clock jumps back and forth between labels',
  holds: 'labels keep their order over a reload; Undo takes the last one back',
  count: 10,
  draw: 1,
  run: eachInItsOwnPage('rank', async (tab, bench) => {
    await tab.go('rank');
    const asked: string[] = [];
    for (let label = 0; label < 4; label++) {
      asked.push(await tab.rank());
      const hours = bench.rng.int(49) - 24;
      await tab.page.evaluate((shift) => {
        (globalThis as PageScope).clock.shift = shift;
      }, hours * 3_600_000);
    }
    await tab.reload();
    await tab.go('rank');
    await tab.press('Undo');
    await tab.until('3 by you', ({ text }) => /\b3 by you/.test(text), 10);
    const prompt = await tab.asked();
    if (prompt !== asked[3]) return `Undo took back the label on “${prompt}”, not the last one`;
  }),
};

const memory: Row = {
  name: 'memory',
  fault: 'no more memory when a phase starts',
  holds: 'says so, and works again when there is memory',
  count: 10,
  draw: 1,
  run: eachInItsOwnPage('sft', async (tab) => {
    await tab.go('sft');
    await tab.set({ Steps: 3, 'Batch size': 16 });
    const full = (on: boolean) => tab.inWorker((value) => void ((globalThis as WorkerScope).faults.full = value), on);
    await full(true);
    await tab.press('Play');
    await tab.until(
      'told, or trained in what there was',
      ({ alerts, state }) => alerts.length > 0 || state === 'Finished',
      20,
    );
    if ((await tab.look()).state === 'Finished') return;
    await full(false);
    await tab.press('Recover').catch(() => undefined);
    await tab.opened();
    await tab.start('sft', { Steps: 3 });
    await tab.finished(20);
  }),
};

export const STORAGE_ROWS = [storage, finished, weights, clock, memory];
