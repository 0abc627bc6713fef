// Trained models from file to file: taken in once, kept, voted on blind, and removed.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isModelFile } from '../../../src/data/model-file.ts';
import { toComparisonLines } from '../../../src/data/export.ts';
import { ballotsOn, nextMeeting, standings } from '../../../src/session/class/ballots.ts';
import { ClassModels } from '../../../src/session/class/class-models.svelte.ts';
import { keptModel, packModel } from '../../../src/session/class/model-files.ts';
import { takeIn } from '../../../src/session/class/take-in.ts';
import { Kept } from '../../../src/session/kept.svelte.ts';
import type { Ballot } from '../../../src/session/kept/shapes.ts';
import type { Lab } from '../../../src/session/lab.svelte.ts';
import { Notices } from '../../../src/session/notices.svelte.ts';
import { browserStore } from '../../../src/session/store.ts';
import { ranking } from '../../labels.ts';
import { freshIndexedDb } from '../../storage/memory.ts';

const shipped = (name: string) => new Uint8Array(readFileSync(`public/models/${name}.safetensors`));

beforeEach(() => {
  freshIndexedDb();
  vi.stubGlobal('document', { baseURI: 'https://example.org/', addEventListener: () => undefined });
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(readFileSync(address.replace('https://example.org/', 'public/')))),
  );
});

/** A page whose worker writes the first bytes of the weights that it is given. */
async function device(model: 'nano' | 'micro' = 'nano') {
  const store = browserStore('/');
  const notices = new Notices();
  const kept = new Kept(store, notices);
  await kept.restore();
  const api = {
    sample: ({ prompts, weights, seed }: { prompts: string[]; weights: Uint8Array; seed: number }) =>
      Promise.resolve(
        prompts.map((prompt) => ({
          prompt,
          response: `${weights.slice(-4).join()} ${seed}`,
          finished: true,
          tokens: [],
        })),
      ),
  };
  const opened = { model, prompts: ['train', 'test', 'test'].map((split, at) => ({ text: `prompt ${at}`, split })) };
  const lab = { kept, notices, api, opened, configs: { compare: {} } } as unknown as Lab;
  const models = new ClassModels(lab, browserStore('/'));
  await models.restore();
  return { lab, kept, models, notices };
}

const about = (person: string, name: string) => ({
  ...{ person, name, base: 'nano' as const, method: 'PPO', step: 20, seed: 1, settings: {}, madeAt: 5 },
});
const FILES = { Ana: 'nano-ppo', Ben: 'nano-sft' } as const;
async function fileBy(name: keyof typeof FILES, withLabels = false): Promise<File> {
  const { kept } = await device();
  await kept.addComparison(ranking({ id: `of ${name}`, author: { person: kept.person } }));
  return packModel({ about: about(name, name), weights: shipped(FILES[name]) }, kept, withLabels);
}

describe('files', () => {
  test('models, rankings and other things in one folder are told apart; a model counts once and is there after a reload', async () => {
    const [ana, ben] = [await fileBy('Ana', true), await fileBy('Ben')];
    expect([ana.name, ben.name]).toEqual(['model-Ana.zip', 'model-Ben.zip']);
    freshIndexedDb();
    const { lab, models, kept } = await device();
    const bytes = new Uint8Array(await ben.arrayBuffer());
    const cut = new File([bytes.slice(0, 9000)], 'cut.zip');
    const rankings = new File([toComparisonLines([ranking({ id: 'r', author: { person: 'q' } })])], 'r.jsonl');
    expect(await takeIn(lab, models, [ana, ben, ana, cut, rankings])).toEqual([
      '3 files with rankings by 2 people: 2 rankings added, 1 duplicate skipped.',
      '2 models added, 1 model that you had already skipped. You find the models of the class at “Compare”.',
      'cut.zip: This model is damaged, or was changed after it was saved. Ask for the file again.',
    ]);
    expect(kept.comparisons.map(({ id }) => id)).toEqual(['of Ana', 'r']);
    const again = await device();
    expect(again.models.list.map(({ name, weights }) => [name, weights.length])).toEqual([
      ['Ana', shipped('nano-ppo').length],
      ['Ben', shipped('nano-sft').length],
    ]);
    expect(await takeIn(again.lab, again.models, [ben])).toEqual([
      '0 models added, 1 model that you had already skipped. You find the models of the class at “Compare”.',
    ]);
    await again.models.remove(again.models.list[0].id);
    expect((await device()).models.list.map(({ name }) => name)).toEqual(['Ben']);
  });

  test('a model is as small as those that come with the page', async () => {
    const file = await fileBy('Ana');
    expect(isModelFile(new Uint8Array(await file.arrayBuffer()))).toBe(true);
    expect(file.size - shipped('nano-ppo').length).toBeLessThan(1000);
  });
});

describe('the blind vote', () => {
  test('two models answer the same prompt, the vote is kept, and the names are shown only after ten', async () => {
    const page = await device();
    await page.models.add(
      (['Ana', 'Ben'] as const).map((name) => keptModel({ about: about(name, name), weights: shipped(FILES[name]) })),
    );
    const better = page.models.list.find(({ name }) => name === 'Ana')!.id;
    for (let votes = 0; votes < 10; votes++) {
      expect(page.models.untilNames).toBe(10 - votes);
      await page.models.next();
      const { prompt, left, right, texts } = page.models.meeting!;
      expect(prompt).toMatch(/^prompt [12]$/);
      expect(new Set([left, right]).size).toBe(2);
      expect(texts.left).toHaveLength(3);
      expect(texts.left[0].response).not.toBe(texts.right[0].response);
      await page.models.vote(left === better ? 'left' : 'right');
      // A second vote on the same texts does not count.
      await page.models.vote('tie');
    }
    const { models } = await device();
    expect(models.untilNames).toBe(0);
    expect(models.standings.map(({ id, wins, ties, losses }) => [id === better, wins, ties, losses])).toEqual([
      [true, 10, 0, 0],
      [false, 0, 0, 10],
    ]);
    const sides = new Set(models.ballots.map(({ left }) => left === better));
    expect(sides.size).toBe(2);
    expect(page.notices.list).toEqual([]);
  });

  test('where the open base model is another one, none of them writes', async () => {
    const { models } = await device('micro');
    await models.add([keptModel({ about: about('Ana', 'Ana'), weights: shipped('nano-ppo') })]);
    expect([models.list.length, models.writers.length]).toEqual([1, 0]);
  });

  test('all pairs meet equally often', () => {
    const models = ['a', 'b', 'c', 'd'];
    const met: Pick<Ballot, 'left' | 'right'>[] = [];
    for (let turn = 0; turn < 12; turn++) met.push(nextMeeting(models, met));
    const counts = new Map<string, number>();
    for (const { left, right } of met) {
      const key = [left, right].sort().join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test('a tie counts half, and votes on a model that is gone do not count', () => {
    const vote = (left: string, right: string, choice: Ballot['choice']): Ballot => ({
      ...{ id: `${left}${right}${choice}`, base: 'nano', prompt: '', left, right, choice, createdAt: 1 },
    });
    const ballots = [vote('a', 'b', 'left'), vote('b', 'a', 'tie'), vote('a', 'gone', 'right')];
    const here = ballotsOn(ballots, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    expect(here).toHaveLength(2);
    const [a, b, c] = standings(['c', 'b', 'a'], here);
    expect([a.id, a.wins, a.ties, a.rate?.[1]]).toEqual(['a', 1, 1, 0.75]);
    expect([b.id, b.losses, b.rate?.[1]]).toEqual(['b', 1, 0.25]);
    expect(c).toEqual({ id: 'c', wins: 0, ties: 0, losses: 0 });
  });
});
