// The linear layer as GPT-2 stores it (Conv1D): weight (in, out), y = x W + b; and the language-model head, whose weight is wte (V, C).
import { size, type Tape, type Tensor } from '../gpu/tape.ts';
import { columnSumDispatch, matmulDispatch } from './matmul/dispatch.ts';

/** out (M, N) = x (M, K) weight (K, N) + bias (N). Gradients of weight and bias accumulate. */
export function linear(tape: Tape, name: string, x: Tensor, weight: Tensor, bias: Tensor): Tensor {
  const [K, N] = weight.shape as [number, number];
  const M = size(x.shape) / K;
  const out = tape.tensor(name, [...x.shape.slice(0, -1), N]);
  const { backend } = tape;
  const forward = { a: x.value, b: weight.value, bias: bias.value, out: out.value };
  tape.record([matmulDispatch(backend, 'nnBias', forward, { M, N, K, accumulate: 0 })], () => [
    // dW = xᵀ dout
    matmulDispatch(
      backend,
      'tn',
      { a: x.value, b: tape.grad(out), out: weight.grad! },
      { M: K, N, K: M, accumulate: 1 },
    ),
    // db = Σ_m dout
    columnSumDispatch(backend, tape.grad(out), bias.grad!, M),
    // dx = dout Wᵀ
    matmulDispatch(
      backend,
      'nt',
      { a: tape.grad(out), b: weight.value, out: tape.grad(x) },
      { M, N: K, K: N, accumulate: tape.accumulate(tape.grad(x)) },
    ),
  ]);
  return out;
}

/**
 * logits (M, V) = x (M, C) wteᵀ, wte (V, C), written to `value` if given. The gradient of wte accumulates. The gradient of the logits
 * overwrites the logits.
 */
export function tiedHead(
  tape: Tape,
  x: Tensor,
  wte: Tensor,
  value = tape.activation('logits', [size(x.shape) / wte.shape[1], wte.shape[0]]),
): Tensor {
  const [V, C] = wte.shape as [number, number];
  const M = size(x.shape) / C;
  const { backend } = tape;
  tape.record(
    [matmulDispatch(backend, 'nt', { a: x.value, b: wte.value, out: value }, { M, N: V, K: C, accumulate: 0 })],
    () => [
      // dwte = dlogitsᵀ x
      matmulDispatch(backend, 'tn', { a: value, b: x.value, out: wte.grad! }, { M: V, N: C, K: M, accumulate: 1 }),
      // dx = dlogits wte
      matmulDispatch(
        backend,
        'nn',
        { a: value, b: wte.value, out: tape.grad(x) },
        { M, N: C, K: V, accumulate: tape.accumulate(tape.grad(x)) },
      ),
    ],
  );
  return { name: 'logits', shape: [M, V], value, grad: value };
}
