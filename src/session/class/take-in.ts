// Takes in what a class hands in as files, rankings and trained models alike.
import type { Lab } from '../lab.svelte.ts';
import { modelsWords } from '../../words/models-words.ts';
import { importRankings } from '../take-away.ts';
import type { ClassModels } from './class-models.svelte.ts';
import { readModelFiles } from './model-files.ts';

/** Files named one by one. */
const MOST = 5;

/** @returns what happened, in sentences */
export async function takeIn(
  lab: Pick<Lab, 'kept'>,
  models: Pick<ClassModels, 'add'>,
  files: readonly File[],
): Promise<string[]> {
  const text = modelsWords.takenIn;
  const read = await readModelFiles(files);
  const { added, known, saved } = await models.add(read.models);
  const refused = read.problems.slice(0, MOST).map(({ file, message }) => text.refused(file, message));
  return [
    ...(read.others.length > 0 ? await importRankings(lab, read.others) : []),
    ...(read.models.length > 0 ? [text.models(added, known)] : []),
    ...(saved ? [] : [text.notSaved]),
    ...refused,
    ...(read.problems.length > MOST ? [text.more(read.problems.length - MOST)] : []),
  ];
}
