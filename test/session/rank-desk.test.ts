import { beforeEach, expect, test } from 'vitest';
import { Kept } from '../../src/session/kept.svelte.ts';
import type { Lab } from '../../src/session/lab.svelte.ts';
import { Drafts } from '../../src/session/drafts.svelte.ts';
import { Notices } from '../../src/session/notices.svelte.ts';
import { RankDesk } from '../../src/session/rank-desk.svelte.ts';
import { browserStore } from '../../src/session/store.ts';
import type { SampleRequest } from '../../src/domain/api.ts';
import type { PhaseStatus } from '../../src/domain/phases.ts';
import { ranking } from '../labels.ts';
import { freshIndexedDb } from '../storage/memory.ts';

beforeEach(() => void freshIndexedDb());

const PROMPTS = ['a?', 'b?', 'c?'].map((text) => ({ text, family: 'fact', split: 'train' as const }));

/** The desk with a model whose texts are those of `write`. */
async function open(write: (request: SampleRequest) => string[], tuned: Partial<PhaseStatus> = {}) {
  const notices = new Notices();
  const kept = new Kept(browserStore('/'), notices);
  await kept.restore();
  const asked: SampleRequest[] = [];
  const api = {
    sample: (request: SampleRequest) => {
      asked.push(request);
      const texts = write(request);
      return Promise.resolve(
        texts.map((response, i) => ({ prompt: request.prompts[i], response, tokens: [], finished: true })),
      );
    },
  };
  const opened = { model: 'nano', seed: 1, prompts: PROMPTS };
  const statuses = {
    sft: { state: 'idle', step: 0, total: 0 },
    policy: { state: 'idle', step: 0, total: 0, ...tuned },
  };
  const lab = { kept, notices, api, opened, statuses, configs: kept.configs, drafts: { rank: new Drafts() } };
  const whole = { ...lab, isTrained: () => false } as unknown as Lab;
  return { kept, asked, lab: whole, desk: new RankDesk(whole) };
}
let texts = 0;
const different = ({ prompts }: SampleRequest) => prompts.map(() => `text ${++texts}`);

test('a label says who gave it, to which texts, and how they were chosen', async () => {
  const { desk, kept } = await open(different);
  await desk.next();
  await desk.rejectAll();
  await desk.pick('my own?');
  desk.arrange({ order: [0, 1, 2, 3], places: [2, 2, 1, 4] });
  await desk.save();
  const own = { author: { person: kept.person }, round: 1, source: { policy: 'sft' } };
  expect(kept.comparisons).toMatchObject([
    { ...own, choice: 'turn', split: 'train', allBad: true, sequence: 1 },
    { ...own, choice: 'picked', prompt: 'my own?', ranks: [2, 2, 1, 3], sequence: 2 },
  ]);
  expect(kept.comparisons[0]?.id).toMatch(/^[0-9a-f]{32}$/);
});

test('where two texts are the same, others are written in their place', async () => {
  let round = 0;
  const { desk, asked } = await open(({ prompts }) => {
    round += 1;
    return round === 1
      ? ['same', 'other', ' same ', 'same']
      : prompts.map((_, i) => (i === 0 ? 'same' : `new ${round}`));
  });
  await desk.next();
  expect(desk.samples.map(({ response }) => response)).toEqual(['same', 'other', 'new 2']);
  expect(asked.map(({ prompts }) => prompts.length)).toEqual([4, 2, 1, 1]);
  expect(new Set(asked.map(({ seed }) => seed)).size).toBe(asked.length);
});

test('a model that writes one text only is asked a few times; its twins are a tie, whatever is chosen', async () => {
  const { desk, kept, asked } = await open(({ prompts }) => prompts.map(() => 'same'));
  desk.k = 2;
  await desk.next();
  expect(asked).toHaveLength(4);
  await desk.choose(1);
  expect(kept.comparisons[0]?.ranks).toEqual([1, 1]);
});

test('two undos in quick succession take back two labels', async () => {
  const { desk, kept } = await open(different);
  for (let i = 0; i < 3; i++) {
    await desk.next();
    await desk.skip();
  }
  await Promise.all([desk.undo(), desk.undo()]);
  expect(kept.mine).toHaveLength(1);
});

test('the next ranking does not wait until the judge has scored the last one', async () => {
  const { desk, lab } = await open(different);
  let answer = (_: { score: number }[]): void => {};
  const score = () => new Promise<{ score: number }[]>((resolve) => (answer = resolve));
  Object.assign(lab, { isTrained: () => true, api: { ...lab.api, score } });
  await desk.next();
  desk.arrange({ order: [0, 1, 2, 3], places: [1, 2, 3, 4] });
  await desk.save();
  expect(desk.reveal).toMatchObject({ saved: true });
  expect(desk.reveal?.scores).toBeUndefined();
  answer([3, 2, 1, 0].map((score) => ({ score })));
  await expect.poll(() => desk.reveal).toMatchObject({ agreed: 6, pairs: 6 });
});

test('undo takes back the last own label and leaves the neighbour’s', async () => {
  const { desk, kept } = await open(different);
  await desk.next();
  await desk.skip();
  const [mine] = kept.mine;
  await kept.addImported([ranking({ id: 'theirs', author: { person: 'neighbour' } })]);
  await desk.undo();
  expect(kept.comparisons.map(({ id }) => id)).toEqual(['theirs']);
  expect(desk.samples.map(({ response }) => response)).toEqual(mine?.responses);
  await desk.undo();
  expect(kept.comparisons).toHaveLength(1);
});

test('an earlier ranking is laid out again, and changing it keeps its id and its place', async () => {
  const { desk, kept } = await open(different);
  for (const places of [
    [1, 2, 3, 4],
    [4, 3, 2, 1],
  ]) {
    await desk.next();
    desk.arrange({ order: [0, 1, 2, 3], places });
    await desk.save();
  }
  const [first, second] = kept.mine;
  desk.edit(first);
  expect(desk.ranking.places).toEqual([1, 2, 3, 4]);
  desk.arrange({ order: [0, 1, 2, 3], places: [2, 1, 3, 4] });
  await desk.save();
  expect(kept.mine).toEqual([{ ...first, ranks: [2, 1, 3, 4] }, second]);
  expect(desk.editing).toBeUndefined();
});

test('the next round is of the newest policy’s texts, and says so', async () => {
  const tuned = { state: 'done', step: 9, total: 9, round: 2 } as const;
  const { desk, kept, asked } = await open(different, tuned);
  await desk.arrive();
  await desk.skip();
  expect(desk.outdated).toBe(false);
  desk.writer.wanted = 'tuned';
  expect(desk.outdated).toBe(true);
  await desk.arrive();
  await desk.rejectAll();
  expect(kept.mine).toMatchObject([
    { round: 1, source: { policy: 'sft' } },
    { round: 3, source: { policy: 'tuned' } },
  ]);
  expect(asked.map(({ policy }) => policy)).toEqual(['sft', 'sft', 'tuned', 'tuned']);
});

test('without a policy of the person’s own there is no next round', async () => {
  for (const tuned of [{}, { shipped: true, step: 9 }]) {
    const { desk, asked } = await open(different, tuned);
    desk.writer.wanted = 'tuned';
    expect(desk.writer.hasNewer).toBe(false);
    await desk.next();
    expect(asked.map(({ policy }) => policy)).toEqual(['sft']);
  }
});

test('a label that is taken back keeps its round and where its texts came from', async () => {
  const { desk, kept } = await open(different, { state: 'done', step: 9, total: 9 });
  const bank = ranking({ id: 'b', author: { person: kept.person }, source: { bank: 'starters' }, choice: 'contrast' });
  await kept.addComparison(bank);
  await desk.undo();
  await desk.choose(0);
  const { source, choice, round } = bank;
  expect(kept.mine).toMatchObject([{ source, choice, round }]);
  // What is written next for the prompt was not chosen by that rule.
  await desk.setK(3);
  await desk.rejectAll();
  expect(kept.mine[1]).toMatchObject({ source: { policy: 'sft' }, choice: 'turn' });
});
