// What the stages of the page show: the person's own runs, and recordings.
import type { Recording } from '../../data/recording.ts';
import type { LabEvent, RunRecord } from '../../domain/api.ts';
import { RECORDED, type RecordingName, type StagedPhase } from '../../domain/recordings.ts';
import type { Phase } from '../../domain/phases.ts';
import { lazy } from '../../lib/lazy.ts';
import { words } from '../../words/words.ts';
import { RunsBeside, type Offer } from './beside.svelte.ts';
import { Opened } from './opened.svelte.ts';
import { stageOf, Stage } from './stage.svelte.ts';

const isStaged = (phase: Phase): phase is StagedPhase => phase in RECORDED;

export class Stages {
  /** Of the person's runs. */
  readonly own: Record<StagedPhase, Stage> = { sft: new Stage(), reward: new Stage(), policy: new Stage() };
  /** Runs to compare with the one on view. */
  readonly beside: Record<StagedPhase, RunsBeside> = {
    sft: new RunsBeside(),
    reward: new RunsBeside(),
    policy: new RunsBeside(),
  };
  /** From files. */
  readonly opened = new Opened();
  readonly #fetched = new Map<RecordingName, Promise<Recording>>();
  readonly #kept = new Map<string, Promise<Stage>>();
  readonly #staged = new Map<RecordingName, Promise<Stage>>();

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

  /** One of ours on a stage. @throws LabError `DownloadError` where it cannot be had; a later call tries again */
  recorded(name: RecordingName): Promise<Stage> {
    return once(this.#staged, name, () => this.#recording(name).then(({ show }) => stageOf(show)));
  }

  /** One that was put aside, on a stage. */
  kept(id: string, record: () => Promise<RunRecord>): Promise<Stage> {
    return once(this.#kept, id, async () => {
      const { show } = await record();
      return show ? stageOf(show) : new Stage();
    });
  }

  /** What can be shown beside the run on view. */
  offers(phase: StagedPhase): Offer[] {
    return RECORDED[phase].map((name) => ({
      id: name,
      name: words.shell.stage.names[name],
      get: async () => ({ ...(await this.#recording(name)), id: name, name: words.shell.stage.names[name] }),
    }));
  }

  #recording(name: RecordingName): Promise<Recording> {
    return once(this.#fetched, name, () => fetchRecording(name));
  }
}

/** Made at the first call, and again after one that failed. */
function once<K, T>(made: Map<K, Promise<T>>, key: K, make: () => Promise<T>): Promise<T> {
  const known = made.get(key);
  if (known) return known;
  const making = make();
  made.set(key, making);
  making.catch(() => made.delete(key));
  return making;
}

async function fetchRecording(name: RecordingName): Promise<Recording> {
  const [{ downloadShipped }, { readRecording }] = await Promise.all([
    lazy(import('../../data/shipped.ts')),
    lazy(import('../../data/recording.ts')),
  ]);
  return readRecording(await downloadShipped(new URL('./', document.baseURI).href, `recordings/${name}.recording`));
}
