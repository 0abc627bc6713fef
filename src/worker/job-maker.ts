// Makes the jobs of phases: from the page's input or from a saved state, on the models that there are.
import type { LabEvent, PhaseInput } from '../domain/api.ts';
import type { Cast } from '../domain/stage.ts';
import { improvementOf, type Phase, type PhaseMemory } from '../domain/phases.ts';
import type { NamedTensors } from '../data/safetensors.ts';
import type { Kit, Task, Trainer, TrainerState } from '../train/task.ts';
import type { Basis } from './basis.ts';
import { Job, type JobHost } from './job.ts';
import type { Keeper, PhaseRecord } from './keeper.ts';
import { makeTask } from './make-task.ts';
import { planPhase, type Makings } from './memory.ts';
import type { Models } from './models.ts';
import { Moments } from './moments/moments.ts';
import { parseInput, type ParsedInput } from './parse-input.ts';
import type { ReadingDesk } from './reading-desk.ts';
import { watchHost } from './watch-host.ts';

export interface PhasesHost {
  kit: Kit;
  models: Models;
  keeper: Keeper;
  desk: ReadingDesk;
  base: NamedTensors;
  /** Resolves when those of our examples are loaded, or cannot be had, that training starts from. */
  origins: Promise<void>;
  /** Resolves when all of them are. */
  examples: () => Promise<void>;
  lockName: string;
  /** Called when another tab trains, so that nothing can be done here. */
  taken: () => void;
  /** Resolves once the kernels in use have been checked. */
  sound: () => Promise<void>;
  /** Gives a promise where the page has something to acknowledge. */
  send: (event: LabEvent) => unknown;
}

export type Jobs = Partial<Record<Phase, Job>>;

/** What a job asks of the phases. */
interface Ways extends Pick<JobHost, 'restMs' | 'save' | 'alone'> {
  failed(phase: Phase, error: unknown): void;
  watchShare(): number;
  cast(): Cast;
}

interface From {
  /** Of one that starts; one that goes on has its own. */
  basis?: Basis | undefined;
  record?: PhaseRecord;
  /** Of a run that goes on. */
  moments?: Moments | undefined;
}

/** Every phase but the first is made from other phases' results, which may be our examples. */
export async function examplesFor(
  phase: Phase,
  { origins, examples }: Pick<PhasesHost, 'origins' | 'examples'>,
): Promise<void> {
  if (phase !== 'sft') await (phase === 'compare' ? examples() : origins);
}

export class JobMaker {
  private readonly host: PhasesHost;
  private readonly jobs: Jobs;
  private readonly ways: Ways;

  constructor(host: PhasesHost, jobs: Jobs, ways: Ways) {
    this.host = host;
    this.jobs = jobs;
    this.ways = ways;
  }

  /** Device memory the phase will need. @throws LabError `ConfigError`, or `GpuMemoryError` when it does not fit. */
  plan<P extends Phase>(phase: P, input: PhaseInput[P]): Promise<PhaseMemory> {
    return planPhase(this.host.kit, (plan) => this.task(phase, parseInput(phase, input), undefined, plan));
  }

  /** `kit` and `models` are real or planned. */
  async task<P extends Phase>(
    phase: P,
    input: ParsedInput[P],
    saved?: TrainerState,
    { kit, models }: Makings = this.host,
  ): Promise<Task> {
    const { base } = this.host;
    await examplesFor(phase, this.host);
    const sft = this.jobs.sft?.input as ParsedInput['sft'] | undefined;
    // How the tuned policy was made so far; undefined if the person started nothing.
    const status = this.jobs.policy?.status;
    const improvement = status && improvementOf(status);
    return makeTask(phase, input, { kit, models, base, demonstrations: sft?.demonstrations, improvement }, saved);
  }

  job<P extends Phase>(phase: P, input: ParsedInput[P], task: Task, { basis, record, moments }: From = {}): Job {
    const { kit, keeper, send } = this.host;
    const { kind: backend, adapter, choice } = kit.backend;
    const { watchShare, cast, failed, ...ways } = this.ways;
    const trains = (task as Partial<Trainer>).params !== undefined;
    const tell = (steps: number[]) => void send({ type: 'moments', phase, steps });
    const host: JobHost = {
      ...ways,
      send,
      failed: (error) => failed(phase, error),
      engine: { backend, adapter, kernels: Object.values(choice).join(', ') },
      watch: watchHost(this.host, phase, task, watchShare),
      cast: cast(),
      moments: moments ?? (trains ? new Moments(keeper.shelf(phase), { total: task.total, send: tell }) : undefined),
    };
    return new Job(phase, task, input, host, record, record?.basis ?? basis);
  }
}
