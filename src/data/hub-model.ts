// A model as a folder for transformers' `from_pretrained`: weights, config and tokenizer, under GPT-2's names.
import type { ModelWeights } from '../domain/models.ts';
import { SPECIALS } from './bpe-trainer.ts';
import { writeSafetensors, type NamedTensor } from './safetensors.ts';

/** bpe-trainer.ts puts its control tokens first. */
const IDS = { bos_token_id: 0, eos_token_id: 0, pad_token_id: 1 };

/**
 * The files of one model by name. Linear weights stay (in, out), as transformers' Conv1D has them. The pad token is not EOS: with one
 * token for both, `GPT2ForSequenceClassification` would read the score one token early and SFT would mask the label of EOS.
 * @param tokenizer contents of tokenizer.json.
 * Source: transformers modeling_gpt2.py and GPT2Config.
 */
export function hubModel(weights: ModelWeights, tokenizer: string): Record<string, Uint8Array> {
  const text = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
  const metadata = { format: 'pt', made_by: 'RLHF Sandbox' };
  return {
    'config.json': text(hubConfig(weights)),
    // Without it, transformers keeps only the fifty likeliest tokens and does not sample.
    ...(weights.head === 'lm'
      ? { 'generation_config.json': text({ ...IDS, do_sample: true, top_k: 0, temperature: 1, max_new_tokens: 24 }) }
      : {}),
    'model.safetensors': writeSafetensors(hubTensors(weights), { dtype: 'F32', metadata }),
    'tokenizer.json': new TextEncoder().encode(tokenizer),
    'tokenizer_config.json': text({
      tokenizer_class: 'PreTrainedTokenizerFast',
      bos_token: SPECIALS[0],
      eos_token: SPECIALS[0],
      pad_token: SPECIALS[1],
      padding_side: 'right',
      model_max_length: weights.shape.context,
      clean_up_tokenization_spaces: false,
    }),
  };
}

function hubConfig({ head, shape }: ModelWeights) {
  const labels = { num_labels: 1, id2label: { 0: 'score' }, label2id: { score: 0 } };
  return {
    model_type: 'gpt2',
    architectures: [head === 'lm' ? 'GPT2LMHeadModel' : 'GPT2ForSequenceClassification'],
    vocab_size: shape.V,
    n_positions: shape.context,
    n_embd: shape.C,
    n_layer: shape.L,
    n_head: shape.NH,
    activation_function: 'gelu_new',
    layer_norm_epsilon: 1e-5,
    attn_pdrop: 0,
    embd_pdrop: 0,
    resid_pdrop: 0,
    tie_word_embeddings: true,
    torch_dtype: 'float32',
    ...IDS,
    ...(head === 'scalar' ? labels : {}),
  };
}

/**
 * The tensors under transformers' names. Its score head has no bias, so ours goes into `ln_f.bias`: with s the head's weights,
 * s·(LN(x) + b·s/‖s‖²) = s·LN(x) + b. The head itself is Linear, (out, in).
 */
export function hubTensors({ head, tensors }: ModelWeights): Map<string, NamedTensor> {
  const named = new Map<string, NamedTensor>();
  for (const [name, tensor] of tensors) {
    if (!name.startsWith('score.')) named.set(`transformer.${name}`, tensor);
  }
  if (head === 'lm') return named;
  const score = tensors.get('score.weight')!.data;
  const bias = tensors.get('score.bias')!.data[0];
  const squares = score.reduce((sum, s) => sum + s * s, 0);
  const last = tensors.get('ln_f.bias')!;
  const folded = last.data.map((value, i) => value + (bias * score[i]) / squares);
  named.set('transformer.ln_f.bias', { shape: last.shape, data: folded });
  named.set('score.weight', { shape: [1, score.length], data: score });
  return named;
}
