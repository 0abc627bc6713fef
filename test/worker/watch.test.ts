// What is seen of a run: all of it at its ends, what there is time for between, and nothing where memory does not suffice.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { originsOf, type Frame, type Tile } from '../../src/domain/stage.ts';
import { LabError } from '../../src/lib/errors.ts';
import { CAST, castWith } from '../../src/stage/cast.ts';
import { Watch } from '../../src/worker/watch.ts';
import { openPhases } from './open-phases.ts';
import { freshIndexedDb } from '../storage/memory.ts';
import { demonstrations } from '../../src/world/demonstrations.ts';

function watch(share = 0.5) {
  const sent: Frame[] = [];
  let looks = 0;
  const wall = () => Promise.resolve<Tile[]>([{ response: ` ${++looks} foxes.`, outcome: 'follows' }]);
  const [free, fail] = [vi.fn(), vi.fn()];
  const looker = vi.fn(() => ({ look: { wall }, free }));
  const host = { looker, share: () => share, send: (frame: Frame) => void sent.push(frame), fail };
  return { watch: new Watch(host, CAST), sent, host, free, fail };
}

test('a step is seen whole once, and what was seen is kept', async () => {
  const { watch: seen, sent } = watch();
  for (const step of [0, 0, 4]) await seen.all(step);
  expect(sent.map(({ step }) => step)).toEqual([0, 4]);
  expect(seen.show.frames).toEqual(sent);
});

test('of a long run every second frame is forgotten, never the first or the last', async () => {
  const { watch: seen } = watch();
  for (let step = 0; step <= 1000; step++) await seen.all(step);
  const steps = seen.show.frames.map(({ step }) => step);
  expect(steps.length).toBeLessThanOrEqual(240);
  expect(steps.length).toBeGreaterThan(100);
  expect([steps[0], steps.at(-1)]).toEqual([0, 1000]);
});

test('after a rest it looks again with memory of its own', async () => {
  const { watch: seen, host, free } = watch();
  await seen.all(0);
  await seen.rest();
  await seen.after(1, true);
  expect(free).toHaveBeenCalledOnce();
  expect(host.looker).toHaveBeenCalledTimes(2);
});

test('without a share nothing is seen', async () => {
  const { watch: seen, sent, host } = watch(0);
  await seen.all(0);
  await seen.after(1, true);
  expect(sent).toEqual([]);
  expect(host.looker).not.toHaveBeenCalled();
});

test('a run goes on unseen where memory does not suffice for both, and it is said once', async () => {
  const { watch: seen, host, fail } = watch();
  host.looker.mockImplementation(() => {
    throw new LabError('GpuMemoryError', 'too much');
  });
  for (const step of [0, 1, 2]) await seen.all(step);
  expect(fail).toHaveBeenCalledOnce();
  host.looker.mockImplementation(() => {
    throw new LabError('GpuLostError', 'gone');
  });
  const { watch: other } = { watch: new Watch(host, CAST) };
  await expect(other.all(0)).rejects.toMatchObject({ name: 'GpuLostError' });
});

beforeEach(() => void vi.stubGlobal('navigator', {}));
afterEach(() => void vi.unstubAllGlobals());

test('what was seen of SFT comes back after a reload, and a new run begins with nothing', async () => {
  freshIndexedDb();
  const input = { config: { steps: 3, batchSize: 2 }, demonstrations: demonstrations().slice(0, 4) };
  const first = await openPhases({ watchShare: 0.2 });
  for (let i = 0; i < 3; i++) await first.step('sft', input);
  const frames = first.events.flatMap((event) => (event.type === 'frame' ? [event.frame] : []));
  expect(frames.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
  expect(Object.keys(frames[0]).sort()).toEqual(['cards', 'origins', 'river', 'step', 'wall']);
  const shown = ({ events }: typeof first) => events.flatMap((event) => (event.type === 'show' ? [event.show] : []));
  expect(shown(first).map(({ frames }) => frames.length)).toEqual([0]);
  const [again] = shown(await openPhases());
  expect(again.frames).toEqual(frames);
  expect(again.cast.wall).toHaveLength(frames[0].wall!.length);
});

test('a run that is watched ends with the same bits as one that is not', async () => {
  const ends = [];
  for (const watchShare of [0, 0.2]) {
    freshIndexedDb();
    const { play, keeper } = await openPhases({ watchShare });
    await play('sft', { config: { steps: 6, batchSize: 2 }, demonstrations: demonstrations().slice(0, 8) });
    const { record, state } = (await keeper.load('sft'))!;
    ends.push({ state, rows: record.rows });
    expect(record.show!.frames.length > 0).toBe(watchShare > 0);
  }
  expect(ends[1]).toEqual(ends[0]);
});

test('prompts of the person’s own are answered at once in a run that has ended, and only once', async () => {
  freshIndexedDb();
  const input = { config: { steps: 2, batchSize: 2 }, demonstrations: demonstrations().slice(0, 4) };
  const { phases, play, events } = await openPhases({ watchShare: 0.2 });
  await play('sft', input);
  const pace = { restMs: 0, watchShare: 0.2, prompts: ['what is a bee?'], river: 'name two foods.' };
  await phases.setPace(pace);
  const last = events.flatMap((event) => (event.type === 'frame' ? [event.frame] : [])).at(-1)!;
  expect(last.step).toBe(2);
  expect(last.cards).toHaveLength(7);
  expect(last.riverOf).toBe('name two foods.');
  const count = events.length;
  await phases.setPace(pace);
  expect(events.slice(count)).toEqual([]);
});

test('of cards, what was seen of the prompts that stay is kept; the river says of which prompt it is', async () => {
  const cards = () => Promise.resolve([]);
  const river = () => Promise.resolve([]);
  const host = {
    looker: () => ({ look: { cards, river }, free: () => undefined }),
    share: () => 0.5,
    send: vi.fn(),
    fail: vi.fn(),
  };
  const card = (text: string) => ({ tokens: [{ text, moved: 0 }] });
  const cast = castWith(['a?', 'b?'], '');
  const seven = Array.from({ length: 8 }, (_, i) => card(String(i)));
  const seen = new Watch(host, CAST, { cast, frames: [{ step: 0, cards: seven, river: [] }] });
  expect(seen.ask(cast)).toBe(false);
  expect(seen.ask(castWith(['a?', 'c?'], 'b?'))).toBe(true);
  expect(seen.show.cast.cards.slice(6)).toEqual(['a?', 'c?']);
  expect(seen.show.frames[0].cards).toHaveLength(7);
  await seen.all(0);
  expect(seen.show.frames[0]).toMatchObject({ river: [], riverOf: 'b?' });
  seen.ask(castWith(['a?', 'c?'], ''));
  await seen.all(0);
  expect(seen.show.frames[0]).not.toHaveProperty('riverOf');
});

test('the rivers of the models before are looked at once for each prompt, also by a run that goes on', async () => {
  const rivers = vi.fn(() => Promise.resolve({ base: [] }));
  const river = () => Promise.resolve([]);
  const host = {
    looker: () => ({ look: { river, origins: rivers }, free: () => undefined }),
    share: () => 0.5,
    send: vi.fn(),
    fail: vi.fn(),
  };
  const watch = new Watch(host, CAST);
  await watch.all(0);
  await watch.rest();
  await watch.all(1);
  expect(rivers).toHaveBeenCalledTimes(1);
  const later = new Watch(host, CAST, watch.show);
  await later.all(2);
  expect(rivers).toHaveBeenCalledTimes(1);
  later.ask(castWith([], 'b?'));
  await later.all(2);
  expect(rivers).toHaveBeenCalledTimes(2);
  expect([CAST.river, 'b?', 'c?'].map((prompt) => originsOf(later.show, prompt))).toEqual([
    { base: [] },
    { base: [] },
    undefined,
  ]);
});

test('a prompt that the model cannot read is refused in words, and the others are seen', async () => {
  freshIndexedDb();
  const { phases } = await openPhases({ watchShare: 0.2 });
  const pace = { restMs: 0, watchShare: 0.2, prompts: ['x'.repeat(5000)], river: '' };
  await expect(phases.setPace(pace)).rejects.toMatchObject({ name: 'ConfigError', hint: 'Shorten the prompt.' });
});

test('what unchecked kernels computed is not saved when they turn out to be wrong', async () => {
  freshIndexedDb();
  const wrong = new LabError('ShaderError', 'wrong');
  const sound = vi.fn(() => Promise.resolve());
  const { step, keeper, errors } = await openPhases({ sound });
  const input = { config: { steps: 2, batchSize: 2 }, demonstrations: demonstrations().slice(0, 4) };
  await step('sft', input);
  sound.mockRejectedValue(wrong);
  await step('sft', input).catch(() => undefined);
  expect((await keeper.load('sft'))!.record.step).toBe(1);
  expect(errors()).toMatchObject([{ name: 'ShaderError' }]);
});
