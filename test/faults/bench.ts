// What every row of the table gets: the site, browsers, and a way to run trials and count them.

import type { Browser, BrowserContext } from 'playwright-core';
import { Rng } from '../../src/lib/rng.ts';
import { launchBrowser } from '../runtime.ts';
import type { Tab } from './acts.ts';
import { Late } from './acts.ts';
import { bendClock, keepWorkers, WORKER_PRELUDE } from './injections.ts';
import { openSite, type Site, type Weather } from './site.ts';

/** Memory is counted exactly, after a collection that the trial asks for. */
const FLAGS = ['--enable-precise-memory-info', '--js-flags=--expose-gc'];

/** One line of the table. */
export interface Row {
  name: string;
  /** What is done. */
  fault: string;
  /** What must hold after each trial. */
  holds: string;
  /** Trials in a full run, and in the short draw. */
  count: number;
  draw: number;
  run: (bench: Bench, count: number) => Promise<void>;
}

interface Trial {
  what: string;
  /** What went wrong; empty when nothing did. */
  why: string;
  seconds: number;
}

export class Bench {
  readonly rng: Rng;
  readonly trials: Trial[] = [];
  private readonly site: Site;
  private readonly browsers: Map<string, Promise<Browser>>;

  private constructor(site: Site, rng: Rng, browsers = new Map<string, Promise<Browser>>()) {
    this.site = site;
    this.rng = rng;
    this.browsers = browsers;
  }

  static async open(seed: number): Promise<Bench> {
    return new Bench(await openSite(), new Rng(seed));
  }

  /** A bench on the same site and browsers, with trials of its own and the random stream of that name. */
  forRow(name: string): Bench {
    return new Bench(this.site, this.rng.fork(name), this.browsers);
  }

  /** A window that shares nothing with others; a browser is started only once for each kind. */
  async window({ webgpu = false, fresh = false } = {}): Promise<BrowserContext> {
    const kind = fresh ? `fresh ${this.browsers.size}` : String(webgpu);
    if (!this.browsers.has(kind)) this.browsers.set(kind, launchBrowser({ webgpu, flags: FLAGS }));
    const browser = await this.browsers.get(kind)!;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addInitScript(keepWorkers);
    await context.addInitScript(bendClock);
    return context;
  }

  /** An empty folder of the site. */
  folder(weather: Weather = {}): { address: string; calm: () => void } {
    return this.site.folder({ prelude: WORKER_PRELUDE, ...weather });
  }

  /** Runs one trial: it fails by what it throws, by raw texts in its tabs, or by the sentence it gives. */
  async trial(what: string, tabs: Tab[], work: () => Promise<string | void>): Promise<boolean> {
    const started = performance.now();
    let why: string;
    try {
      why = (await work()) ?? '';
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const look = await tabs[0]?.look().catch(() => undefined);
      const at = look ? `; the page says: ${look.badge}, ${look.state} ${look.step}, ${look.alerts.join(' ')}` : '';
      why = error instanceof Late ? error.message : error.message.replaceAll(/\s+/g, ' ').slice(0, 200) + at;
    }
    for (const tab of tabs) {
      why ||= [...tab.raw].join('; ');
      tab.raw.clear();
    }
    this.trials.push({ what, why: '', seconds: (performance.now() - started) / 1000 });
    if (why) this.fail(why);
    return why === '';
  }

  /** The time that counts, where it is not that of the whole trial. */
  took(seconds: number): void {
    const last = this.trials.at(-1);
    if (last) last.seconds = seconds;
  }

  /** The newest trial, or the one given, has failed, if only after all: said at once, because a row may take an hour. */
  fail(why: string, trial = this.trials.at(-1)): void {
    if (!trial || trial.why) return;
    trial.why = why;
    console.log(`    ${trial.what}: ${why}`);
  }

  get failed(): boolean {
    return this.trials.at(-1)?.why !== '';
  }

  async close(): Promise<void> {
    for (const browser of this.browsers.values()) await (await browser).close();
    this.site.close();
  }
}
