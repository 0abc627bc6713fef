// The programs of one decoded position: op by op, or, where a graphics card takes a small model, all in one dispatch.
import { SLICE_ALIGNMENT, whole, type Program, type Slice } from '../gpu/backend.ts';
import type { Tape } from '../gpu/tape.ts';
import { used } from '../gpu/tape.ts';
import { decodeAttention } from '../kernels/attention/decode-attention.ts';
import { decodePosition } from '../kernels/decode-position.ts';
import type { Places } from '../kernels/decode-position-parts.ts';
import { embeddingAt } from '../kernels/embedding.ts';
import { fuse } from '../kernels/fuse.ts';
import { tiedHead } from '../kernels/linear.ts';
import { advancePosition, sampleNext, type DecodeState } from '../kernels/sample.ts';
import { decodesAtOnce } from '../kernels/variants.ts';
import { blocks } from './gpt.ts';
import type { Params } from './params.ts';

export interface DecodeShape {
  B: number;
  T: number;
  special: { eos: number; pad: number };
}

/** What runs at a position: `read` takes in its token, `write` also draws the next one. */
export type DecodePrograms = Record<'read' | 'write', Program[]>;

/** The coins, and after them the temperature, so that one binding has both. */
function chanceMemory(tape: Tape, length: number): Record<'chance' | 'coins' | 'temperature', Slice> {
  const offset = Math.ceil(length / SLICE_ALIGNMENT) * SLICE_ALIGNMENT;
  const chance = tape.memory('coins and temperature', [offset + 1]);
  return { chance, coins: { ...chance, length }, temperature: { ...chance, offset, length: 1 } };
}

export async function recordPrograms(
  tape: Tape,
  params: Params,
  shape: DecodeShape,
): Promise<{ state: DecodeState; programs: DecodePrograms }> {
  const { B, T } = shape;
  const { chance, coins, temperature } = chanceMemory(tape, B * T);
  const memory = (name: string, shape: number[]) => tape.memory(name, shape);
  const state: DecodeState = {
    position: memory('position', [B]),
    temperature,
    coins,
    lengths: memory('lengths', [B]),
    tokens: memory('tokens', [B, T]),
    logprobs: memory('logprobs', [B, T]),
    ended: memory('ended', [B]),
  };
  if (!decodesAtOnce(params.backend, params.config))
    return { state, programs: await opByOp(tape, params, shape, state) };
  const parameters = whole(params.get('wte.weight').value.memory);
  return { state, programs: await decodeAtOnce(tape, params, shape, { parameters, chance, state }) };
}

async function opByOp(tape: Tape, params: Params, { B, T, special }: DecodeShape, state: DecodeState) {
  const { backend, config } = params;
  const wte = params.get('wte.weight');
  const { tokens, position } = state;
  const x = embeddingAt(tape, 'embedded', { tokens, position }, B, T, wte, params.get('wpe.weight'));
  const hidden = blocks(tape, params, x, (qkv, i) => decodeAttention(tape, `h.${i}.attn`, qkv, T, position, config.NH));
  const recorded = tape.forward.splice(0);
  const body = backend.kind === 'webgpu' ? fuse(recorded, recorded) : recorded;
  sampleNext(tape, tiedHead(tape, hidden, params.headWeight()), config.V, state, T, special);
  const draw = tape.forward.splice(0);
  advancePosition(tape, position);
  tape.share(used([...body, ...draw, ...tape.forward]));
  const programs = {
    body: await tape.prepare('decode', body),
    draw: await tape.prepare('draw', draw),
    advance: await tape.prepare('advance', tape.forward),
  };
  return { read: [programs.body, programs.advance], write: [programs.body, programs.draw, programs.advance] };
}

async function decodeAtOnce(
  tape: Tape,
  params: Params,
  { B, T, special }: DecodeShape,
  memories: Record<'parameters' | 'chance', Slice> & { state: DecodeState },
): Promise<DecodePrograms> {
  const { L, C, NH, V } = params.config;
  const cache = tape.memory('cache', [L, B, T, 2 * C]);
  const program = async (entry: 'readToken' | 'drawToken') => {
    await decodePosition(tape, entry, { ...memories, cache }, { B, T, V, L, C, NH, ...special }, placesOf(params));
    return [await tape.prepare(entry, tape.forward.splice(0))];
  };
  return { read: await program('readToken'), write: await program('drawToken') };
}

function placesOf(params: Params): Places {
  const at = (name: string) => params.get(name).value.offset;
  const apart = (name: string) => (params.config.L > 1 ? at(`h.1.${name}`) - at(`h.0.${name}`) : 0);
  return {
    wte: at('wte.weight'),
    wpe: at('wpe.weight'),
    norm1Gain: at('h.0.ln_1.weight'),
    norm1Bias: at('h.0.ln_1.bias'),
    qkvWeight: at('h.0.attn.c_attn.weight'),
    qkvBias: at('h.0.attn.c_attn.bias'),
    outWeight: at('h.0.attn.c_proj.weight'),
    outBias: at('h.0.attn.c_proj.bias'),
    norm2Gain: at('h.0.ln_2.weight'),
    norm2Bias: at('h.0.ln_2.bias'),
    wideWeight: at('h.0.mlp.c_fc.weight'),
    wideBias: at('h.0.mlp.c_fc.bias'),
    narrowWeight: at('h.0.mlp.c_proj.weight'),
    narrowBias: at('h.0.mlp.c_proj.bias'),
    lastGain: at('ln_f.weight'),
    lastBias: at('ln_f.bias'),
    matrices: apart('attn.c_attn.weight'),
    vectors: apart('ln_1.weight'),
  };
}
