// jax-js. Training is one jit over loss, gradients and AdamW; sampling is greedy, with one jit for the prompts and one for a token more.
// Arrays are used up by what they are given to; `.ref` keeps them.
import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import { parameterShapes } from '../../../src/model/params.ts';

await init('webgpu');
defaultDevice('webgpu');

const gelu = (x) => {
  const inner = x.ref.add(x.ref.mul(x.ref).mul(x.ref).mul(0.044715)).mul(Math.sqrt(2 / Math.PI));
  return x.mul(0.5).mul(np.tanh(inner).add(1));
};
const norm = (p, name, x) => {
  const standard = nn.standardize(x, -1, { epsilon: 1e-5 });
  return standard.mul(p[`${name}.weight`].ref).add(p[`${name}.bias`].ref);
};
const dense = (p, name, x) => np.dot(x, p[`${name}.weight`].ref).add(p[`${name}.bias`].ref);
const embed = (p, tokens, V) => np.dot(nn.oneHot(tokens, V), p['wte.weight'].ref);
const logits = (p, x) => np.dot(norm(p, 'ln_f', x), np.transpose(p['wte.weight'].ref));

/** All layers on B sequences of T tokens; `attend(q, k, v, layer)` gets (B, T, NH, C / NH) each. */
function layers(p, x, { L, NH, C }, B, T, attend) {
  const heads = (qkv, part) => qkv.slice([], [part * C, (part + 1) * C]).reshape([B, T, NH, C / NH]);
  for (let i = 0; i < L; i++) {
    const qkv = dense(p, `h.${i}.attn.c_attn`, norm(p, `h.${i}.ln_1`, x.ref));
    const attended = attend(heads(qkv.ref, 0), heads(qkv.ref, 1), heads(qkv, 2), i);
    x = x.add(dense(p, `h.${i}.attn.c_proj`, attended.reshape([B * T, C])));
    const hidden = gelu(dense(p, `h.${i}.mlp.c_fc`, norm(p, `h.${i}.ln_2`, x.ref)));
    x = x.add(dense(p, `h.${i}.mlp.c_proj`, hidden));
  }
  return x;
}

const causal = (q, k, v) => nn.dotProductAttention(q, k, v, { isCausal: true });
const integers = (ids) => np.array(Int32Array.from(ids));
const parametersOf = (config, make) =>
  Object.fromEntries([...parameterShapes(config, 'lm')].map(([name, shape]) => [name, make(name, shape)]));

export async function train({ size: { config, B, T }, weights, batch, adamw }) {
  const { C, V } = config;
  const { learningRate, beta1, beta2, epsilon, weightDecay } = adamw;
  const lossOf = (p, tokens, targets) => {
    const embedded = embed(p, tokens, V).reshape([B, T, C]).add(p['wpe.weight'].ref);
    const x = layers(p, embedded.reshape([B * T, C]), config, B, T, causal);
    const chosen = nn.logSoftmax(logits(p, x), -1).mul(nn.oneHot(targets, V));
    return chosen.sum().mul(-1 / (B * T));
  };
  const lossAndGradients = valueAndGrad(lossOf);
  const step = jit((p, m, v, tokens, targets, correction1, correction2) => {
    const [loss, gradients] = lossAndGradients(tree.ref(p), tokens, targets);
    const next = [{}, {}, {}];
    for (const name of Object.keys(p)) {
      const moment1 = m[name].mul(beta1).add(gradients[name].ref.mul(1 - beta1));
      const moment2 = v[name].mul(beta2).add(np.square(gradients[name]).mul(1 - beta2));
      const root = np.sqrt(moment2.ref.mul(correction2.ref)).add(epsilon);
      const towards = moment1.ref.mul(correction1.ref).div(root);
      const pull = p[name].shape.length > 1 ? p[name].ref.mul(weightDecay).add(towards) : towards;
      next[0][name] = p[name].sub(pull.mul(learningRate));
      next[1][name] = moment1;
      next[2][name] = moment2;
    }
    correction1.dispose();
    correction2.dispose();
    return [loss, ...next];
  });
  let state = [
    parametersOf(config, (name, shape) => np.array(weights.get(name).data).reshape(shape)),
    parametersOf(config, (_, shape) => np.zeros(shape)),
    parametersOf(config, (_, shape) => np.zeros(shape)),
  ];
  const [tokens, targets] = [batch.tokens, batch.targets].map(integers);
  let count = 0;
  return {
    async run() {
      count++;
      const corrections = [beta1, beta2].map((beta) => np.array(1 / (1 - beta ** count)));
      const [loss, ...next] = step(...state, tokens.ref, targets.ref, ...corrections);
      state = next;
      return (await loss.data())[0];
    },
  };
}

export async function sample({ size: { config, B, T }, weights, batch, newTokens }) {
  const { NH, C, V } = config;
  const all = T + newTokens;
  const p = parametersOf(config, (name, shape) => np.array(weights.get(name).data).reshape(shape));

  // Shapes must not change between calls of a jit, so the caches have their final length from the start.
  const read = jit((p, tokens) => {
    const caches = [];
    const lengthened = (x) => np.concatenate([x, np.zeros([B, newTokens, NH, C / NH])], 1);
    const attend = (q, k, v) => {
      caches.push([lengthened(k.ref), lengthened(v.ref)]);
      return causal(q, k, v);
    };
    const positions = p['wpe.weight'].ref.slice([0, T]);
    const embedded = embed(p, tokens, V).reshape([B, T, C]).add(positions);
    const x = layers(p, embedded.reshape([B * T, C]), config, B, T, attend);
    const token = np.argmax(logits(p, x.reshape([B, T, C]).slice([], T - 1)), 1);
    tree.dispose(p);
    return [token, caches];
  });
  const write = jit((p, token, caches, position) => {
    const places = np.arange(all);
    const here = places.ref.equal(position.ref);
    const seen = places.lessEqual(position).reshape([1, 1, 1, all]);
    const next = [];
    const attend = (q, k, v, layer) => {
      const [keys, values] = [k, v].map((x, i) => np.where(here.ref.reshape([1, all, 1, 1]), x, caches[layer][i]));
      next.push([keys.ref, values.ref]);
      return nn.dotProductAttention(q, keys, values, { mask: seen.ref });
    };
    const one = here.ref.astype(np.float32).reshape([1, all]);
    const embedded = embed(p, token, V).add(np.dot(one, p['wpe.weight'].ref.slice([0, all])));
    const written = np.argmax(logits(p, layers(p, embedded, config, B, 1, attend)), 1);
    for (const used of [here, seen, p]) tree.dispose(used);
    return [written, next];
  });
  return {
    async run() {
      let [token, caches] = read(tree.ref(p), integers(batch.tokens));
      const tokens = [token.ref];
      for (let position = T; position < all - 1; position++) {
        [token, caches] = write(tree.ref(p), token, caches, np.array(position, { dtype: np.int32 }));
        tokens.push(token.ref);
      }
      token.dispose();
      tree.dispose(caches);
      const ids = [];
      for (const written of tokens) ids.push(...(await written.data()));
      return ids;
    },
  };
}
