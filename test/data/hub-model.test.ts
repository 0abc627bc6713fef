// The files of a model, as transformers would read them.
import { expect, test } from 'vitest';
import { hubModel, hubTensors } from '../../src/data/hub-model.ts';
import { readSafetensors } from '../../src/data/safetensors.ts';
import { Gpt } from '../../src/model/gpt.ts';
import { Params, type Head } from '../../src/model/params.ts';
import { Rng } from '../../src/lib/rng.ts';
import type { ModelWeights } from '../../src/domain/models.ts';
import { tinyKit } from '../train/tiny.ts';

const { backend, config } = tinyKit();

async function weights(head: Head): Promise<ModelWeights> {
  const tensors = await new Params(backend, config, head, false).initialise(new Rng(5)).save();
  if (head === 'scalar') tensors.get('score.bias')!.data.fill(0.75);
  return { head, shape: config, tensors };
}

const json = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;

test('a writer has the names and shapes of GPT2LMHeadModel, projections as Conv1D, (in, out)', async () => {
  const { tensors } = readSafetensors(hubModel(await weights('lm'), '{}')['model.safetensors']);
  const { C, V, context } = config;
  const shapes = Object.fromEntries([...tensors].map(([name, { shape }]) => [name, shape]));
  expect(shapes).toEqual({
    'transformer.wte.weight': [V, C],
    'transformer.wpe.weight': [context, C],
    'transformer.h.0.ln_1.weight': [C],
    'transformer.h.0.ln_1.bias': [C],
    'transformer.h.0.attn.c_attn.weight': [C, 3 * C],
    'transformer.h.0.attn.c_attn.bias': [3 * C],
    'transformer.h.0.attn.c_proj.weight': [C, C],
    'transformer.h.0.attn.c_proj.bias': [C],
    'transformer.h.0.ln_2.weight': [C],
    'transformer.h.0.ln_2.bias': [C],
    'transformer.h.0.mlp.c_fc.weight': [C, 4 * C],
    'transformer.h.0.mlp.c_fc.bias': [4 * C],
    'transformer.h.0.mlp.c_proj.weight': [4 * C, C],
    'transformer.h.0.mlp.c_proj.bias': [C],
    'transformer.ln_f.weight': [C],
    'transformer.ln_f.bias': [C],
  });
});

test('the configuration names the class, and padding is not EOS', async () => {
  const writer = hubModel(await weights('lm'), '{"model":{}}');
  expect(json(writer['config.json'])).toMatchObject({
    model_type: 'gpt2',
    architectures: ['GPT2LMHeadModel'],
    n_embd: config.C,
    n_head: config.NH,
    n_layer: config.L,
    n_positions: config.context,
    vocab_size: config.V,
    activation_function: 'gelu_new',
    eos_token_id: 0,
    pad_token_id: 1,
  });
  expect(json(writer['tokenizer_config.json'])).toMatchObject({ eos_token: '<|endoftext|>', pad_token: '<|pad|>' });
  expect(json(writer['tokenizer.json'])).toEqual({ model: {} });
  expect(json(writer['generation_config.json'])).toMatchObject({ top_k: 0 });
  const judge = json(hubModel(await weights('scalar'), '{}')['config.json']);
  expect(judge).toMatchObject({ architectures: ['GPT2ForSequenceClassification'], num_labels: 1 });
});

test('the score head has no bias of its own, lies the other way round, and gives the same scores', async () => {
  const given = await weights('scalar');
  const hub = hubTensors(given);
  expect(hub.has('score.bias')).toBe(false);
  expect(hub.get('score.weight')!.shape).toEqual([1, config.C]);
  const back = new Map([...hub].map(([name, tensor]) => [name.replace('transformer.', ''), tensor]));
  back.set('score.bias', { shape: [1], data: new Float32Array(1) });
  const tokens = Uint32Array.from({ length: 16 }, (_, i) => 40 + i);
  const score = async (tensors: ModelWeights['tensors']) => {
    const model = await Gpt.record(new Params(backend, config, 'scalar', false).load(tensors), 2, 8, 'score');
    return model.values(tokens);
  };
  const before = await score(given.tensors);
  const after = await score(back);
  before.forEach((value, i) => expect(after[i]).toBeCloseTo(value, 5));
  expect(Math.max(...before) - Math.min(...before)).toBeGreaterThan(0.01);
});
