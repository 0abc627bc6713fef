// What looking at a PPO run costs it: the same run with all views open, at the least share and with none, side by side.
import { readFileSync } from 'node:fs';
import { median } from '../../bench/clock.ts';
import { readSafetensors } from '../../data/safetensors.ts';
import type { ModelName } from '../../domain/models.ts';
import type { Backend } from '../../gpu/backend.ts';
import { parseConfig } from '../../lib/config.ts';
import { Rng } from '../../lib/rng.ts';
import { Params } from '../../model/params.ts';
import { PRESETS } from '../../model/presets.ts';
import { CAST } from '../../stage/cast.ts';
import { Looks } from '../../stage/looks.ts';
import { Watcher } from '../../stage/watcher.ts';
import { PpoTrainer } from '../../train/ppo.ts';
import type { Kit, Weights } from '../../train/task.ts';
import { readExample } from '../../worker/examples.ts';
import { fileOf } from '../reproduce/ship.ts';

/** Of the time of a run, how much may go into looking at it: the page's usual, its least, none. */
const SHARES = [0.2, 0.05, 0] as const;
type Share = (typeof SHARES)[number];

/** Speed with the views open that a run must keep, as a share of its speed without. */
export const LEAST_KEPT: Record<Share, number> = { 0.2: 0.8, 0.05: 0.95, 0: 1 };

/** One iteration of a run: tokens that it trained on, and milliseconds. */
export interface Turn {
  tokens: number;
  /** By the clock on the wall. */
  ms: number;
  /** Of computing, for training and for looking. */
  trained: number;
  looked: number;
}

export interface Watched {
  share: Share;
  /** The next iteration of its run. */
  turn: () => Promise<Turn>;
}

/** The cost of a share. */
export interface Cost {
  share: Share;
  tokensPerSecond: number;
  /** Its speed as a share of the speed without looking. */
  kept: number;
  /** Of its own time, how much went into looking. */
  looking: number;
}

/** Lets all runs take turns, each round in another order, so that what slows the machine down slows all of them alike. */
export async function takeTurns(runs: readonly Watched[], rounds: number): Promise<Map<Share, Turn[]>> {
  const turns = new Map<Share, Turn[]>(runs.map(({ share }) => [share, []]));
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < runs.length; i++) {
      const { share, turn } = runs[(i + round) % runs.length];
      turns.get(share)!.push(await turn());
    }
  }
  return turns;
}

/**
 * All runs do the same work in the same round. So what looking does to the training beside it is the median over the rounds of the time
 * that the round took without looking, by the time that it took with it: whatever else the machine did hardly shows in it.
 */
export function costsOf(turns: ReadonlyMap<Share, readonly Turn[]>): Cost[] {
  const alone = turns.get(0)!;
  return [...turns].map(([share, all]) => {
    const sum = (of: (turn: Turn) => number) => all.reduce((total, turn) => total + of(turn), 0);
    const looked = sum((turn) => turn.looked);
    const looking = looked / (looked + sum(({ trained }) => trained));
    const beside = median(all.map(({ trained }, round) => alone[round].trained / trained));
    const tokensPerSecond = (1000 * sum(({ tokens }) => tokens)) / sum(({ ms }) => ms);
    return { share, tokensPerSecond, looking, kept: (1 - looking) * beside };
  });
}

/**
 * Milliseconds that have been computed: processor time where the processor computes, so that other programs are not in it. A graphics card
 * has a clock of its own, and few programs beside this one.
 */
function computed({ kind, software }: Backend): number {
  if (kind === 'webgpu' && !software) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Our examples of a model. */
export function shipped(model: ModelName): { sft: Weights; reward: Weights } {
  const folder = `public/models/${model}`;
  const base = readSafetensors(readFileSync(`${folder}.safetensors`)).tensors;
  const read = (name: 'sft' | 'reward') => readExample(readFileSync(fileOf(folder, name)), base).weights;
  return { sft: read('sft'), reward: read('reward') };
}

/**
 * Runs PPO with the page's default settings from our SFT model, once for each share, in turns. What compiles and the first look, which the
 * page takes whatever it costs, are not in the turns.
 * @returns the turns, and the milliseconds of the first look at everything
 */
export async function measureWatching(
  { backend, tokenizer }: Pick<Kit, 'backend' | 'tokenizer'>,
  model: ModelName,
  rounds: number,
): Promise<{ turns: Map<Share, Turn[]>; firstLook: number }> {
  const kit: Kit = { backend, tokenizer, config: PRESETS[model], rng: new Rng(1) };
  const weights = shipped(model);
  const before = new Params(backend, kit.config, 'lm', false).load(weights.sft);
  const reward = new Params(backend, kit.config, 'scalar', false).load(weights.reward);
  const config = parseConfig('ppo', { iterations: rounds + 1 });
  const runs = SHARES.map((share) => {
    const trainer = new PpoTrainer(kit, weights, { config });
    const looks = new Looks(new Watcher(kit, CAST, { policy: trainer.params, before, reward, origins: {} }));
    const run = trainer.run();
    const train = async (): Promise<number> => {
      const { step } = trainer;
      let length = 0;
      while (trainer.step === step) {
        const { value } = await run.next();
        length = (value && value.metrics?.responseLength) || length;
      }
      return length * config.rollouts;
    };
    const turn = async (): Promise<Turn> => {
      const [began, from] = [performance.now(), computed(backend)];
      const tokens = await train();
      const between = computed(backend);
      if (share > 0) await looks.after(performance.now() - began, share);
      const to = computed(backend);
      return { tokens, ms: performance.now() - began, trained: between - from, looked: to - between };
    };
    const free = async () => {
      await run.return();
      looks.free();
      trainer.free();
    };
    return { share, train, turn, looks, free };
  });
  let firstLook = 0;
  for (const { share, train, looks } of runs) {
    await train();
    if (share === 0) continue;
    const from = performance.now();
    await looks.all();
    firstLook = Math.max(firstLook, performance.now() - from);
  }
  const turns = await takeTurns(runs, rounds);
  for (const { free } of runs) await free();
  before.free();
  reward.free();
  return { turns, firstLook };
}
