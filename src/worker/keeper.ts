// Saves the state of phases in IndexedDB, so that a reload resumes them. It writes only where the disk holds what this tab has last read
// or written there: another tab's work is never overwritten.
import { LabError } from '../lib/errors.ts';
import type { MetricRow } from '../lib/metrics.ts';
import { isObject } from '../lib/shapes.ts';
import {
  deleteCheckpoints,
  hasCheckpoints,
  loadCheckpoint,
  saveCheckpoint,
  savedIds,
  type Checkpoint,
  type SavedIds,
} from '../storage/checkpoints.ts';
import { deleteMoments, getMoment, momentSizes, putMoment } from '../storage/moments.ts';
import { Database } from '../storage/db.ts';
import { currentReport } from '../domain/earlier.ts';
import type { TrainerState } from '../train/task.ts';
import type { ModelName } from '../domain/models.ts';
import { PHASES, type Mark, type Phase } from '../domain/phases.ts';
import type { Engine } from '../domain/engine.ts';
import type { Report, RewardReport } from '../domain/reports.ts';
import { isShow } from '../domain/show-shape.ts';
import type { Show } from '../domain/stage.ts';
import type { PhaseInput } from '../domain/api.ts';
import type { Basis } from './basis.ts';
import type { Shelf } from './moments/moments.ts';
import { isSavedRecord } from './saved-record.ts';

/** The facts of a checkpoint, next to its tensors. */
export interface PhaseRecord<P extends Phase = Phase> {
  phase: P;
  step: number;
  done: boolean;
  /** The input that started the phase. */
  input: PhaseInput[P];
  rows: MetricRow[];
  marks?: Mark[];
  /** The settings that were changed while it ran. */
  moved?: string[];
  report?: Report | undefined;
  calibration?: RewardReport | undefined;
  /** On what it ran, in this order. */
  engines?: Engine[];
  basis?: Basis;
  /** What was seen of it. */
  show?: Show;
  /** Its settings may be changed before it goes on. */
  open?: boolean;
}

export interface Saved {
  record: PhaseRecord;
  state: TrainerState;
}

/** The phase's name in a checkpoint: the phase that tunes the policy was named after PPO when that was the only method. */
export const STORED: Record<Phase, string> = {
  sft: 'sft',
  label: 'label',
  reward: 'reward',
  policy: 'ppo',
  compare: 'compare',
};
const ONLY_PPO = { method: 'ppo', comparisons: [] };

/** The model of who asks for none: the small one, which is a seventh of the download, unless what they have trained is of the large one. */
export async function usualModel(database: Database, seed: number): Promise<ModelName> {
  const has = (model: ModelName) => hasCheckpoints(database, `${model}/${seed}/`).catch(() => false);
  return (await has('micro')) && !(await has('nano')) ? 'micro' : 'nano';
}

export class Keeper {
  readonly database: Database;
  /** Of the keys of this model and seed. */
  readonly prefix: string;
  /** What this tab has last read or written. */
  private readonly known: SavedIds;

  constructor(assets: string, model: ModelName, seed: number) {
    this.database = new Database(new URL(assets).pathname);
    this.prefix = `${model}/${seed}/`;
    this.known = Object.fromEntries(PHASES.map((phase) => [this.keyOf(phase), undefined]));
  }

  keyOf(phase: Phase): string {
    return this.prefix + STORED[phase];
  }

  /**
   * Saves a phase, and in the same moment forgets others.
   * @param momentsAfter forgets the states that it went through after this step, too
   * @throws LabError `StorageError`, or `StaleError` when another tab has written since.
   */
  async save(
    record: PhaseRecord,
    { tensors }: TrainerState,
    forget: readonly Phase[] = [],
    momentsAfter?: number,
  ): Promise<number> {
    const savedAt = Date.now();
    const meta = { ...record, phase: STORED[record.phase] };
    const key = this.keyOf(record.phase);
    const remove = forget.map((phase) => this.keyOf(phase));
    const checkpoint = { key, savedAt, meta, tensors };
    const after = momentsAfter === undefined ? {} : { momentsAfter };
    const id = await saveCheckpoint(this.database, checkpoint, { expected: this.expected, remove, ...after });
    for (const each of remove) this.known[each] = undefined;
    this.known[key] = id;
    return savedAt;
  }

  /** What must be on disk for this tab to write. */
  get expected(): SavedIds {
    return { ...this.known };
  }

  /** Where the states that a phase goes through are stored. */
  shelf(phase: Phase): Shelf {
    const { database } = this;
    const key = this.keyOf(phase);
    return {
      put: (moment) => putMoment(database, { key, ...moment }, this.expected),
      get: (step) => getMoment(database, key, step),
      remove: (steps) => deleteMoments(database, key, steps),
      sizes: () => momentSizes(database, key),
    };
  }

  /** The phases that another tab has saved or deleted since this one has read or written them. @throws LabError `StorageError` */
  async changed(): Promise<Phase[]> {
    const found = await savedIds(this.database, Object.keys(this.known));
    return PHASES.map((phase) => [phase, this.keyOf(phase)] as const).flatMap(([phase, key]) =>
      found[key] === this.known[key] ? [] : [phase],
    );
  }

  /** Undefined when nothing was saved. @throws LabError `StorageError`, or `CheckpointError` when it is damaged. */
  async load(phase: Phase): Promise<Saved | undefined> {
    // Before the rest: what is written in between then counts as newer.
    Object.assign(this.known, await savedIds(this.database, [this.keyOf(phase)]));
    const checkpoint = await loadCheckpoint(this.database, this.keyOf(phase));
    return checkpoint && this.read(phase, checkpoint);
  }

  /** @throws LabError `CheckpointError` where another version wrote it, or it is damaged. */
  read(phase: Phase, { tensors, meta }: Pick<Checkpoint, 'tensors' | 'meta'>): Saved {
    const kept = (isObject(meta) ? meta : {}) as Partial<Omit<PhaseRecord, 'phase'>> & { phase?: string };
    // Checkpoints without a method date from when PPO was the only one.
    const input = phase === 'policy' && isObject(kept.input) ? { ...ONLY_PPO, ...kept.input } : kept.input;
    const facts = { ...kept, input };
    if (kept.phase !== STORED[phase] || !isSavedRecord(phase, facts)) {
      throw new LabError('CheckpointError', 'The saved state cannot be read.');
    }
    const { step, done = false, report, show, ...rest } = facts as Omit<PhaseRecord, 'done'> & { done?: boolean };
    // A run goes on without what was seen of it.
    const seen = isShow(show) ? { show } : {};
    const record = { ...rest, ...seen, step, phase, done, report: report && currentReport(report) } as PhaseRecord;
    return { record, state: { step, tensors } };
  }

  /** Deletes phases, all or none. @throws LabError `StorageError`, or `StaleError` when another tab has written since. */
  async forget(phases: readonly Phase[]): Promise<void> {
    const keys = phases.map((phase) => this.keyOf(phase));
    await deleteCheckpoints(this.database, keys, this.expected);
    for (const key of keys) this.known[key] = undefined;
  }
}
