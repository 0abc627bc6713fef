// A trained model as the difference from its origin, with one bit per weight: a fourteenth of its size in half precision.
//
// Of every matrix, the file holds the sign of each weight's change and a size for each row and column: ŵ = w₀ ± rᵢ cⱼ. AdamW moves
// the weights of one row, and those of one column, by about as much, so the product of the two comes close. Other tensors, and those not
// in the origin (a scalar head), are stored whole, in half precision.
// Source: BitDelta (Liu et al. 2024, arXiv 2402.10193), section 3: the signs, and one size for a whole matrix.
// Differs from BitDelta: the size is a product of two, and is not trained afterwards to restore the model's behaviour. Instead it is scaled
// so that every row moves as far along its true change as it did. Least squares alone moves a third less, and so does the policy.
import { DOWNLOAD_AGAIN, LabError } from '../lib/errors.ts';
import { readSafetensors, writeSafetensors, type NamedTensor } from './safetensors.ts';

type Tensors = Map<string, NamedTensor>;

/** Alternations between rows and columns; the error changes in its fourth digit after the third. */
const ROUNDS = 6;

/** @throws LabError `CheckpointError` when a number is too large for half precision. */
export function writeDelta(model: Tensors, origin: Tensors, metadata: Record<string, string>): Uint8Array {
  const parts: Tensors = new Map();
  for (const [name, tensor] of model) {
    const before = origin.get(name);
    if (!before || tensor.shape.length !== 2) {
      parts.set(name, tensor);
      continue;
    }
    const change = tensor.data.map((w, i) => w - before.data[i]);
    const { rows, columns } = changeSizes(change, tensor.shape);
    parts.set(`${name}.rows`, { shape: [rows.length], data: rows });
    parts.set(`${name}.columns`, { shape: [columns.length], data: columns });
    const signs = packSigns(change);
    parts.set(`${name}.signs`, { shape: [signs.length], data: signs });
  }
  return writeSafetensors(parts, { dtype: (name) => (name.endsWith('.signs') ? 'U8' : 'F16'), metadata });
}

/**
 * The model, given the origin it was written with.
 * @throws LabError `CheckpointError` when the file is damaged or belongs to an origin of other shapes.
 */
export function readDelta(bytes: Uint8Array, origin: Tensors): { tensors: Tensors; metadata: Record<string, string> } {
  const { tensors: parts, metadata } = readSafetensors(bytes);
  const tensors: Tensors = new Map();
  for (const [part, whole] of parts) {
    const [, name, kind] = /^(.*)\.(signs|rows|columns)$/.exec(part) ?? [];
    if (!kind) tensors.set(part, whole);
    else if (kind === 'signs') tensors.set(name, restore(name, parts, origin.get(name)));
  }
  return { tensors, metadata };
}

function restore(name: string, parts: Tensors, before: NamedTensor | undefined): NamedTensor {
  const [signs, rows, columns] = ['signs', 'rows', 'columns'].map((kind) => parts.get(`${name}.${kind}`)?.data);
  const [R, C] = before?.shape ?? [];
  if (!before || !signs || rows?.length !== R || columns?.length !== C || signs.length !== Math.ceil((R * C) / 8)) {
    const message = `The trained weights cannot be read: ${name.slice(0, 60)} does not match the model they were trained from.`;
    throw new LabError('CheckpointError', message, { hint: DOWNLOAD_AGAIN });
  }
  const data = before.data.map((w, i) => {
    const size = rows[Math.floor(i / C)] * columns[i % C];
    return (signs[i >> 3] >> (i & 7)) & 1 ? w - size : w + size;
  });
  return { shape: before.shape, data };
}

/** Eight to a byte, the lowest bit first; 1 is a minus. */
function packSigns(change: Float32Array): Float32Array {
  const bytes = new Float32Array(Math.ceil(change.length / 8));
  change.forEach((x, i) => {
    if (x < 0) bytes[i >> 3] += 1 << (i & 7);
  });
  return bytes;
}

/** Sizes with |x| ≈ rᵢ cⱼ by alternating least squares; the rows are then scaled so that Σⱼ |x| rᵢ cⱼ = Σⱼ x². */
function changeSizes(change: Float32Array, [R, C]: number[]): { rows: Float32Array; columns: Float32Array } {
  const rows = new Float32Array(R);
  const columns = new Float32Array(C).fill(1);
  const at = (i: number, j: number) => Math.abs(change[i * C + j]);
  const ratio = (above: number, below: number) => (below > 0 ? above / below : 0);
  const squares = (x: Float32Array) => x.reduce((sum, each) => sum + each * each, 0);
  const along = (i: number) => columns.reduce((sum, c, j) => sum + at(i, j) * c, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const columnSquares = squares(columns);
    rows.forEach((_, i) => (rows[i] = ratio(along(i), columnSquares)));
    const rowSquares = squares(rows);
    columns.forEach(
      (_, j) =>
        (columns[j] = ratio(
          rows.reduce((sum, r, i) => sum + at(i, j) * r, 0),
          rowSquares,
        )),
    );
  }
  rows.forEach((_, i) => (rows[i] = ratio(squares(change.subarray(i * C, (i + 1) * C)), along(i))));
  return { rows, columns };
}
