// This project's step, the one that the page and `npm run bench` run.

/** A function that makes one step and waits for its loss. */
export async function prepare({ size, weights, load }) {
  const { recordStep } = await load('src/bench/training-step.ts');
  const { watchedDevice } = await load('src/bench/device.ts');
  const device = await watchedDevice(await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' }));
  const step = await recordStep(device, size, weights);
  return async () => {
    await step.run();
    return step.loss();
  };
}
