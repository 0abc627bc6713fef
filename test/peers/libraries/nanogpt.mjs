// @genai-fi/nanogpt: TensorFlow.js with WebGPU kernels of its own. Not the same model (RMSNorm, no biases, its own initial weights), so its
// losses and texts differ; sizes, batch, optimizer and the number of tokens are the same.

// In this order: its copy of TensorFlow.js knows one type more, and has to make the engine that all copies share.
const { models, TeachableLLM } = await import('@genai-fi/nanogpt');
const { default: BasicTrainer } = await import('../node_modules/@genai-fi/nanogpt/dist/training/BasicTrainer.js');
const tf = await import('@tensorflow/tfjs-core');
await TeachableLLM.selectBackend('webgpu');

/** What training in 16 bits multiplies the loss by, so that small gradients are not lost. */
const LOSS_SCALING = 128;

function model({ config: { L, NH, C, V, context } }) {
  const sizes = { vocabSize: V, blockSize: context, nLayer: L, nHead: NH, nEmbed: C, mlpFactor: 4 };
  return new models.NanoGPTV1({ ...sizes, useRope: false });
}

export async function train({ size, batch, adamw }, { halfPrecision } = {}) {
  const { learningRate, beta1, beta2, epsilon, weightDecay } = adamw;
  const constantRate = { learningRate, minLearningRate: learningRate, warmupSteps: 0, decayEpochs: 0, epochSteps: 1e9 };
  const settings = {
    ...constantRate,
    beta1,
    beta2,
    epsilon,
    weightDecay,
    lossScaling: halfPrecision ? LOSS_SCALING : 1,
  };
  const trainer = new BasicTrainer(model(size), { vocabSize: size.config.V }, settings);
  if (halfPrecision) trainer.setMixedPrecision(true);
  const [xs, ys] = [batch.tokens, batch.targets].map((ids) => {
    return tf.tensor2d(Int32Array.from(ids), [size.B, size.T], 'int32');
  });
  return {
    async run() {
      const loss = trainer.trainStep({}, { xs, ys });
      const [nats] = await loss.data();
      loss.dispose();
      return nats;
    },
  };
}

export async function sample({ size, batch, newTokens }) {
  const { B, T, config } = size;
  const gpt = model(size);
  return {
    async run() {
      const cache = Array.from({ length: config.L }, () => ({ length: 0, cumulativeLength: 0 }));
      const prompts = tf.tensor2d(Int32Array.from(batch.tokens), [B, T], 'int32');
      const tokens = [];
      for (let i = 0; i < newTokens; i++) {
        const token = tf.tidy(() => {
          const logits = gpt.forward({ training: false, cache }, tokens.at(-1) ?? prompts);
          const last = tf.slice(logits, [0, logits.shape[1] - 1, 0], [B, 1, config.V]);
          return tf.argMax(last, 2);
        });
        tokens.push(token);
      }
      const written = tf.stack(tokens);
      const ids = [...(await written.data())];
      tf.dispose([prompts, tokens, written, cache.map(({ k, v }) => [k, v])]);
      return ids;
    },
  };
}
