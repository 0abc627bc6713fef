// The step in jax-js: loss, gradients and AdamW in one jit. Arrays are used up by what they are given to; `.ref` keeps them.
import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';

const gelu = (x) => {
  const inner = x.ref.add(x.ref.mul(x.ref).mul(x.ref).mul(0.044715)).mul(Math.sqrt(2 / Math.PI));
  return x.mul(0.5).mul(np.tanh(inner).add(1));
};

function logits(p, tokens, { config: { L, NH, C, V }, B, T }) {
  const dense = (name, x) => np.dot(x, p[`${name}.weight`].ref).add(p[`${name}.bias`].ref);
  const norm = (name, x) => {
    const standard = nn.standardize(x, -1, { epsilon: 1e-5 });
    return standard.mul(p[`${name}.weight`].ref).add(p[`${name}.bias`].ref);
  };
  const heads = (qkv, part) => qkv.slice([], [part * C, (part + 1) * C]).reshape([B, T, NH, C / NH]);
  const embedded = np.dot(nn.oneHot(tokens, V), p['wte.weight'].ref).reshape([B, T, C]);
  let x = embedded.add(p['wpe.weight'].ref).reshape([B * T, C]);
  for (let i = 0; i < L; i++) {
    const qkv = dense(`h.${i}.attn.c_attn`, norm(`h.${i}.ln_1`, x.ref));
    const [q, k, v] = [heads(qkv.ref, 0), heads(qkv.ref, 1), heads(qkv, 2)];
    const attended = nn.dotProductAttention(q, k, v, { isCausal: true }).reshape([B * T, C]);
    x = x.add(dense(`h.${i}.attn.c_proj`, attended));
    const hidden = gelu(dense(`h.${i}.mlp.c_fc`, norm(`h.${i}.ln_2`, x.ref)));
    x = x.add(dense(`h.${i}.mlp.c_proj`, hidden));
  }
  return np.dot(norm('ln_f', x), np.transpose(p['wte.weight'].ref));
}

export async function prepare({ size, weights, batch, adamw, load }) {
  await init('webgpu');
  defaultDevice('webgpu');
  const { learningRate, beta1, beta2, epsilon, weightDecay } = adamw;
  const { parameterShapes } = await load('src/model/params.ts');
  const shapes = [...parameterShapes(size.config, 'lm')];
  const object = (make) => Object.fromEntries(shapes.map(([name, shape]) => [name, make(name, shape)]));
  let state = [
    object((name, shape) => np.array(weights.get(name).data).reshape(shape)),
    object((_, shape) => np.zeros(shape)),
    object((_, shape) => np.zeros(shape)),
  ];
  const rows = size.B * size.T;
  const lossOf = (p, tokens, targets) => {
    const logprobs = nn.logSoftmax(logits(p, tokens, size), -1);
    return logprobs
      .mul(nn.oneHot(targets, size.config.V))
      .sum()
      .mul(-1 / rows);
  };
  const lossAndGradients = valueAndGrad(lossOf);
  const step = jit((p, m, v, tokens, targets, correction1, correction2) => {
    const [loss, gradients] = lossAndGradients(tree.ref(p), tokens, targets);
    const next = [{}, {}, {}];
    for (const [name, shape] of shapes) {
      const moment1 = m[name].mul(beta1).add(gradients[name].ref.mul(1 - beta1));
      const moment2 = v[name].mul(beta2).add(np.square(gradients[name]).mul(1 - beta2));
      const root = np.sqrt(moment2.ref.mul(correction2.ref)).add(epsilon);
      const towards = moment1.ref.mul(correction1.ref).div(root);
      const pull = shape.length > 1 ? p[name].ref.mul(weightDecay).add(towards) : towards;
      next[0][name] = p[name].sub(pull.mul(learningRate));
      next[1][name] = moment1;
      next[2][name] = moment2;
    }
    correction1.dispose();
    correction2.dispose();
    return [loss, ...next];
  });
  const [tokens, targets] = [batch.tokens, batch.targets].map((ids) => np.array(Int32Array.from(ids)));
  let count = 0;
  return async () => {
    count++;
    const corrections = [beta1, beta2].map((beta) => np.array(1 / (1 - beta ** count)));
    const [loss, ...next] = step(...state, tokens.ref, targets.ref, ...corrections);
    state = next;
    return (await loss.data())[0];
  };
}
