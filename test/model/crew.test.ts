// Sampling and scoring on several threads give the bits of one.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeCrew } from '../../src/cli/crew.ts';
import type { Backend } from '../../src/gpu/backend.ts';
import { Crew, type Order, type Said, type Start } from '../../src/gpu/crew.ts';
import { Rng } from '../../src/lib/rng.ts';
import { Decoder } from '../../src/model/decoder.ts';
import { Gpt } from '../../src/model/gpt.ts';
import { helper } from '../../src/model/helper.ts';
import { Params, type GptConfig, type Head } from '../../src/model/params.ts';
import { Reader } from '../../src/model/reader.ts';
import { Sampler } from '../../src/model/sampler.ts';
import { simdBackend } from '../../src/simd/backend.ts';

const config: GptConfig = { L: 2, NH: 2, C: 24, context: 32, V: 101 };
const special = { eos: 100, pad: 0 };
const T = 32;

const prompts = Array.from({ length: 30 }, (_, b) =>
  Uint32Array.from({ length: 1 + (b % 7) }, (_, t) => (b * 31 + t * 7) % 100),
);
const tokens = Uint32Array.from({ length: 30 * T }, (_, i) => (i * 37) % 101);

const paramsOf = (backend: Backend, head: Head, seed = 1) =>
  new Params(backend, config, head, false).initialise(new Rng(seed));

/** A digest of the bits of all arrays in a value, with their places. */
function bitsOf(value: unknown): string {
  const arrays = (_: string, each: unknown) =>
    ArrayBuffer.isView(each)
      ? createHash('sha256')
          .update(new Uint8Array(each.buffer, each.byteOffset, each.byteLength))
          .digest('hex')
      : each;
  return JSON.stringify(value, arrays, 1);
}

/** Samples, log-probabilities, logits and values of two models that change in between. */
async function everything(backend: Backend) {
  const [policy, value] = [paramsOf(backend, 'lm'), paramsOf(backend, 'scalar')];
  const sampler = await Sampler.record(policy, 32, T, special);
  const reader = await Reader.record(policy, 32, T);
  const values = await Reader.record(value, 32, T);
  const made: unknown[] = [];
  for (const seed of [1, 2]) {
    policy.initialise(new Rng(seed));
    const rng = new Rng(5);
    made.push(await sampler.sample({ prompts, rng, temperature: 0.9, maxTokens: 20 }), rng.uniform());
    made.push(await reader.logits(tokens, 0.7), await values.values(tokens));
  }
  [sampler, reader, values, policy, value].forEach((each) => each.free());
  return bitsOf(made);
}

/** What the engine makes of the batch in one piece. */
async function inOnePiece(backend: Backend) {
  const [policy, value] = [paramsOf(backend, 'lm'), paramsOf(backend, 'scalar')];
  const decoder = await Decoder.record(policy, 32, T, special);
  const [gpt, values] = [await Gpt.record(policy, 30, T, 'score'), await Gpt.record(value, 30, T, 'score')];
  const made: unknown[] = [];
  for (const seed of [1, 2]) {
    policy.initialise(new Rng(seed));
    const rng = new Rng(5);
    const coins = Float32Array.from({ length: 30 * T }, () => rng.uniform());
    made.push(await decoder.run({ prompts, coins, temperature: 0.9, maxTokens: 20 }), rng.uniform());
    const { logprobs, entropy } = await gpt.logprobs(tokens, 0.7);
    made.push({ logprobs, entropy, logits: await gpt.lastLogits() }, await values.values(tokens));
  }
  return bitsOf(made);
}

let whole: string;
beforeAll(async () => {
  whole = await inOnePiece(await simdBackend());
});

const crews: Crew[] = [];
afterAll(() => crews.forEach((crew) => crew.end()));

async function withCrew(crew: Crew): Promise<Backend> {
  crews.push(crew);
  const backend = await simdBackend();
  backend.crew = crew;
  return backend;
}

test.each([1, 2, 3, 4])('the same bits on %d threads as in one piece', async (threads) => {
  const backend = await withCrew(nodeCrew(threads));
  await backend.crew!.ready();
  expect(await everything(backend)).toBe(whole);
});

test('the same bits before the helpers listen', async () => {
  expect(await everything(await withCrew(nodeCrew(2)))).toBe(whole);
});

/** A helper in this thread, whose orders pass through `pass`. */
function inThread(followed: Order[], answer: (said: Said) => Said | undefined = (said) => said): Start {
  return (heard) => {
    const say = (said: Said) => {
      const passed = answer(said);
      if (passed) queueMicrotask(() => heard(passed));
    };
    const made = simdBackend().then((backend) => helper(backend, say));
    return {
      post(order) {
        followed.push(order);
        void made.then((follow) => follow(structuredClone(order)));
      },
      end: () => undefined,
    };
  };
}

test('helpers do their share, get weights only when they change, and are told what to free', async () => {
  const orders: Order[] = [];
  const backend = await withCrew(new Crew(2, inThread(orders)));
  await backend.crew!.ready();
  expect(await everything(backend)).toBe(whole);
  const count = (order: string) => orders.filter((each) => each.order === order).length;
  // Two versions of the policy and one of the value model; of two parts of each of six batches, one.
  expect([count('load'), count('run'), count('free')]).toEqual([3, 6, 5]);
});

test.each<[string, (said: Said) => Said | undefined]>([
  ['that fails', (said) => (said.said === 'result' ? { said: 'failed' } : said)],
  ['that never listens', () => undefined],
])('what a helper %s owes is computed here', async (_, answer) => {
  const backend = await withCrew(new Crew(3, inThread([], answer)));
  await Promise.race([backend.crew!.ready(), new Promise((resolve) => setTimeout(resolve, 200))]);
  expect(await everything(backend)).toBe(whole);
});

test('a crew whose threads cannot start, or end, works alone', async () => {
  const refused = new Crew(2, () => {
    throw new Error('blocked');
  });
  const ended = new Crew(2, (_, lost) => {
    queueMicrotask(lost);
    return { post: () => undefined, end: () => undefined };
  });
  for (const crew of [refused, ended]) {
    const backend = await withCrew(crew);
    await crew.ready();
    expect(await everything(backend)).toBe(whole);
  }
});
