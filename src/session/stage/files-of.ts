// What a stage does with files. Their format is fetched only when someone asks for it.
import type { StagedPhase } from '../../domain/recordings.ts';
import { lazy } from '../../lib/lazy.ts';
import type { Lab } from '../lab.svelte.ts';
import type { OpenedRecording } from './opened.svelte.ts';
import type * as Files from './recording-files.ts';

export interface StageFiles {
  /** Recordings opened in this tab, at whichever station. */
  readonly opened: readonly OpenedRecording[];
  /** The person's own run as a file; undefined where that fails, which a notice then says. */
  pack(): Promise<Files.RecordingFile | undefined>;
  /** Opens a recording; undefined where it is none, which a notice then says. */
  open(file: File): Promise<OpenedRecording | undefined>;
}

export function filesOf(lab: Lab, phase: StagedPhase): StageFiles {
  async function attempt<T>(work: (files: typeof Files) => T | Promise<T>): Promise<T | undefined> {
    let done: T | undefined;
    const action = async () => void (done = await work(await lazy(import('./recording-files.ts'))));
    await lab.notices.attempt(action, undefined, 'recording');
    return done;
  }
  return {
    get opened() {
      return lab.stages.opened.list;
    },
    pack: () => attempt(({ packRun }) => packRun(lab, phase)),
    open: (file) => attempt(({ openRecording }) => openRecording(lab, file)),
  };
}
