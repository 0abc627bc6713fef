// Keeps the state of phases in IndexedDB, so that a reload goes on where the page was left.
import { LabError } from '../lib/errors.ts';
import type { MetricRow } from '../lib/metrics.ts';
import { deleteCheckpoint, loadCheckpoint, saveCheckpoint } from '../storage/checkpoints.ts';
import { Database } from '../storage/db.ts';
import type { TrainerState } from '../train/trainer.ts';
import type { ModelName } from '../domain/models.ts';
import type { Mark, Phase } from '../domain/phases.ts';
import type { Report, RewardReport } from '../domain/reports.ts';
import type { PhaseInput } from '../domain/api.ts';

/** What stands beside the tensors of a checkpoint. */
export interface Kept<P extends Phase = Phase> {
  phase: P;
  step: number;
  done: boolean;
  /** What the phase was started with. */
  input: PhaseInput[P];
  rows: MetricRow[];
  marks?: Mark[];
  report?: Report | undefined;
  calibration?: RewardReport | undefined;
}

const ONLY_PPO = { method: 'ppo', comparisons: [] };

export class Keeper {
  readonly database: Database;
  private readonly prefix: string;

  constructor(assets: string, model: ModelName, seed: number) {
    this.database = new Database(new URL(assets).pathname);
    this.prefix = `${model}/${seed}/`;
  }

  /** @throws LabError `StorageError` */
  async save(kept: Kept, state: TrainerState): Promise<number> {
    const savedAt = Date.now();
    await saveCheckpoint(this.database, { key: this.prefix + kept.phase, savedAt, meta: kept, tensors: state.tensors });
    return savedAt;
  }

  /** Undefined where nothing was kept. @throws LabError `StorageError`, or `CheckpointError` when it is damaged. */
  async load(phase: Phase): Promise<{ kept: Kept; state: TrainerState } | undefined> {
    const checkpoint = await loadCheckpoint(this.database, this.prefix + phase);
    if (!checkpoint) return undefined;
    const kept = checkpoint.meta as Partial<Kept>;
    if (kept.phase !== phase || typeof kept.step !== 'number' || !kept.input || !kept.rows) {
      throw new LabError('CheckpointError', `What was saved of the phase “${phase}” cannot be read.`);
    }
    // Until there was a choice of methods, PPO was the only one and its checkpoints name none.
    if (phase === 'ppo') kept.input = { ...ONLY_PPO, ...kept.input };
    return { kept: kept as Kept, state: { step: kept.step, tensors: checkpoint.tensors } };
  }

  async forget(phase: Phase): Promise<void> {
    await deleteCheckpoint(this.database, this.prefix + phase);
  }
}
