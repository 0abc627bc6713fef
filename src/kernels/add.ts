// The residual connection; formula in shaders/add.wgsl.
import source from '../../shaders/add.wgsl?raw';
import { defineKernel, type Bound, type Shape } from '../gpu/kernel.ts';
import { size, type Tape, type Tensor } from '../gpu/tape.ts';

function forward({ a, b, out }: Bound<'a' | 'b' | 'out'>, shape: Shape) {
  for (let i = 0; i < shape['N']; i++) out[i] = a[i] + b[i];
}

export const addKernel = defineKernel('add', source, {
  forward: { invocations: (s) => [s['N']], reference: forward },
});

/** out = stream + branch. All three have the same gradient, so they share its memory. */
export function add(tape: Tape, name: string, stream: Tensor, branch: Tensor): Tensor {
  const out = tape.tensor(name, stream.shape);
  if (tape.training) out.grad = branch.grad = tape.grad(stream);
  const bindings = { a: stream.value, b: branch.value, out: out.value };
  tape.record([{ kernel: addKernel, entry: 'forward', bindings, shape: { N: size(stream.shape) } }]);
  return out;
}
