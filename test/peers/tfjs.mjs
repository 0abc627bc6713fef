// The step in TensorFlow.js, with its own ops and its own Adam; decay is applied before.
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';

const gelu = (x) => {
  const inner = x.add(x.mul(x).mul(x).mul(0.044715)).mul(Math.sqrt(2 / Math.PI));
  return x.mul(0.5).mul(inner.tanh().add(1));
};

function logits(p, tokens, mask, { config: { L, NH, C }, B, T }) {
  const dense = (name, x) => tf.matMul(x, p[`${name}.weight`]).add(p[`${name}.bias`]);
  const norm = (name, x) => {
    const { mean, variance } = tf.moments(x, -1, true);
    return x.sub(mean).mul(variance.add(1e-5).rsqrt()).mul(p[`${name}.weight`]).add(p[`${name}.bias`]);
  };
  const heads = (x) => x.reshape([B, T, NH, C / NH]).transpose([0, 2, 1, 3]);
  const embedded = tf.gather(p['wte.weight'], tokens).reshape([B, T, C]);
  let x = embedded.add(p['wpe.weight']).reshape([B * T, C]);
  for (let i = 0; i < L; i++) {
    const [q, k, v] = tf.split(dense(`h.${i}.attn.c_attn`, norm(`h.${i}.ln_1`, x)), 3, 1).map(heads);
    const scores = tf
      .matMul(q, k, false, true)
      .div(Math.sqrt(C / NH))
      .add(mask);
    const attended = tf
      .matMul(tf.softmax(scores), v)
      .transpose([0, 2, 1, 3])
      .reshape([B * T, C]);
    x = x.add(dense(`h.${i}.attn.c_proj`, attended));
    x = x.add(dense(`h.${i}.mlp.c_proj`, gelu(dense(`h.${i}.mlp.c_fc`, norm(`h.${i}.ln_2`, x)))));
  }
  return tf.matMul(norm('ln_f', x), p['wte.weight'], false, true);
}

export async function prepare({ size, weights, batch, adamw, load }) {
  await tf.setBackend('webgpu');
  await tf.ready();
  const { learningRate, beta1, beta2, epsilon, weightDecay } = adamw;
  const { parameterShapes } = await load('src/model/params.ts');
  const p = Object.fromEntries(
    [...parameterShapes(size.config, 'lm')].map(([name, shape]) => {
      return [name, tf.variable(tf.tensor(weights.get(name).data, shape))];
    }),
  );
  const variables = Object.values(p);
  const { T } = size;
  const mask = tf.tidy(() =>
    tf.linalg
      .bandPart(tf.ones([T, T]), -1, 0)
      .sub(1)
      .mul(1e9),
  );
  const tokens = tf.tensor1d(Int32Array.from(batch.tokens), 'int32');
  const targets = tf.tidy(() => tf.oneHot(tf.tensor1d(Int32Array.from(batch.targets), 'int32'), size.config.V));
  const adam = tf.train.adam(learningRate, beta1, beta2, epsilon);
  return async () => {
    const loss = tf.tidy(() => {
      const lossOf = () => tf.losses.softmaxCrossEntropy(targets, logits(p, tokens, mask, size));
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
  };
}
