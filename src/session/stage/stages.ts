// What the stages of the page show: the person's own runs, and recordings.
import type { Recording } from '../../data/recording.ts';
import type { LabEvent } from '../../domain/api.ts';
import { RECORDED, type RecordingName, type StagedPhase } from '../../domain/recordings.ts';
import type { Phase } from '../../domain/phases.ts';
import type { Show } from '../../domain/stage.ts';
import { lazy } from '../../lib/lazy.ts';
import { Stage } from './stage.svelte.ts';

const isStaged = (phase: Phase): phase is StagedPhase => phase in RECORDED;

/** A stage that shows this. */
function stageOf({ cast, frames }: Show): Stage {
  const stage = new Stage();
  stage.open(cast, frames);
  return stage;
}

export class Stages {
  /** Of the person's runs. */
  readonly own: Record<StagedPhase, Stage> = { sft: new Stage(), reward: new Stage(), policy: new Stage() };
  readonly #fetched = new Map<RecordingName, Promise<Stage>>();

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
  recorded(name: RecordingName): Promise<Stage> {
    const known = this.#fetched.get(name);
    if (known) return known;
    const fetched = fetchRecording(name).then(({ show }) => stageOf(show));
    this.#fetched.set(name, fetched);
    fetched.catch(() => this.#fetched.delete(name));
    return fetched;
  }
}

async function fetchRecording(name: RecordingName): Promise<Recording> {
  const [{ downloadShipped }, { readRecording }] = await Promise.all([
    lazy(import('../../data/shipped.ts')),
    lazy(import('../../data/recording.ts')),
  ]);
  return readRecording(await downloadShipped(new URL('./', document.baseURI).href, `recordings/${name}.recording`));
}
