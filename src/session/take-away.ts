// What leaves the page as files, and what comes back from them. The formats are fetched only when someone asks for one.
import { lazy } from '../lib/lazy.ts';
import { words } from '../words/words.ts';
import type { Lab } from './lab.svelte.ts';

/** Problems named one by one. */
const MOST = 5;
const LINES = 'application/jsonl';

/** Labels, settings and all weights as one .zip. Without an engine, the labels and settings alone. @throws LabError `DownloadError` */
async function packAll(lab: Lab): Promise<Blob> {
  const [{ writePack }, models, tokenizer] = await Promise.all([
    lazy(import('../data/pack.ts')),
    lab.api?.weights() ?? {},
    downloadTokenizer(),
  ]);
  const { opened, kept, configs, labeler } = lab;
  const bytes = writePack({
    comparisons: kept.comparisons,
    demonstrations: kept.demonstrations,
    models,
    tokenizer,
    settings: { model: opened?.model, seed: opened?.seed, labeler, phases: configs },
  });
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

async function downloadTokenizer(): Promise<string> {
  const { downloadShippedText } = await lazy(import('../data/shipped.ts'));
  return downloadShippedText(new URL('./', document.baseURI).href, 'tokenizer.json');
}

/** Pairs for TRL and OpenRLHF. */
async function packPairs(lab: Lab): Promise<Blob> {
  const { preferenceLines } = await lazy(import('../data/pack.ts'));
  return new Blob([preferenceLines(lab.kept.comparisons)], { type: LINES });
}

/** Every ranking as it was given. */
async function packRankings(lab: Lab): Promise<Blob> {
  const { toComparisonLines } = await lazy(import('../data/export.ts'));
  return new Blob([toComparisonLines(lab.kept.comparisons)], { type: LINES });
}

/** The records on disk that this page cannot read, as they are. */
function packUnread(lab: Lab): Promise<Blob> {
  return Promise.resolve(
    new Blob(
      lab.kept.unread.map((each) => `${JSON.stringify(each)}\n`),
      { type: LINES },
    ),
  );
}

const PACK = { all: packAll, pairs: packPairs, rankings: packRankings, unread: packUnread };

/** A file of the person's work. */
export const pack = (lab: Lab, kind: keyof typeof PACK): Promise<Blob> => PACK[kind](lab);

/** Reads rankings from a file that this page exported. @returns what happened, in sentences. @throws LabError `ImportError` */
export async function importRankings(lab: Lab, file: Blob): Promise<string[]> {
  const [{ readLabelFile }, { readComparisons }] = await lazy(
    Promise.all([import('../data/pack.ts'), import('../data/export.ts')]),
  );
  const { comparisons, problems } = readComparisons(readLabelFile(new Uint8Array(await file.arrayBuffer())));
  const { added, known, saved } = await lab.kept.addImported(comparisons);
  return [
    ...(comparisons.length > 0 ? [words.session.imported(added, known)] : [words.session.importedNone]),
    ...(saved ? [] : [words.session.importedNotSaved]),
    ...problems.slice(0, MOST).map(({ line, message }) => words.session.lineProblem(line, message)),
    ...(problems.length > MOST ? [words.session.moreProblems(problems.length - MOST)] : []),
  ];
}
