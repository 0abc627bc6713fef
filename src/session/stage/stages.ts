// What the stages of the page show: the person's own runs, and recordings.
import type { Recording } from '../../data/recording.ts';
import type { LabEvent, RunRecord } from '../../domain/api.ts';
import { RECORDED, type RecordingName, type StagedPhase } from '../../domain/recordings.ts';
import type { Phase } from '../../domain/phases.ts';
import { lazy } from '../../lib/lazy.ts';
import { once } from '../../lib/once.ts';
import { Chosen } from './chosen.svelte.ts';
import { Opened } from './opened.svelte.ts';
import { stageOf, Stage } from './stage.svelte.ts';

const isStaged = (phase: Phase): phase is StagedPhase => phase in RECORDED;

/** A recording, and the stage that shows it. */
interface Recorded extends Recording {
  stage: Stage;
}

export class Stages {
  /** Of the person's runs. */
  readonly own: Record<StagedPhase, Stage> = { sft: new Stage(), reward: new Stage(), policy: new Stage() };
  /** From files. */
  readonly opened = new Opened();
  readonly chosen = new Chosen();
  readonly #fetched = new Map<RecordingName, Promise<Recorded>>();
  readonly #kept = new Map<string, Promise<Stage>>();

  take(event: Extract<LabEvent, { type: 'show' | 'frame' }>): void {
    if (!isStaged(event.phase)) return;
    const stage = this.own[event.phase];
    if (event.type === 'frame') stage.take(event.frame);
    else stage.open(event.show.cast, event.show.frames);
  }

  /** A run has been reset or starts over. */
  forget(phase: Phase): void {
    if (isStaged(phase)) this.own[phase].clear();
  }

  /** One of ours. @throws LabError `DownloadError` where it cannot be had; a later call tries again */
  recorded(name: RecordingName): Promise<Recorded> {
    return once(this.#fetched, name, async () => {
      const recording = await fetchRecording(name);
      return { ...recording, stage: stageOf(recording.show) };
    });
  }

  /** One that was put aside, on a stage. */
  kept(id: string, record: () => Promise<RunRecord>): Promise<Stage> {
    return once(this.#kept, id, async () => {
      const { show } = await record();
      return show ? stageOf(show) : new Stage();
    });
  }
}

async function fetchRecording(name: RecordingName): Promise<Recording> {
  const [{ downloadShipped }, { readRecording }] = await Promise.all([
    lazy(import('../../data/shipped.ts')),
    lazy(import('../../data/recording.ts')),
  ]);
  return readRecording(await downloadShipped(new URL('./', document.baseURI).href, `recordings/${name}.recording`));
}
