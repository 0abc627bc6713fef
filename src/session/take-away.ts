// What leaves the page as files, and what comes back from them. The formats are fetched only when someone asks for one.
import type { Comparison } from '../domain/labels.ts';
import { lazy } from '../lib/lazy.ts';
import { classWords } from '../words/class-words.ts';
import { say } from '../words/saying.ts';
import { signed, tidy } from './class/sign.ts';
import type { Lab } from './lab.svelte.ts';

/** Files or lines named one by one. */
const MOST = 5;
const LINES = 'application/jsonl';

/** Labels, settings and all weights as one .zip. Without an engine, the labels and settings alone. @throws LabError `DownloadError` */
async function packAll(lab: Lab): Promise<File> {
  const [{ writePack }, models, tokenizer] = await Promise.all([
    lazy(import('../data/pack.ts')),
    lab.api?.weights() ?? {},
    downloadTokenizer(),
  ]);
  const { opened, kept, configs, labeler } = lab;
  const bytes = writePack({
    comparisons: signed(kept),
    demonstrations: kept.demonstrations,
    models,
    tokenizer,
    settings: { model: opened?.model, seed: opened?.seed, labeler, phases: configs },
  });
  return new File([bytes as Uint8Array<ArrayBuffer>], 'rlhf-sandbox.zip', { type: 'application/zip' });
}

async function downloadTokenizer(): Promise<string> {
  const { downloadShippedText } = await lazy(import('../data/shipped.ts'));
  return downloadShippedText(new URL('./', document.baseURI).href, 'tokenizer.json');
}

/** Pairs for TRL and OpenRLHF. */
async function packPairs(lab: Lab): Promise<File> {
  const { preferenceLines } = await lazy(import('../data/pack.ts'));
  return new File([preferenceLines(lab.kept.comparisons)], 'preferences.jsonl', { type: LINES });
}

/** Every ranking as it was given. The files of a class lie in one folder: each is named after who made it. */
async function packRankings(
  lab: Pick<Lab, 'kept'>,
  wanted: (label: Comparison) => boolean = () => true,
): Promise<File> {
  const { toComparisonLines } = await lazy(import('../data/export.ts'));
  const of = ['comparisons', ...(tidy(lab.kept.settings.nickname).match(/[\p{L}\p{N}]+/gu) ?? [])];
  return new File([toComparisonLines(signed(lab.kept).filter(wanted))], `${of.join('-')}.jsonl`, { type: LINES });
}

/** The records on disk that this page cannot read, as they are. */
function packUnread(lab: Lab): Promise<File> {
  const lines = lab.kept.unread.map((each) => `${JSON.stringify(each)}\n`);
  return Promise.resolve(new File(lines, 'unread.jsonl', { type: LINES }));
}

/** What was done here and what came of it, to read and to print. @param version the page's @throws LabError `DownloadError` */
export async function packReport(lab: Lab, version: string): Promise<File> {
  const { reportFile } = await lazy(import('./report/file.ts'));
  return reportFile(lab, new URL(location.href), version);
}

/** To hand in: what people ranked, without what simulated labelers added on each device. */
const packPeople = (lab: Pick<Lab, 'kept'>): Promise<File> => packRankings(lab, ({ author }) => 'person' in author);

const PACK = { all: packAll, people: packPeople, pairs: packPairs, rankings: packRankings, unread: packUnread };

/** A file of the person's work. */
export const pack = (lab: Lab, kind: keyof typeof PACK): Promise<File> => PACK[kind](lab);

/**
 * Reads rankings from files that this page exported; one that cannot be read does not stop the others.
 * @returns what happened, in sentences
 */
export async function importRankings(lab: Pick<Lab, 'kept'>, files: readonly File[]): Promise<string[]> {
  const { readLabelFiles, peopleOf } = await lazy(import('../data/label-files.ts'));
  const given = files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
  const read = readLabelFiles(await Promise.all(given));
  const { added, saved } = await lab.kept.addImported(read.comparisons);
  const text = classWords;
  const counts = { files: read.files, people: peopleOf(read.comparisons).size, added, known: read.labels - added };
  const named = (problems: typeof read.lines) =>
    problems.slice(0, MOST).map((problem) => text.problem({ ...problem, message: say(problem.message) }));
  return [
    read.files > 0 ? text.imported(counts) : text.importedNone,
    ...(saved ? [] : [text.importedNotSaved]),
    ...(read.unread.length > 0 ? [text.unreadFiles(read.unread.length, named(read.unread))] : []),
    ...(read.unread.length > MOST ? [text.moreFiles(read.unread.length - MOST)] : []),
    ...named(read.lines),
    ...(read.lines.length > MOST ? [text.moreProblems(read.lines.length - MOST)] : []),
  ];
}
