// Trained models that leave the page as files and come back: written from the worker's weights, read against the base models of the page.
import { readSafetensors, type NamedTensors } from '../../data/safetensors.ts';
import {
  hasLabels,
  isModelFile,
  readModelFile,
  weightsOf,
  writeModelFile,
  type ModelFile,
} from '../../data/model-file.ts';
import { downloadShipped, shippedChecksum } from '../../data/shipped.ts';
import { writeDelta } from '../../data/weight-delta.ts';
import type { ModelName } from '../../domain/models.ts';
import { crc32 } from '../../lib/crc32.ts';
import { describeError, LabError } from '../../lib/errors.ts';
import { once } from '../../lib/once.ts';
import type { KeptModel } from '../kept/shapes.ts';
import type { Lab } from '../lab.svelte.ts';
import { methodName } from '../policies.ts';
import { signed, tidy } from './sign.ts';

const fileOf = (base: ModelName): string => `models/${base}.safetensors`;
const bases = new Map<ModelName, Promise<NamedTensors>>();

/** The weights of a base model, fetched once. @throws LabError `DownloadError` */
const loadBase = (base: ModelName): Promise<NamedTensors> =>
  once(
    bases,
    base,
    async () => readSafetensors(await downloadShipped(new URL('./', document.baseURI).href, fileOf(base))).tensors,
  );

const checksumOf = (base: ModelName): number | undefined => shippedChecksum(fileOf(base));

/** Of the person's own models, the last that they have trained; undefined where they have trained none. */
function ownPolicy({ statuses }: Pick<Lab, 'statuses'>): 'tuned' | 'sft' | undefined {
  const isOwn = (phase: 'policy' | 'sft') => statuses[phase].step > 0 && !statuses[phase].shipped;
  return isOwn('policy') ? 'tuned' : isOwn('sft') ? 'sft' : undefined;
}

/** The person's own model. @throws LabError `ConfigError` where there is none, `DownloadError` */
export async function ownModel(lab: Pick<Lab, 'api' | 'kept' | 'opened' | 'statuses'>): Promise<ModelFile> {
  const { api, opened, statuses, kept } = lab;
  const policy = ownPolicy(lab);
  const weights = policy && (await api?.weights())?.[policy];
  if (!opened || !weights) {
    const hint = 'Teach one at “Your taste”, or train one at “Imitate” or “Improve”, then save it.';
    throw new LabError('ConfigError', 'There is no model of yours here yet.', { hint });
  }
  const status = policy === 'tuned' ? statuses.policy : statuses.sft;
  const name = tidy(kept.settings.nickname);
  return {
    about: {
      person: kept.person,
      ...(name ? { name } : {}),
      base: opened.model,
      method: policy === 'tuned' ? methodName(status) : 'SFT',
      step: status.step,
      seed: opened.seed,
      settings: { ...status.settings },
      madeAt: Date.now(),
    },
    weights: writeDelta(weights.tensors, await loadBase(opened.model), {}),
  };
}

/** The file of a model, with the person's own rankings where they want that. */
export function packModel(model: ModelFile, kept: Lab['kept'], withLabels: boolean): File {
  const labels = withLabels ? signed(kept).filter((each) => kept.isMine(each)) : [];
  const bytes = writeModelFile(model, checksumOf(model.about.base) ?? 0, labels);
  const name = ['model', ...(model.about.name?.match(/[\p{L}\p{N}]+/gu) ?? [])].join('-');
  return new File([bytes as Uint8Array<ArrayBuffer>], `${name}.zip`, { type: 'application/zip' });
}

/** A model as it is kept: the same weights by the same person are the same model, however often they are handed in. */
export const keptModel = ({ about, weights }: ModelFile): KeptModel => ({
  id: `${about.person} ${crc32(weights).toString(36)}`,
  ...about,
  weights,
});

export interface ReadModels {
  models: KeptModel[];
  /** Files that are no model, and models that bring rankings along. */
  others: File[];
  problems: { file: string; message: string }[];
}

/** Reads the models among files; one that cannot be read does not stop the others. */
export async function readModelFiles(files: readonly File[]): Promise<ReadModels> {
  const result: ReadModels = { models: [], others: [], problems: [] };
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!isModelFile(bytes)) {
      result.others.push(file);
      continue;
    }
    try {
      const model = readModelFile(bytes, checksumOf);
      weightsOf(model, await loadBase(model.about.base));
      result.models.push(keptModel(model));
    } catch (error) {
      const { message, hint } = describeError(error);
      result.problems.push({ file: file.name, message: `${message} ${hint}` });
    }
    if (hasLabels(bytes)) result.others.push(file);
  }
  return result;
}
