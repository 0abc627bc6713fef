// What several threads bring: sampling, scoring and a PPO iteration on one and on all of them, in turns.
import { median } from '../../bench/clock.ts';
import { recordSampling } from '../../bench/sampling.ts';
import { benchBatch } from '../../bench/sizes.ts';
import type { Tokenizer } from '../../data/tokenizer.ts';
import type { ModelName } from '../../domain/models.ts';
import type { Backend } from '../../gpu/backend.ts';
import { parseConfig } from '../../lib/config.ts';
import { Rng } from '../../lib/rng.ts';
import { Params, type GptConfig } from '../../model/params.ts';
import { PRESETS } from '../../model/presets.ts';
import { Reader } from '../../model/reader.ts';
import { simdBackend } from '../../simd/backend.ts';
import { PpoTrainer } from '../../train/ppo.ts';
import { processorBackend } from '../node-backend.ts';
import { shipped } from './watching.ts';

/** Milliseconds of each turn. */
export interface Timed {
  what: string;
  alone: number[];
  shared: number[];
}

/** Medians; how many times as fast as one thread the median turn and the fastest one are. */
export function gainOf({ alone, shared }: Timed): Record<'alone' | 'shared' | 'ratio' | 'best', number> {
  const ratio = median(alone.map((ms, round) => ms / shared[round]));
  return { alone: median(alone), shared: median(shared), ratio, best: Math.min(...alone) / Math.min(...shared) };
}

interface Work {
  run: () => Promise<unknown>;
  free: () => void;
}

const ROWS = 32;

async function scoring(backend: Backend, config: GptConfig): Promise<Work> {
  const params = new Params(backend, config, 'lm', false).initialise(new Rng(1));
  const reader = await Reader.record(params, ROWS, config.context);
  const { tokens } = benchBatch({ name: '', config, B: ROWS, T: config.context });
  return {
    run: () => reader.logprobs(tokens),
    free() {
      reader.free();
      params.free();
    },
  };
}

/** The page's default settings from our SFT model. */
function ppo(backend: Backend, tokenizer: Tokenizer, model: ModelName, rounds: number): Work {
  const config = parseConfig('ppo', { iterations: rounds + 1 });
  const trainer = new PpoTrainer({ backend, tokenizer, config: PRESETS[model], rng: new Rng(1) }, shipped(model), {
    config,
  });
  const run = trainer.run();
  return {
    async run() {
      const { step } = trainer;
      while (trainer.step === step) await run.next();
    },
    free: () => trainer.free(),
  };
}

/** What compiles is not in the turns. */
export async function measureCores(
  tokenizer: Tokenizer,
  model: ModelName,
  rounds: number,
): Promise<{ threads: number; timed: Timed[] }> {
  const [one, all] = [await simdBackend(), await processorBackend()];
  await all.crew?.ready();
  const config = PRESETS[model];
  const works: Record<string, (backend: Backend) => Promise<Work>> = {
    'sampling 16 × 64': async (backend) => {
      const { write, free } = await recordSampling(backend, { name: model, config, T: config.context });
      return { run: write, free };
    },
    'scoring 32 × 64': (backend) => scoring(backend, config),
    'PPO iteration, 32 rollouts': (backend) => Promise.resolve(ppo(backend, tokenizer, model, rounds)),
  };
  const timed: Timed[] = [];
  for (const [what, make] of Object.entries(works)) {
    const both = { alone: await make(one), shared: await make(all) };
    const times: Timed = { what, alone: [], shared: [] };
    for (const { run } of Object.values(both)) await run();
    for (let round = 0; round < rounds; round++) {
      for (const who of round % 2 ? (['alone', 'shared'] as const) : (['shared', 'alone'] as const)) {
        const start = performance.now();
        await both[who].run();
        times[who].push(performance.now() - start);
      }
    }
    Object.values(both).forEach(({ free }) => free());
    timed.push(times);
  }
  const threads = all.crew?.threads ?? 1;
  all.crew?.end();
  return { threads, timed };
}
