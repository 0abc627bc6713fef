// A trained policy as a file that people hand to each other: its difference from a base model that every page has, and what it is. Also
// the rankings that it was taught by, where the person wants that.
import { strFromU8, strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import type { Comparison } from '../domain/labels.ts';
import { ABOUT_MODEL, type AboutModel } from '../domain/model-schema.ts';
import type { ModelName } from '../domain/models.ts';
import { crc32 } from '../lib/crc32.ts';
import { LabError } from '../lib/errors.ts';
import { toComparisonLines } from './export.ts';
import { COMPARISONS, MOST_BYTES } from './pack.ts';
import type { NamedTensors } from './safetensors.ts';
import { isZip, unzipped } from './unzip.ts';
import { readDelta } from './weight-delta.ts';

const ABOUT = 'model/about.json';
const WEIGHTS = 'model/difference.safetensors';
/** Micro's difference has 160 KB. */
const MOST = { [ABOUT]: 2 ** 14, [WEIGHTS]: 2 ** 20 };
const VERSION = 1;
const ASK_AGAIN = 'Ask for the file again.';

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The checksums bind the weights to their base and show damage. */
const FILE = v.object({ version: v.literal(VERSION), ...ABOUT_MODEL.entries, baseChecksum: Whole, checksum: Whole });

export interface ModelFile {
  about: AboutModel;
  /** A safetensors file as `writeDelta` makes it. */
  weights: Uint8Array;
}

/** @param labels go with it where there are any; `readLabelFile` finds them */
export function writeModelFile(
  { about, weights }: ModelFile,
  baseChecksum: number,
  labels: readonly Comparison[],
): Uint8Array {
  const facts = { version: VERSION, ...about, baseChecksum, checksum: crc32(weights) };
  return zipSync({
    // First, so that a reader knows what it is.
    [ABOUT]: strToU8(JSON.stringify(facts)),
    // Deflated, signs become no smaller.
    [WEIGHTS]: [weights, { level: 0 }],
    ...(labels.length > 0 ? { [COMPARISONS]: strToU8(toComparisonLines(labels)) } : {}),
  });
}

/** Whether a file was meant to be a model: it begins with what {@link writeModelFile} writes first. */
export const isModelFile = (bytes: Uint8Array): boolean =>
  isZip(bytes) && strFromU8(bytes.subarray(30, 30 + ABOUT.length), true) === ABOUT;

/** Whether there are rankings in it; of a damaged file, not. */
export function hasLabels(bytes: Uint8Array): boolean {
  try {
    return unzipped(bytes, { [COMPARISONS]: MOST_BYTES }).has(COMPARISONS);
  } catch {
    return false;
  }
}

const damaged = (cause?: unknown): LabError =>
  new LabError('ImportError', 'This model is damaged, or was changed after it was saved.', { hint: ASK_AGAIN, cause });

/**
 * @param checksumOf the checksum of the base models of this page
 * @throws LabError `ImportError` for what is no intact file of a model made from one of them
 */
export function readModelFile(bytes: Uint8Array, checksumOf: (base: ModelName) => number | undefined): ModelFile {
  const { facts, weights } = partsOf(bytes);
  const version = typeof facts === 'object' && facts !== null && 'version' in facts ? facts.version : undefined;
  if (typeof version === 'number' && version > VERSION)
    throw new LabError('ImportError', 'This model was saved by a newer version of this page.', {
      hint: 'Reload this page to get the newer version, then take the file in again.',
    });
  const base = typeof facts === 'object' && facts !== null && 'base' in facts ? facts.base : undefined;
  const { output, success } = v.safeParse(FILE, facts);
  if (!success && typeof base === 'string' && base !== 'nano' && base !== 'micro') throw wrongBase();
  if (!success || crc32(weights) !== output.checksum) throw damaged();
  const { version: _, baseChecksum, checksum: __, ...about } = output;
  if (baseChecksum !== checksumOf(about.base)) throw wrongBase();
  return { about, weights };
}

function partsOf(bytes: Uint8Array): { facts: unknown; weights: Uint8Array } {
  try {
    const found = unzipped(bytes, MOST);
    const [about, weights] = [found.get(ABOUT), found.get(WEIGHTS)];
    if (about && weights) return { facts: JSON.parse(strFromU8(about)), weights };
  } catch (cause) {
    throw damaged(cause);
  }
  throw damaged();
}

const wrongBase = (): LabError =>
  new LabError(
    'ImportError',
    'This model was made from a base model that this page does not have, so it cannot write here.',
    {
      hint: 'Everybody needs the same version of this page.',
    },
  );

/**
 * The weights of a model.
 * @throws LabError `ImportError` where they are not as many as the base model's, or not all numbers
 */
export function weightsOf({ about, weights }: ModelFile, base: NamedTensors): NamedTensors {
  let tensors: NamedTensors;
  try {
    tensors = readDelta(weights, base).tensors;
  } catch (cause) {
    throw wrongSize(about.base, cause);
  }
  const fits =
    tensors.size === base.size &&
    [...base].every(([name, { shape }]) => tensors.get(name)?.shape.join() === shape.join());
  if (!fits) throw wrongSize(about.base);
  if ([...tensors.values()].some(({ data }) => !data.every(Number.isFinite)))
    throw new LabError('ImportError', 'The training of this model has diverged: not all of its weights are numbers.', {
      hint: 'Whoever trained it needs a lower learning rate.',
    });
  return tensors;
}

const wrongSize = (base: ModelName, cause?: unknown): LabError =>
  new LabError('ImportError', `This model does not have the size of its base model, ${base}.`, {
    hint: ASK_AGAIN,
    cause,
  });
