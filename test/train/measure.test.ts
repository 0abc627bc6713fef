import { expect, test } from 'vitest';
import { Params } from '../../src/model/params.ts';
import { heldOutCorpusLoss, klToReference, rates, readCloze } from '../../src/train/measure.ts';
import { textLogprobs } from '../../src/train/reading.ts';
import { encodeSequence } from '../../src/train/sequences.ts';
import { Writer } from '../../src/train/write.ts';
import { check } from '../../src/world/checkers.ts';
import { FACTS, VALUES } from '../../src/world/facts.ts';
import { parsePrompt } from '../../src/world/prompts.ts';
import { tinyKit, tinyWeights } from './tiny.ts';

async function tiny() {
  const kit = tinyKit();
  const params = new Params(kit.backend, kit.config, 'lm', false).load(await tinyWeights(kit));
  return { kit, params };
}

test('the reader finds a text as probable as the writer said when it wrote it', async () => {
  const { kit, params } = await tiny();
  const writer = new Writer(kit, params);
  const prompts = ['name two animals.', 'what color is the fox?', 'do you like my hat?'];
  const answers = await writer.write(prompts, kit.rng, 0.7);
  const read = await textLogprobs(kit, params, answers, 0.7);
  answers.forEach(({ written }, i) => {
    expect(read[i]).toBeCloseTo(
      written.logprobs.reduce((sum, x) => sum + x, 0),
      3,
    );
  });
  expect(await klToReference(kit, params, params, answers, 0.7)).toBe(0);
  writer.free();
});

test('more than one batch of texts is read in order', async () => {
  const { kit, params } = await tiny();
  const words = ['red', 'blue', 'tan'];
  const texts = Array.from({ length: 70 }, (_, i) => ({ prompt: 'what color is the fox?', response: words[i % 3] }));
  const read = await textLogprobs(
    kit,
    params,
    texts.map((text) => encodeSequence(kit.tokenizer, text, 64)),
  );
  expect(read).toHaveLength(70);
  read.forEach((x, i) => expect(x).toBeCloseTo(read[i % 3], 5));
  expect(new Set(read.slice(0, 3)).size).toBe(3);
});

test('an untrained model guesses in the cloze and finds the corpus as surprising as any text', async () => {
  const { kit, params } = await tiny();
  const readings = await readCloze(kit, params);
  expect(readings).toHaveLength(FACTS.length);
  expect(readings.filter(({ right }) => right).length / readings.length).toBeLessThan(0.35);
  FACTS.forEach(({ attribute }, i) => {
    expect(readings[i].nats).toBeCloseTo(Math.log(VALUES[attribute].length), 0);
    expect(readings[i].nats).toBeGreaterThan(0);
  });
  const loss = await heldOutCorpusLoss(kit, params);
  for (const nats of Object.values(loss)) expect(nats).toBeCloseTo(Math.log(768), 0);
  const parts = [loss.forum, loss.encyclopedia, loss.stories];
  expect(loss.all).toBeGreaterThan(Math.min(...parts));
  expect(loss.all).toBeLessThan(Math.max(...parts));
});

test('false answers are counted among fact questions that are answered', () => {
  const fox = parsePrompt('what color is the fox?')!;
  const hat = parsePrompt('do you like my hat?')!;
  const verdicts = [
    check(fox, ' the fox is red.', true),
    check(fox, ' the fox is blue.', true),
    check(fox, ' i do not know.', true),
    check(hat, ' the fox is blue.', true),
  ];
  const { falseAnswers, truthful } = rates(verdicts);
  expect(falseAnswers[1]).toBe(0.5);
  expect(truthful[1]).toBe(0.5);
});
