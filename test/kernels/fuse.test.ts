import { expect, test } from 'vitest';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import type { Dispatch } from '../../src/gpu/backend.ts';
import { Tape, size, used, type Tensor } from '../../src/gpu/tape.ts';
import { add } from '../../src/kernels/add.ts';
import { fuse } from '../../src/kernels/fuse.ts';
import { gelu } from '../../src/kernels/gelu.ts';
import { linear } from '../../src/kernels/linear.ts';
import { Rng } from '../../src/lib/rng.ts';

const WIDE = [6, 8];
const shapes = { x: [5, 6], w1: WIDE, b1: [8], w2: [8, 6], b2: [6] };

/** x + gelu(x w1 + b1) w2 + b2, forward and backward; `twice` adds the branch a second time, so that its own values are needed. */
async function run(fused: boolean, twice = false) {
  const backend = cpuBackend();
  const tape = new Tape(backend, true);
  const rng = new Rng(1);
  const inputs = Object.entries(shapes).map(([name, shape]): Tensor => {
    const tensor: Tensor = { name, shape, value: tape.memory(name, shape), grad: tape.memory(name, shape) };
    backend.write(
      tensor.value,
      Float32Array.from({ length: size(shape) }, () => rng.normal()),
    );
    return tensor;
  });
  const [x, w1, b1, w2, b2] = inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const branch = linear(tape, 'branch', gelu(tape, 'hidden', linear(tape, 'wide', x, w1, b1)), w2, b2);
  let out = add(tape, 'out', x, branch);
  if (twice) out = add(tape, 'again', out, branch);
  const backward = tape.backward();
  const all = [...tape.forward, ...backward];
  const join = (dispatches: Dispatch[]) => (fused ? fuse(dispatches, all) : dispatches);
  const [first, second] = [join(tape.forward), join(backward)];
  const outside = { value: out.value, grad: out.grad! };
  tape.share([...used(first), Object.values(outside), ...used(second), [out.value]]);
  const { value, grad } = tape.placed(outside);
  const programs = [await tape.prepare('forward', first), await tape.prepare('backward', second)];
  backend.run([{ program: programs[0] }]);
  backend.write(grad, new Float32Array(size(out.shape)).fill(0.5));
  backend.run([{ program: programs[1] }]);
  const results = await backend.read([value, ...inputs.map(({ grad }) => grad!)]);
  return { entries: [...first, ...second].map(({ kernel, entry }) => `${kernel.name}.${entry}`), results };
}

test('joined dispatches give the same numbers', async () => {
  const [plain, joined] = [await run(false), await run(true)];
  expect(joined.entries.slice(0, 2)).toEqual(['matmul.nnBiasKeepGelu', 'matmul.nnBiasAdd']);
  expect(joined.entries).toContain('matmul.ntGelu');
  expect(joined.entries.filter((entry) => entry === 'matmul.tnSum').length).toBe(2);
  expect(joined.entries.length).toBe(plain.entries.length - 5);
  expect(joined.results.length).toBe(1 + Object.keys(shapes).length);
  joined.results.forEach((values, i) => {
    values.forEach((value, j) => expect(value).toBeCloseTo(plain.results[i][j], 5));
  });
});

test('a product that somebody else reads is kept', async () => {
  const { entries } = await run(true, true);
  expect(entries).not.toContain('matmul.nnBiasAdd');
  expect(entries).toContain('matmul.nnBiasKeepGelu');
});
