import { expect, test } from 'vitest';
import { Drafts } from '../../src/session/drafts.svelte.ts';
import type { Sample } from '../../src/domain/texts.ts';
import type { LabApi } from '../../src/domain/api.ts';

const token = (text: string) => ({ id: 1, text, logprob: -1 });
const request = { policy: 'base' as const, prompts: ['what is red?'], temperature: 1, seed: 1 };

test('an event that comes after the finished texts changes nothing', async () => {
  const drafts = new Drafts();
  const sample: Sample = {
    prompt: 'what is red?',
    response: 'the fox',
    tokens: [token('the'), token(' fox')],
    finished: false,
  };
  let id = 0;
  let answer: (samples: Sample[]) => void = () => undefined;
  const api = { sample: (asked: { id: number }) => ((id = asked.id), new Promise((resolve) => (answer = resolve))) };
  const written = drafts.write(api as unknown as LabApi, request);
  const early = { type: 'stream' as const, id, index: 0, tokens: [token('the')], done: false, finished: false };
  drafts.take(early);
  expect(drafts.list[0]?.tokens).toHaveLength(1);
  answer([sample]);
  await written;
  drafts.take(early);
  expect(drafts.list).toEqual([{ prompt: sample.prompt, tokens: sample.tokens, finished: false, done: true }]);
});
