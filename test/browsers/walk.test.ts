// The way through all stations in every browser that is there: `npm run browsers`.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { STATION_NAMES, type StationName } from '../../src/domain/stations.ts';
import { METHODS } from '../../src/lib/methods.ts';
import { EN_CLASS as classWords } from '../../src/words/en/class.ts';
import { EN_TASTE as taste } from '../../src/words/en/taste.ts';
import { EN_LINK } from '../../src/words/en/link.ts';
import { EN as words } from '../../src/words/en/page.ts';
import { ROWS } from './browsers.ts';
import { openGate } from './gate.ts';
import type { Gate } from './gate.ts';
import { Person } from './person.ts';
import type { Running, Tab } from './tab.ts';

declare module 'vitest' {
  interface TaskMeta {
    version?: string;
    engine?: string;
  }
}

const QUERY = 'model=nano&seed=1';
const RANKED = { byHand: 2, simulated: 8 };
const TEXTS = ['A', 'B', 'C', 'D'];
const { run, rank } = words;

for (const { name, engine, launch, http, short } of ROWS) {
  describe(name, () => {
    if ('missing' in launch) return void test('is here', () => expect.fail(launch.missing));

    let gate: Gate;
    let browser: Running;
    let tab: Tab;
    let person: Person;
    let address: string;

    beforeAll(async () => {
      gate = await openGate(inject('site'));
      address = `${gate.local}?engine=${engine}&${QUERY}`;
      browser = await launch(gate.proxy);
      tab = await browser.newTab();
      person = new Person(tab, name);
    });
    afterAll(async () => {
      await browser.close();
      gate.close();
    });
    /** What was written in the consoles, and asked for elsewhere, since it was last looked at. */
    let seen = 0;
    afterEach(async ({ task }) => {
      // What one check left half done must not stand in the way of the next.
      if (task.result?.state === 'fail') await tab.open(address);
      // Firefox calls a script faulty whose loading the next address cuts off.
      await gate.quiet(300);
      const problems = [...gate.problems, ...browser.problems()];
      const fresh = problems.slice(seen);
      seen = problems.length;
      expect(fresh.join('\n')).toBe('');
    });

    test('opens', async ({ task }) => {
      await tab.open(address);
      task.meta.version = browser.version;
      const badge = await person.waitUntilOpened();
      task.meta.engine = badge.startsWith(words.machine.cpu) ? 'WebAssembly' : badge;
      if (engine === 'webgpu') expect(badge).toMatch(/^WebGPU/);
      if (engine === 'wasm') expect(badge).toContain(words.machine.cpu);
    });

    test('Your taste: texts are picked with the keyboard and the pointer, and taken back', async () => {
      await person.goTo('taste');
      await person.waitForText(taste.count(0, 20));
      await person.press('ArrowLeft');
      await person.waitForText(taste.count(1, 20));
      await person.click('button', new RegExp(`^${taste.take('')}`));
      await person.waitForText(taste.count(2, 20));
      await person.takePicture('taste');
      for (const left of [1, 0]) {
        await person.click('button', taste.undo);
        await person.waitForText(taste.count(left, 20));
      }
    });

    test('Base: writes what was asked for', async () => {
      const prompt = 'Where is the old cat?';
      await person.goTo('base');
      await person.fill(words.parts.writeOwn, prompt);
      await person.click('button', words.stations.base.write(4));
      const { ended, cutOff } = words.tokens;
      await person.waitForText(new RegExp(`(${prompt.slice(0, -1)}\\?[^]*?(${ended}|${cutOff})[^]*?){4}`), 100);
      await person.takePicture('base');
    });

    if (short) return;

    test('Imitate: Play, Pause, Step, and Play to the end', async () => {
      await person.goTo('sft');
      await person.fill('Steps', '6');
      // Slow enough for Pause to come in time on any machine.
      await person.click('checkbox', run.slow);
      await person.play();
      await person.waitForPanel(/step [12] of 6/);
      await person.click('button', run.pause);
      await person.waitForPanel(new RegExp(run.states.paused));
      const [, step] = /step (\d) of 6/.exec(await person.panel())!;
      await person.click('button', run.step);
      await person.waitForPanel(new RegExp(`${run.states.paused}\\s*step ${Number(step) + 1} of 6`));
      await person.click('checkbox', run.slow);
      await person.playToTheEnd();
      expect(await person.panel()).toContain('step 6 of 6');
      await vi.waitUntil(() => tab.evaluate(() => document.querySelectorAll('.uplot canvas').length > 1), 10_000);
      await person.takePicture('imitate');
    });

    test('Rank: with the pointer, with the keyboard, and by the simulated labeler', async () => {
      await person.goTo('rank');
      for (const text of TEXTS) await person.choose(text === 'C' ? '1' : '2', rank.placeOf(text));
      await person.takePicture('rank');
      await person.click('button', rank.save);
      // The texts for the next prompt are asked for only then.
      await person.waitForText(rank.saved);
      await person.waitFor('group', rank.placeOf('D'));
      await person.waitForText(rank.mine(1));
      for (const key of ['3', '1', '2', '1', 'Enter']) await person.press(key);
      await person.waitForText(rank.mine(RANKED.byHand));
      await person.fill('Prompts', String(RANKED.simulated));
      await person.playToTheEnd();
      await person.takePicture('rank-labeler');
    });

    test('Judge: learns from the rankings', async () => {
      await person.goTo('reward');
      await person.playToTheEnd();
      await person.takePicture('judge');
    });

    test('Improve: PPO, with a reload in the middle', async () => {
      await person.goTo('policy');
      await person.fill('Iterations', '3');
      await person.fill('Rollouts', '4');
      await person.click('checkbox', run.slow);
      await person.play();
      await person.waitForPanel(/iteration [12] of 3/);
      await person.click('button', run.pause);
      await person.waitForPanel(new RegExp(run.states.paused));
      await tab.reload();
      await person.waitUntilOpened();
      await person.click('button', /^Continue PPO from/);
      await person.click('checkbox', run.slow);
      await person.waitToTheEnd();
      expect(await person.panel()).toContain('iteration 3 of 3');
      await person.takePicture('improve');
    });

    test('Compare: measures, and takes a vote', async () => {
      await person.goTo('compare');
      await person.fill('Test prompts', '8');
      await person.playToTheEnd();
      await person.waitFor('heading', new RegExp(words.compare.reportCard));
      await person.click('button', words.compare.aIsBetter);
      await person.waitFor('button', words.compare.nextPair);
      await person.waitForText(`${words.counts.vote(1)}.`);
      await person.takePicture('compare');
    });

    test('Improve: DPO, after a reset of PPO', async () => {
      await person.goTo('policy');
      await person.click('button', run.reset);
      await person.choose(METHODS.dpo.name, words.stations.policy.method);
      await person.playToTheEnd();
      await person.takePicture('improve-dpo');
    });

    test('everything leaves as a file, and rankings come back', async () => {
      const file = classWords.files.all.label;
      await person.click('button', words.shell.takeAway);
      await person.takePicture('take-away');
      await person.click('button', file);
      await person.waitForText(classWords.packed('rlhf-sandbox.zip'));
      const zip = path.join(browser.downloads, 'rlhf-sandbox.zip');
      const files = await vi.waitFor(() => unzipSync(readFileSync(zip)), 20_000);
      const rankings = strFromU8(files['labels/comparisons.jsonl']).trim().split('\n');
      expect(rankings).toHaveLength(RANKED.byHand + RANKED.simulated);
      const models = Object.keys(files).filter((file) => file.endsWith('/model.safetensors'));
      expect(models.map((file) => file.split('/')[0])).toEqual(expect.arrayContaining(['base', 'sft', 'reward']));
      expect(models).toHaveLength(4);
      await tab.upload('input[accept*="jsonl"]', zip);
      await person.waitForText(classWords.imported({ files: 1, people: 1, added: 0, known: rankings.length }));
      const another = path.join(browser.downloads, 'another.jsonl');
      writeFileSync(another, JSON.stringify({ ...(JSON.parse(rankings[0]) as object), id: 'another' }));
      await tab.upload('input[accept*="jsonl"]', another);
      await person.waitForText(classWords.imported({ files: 1, people: 1, added: 1, known: 0 }));
      await person.click('button', words.parts.close);
    });

    test('a second tab may not train, and nothing is lost', async () => {
      await person.goTo('policy');
      await person.click('button', run.reset);
      // Long enough to be still under way when the second tab has opened.
      await person.fill('Epochs', '10');
      await person.click('checkbox', run.slow);
      await person.play();
      await person.waitForPanel(new RegExp(run.states.running));
      const second = await browser.newTab();
      try {
        await second.open(`${address}#sft`);
        const other = new Person(second, name);
        await other.waitUntilOpened();
        await other.waitForText(/another tab/i);
        await other.takePicture('another-tab');
      } finally {
        await second.close();
      }
      await person.click('checkbox', run.slow);
      await person.waitToTheEnd();
      await tab.reload();
      await person.waitUntilOpened();
      await person.goTo('sft');
      await person.waitForPanel(new RegExp(run.states.done), 20);
      await person.goTo('rank');
      await person.waitForText(rank.mine(RANKED.byHand + 1));
    });

    test('works without a network, once it is there', async () => {
      await gate.quiet(1500);
      gate.open = false;
      try {
        for (const station of STATION_NAMES) await person.goTo(station);
        await person.fill('Test prompts', '8');
        await person.playToTheEnd();
        await person.waitFor('heading', new RegExp(words.compare.reportCard));
      } finally {
        gate.open = true;
      }
    });

    test.each(STATION_NAMES)('a link to #%s, and Play before the models are there', async (station) => {
      gate.delay = 1000;
      try {
        // Another address each time, or it would be a way within the page.
        await tab.open(`${address}&visit=${station}#${station}`);
        await person.arriveAt(station);
        const asks: Partial<Record<StationName, string>> = { taste: taste.neither, base: words.stations.base.write(4) };
        await person.click('button', asks[station] ?? run.play);
        await person.waitUntilOpened();
        expect(await person.read()).not.toMatch(/stopped|not loaded|undefined|TypeError/);
        expect(await person.sees('alert', /./)).toBe(false);
      } finally {
        gate.delay = 0;
      }
    });

    if (!http) return;
    test('over http on another name than localhost: writes, trains, and keeps rankings', async () => {
      await tab.open(`${gate.named}?engine=${engine}&${QUERY}`);
      expect(await tab.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'locks' in navigator])).toEqual([
        false,
        false,
        false,
      ]);
      expect(await person.waitUntilOpened()).toContain(words.machine.cpu);
      await person.goTo('sft');
      await person.fill('Steps', '2');
      await person.playToTheEnd();
      await person.goTo('rank');
      for (const text of TEXTS) await person.choose('1', rank.placeOf(text));
      await person.click('button', rank.save);
      await person.waitForText(rank.mine(1));
      await tab.reload();
      await person.waitUntilOpened();
      await person.waitForText(rank.mine(1));
      await person.click('button', words.shell.share);
      await person.click('button', EN_LINK.share.copy);
      await person.waitForText(EN_LINK.share.notCopied);
      await person.takePicture('http');
    });
  });
}
