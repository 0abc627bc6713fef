// A page on trial: what a person does there, and what a person sees.

import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { StationName } from '../../src/domain/stations.ts';
import { PHASES, type Phase } from '../../src/domain/phases.ts';
import { stationOf } from '../../src/domain/stations.ts';
import type { PageScope, WorkerScope } from './injections.ts';

/** What no person should read: the words of a machine. */
const RAW =
  /\b(?:\w*(?:Type|Range|Syntax|Reference)Error|DOMException|InvalidStateError|QuotaExceededError|Uncaught|undefined|NaN|null|Failed to fetch|Unexpected (?:token|end)|is not (?:a function|valid JSON)|stack size)\b|\[object/;

/** Settings with which each phase takes a second or two on WebAssembly. */
const SHORT: Record<Phase, Record<string, number>> = {
  sft: { Steps: 12 },
  label: { Prompts: 24 },
  reward: { Epochs: 1 },
  policy: { Iterations: 2, Rollouts: 8 },
  compare: { 'Test prompts': 8 },
};

/** What the page says at one moment. */
export interface Look {
  text: string;
  /** Of the run at this station, as the page words it: "Running", "Paused", …; empty where there is none. */
  state: string;
  step: number;
  /** Of what the page runs on. */
  badge: string;
  /** Errors on show, each with its buttons. */
  alerts: string[];
}

const lookAtPage = (): Look => {
  const panel = document.querySelector('[role="group"][aria-label="Run"]')?.parentElement;
  const facts = [...(panel?.querySelectorAll('span') ?? [])].map((span) => span.textContent.trim());
  const states = /^(Ready|Running|Paused|Finished|Stopped by an error|Starting again.*|Ours, .*|Downloading ours)$/;
  const step = facts.map((fact) => /^(?:step|iteration|prompt) (\d+) of/.exec(fact)?.[1]).find((found) => found);
  return {
    text: document.body?.innerText ?? '',
    state: facts.find((fact) => states.test(fact)) ?? '',
    step: Number(step ?? 0),
    badge: document.querySelector('[popovertarget="machine"]')?.textContent.trim() ?? '',
    alerts: [...document.querySelectorAll<HTMLElement>('[role="alert"]')].map((alert) => alert.innerText),
  };
};

/** What is on the disk of a phase: enough to tell whether two runs have the same bits. */
export interface Saved {
  step: number;
  done: boolean;
  /** Checksums of all tensors, and the metrics. */
  bits: string;
  rows: unknown[];
}

export class Late extends Error {}

export class Tab {
  readonly page: Page;
  readonly address: string;
  /** Raw texts seen on the page, and errors that nothing caught. */
  readonly raw = new Set<string>();
  /** Workers that the page has started. */
  workers = 0;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
    page.on('worker', () => (this.workers += 1));
    page.on('pageerror', (error) => this.raw.add(`uncaught: ${error.message.split('\n', 1)[0]}`));
  }

  static async open(context: BrowserContext, address: string, query = '?engine=wasm&model=nano&seed=1'): Promise<Tab> {
    const tab = new Tab(await context.newPage(), address);
    tab.page.setDefaultTimeout(10_000);
    // A file that never comes would hold back any later event.
    await tab.page.goto(address + query, { waitUntil: 'commit' });
    return tab;
  }

  get worker(): Worker {
    const last = this.page.workers().at(-1);
    if (!last) throw new Late('there is no worker');
    return last;
  }

  /** Calls a function in the newest worker; a worker that ends meanwhile rejects. */
  inWorker<A, R>(work: (given: A) => R, given: A): Promise<R> {
    return Promise.race([
      this.worker.evaluate(work as (given: unknown) => R, given as unknown),
      new Promise<never>((_, reject) => setTimeout(() => reject(new Late('the worker does not answer')), 10_000)),
    ]);
  }

  /** A number that the prelude counts in the newest worker. */
  async submits(): Promise<number> {
    return this.inWorker(() => (globalThis as WorkerScope).faults.submits, null);
  }

  async look(): Promise<Look> {
    const look = await this.page.evaluate(lookAtPage);
    const found = RAW.exec(look.text);
    if (found) {
      const line = look.text.split('\n').find((each) => RAW.test(each));
      this.raw.add(`on the page: ${line?.slice(0, 160)}`);
    }
    return look;
  }

  /** Looks until the page shows what is awaited. @returns the seconds it took. @throws Late */
  async until(what: string, awaited: (look: Look) => boolean, limit: number): Promise<number> {
    const started = performance.now();
    for (;;) {
      const look = await this.look();
      const seconds = (performance.now() - started) / 1000;
      if (awaited(look)) return seconds;
      if (seconds > limit) {
        const says = look.alerts[0] ?? `${look.badge}, ${look.state || 'no run'} ${look.step}`;
        throw new Late(`not ${what} within ${limit} s; the page says: ${says.replaceAll('\n', ' ').slice(0, 200)}`);
      }
      await this.page.waitForTimeout(40);
    }
  }

  opened(limit = 60, on = /^(Processor|WebGPU)/): Promise<number> {
    return this.until(`open on ${on.source}`, ({ badge }) => on.test(badge), limit);
  }

  async go(station: StationName): Promise<void> {
    await this.page.evaluate((name) => void (location.hash = name), station);
    await this.page.locator(`main[data-station="${station}"][aria-busy="false"]`).waitFor();
  }

  async press(name: string | RegExp, within = this.page.locator('body')): Promise<void> {
    await within
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click({ timeout: 5000 });
  }

  async set(settings: Record<string, number>): Promise<void> {
    for (const [label, value] of Object.entries(settings)) {
      const field = this.page.getByRole('textbox', { name: label, exact: true });
      if (!(await field.isVisible())) await this.page.getByText('Settings', { exact: true }).click();
      await field.fill(String(value));
      await field.blur();
    }
  }

  /** Goes to a phase's station, with short settings where it has not begun, and presses Play. */
  async start(phase: Phase, settings = SHORT[phase]): Promise<void> {
    await this.go(stationOf(phase));
    const { state } = await this.look();
    if (state === 'Running') return;
    if (state !== 'Paused') await this.set(settings);
    await this.press('Play');
  }

  /** Waits for the end of the run at this station. @throws Late, also when it ends with an error. */
  async finished(limit = 120): Promise<void> {
    await this.until('finished', ({ state }) => state === 'Finished' || state.startsWith('Stopped'), limit);
    const { state, alerts } = await this.look();
    if (state !== 'Finished') throw new Late(`stopped: ${alerts[0] ?? 'no reason given'}`);
  }

  async run(phase: Phase, settings = SHORT[phase]): Promise<void> {
    await this.start(phase, settings);
    await this.finished();
  }

  /** The prompt on the desk where one ranks. */
  async asked(): Promise<string> {
    return (await this.page.locator('.desk .asked').textContent()) ?? '';
  }

  /** Chooses A or B at the desk, and waits until the page says that it is saved. @returns the prompt */
  async rank(choice: 'A is better' | 'Equal' | 'B is better' = 'A is better'): Promise<string> {
    const desk = this.page.locator('.desk');
    const pair = desk.getByRole('radio', { name: 'A or B' });
    if (!(await pair.isChecked())) await pair.check({ force: true });
    await desk.locator('.pair .text .written').nth(1).waitFor();
    const prompt = await this.asked();
    const before = await this.rankings();
    await this.press(choice, desk);
    // On the disk: what this tab shows may change at the same time by what another has done.
    for (let waited = 0; waited < 10 && (await this.rankings()) <= before; waited += 0.25)
      await this.page.waitForTimeout(250);
    if ((await this.rankings()) <= before) throw new Late('not saved within 10 s');
    await this.until('saved', ({ text }) => !/Saving…/.test(text), 10);
    return prompt;
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'commit' });
    await this.opened();
  }

  /** How many are on the disk. */
  async rankings(): Promise<number> {
    return (await this.disk())['comparisons']?.length ?? 0;
  }

  /** Everything that IndexedDB holds in the folder of this page, by store; tensors by their checksums. */
  async disk(): Promise<Record<string, unknown[]>> {
    return this.page.evaluate(async () => {
      const factory = (globalThis as PageScope).realStorage ?? indexedDB;
      const request = <T>(made: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          made.onsuccess = () => resolve(made.result);
          made.onerror = () => reject(made.error ?? new Error('request failed'));
        });
      const connection = await request(factory.open(`rlhf-sandbox:${location.pathname}`));
      const names = [...connection.objectStoreNames].filter((name) => name !== 'chunks');
      const all: Record<string, unknown[]> = {};
      if (names.length > 0) {
        const transaction = connection.transaction(names);
        await Promise.all(
          names.map(async (name) => (all[name] = await request(transaction.objectStore(name).getAll()))),
        );
      }
      connection.close();
      return all;
    });
  }

  /** Checkpoints on the disk that hold a number that is none. */
  async broken(): Promise<string[]> {
    return this.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(`rlhf-sandbox:${location.pathname}`);
          opening.onerror = () => reject(opening.error ?? new Error('not opened'));
          opening.onsuccess = () => {
            const chunks = opening.result.transaction('chunks').objectStore('chunks').getAll();
            chunks.onsuccess = () => {
              opening.result.close();
              const all = chunks.result as { key: string; data: Float32Array }[];
              resolve(all.filter(({ data }) => data.some((x) => !Number.isFinite(x))).map(({ key }) => key));
            };
          };
        }),
    );
  }

  /** The phases on the disk. */
  async saved(): Promise<Partial<Record<Phase, Saved>>> {
    const { manifests = [] } = await this.disk();
    const found: Partial<Record<Phase, Saved>> = {};
    for (const { meta, tensors } of manifests as {
      meta: { phase: string; step: number; done: boolean; rows: unknown[]; report?: unknown; calibration?: unknown };
      tensors: { name: string; checksum: number }[];
    }[]) {
      const phase = PHASES.find((each) => each === (meta.phase === 'ppo' ? 'policy' : meta.phase));
      const { step, done, rows, report, calibration } = meta;
      const bits = JSON.stringify([step, tensors.map((each) => [each.name, each.checksum]), report, calibration]);
      if (phase) found[phase] = { step, done, bits, rows };
    }
    return found;
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** What differs between two saved states of a phase; empty when they have the same bits. */
export function difference(before: Saved | undefined, after: Saved | undefined): string {
  if (!before || !after) return before === after ? '' : `saved: ${!!before} before, ${!!after} after`;
  if (before.bits !== after.bits) return `other weights or results (step ${before.step}, ${after.step})`;
  const at = before.rows.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(after.rows[index]));
  if (at >= 0 || before.rows.length !== after.rows.length)
    return `other metrics: ${before.rows.length} rows, ${after.rows.length} after, first different ${at}: ${JSON.stringify(before.rows[at])} ${JSON.stringify(after.rows[at])}`;
  return '';
}
