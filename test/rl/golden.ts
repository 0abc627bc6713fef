// The rollout that other implementations were run on, as flat (B, T) arrays, and their numbers.
import oracles from '../golden/rlhf-oracles.json' with { type: 'json' };

export { oracles };
export const flat = (rows: number[][]): Float32Array => Float32Array.from(rows.flat());

const { inputs } = oracles;
export const B = inputs.responses.length;
export const T = inputs.responses[0].length;
export const rollout = {
  logprobs: flat(inputs.logprobs),
  refLogprobs: flat(inputs.ref_logprobs),
  values: flat(inputs.values),
  newLogprobs: flat(inputs.new_logprobs),
  newValues: flat(inputs.vpred),
  scores: inputs.scores,
  klCoef: inputs.beta,
  gamma: inputs.gamma,
  lam: inputs.lam,
};
/** Column of EOS, or the last one; the third row never ends. */
export const lastIndex = inputs.responses.map((row) => (row.includes(inputs.eos) ? row.indexOf(inputs.eos) : T - 1));
export const finished = inputs.responses.map((row) => row.includes(inputs.eos));
const maskTo = (last: number[]): Float32Array =>
  flat(last.map((end) => Array.from({ length: T }, (_, t) => +(t <= end))));
export const mask = maskTo(lastIndex);
export const everything = new Float32Array(B * T).fill(1);
/** TRL puts the score one column after EOS where there is room, and counts that column in. */
export const trlLastIndex = lastIndex.map((last) => Math.min(last + 1, T - 1));
export const trlMask = maskTo(trlLastIndex);
