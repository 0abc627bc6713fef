// Somebody at the page: looks for things by their role and name, as a screen reader tells them, and uses pointer and keyboard.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StationName } from '../../src/domain/stations.ts';
import { EN_TASTE as taste } from '../../src/words/en/taste.ts';
import { EN as words } from '../../src/words/en/page.ts';
import { picture } from './browsers.ts';
import type { Tab } from './tab.ts';

type Name = string | RegExp;
/** A group that the element is in. */
type Within = { group?: string };

/** The part of axe that says how screen readers call things. */
interface Names {
  setup(root: Element): void;
  teardown(): void;
  commons: { aria: { getRole(of: Element): string | null }; text: { accessibleText(of: Element): string } };
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const MARK = '[data-found]';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const exactly = (text: string) => `^${escaped(text)}$`;

/** Tries until it gives something. @throws Error that says what was waited for, and what `shown` gives then */
async function until<T>(
  what: string,
  seconds: number,
  attempt: () => Promise<T>,
  shown: () => Promise<string>,
): Promise<NonNullable<T>> {
  const end = performance.now() + 1000 * seconds;
  do {
    const found = await attempt();
    if (found) return found;
    await pause(150);
  } while (performance.now() < end);
  throw new Error(`No ${what} in ${seconds} s. The page says:\n${await shown()}`);
}

export class Person {
  readonly #tab: Tab;
  readonly #browser: string;

  constructor(tab: Tab, browser: string) {
    this.#tab = tab;
    this.#browser = browser;
  }

  /** What is written on the page. */
  read(): Promise<string> {
    return this.#tab.evaluate(() => document.body.innerText);
  }

  /** Marks the first visible element of this role and name with an attribute; true when there is one. */
  async #mark(role: string, name: Name, { group = '' }: Within): Promise<boolean> {
    if (!(await this.#tab.evaluate(() => 'axe' in globalThis))) await this.#tab.runScript(AXE);
    const pattern = typeof name === 'string' ? exactly(name) : name.source;
    return this.#tab.evaluate(
      (wantedRole: string, wantedName: string, wantedGroup: string) => {
        const { axe } = globalThis as unknown as { axe: Names };
        const { aria, text } = axe.commons;
        const find = (root: Element, searched: string, pattern: RegExp) =>
          [...root.querySelectorAll('*')].find(
            (element) =>
              aria.getRole(element) === searched &&
              element.checkVisibility() &&
              pattern.test(text.accessibleText(element)),
          );
        axe.setup(document.documentElement);
        const { documentElement } = document;
        const root = wantedGroup ? find(documentElement, 'group', new RegExp(wantedGroup)) : documentElement;
        const found = root && find(root, wantedRole, new RegExp(wantedName));
        axe.teardown();
        document.querySelector('[data-found]')?.removeAttribute('data-found');
        // What is clicked of a radio button or a checkbox is its label.
        const target = found?.matches('[type="radio"], [type="checkbox"]') ? found.closest('label') : found;
        target?.setAttribute('data-found', '');
        return target !== undefined && target !== null;
      },
      role,
      pattern,
      group && exactly(group),
    );
  }

  async #find(role: string, name: Name, within: Within = {}, seconds = 30): Promise<string> {
    await until(
      `${role} named ${name}`,
      seconds,
      () => this.#mark(role, name, within),
      () => this.read(),
    );
    return MARK;
  }

  /** It is there now. */
  sees(role: string, name: Name): Promise<boolean> {
    return this.#mark(role, name, {});
  }

  async waitFor(role: string, name: Name, seconds?: number): Promise<string> {
    const found = await this.#find(role, name, {}, seconds);
    return this.#tab.evaluate((selector: string) => document.querySelector(selector)?.textContent ?? '', found);
  }

  /** Waits for words on the page, or in the panel of the run. @returns what matched */
  waitForText(text: Name, seconds = 60, read = () => this.read()): Promise<string> {
    const pattern = typeof text === 'string' ? new RegExp(escaped(text)) : text;
    return until(`text ${text}`, seconds, async () => pattern.exec(await read())?.[0], read);
  }

  /** What the panel of the station's run says. */
  async panel(): Promise<string> {
    if (!(await this.#mark('group', words.run.controls, {}))) return '';
    return this.#tab.evaluate(
      (selector: string) => document.querySelector<HTMLElement>(selector)?.parentElement?.innerText ?? '',
      MARK,
    );
  }

  waitForPanel(pattern: RegExp, seconds = 120): Promise<string> {
    return this.waitForText(pattern, seconds, () => this.panel());
  }

  async click(role: string, name: Name, within?: Within): Promise<void> {
    await this.#tab.click(await this.#find(role, name, within));
  }

  /** Chooses one of a group of radio buttons. */
  async choose(name: string, group: string): Promise<void> {
    await until(
      `choice ${name} of ${group}`,
      10,
      async () => {
        // Something above may have moved it away from under the pointer: then it is clicked again.
        await this.click('radio', name, { group });
        await pause(150);
        return this.#tab.evaluate(() => document.querySelector('[data-found] input:checked') !== null);
      },
      () => this.read(),
    );
  }

  press(key: string): Promise<void> {
    return this.#tab.press(key);
  }

  /** Replaces what a text field holds, opening the drawer of settings where it is in there. */
  async fill(label: string, value: string): Promise<void> {
    const markDrawer = (settings: string) => {
      const drawer = [...document.querySelectorAll('summary')].find(({ textContent }) => textContent === settings);
      drawer?.setAttribute('data-settings', '');
      return drawer !== undefined;
    };
    // The heading of a station is there before its settings.
    const isThere = async () =>
      (await this.sees('textbox', label)) || (await this.#tab.evaluate(markDrawer, words.run.settings));
    await until(`the setting ${label}`, 10, isThere, () => this.read());
    if (!(await this.sees('textbox', label))) await this.#tab.click('[data-settings]');
    const found = await this.#find('textbox', label);
    await this.#tab.click(found);
    await this.#tab.evaluate((selector: string) => document.querySelector<HTMLInputElement>(selector)?.select(), found);
    await this.#tab.type(value);
    await this.#tab.press('Tab');
  }

  /** Goes to a station by its link, and looks whether everything is in its place. */
  async goTo(station: StationName): Promise<void> {
    const { plain } = words.stations[station];
    await this.click('link', new RegExp(`^${plain}\\b`));
    await this.arriveAt(station);
  }

  async arriveAt(station: StationName): Promise<void> {
    const title = station === 'taste' ? taste.title : words.stations[station].plain;
    await this.waitFor('heading', new RegExp(`^${title}\\b`));
    const [content, window] = await this.#tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    if (content > window) throw new Error(`The page is ${content} pixels wide in a window of ${window}.`);
  }

  /** Waits until the models are loaded. @returns what they run on */
  async waitUntilOpened(): Promise<string> {
    const { cpu, software, webgpu, runsOn, because, why } = words.machine;
    const names = [cpu, software, webgpu].flatMap((name) => [
      name,
      ...Object.values(why).map((each) => because(name, each)),
    ]);
    const badge = new RegExp(names.map((where) => exactly(runsOn(where))).join('|'));
    // At the first visit the kernels are measured on the adapter, which a busy software adapter takes its time for.
    return this.waitFor('button', badge, 200);
  }

  play(): Promise<void> {
    return this.click('button', words.run.play);
  }

  async playToTheEnd(seconds = 240): Promise<void> {
    await this.play();
    await this.waitToTheEnd(seconds);
  }

  async waitToTheEnd(seconds = 240): Promise<void> {
    const { done, failed } = words.run.states;
    const end = await this.waitForPanel(new RegExp(`${done}|${failed}`), seconds);
    if (end !== done) throw new Error(`The run ended with: ${await this.panel()}\n${await this.read()}`);
  }

  /** A picture of what is in sight, where pictures are wanted. */
  async takePicture(name: string): Promise<void> {
    const file = picture(this.#browser, name);
    if (!file) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await this.#tab.screenshot());
  }
}
