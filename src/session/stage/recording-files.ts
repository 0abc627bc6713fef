// Recordings as files: the person's own run is saved as one, and any can be opened. Needs no worker.
import { readRecording, writeRecording } from '../../data/recording.ts';
import type { StagedPhase } from '../../domain/recordings.ts';
import { LabError } from '../../lib/errors.ts';
import { stageWords } from '../../words/stage-words.ts';
import { words } from '../../words/words.ts';
import { changedSettings } from '../changed-settings.ts';
import type { Lab } from '../lab.svelte.ts';
import { runName } from '../narration.ts';
import { runOf } from '../run.ts';
import type { OpenedRecording } from './opened.svelte.ts';

/** Sixty updates take .1 MB. */
const MOST_BYTES = 8e6;
/** Of a title that a file brings, as much as fits in a list. */
const MOST_LETTERS = 80;

const HINT = 'Choose a recording that was saved from this page.';

export interface RecordingFile {
  name: string;
  blob: Blob;
}

/** What the stage has shown of the person's own run, as a file. */
export function packRun(lab: Lab, phase: StagedPhase, now = new Date()): RecordingFile {
  const status = lab.statuses[phase];
  const { cast, frames } = lab.stages.own[phase];
  if (!cast || frames.length === 0) throw new LabError('UnexpectedError', 'There is no run to save.');
  const { unit } = runOf(lab, phase);
  const table = status.method ?? lab.tableOf(phase);
  const settings = status.settings ?? {};
  const changed = changedSettings(table, settings, { leaveOut: `${unit}s`, moved: status.moved });
  const series = lab.series[phase];
  const bytes = writeRecording({
    title: stageWords.recordingTitle(runName(phase, status), changed, status.step, words.run.units[unit]),
    phase,
    ...(status.method ? { method: status.method } : {}),
    settings,
    rows: series.rows(),
    marks: series.marks,
    show: { cast, frames: [...frames] },
  });
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/gzip' });
  return { name: `${phase}-${now.toISOString().slice(0, 10)}.recording`, blob };
}

/** Puts a recording from a file among those that stages can show. @throws LabError `ImportError` where it is none */
export async function openRecording(lab: Lab, file: Blob & { name?: string }): Promise<OpenedRecording> {
  const recording = readRecording(await bytesOf(file));
  if (recording.show.frames.length === 0) throw new LabError('ImportError', 'This recording is empty.', { hint: HINT });
  const name = recording.title.trim() || file.name || stageWords.untitled;
  return lab.stages.opened.add(stageWords.opened(name.slice(0, MOST_LETTERS)), recording);
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  if (file.size > MOST_BYTES)
    throw new LabError('ImportError', 'This file is too large to be a recording.', { hint: HINT });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // A folder, or a file that was moved since it was chosen.
    throw new LabError('ImportError', 'The browser could not read this file.', { cause, hint: HINT });
  }
}
