// Saves the state of phases in IndexedDB, so that a reload resumes them.
import { LabError } from '../lib/errors.ts';
import type { MetricRow } from '../lib/metrics.ts';
import { deleteCheckpoint, loadCheckpoint, saveCheckpoint } from '../storage/checkpoints.ts';
import { Database } from '../storage/db.ts';
import { currentReport } from '../domain/earlier.ts';
import type { TrainerState } from '../train/task.ts';
import type { ModelName } from '../domain/models.ts';
import type { Mark, Phase } from '../domain/phases.ts';
import type { Report, RewardReport } from '../domain/reports.ts';
import type { PhaseInput } from '../domain/api.ts';

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
}

/** The phase's name in a checkpoint: the phase that tunes the policy was named after PPO when that was the only method. */
const STORED: Record<Phase, string> = {
  sft: 'sft',
  label: 'label',
  reward: 'reward',
  policy: 'ppo',
  compare: 'compare',
};
const ONLY_PPO = { method: 'ppo', comparisons: [] };

export class Keeper {
  readonly database: Database;
  private readonly prefix: string;

  constructor(assets: string, model: ModelName, seed: number) {
    this.database = new Database(new URL(assets).pathname);
    this.prefix = `${model}/${seed}/`;
  }

  private keyOf(phase: Phase): string {
    return this.prefix + STORED[phase];
  }

  /** @throws LabError `StorageError` */
  async save(record: PhaseRecord, { tensors }: TrainerState): Promise<number> {
    const savedAt = Date.now();
    const meta = { ...record, phase: STORED[record.phase] };
    await saveCheckpoint(this.database, { key: this.keyOf(record.phase), savedAt, meta, tensors });
    return savedAt;
  }

  /** Undefined when nothing was saved. @throws LabError `StorageError`, or `CheckpointError` when it is damaged. */
  async load(phase: Phase): Promise<{ record: PhaseRecord; state: TrainerState } | undefined> {
    const checkpoint = await loadCheckpoint(this.database, this.keyOf(phase));
    if (!checkpoint) return undefined;
    const { tensors, meta } = checkpoint;
    const kept = meta as Partial<Omit<PhaseRecord, 'phase'>> & { phase?: string };
    const { step, done = false, input, rows, report } = kept;
    if (kept.phase !== STORED[phase] || typeof step !== 'number' || !input || !rows) {
      throw new LabError('CheckpointError', 'The saved state cannot be read.');
    }
    // Checkpoints without a method date from when PPO was the only one.
    const given = phase === 'policy' ? { ...ONLY_PPO, ...input } : input;
    const record = { ...kept, phase, step, done, input: given, rows, report: report && currentReport(report) };
    return { record, state: { step, tensors } };
  }

  async forget(phase: Phase): Promise<void> {
    await deleteCheckpoint(this.database, this.keyOf(phase));
  }
}
