// Every op's backward pass against central differences of its forward pass, both on the CPU references.
import { expect, test } from 'vitest';
import { whole, type Slice } from '../../src/gpu/backend.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import { Tape, size, used, type Tensor } from '../../src/gpu/tape.ts';
import { add } from '../../src/kernels/add.ts';
import { attention } from '../../src/kernels/attention/attention.ts';
import { embedding, sortTokens } from '../../src/kernels/embedding.ts';
import { fuse } from '../../src/kernels/fuse.ts';
import { gelu } from '../../src/kernels/gelu.ts';
import { layernorm } from '../../src/kernels/layernorm.ts';
import { linear, tiedHead } from '../../src/kernels/linear.ts';
import { tiedLogprob } from '../../src/kernels/tied-logprob.ts';
import { Rng } from '../../src/lib/rng.ts';

const backend = cpuBackend();
const constant = (values: Uint32Array | Float32Array): Slice => {
  const slice = whole(backend.allocate('constant', values.length));
  backend.write(slice, values);
  return slice;
};

/** What an op gives: where its output stands and where the output's gradient is to be put. */
type Out = { value: Slice; grad: Slice };
const of = (tape: Tape, tensor: Tensor): Out => ({ value: tensor.value, grad: tape.grad(tensor) });

const OPS: Record<string, { inputs: number[][]; op: (tape: Tape, inputs: Tensor[]) => Out }> = {
  linear: {
    inputs: [[5, 3], [3, 4], [4]],
    op: (tape, [x, w, b]) => of(tape, linear(tape, 'y', x, w, b)),
  },
  tiedHead: {
    inputs: [
      [5, 3],
      [7, 3],
    ],
    op: (tape, [x, wte]) => of(tape, tiedHead(tape, x, wte)),
  },
  layernorm: { inputs: [[4, 6], [6], [6]], op: (tape, [x, g, b]) => of(tape, layernorm(tape, 'y', x, g, b)) },
  gelu: { inputs: [[3, 7]], op: (tape, [x]) => of(tape, gelu(tape, 'y', x)) },
  attention: { inputs: [[2, 5, 24]], op: (tape, [qkv]) => of(tape, attention(tape, 'y', qkv, 2)) },
  'add, both branches of one stream': {
    inputs: [[3, 4], [4, 4], [4], [4], [4]],
    op: (tape, [x, w, b, gain, bias]) => {
      const norm = (name: string, inp: Tensor) => layernorm(tape, name, inp, gain, bias);
      const stream = gelu(tape, 'stream', x);
      return of(tape, norm('y', add(tape, 'sum', stream, linear(tape, 'branch', norm('norm', stream), w, b))));
    },
  },
  embedding: {
    inputs: [
      [6, 3],
      [4, 3],
    ],
    op: (tape, [wte, wpe]) => {
      const tokens = Uint32Array.of(2, 5, 2, 0, 1, 2, 2, 4);
      const { places, firsts } = sortTokens(tokens, 6);
      const input = { tokens: constant(tokens), places: constant(places), firsts: constant(firsts) };
      return of(tape, embedding(tape, 'y', input, 2, 4, wte, wpe));
    },
  },
  tiedLogprob: {
    inputs: [
      [4, 3],
      [7, 3],
    ],
    op: (tape, [x, wte]) => {
      const [targets, temperature] = [constant(Uint32Array.of(6, 0, 3, 3)), constant(Float32Array.of(0.7))];
      const { logprob: value, dlogprob: grad } = tiedLogprob(tape, x, wte, 7, targets, temperature, false);
      return { value, grad };
    },
  },
};

/** The ops of a graphics card, some of which do several things at once. */
const card = { ...backend, software: false };
const CASES = Object.entries(OPS).flatMap(([name, op]) => [
  { name, ...op, on: backend },
  { name: `${name}, as on a graphics card`, ...op, on: card },
]);

test.each(CASES)('$name', async ({ inputs, op, on }) => {
  const rng = new Rng(3);
  const tape = new Tape(on, true);
  const tensors = inputs.map((shape, i): Tensor => {
    const name = `input ${i}`;
    const tensor: Tensor = { name, shape, value: tape.memory(name, shape), grad: tape.memory(name, shape) };
    backend.write(
      tensor.value,
      Float32Array.from({ length: size(shape) }, () => rng.normal()),
    );
    return tensor;
  });
  const recorded = op(tape, tensors);
  const unfused = tape.backward();
  const dispatches = on === card ? fuse(unfused, [...tape.forward, ...unfused]) : unfused;
  tape.share([...used(tape.forward), Object.values(recorded), ...used(dispatches)]);
  const out = tape.placed(recorded);
  const forward = await tape.prepare('forward', tape.forward);
  const backward = await tape.prepare('backward', dispatches);
  const weights = Float32Array.from({ length: out.value.length }, () => rng.normal());
  const loss = async () => {
    backend.run([{ program: forward }]);
    const [y] = await backend.read([out.value]);
    return y.reduce((sum, x, i) => sum + x * weights[i], 0);
  };
  await loss();
  backend.write(out.grad, weights);
  backend.run([{ program: backward }]);
  const gradients = await backend.read(tensors.map((tensor) => tensor.grad!));
  for (const [n, tensor] of tensors.entries()) {
    const [start] = await backend.read([tensor.value]);
    for (let i = 0; i < start.length; i++) {
      const at = async (h: number) => {
        const moved = start.slice();
        moved[i] += h;
        backend.write(tensor.value, moved);
        return loss();
      };
      const slope = ((await at(1e-2)) - (await at(-1e-2))) / 2e-2;
      backend.write(tensor.value, start);
      expect(Math.abs(slope - gradients[n][i]), `${tensor.name}[${i}]`).toBeLessThan(
        2e-3 * Math.max(1, Math.abs(slope)),
      );
    }
  }
});
