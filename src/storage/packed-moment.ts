// A state that a run went through as it is stored, and back: fetched when the first is kept.
import { checksum } from '../data/fingerprint.ts';
import { decode, encode } from '../data/lossless.ts';
import { LabError } from '../lib/errors.ts';
import { fields, isCount, isNumber, isText, listOf } from '../lib/shapes.ts';
import type { Moment, PackedMoment } from './moments.ts';

export function packMoment({ step, meta, tensors }: Moment): PackedMoment {
  const packed = Object.entries(tensors).map(([name, data]) => ({
    name,
    length: data.length,
    checksum: checksum(data),
    bytes: encode(data),
  }));
  return { step, bytes: packed.reduce((sum, { bytes }) => sum + bytes.length, 0), meta, tensors: packed };
}

const arePacked = listOf(
  fields({ name: isText, length: isCount, checksum: isNumber, bytes: (value) => value instanceof Uint8Array }),
);

/** @throws LabError `CheckpointError` where it is damaged. */
export function unpackMoment({ step, meta, tensors }: PackedMoment): Moment {
  const damaged = (cause: unknown) =>
    new LabError('CheckpointError', `The state after step ${step} is damaged: a part of it is missing or changed.`, {
      cause,
      hint: 'Nothing was changed here. Choose another step to go back to.',
    });
  if (!arePacked(tensors)) throw damaged('not packed tensors');
  const unpacked = tensors.map(({ name, length, checksum: sum, bytes }) => {
    try {
      const data = decode(bytes, length);
      if (checksum(data) === sum) return [name, data] as const;
    } catch (cause) {
      throw damaged(cause);
    }
    throw damaged(name);
  });
  return { step, meta, tensors: Object.fromEntries(unpacked) };
}
