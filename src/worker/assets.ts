// Downloads the files shipped with the page.
import { readSafetensors, type NamedTensor } from '../data/safetensors.ts';
import { LabError } from '../lib/errors.ts';

async function download(url: string): Promise<Response> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new LabError('DownloadError', `${url} could not be downloaded.`, { cause: error });
  });
  if (!response.ok)
    throw new LabError('DownloadError', `${url} could not be downloaded: the server answered ${response.status}.`);
  return response;
}

/** @throws LabError `DownloadError` */
export async function downloadJson(url: string): Promise<unknown> {
  return (await download(url)).json();
}

/** @throws LabError `DownloadError` */
export async function downloadBytes(url: string): Promise<Uint8Array> {
  const response = await download(url);
  const content = await response.arrayBuffer().catch((error: unknown) => {
    throw new LabError('DownloadError', `The download of ${url} was interrupted.`, { cause: error });
  });
  return new Uint8Array(content);
}

/** Weights by name. @throws LabError `DownloadError`, or `CheckpointError` when the file is damaged. */
export async function downloadWeights(url: string): Promise<Map<string, NamedTensor>> {
  return readSafetensors(await downloadBytes(url)).tensors;
}
