// TensorFlow.js: its own ops and its own Adam, with the decay applied before; sampling is greedy, with caches that grow.
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
import { parameterShapes } from '../../../src/model/params.ts';

await tf.setBackend('webgpu');
await tf.ready();

const gelu = (x) => {
  const inner = x.add(x.mul(x).mul(x).mul(0.044715)).mul(Math.sqrt(2 / Math.PI));
  return x.mul(0.5).mul(inner.tanh().add(1));
};
const norm = (p, name, x) => {
  const { mean, variance } = tf.moments(x, -1, true);
  return x.sub(mean).mul(variance.add(1e-5).rsqrt()).mul(p[`${name}.weight`]).add(p[`${name}.bias`]);
};
const dense = (p, name, x) => tf.matMul(x, p[`${name}.weight`]).add(p[`${name}.bias`]);
const logits = (p, x) => tf.matMul(norm(p, 'ln_f', x), p['wte.weight'], false, true);

/** Hidden states (B·T, C) of B sequences of T tokens from `position` on; `remember(k, v, layer)` gives the keys and values to attend to. */
function hidden(p, tokens, { L, NH, C }, B, T, mask, position = 0, remember = (k, v) => [k, v]) {
  const heads = (x) => x.reshape([B, T, NH, C / NH]).transpose([0, 2, 1, 3]);
  const embedded = tf.gather(p['wte.weight'], tokens).reshape([B, T, C]);
  let x = embedded.add(p['wpe.weight'].slice([position, 0], [T, C])).reshape([B * T, C]);
  for (let i = 0; i < L; i++) {
    const [q, k, v] = tf.split(dense(p, `h.${i}.attn.c_attn`, norm(p, `h.${i}.ln_1`, x)), 3, 1).map(heads);
    const [keys, values] = remember(k, v, i);
    const scores = tf.matMul(q, keys, false, true).div(Math.sqrt(C / NH));
    const attended = tf.matMul(tf.softmax(mask ? scores.add(mask) : scores), values);
    const rows = attended.transpose([0, 2, 1, 3]).reshape([B * T, C]);
    x = x.add(dense(p, `h.${i}.attn.c_proj`, rows));
    x = x.add(dense(p, `h.${i}.mlp.c_proj`, gelu(dense(p, `h.${i}.mlp.c_fc`, norm(p, `h.${i}.ln_2`, x)))));
  }
  return x;
}

const parametersOf = (config, weights) =>
  Object.fromEntries(
    [...parameterShapes(config, 'lm')].map(([name, shape]) => [
      name,
      tf.variable(tf.tensor(weights.get(name).data, shape)),
    ]),
  );
const integers = (ids) => tf.tensor1d(Int32Array.from(ids), 'int32');
const causalMask = (T) =>
  tf.tidy(() =>
    tf.linalg
      .bandPart(tf.ones([T, T]), -1, 0)
      .sub(1)
      .mul(1e9),
  );

export async function train({ size: { config, B, T }, weights, batch, adamw }) {
  const { learningRate, beta1, beta2, epsilon, weightDecay } = adamw;
  const p = parametersOf(config, weights);
  const variables = Object.values(p);
  const mask = causalMask(T);
  const tokens = integers(batch.tokens);
  const targets = tf.tidy(() => tf.oneHot(integers(batch.targets), config.V));
  const adam = tf.train.adam(learningRate, beta1, beta2, epsilon);
  const lossOf = () => tf.losses.softmaxCrossEntropy(targets, logits(p, hidden(p, tokens, config, B, T, mask)));
  return {
    async run() {
      const loss = tf.tidy(() => {
        const { value, grads } = tf.variableGrads(lossOf, variables);
        for (const variable of variables) {
          if (variable.rank > 1) variable.assign(variable.mul(1 - learningRate * weightDecay));
        }
        adam.applyGradients(grads);
        return value;
      });
      const [nats] = await loss.data();
      loss.dispose();
      return nats;
    },
  };
}

export async function sample({ size: { config, B, T }, weights, batch, newTokens }) {
  const p = parametersOf(config, weights);
  const mask = causalMask(T);
  /** The next token of each text, and the caches with what was read; everything older is given back. */
  function advance(tokens, position, caches) {
    const length = tokens.size / B;
    const next = [];
    const remember = (k, v, layer) => {
      const [keys, values] = caches ? [k, v].map((x, i) => tf.concat([caches[layer][i], x], 2)) : [k, v];
      next.push([tf.keep(keys), tf.keep(values)]);
      return [keys, values];
    };
    const token = tf.tidy(() => {
      const x = hidden(p, tokens, config, B, length, caches ? undefined : mask, position, remember);
      const last = x.reshape([B, length, config.C]).slice([0, length - 1, 0], [B, 1, config.C]);
      return tf.argMax(logits(p, last.reshape([B, config.C])), 1);
    });
    tf.dispose(caches);
    return [token, next];
  }
  return {
    async run() {
      const prompts = integers(batch.tokens);
      let [token, caches] = advance(prompts, 0);
      const tokens = [token];
      for (let position = T; tokens.length < newTokens; position++) {
        [token, caches] = advance(token, position, caches);
        tokens.push(token);
      }
      const written = tf.concat(tokens);
      const ids = [...(await written.data())];
      tf.dispose([prompts, caches, tokens, written]);
      return ids;
    },
  };
}
