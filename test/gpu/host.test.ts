// The order of things on the processor: a long program lets messages in between its calls, and nothing overtakes it.
import { expect, test } from 'vitest';
import { whole, type Backend } from '../../src/gpu/backend.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import { defineKernel, type Bound } from '../../src/gpu/kernel.ts';

const WAIT_MS = 20;
/** Adds one, slowly; fails where it finds a negative number. */
const slow = defineKernel(
  'slow',
  `@group(0) @binding(0) var<uniform> shape: Shape;
struct Shape { N: u32 }
@group(0) @binding(1) var<storage, read_write> out: array<f32>;
@compute @workgroup_size(1) fn add() {}`,
  {
    add: {
      invocations: () => [1],
      reference: ({ out }: Bound<'out'>) => {
        for (const start = performance.now(); performance.now() - start < WAIT_MS;);
        if (out[0] < 0) throw new Error('negative');
        out[0] += 1;
      },
    },
  },
);

async function slowProgram(backend: Backend, calls: number) {
  const out = whole(backend.allocate('out', 1));
  const dispatch = { kernel: slow, entry: 'add', bindings: { out }, shape: { N: 1 } };
  return { out, program: await backend.prepare('slow', new Array<typeof dispatch>(calls).fill(dispatch)) };
}

test('a long program lets messages in', async () => {
  const backend = cpuBackend();
  const { out, program } = await slowProgram(backend, 20);
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  });
  expect(await backend.runAndRead([{ program }], [out])).toEqual([Float32Array.of(20)]);
  clearInterval(watch);
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(10 * WAIT_MS);
});

test('what comes while it runs waits for its turn: runs, writes, reads and frees', async () => {
  const backend = cpuBackend();
  const { out, program } = await slowProgram(backend, 5);
  const first = backend.runAndRead([{ program }], [out]);
  const written = Float32Array.of(100);
  backend.write(out, written);
  written[0] = 7;
  const second = backend.runAndRead([{ program }], [out]);
  backend.free(out.memory);
  expect(await Promise.all([first, second])).toEqual([[Float32Array.of(5)], [Float32Array.of(105)]]);
});

test('a failure is that of the next read, and the one after is sound', async () => {
  const backend = cpuBackend();
  const { out, program } = await slowProgram(backend, 1);
  backend.write(out, Float32Array.of(-1));
  backend.run([{ program }]);
  await expect(backend.read([out])).rejects.toThrow('negative');
  backend.write(out, Float32Array.of(1));
  expect(await backend.runAndRead([{ program }], [out])).toEqual([Float32Array.of(2)]);
});
