// The libraries that are put beside each other; what is measured, how and where is the same for all.
export const LIBRARIES = {
  ours: { title: 'ours', load: () => import('./libraries/ours.mjs') },
  'jax-js': { title: 'jax-js', package: '@jax-js/jax', load: () => import('./libraries/jax-js.mjs') },
  nanogpt: {
    title: 'nanogpt',
    package: '@genai-fi/nanogpt',
    otherModel: true,
    load: () => import('./libraries/nanogpt.mjs'),
  },
  'nanogpt-16-bit': {
    title: 'nanogpt',
    remark: ', 16 bits',
    package: '@genai-fi/nanogpt',
    otherModel: true,
    load: () => import('./libraries/nanogpt.mjs'),
    options: { halfPrecision: true },
    /** It packs two numbers into one, 32 to a head, and only when it trains. */
    can: (task, { C, NH }) => task === 'train' && (C / NH) % 32 === 0,
  },
  tfjs: { title: 'TensorFlow.js', package: '@tensorflow/tfjs', load: () => import('./libraries/tfjs.mjs') },
};
