// The CPU reference of attention, shared by all its kernels.
import type { Bound, Entry, Shape } from '../../gpu/kernel.ts';

type Arrays = Bound<'qkv' | 'out' | 'lse' | 'dout' | 'D' | 'dqkv'>;

/** Indexing: q, k and v of token t, head h, sequence b begin at `at(b, t, h, 0 | 1 | 2)` in qkv; `rows` visits every (b, h, t). */
function layout(shape: Shape, HS: number) {
  const [T, NH] = [shape['T'], shape['NH']];
  const C = NH * HS;
  return {
    C,
    at: (b: number, t: number, h: number, part: number) => (b * T + t) * 3 * C + part * C + h * HS,
    rows: (run: (b: number, h: number, t: number) => void) => {
      for (let b = 0; b < shape['B']; b++) for (let h = 0; h < NH; h++) for (let t = 0; t < T; t++) run(b, h, t);
    },
  };
}

const dot = (a: Float32Array, i: number, b: Float32Array, j: number, n: number) => {
  let sum = 0;
  for (let c = 0; c < n; c++) sum += a[i + c] * b[j + c];
  return sum;
};

function references(HS: number) {
  const scale = 1 / Math.sqrt(HS);

  function forward({ qkv, out, lse }: Arrays, shape: Shape) {
    const { C, at, rows } = layout(shape, HS);
    const [T, NH] = [shape['T'], shape['NH']];
    rows((b, h, t) => {
      const s = Float64Array.from(
        { length: t + 1 },
        (_, u) => dot(qkv, at(b, t, h, 0), qkv, at(b, u, h, 1), HS) * scale,
      );
      const top = s.reduce((a, x) => Math.max(a, x), -Infinity);
      const sum = s.reduce((a, x) => a + Math.exp(x - top), 0);
      for (let c = 0; c < HS; c++) {
        out[(b * T + t) * C + h * HS + c] = s.reduce((a, x, u) => {
          return a + (Math.exp(x - top) / sum) * qkv[at(b, u, h, 2) + c];
        }, 0);
      }
      lse[(b * NH + h) * T + t] = top + Math.log(sum);
    });
  }

  /** p(t, u) and dp(t, u) = dout_t·v_u */
  function pair({ qkv, lse, dout }: Arrays, shape: Shape, b: number, h: number, t: number, u: number) {
    const { C, at } = layout(shape, HS);
    const [T, NH] = [shape['T'], shape['NH']];
    const s = dot(qkv, at(b, t, h, 0), qkv, at(b, u, h, 1), HS) * scale;
    const p = Math.exp(s - lse[(b * NH + h) * T + t]);
    return { p, dp: dot(dout, (b * T + t) * C + h * HS, qkv, at(b, u, h, 2), HS) };
  }

  function backwardQuery(bound: Arrays, shape: Shape) {
    const { qkv, out, dout, D, dqkv } = bound;
    const { C, at, rows } = layout(shape, HS);
    const [T, NH] = [shape['T'], shape['NH']];
    rows((b, h, t) => {
      const place = (b * T + t) * C + h * HS;
      const d = dot(out, place, dout, place, HS);
      const dq = dqkv.subarray(at(b, t, h, 0), at(b, t, h, 0) + HS).fill(0);
      for (let u = 0; u <= t; u++) {
        const { p, dp } = pair(bound, shape, b, h, t, u);
        for (let c = 0; c < HS; c++) dq[c] += p * (dp - d) * scale * qkv[at(b, u, h, 1) + c];
      }
      D[(b * NH + h) * T + t] = d;
    });
  }

  function backwardKeyValue(bound: Arrays, shape: Shape) {
    const { qkv, dout, D, dqkv } = bound;
    const { C, at, rows } = layout(shape, HS);
    const [T, NH] = [shape['T'], shape['NH']];
    rows((b, h, u) => {
      const dk = dqkv.subarray(at(b, u, h, 1), at(b, u, h, 1) + HS).fill(0);
      const dv = dqkv.subarray(at(b, u, h, 2), at(b, u, h, 2) + HS).fill(0);
      for (let t = u; t < T; t++) {
        const { p, dp } = pair(bound, shape, b, h, t, u);
        const ds = p * (dp - D[(b * NH + h) * T + t]) * scale;
        for (let c = 0; c < HS; c++) {
          dv[c] += p * dout[(b * T + t) * C + h * HS + c];
          dk[c] += ds * qkv[at(b, t, h, 0) + c];
        }
      }
    });
  }

  return { forward, backwardQuery, backwardKeyValue };
}

const rows = (s: Shape): [number, number] => [s['T'], s['B'] * s['NH']];

/** The entry points of kernels with one invocation per row. */
export function attentionEntries(HS: number): Record<string, Entry> {
  const { forward, backwardQuery, backwardKeyValue } = references(HS);
  return {
    forward: { invocations: rows, reference: forward },
    backwardQuery: { invocations: rows, reference: backwardQuery },
    backwardKeyValue: { invocations: rows, reference: backwardKeyValue },
  };
}
