// Back to an earlier moment of a run, on from there in another way, and back to a run that was put aside.
import type { PhaseInput, PhaseMoment, RunRecord } from '../../domain/api.ts';
import { PHASES, type Mark, type Phase, type PhaseStatus } from '../../domain/phases.ts';
import { TABLES } from '../../lib/config.ts';
import { LabError } from '../../lib/errors.ts';
import type { MetricRow } from '../../lib/metrics.ts';
import type { Field } from '../../lib/settings.ts';
import { withOtherSettings } from '../../train/branch.ts';
import type { Job } from '../job.ts';
import type { JobMaker, Jobs, PhasesHost } from '../job-maker.ts';
import type { PhaseRecord } from '../keeper.ts';
import { LoadedWriter } from './loaded-writer.ts';
import { parseInput, tableOf } from '../parse-input.ts';
import { factsOf } from './facts.ts';
import { KeptRuns } from './kept-runs.ts';

/** What it needs of the phases. */
interface Runs {
  readonly host: PhasesHost;
  readonly jobs: Jobs;
  readonly maker: JobMaker;
  alone<T>(paused: readonly Phase[], work: () => Promise<T>): Promise<T>;
  install(job: Job, momentsAfter: number): Promise<Job>;
  check(phase: Phase, input: PhaseInput[Phase], record: Pick<PhaseRecord, 'basis'>): Promise<void>;
  statusOf(phase: Phase): PhaseStatus;
}

export class TimeLine {
  /** Writes with the weights of moments. */
  readonly past: LoadedWriter<PhaseMoment>;
  private readonly runs: Runs;
  private readonly kept: KeptRuns;

  constructor(runs: Runs) {
    this.runs = runs;
    const { kit, keeper, send } = runs.host;
    this.kept = new KeptRuns(keeper, send);
    this.past = new LoadedWriter(
      kit,
      async (at) => {
        const values = await this.values(at);
        return (params) => params.loadValues(values);
      },
      (a, b) => a.phase === b.phase && a.step === b.step,
    );
  }

  /** See {@link LabApi.rewind}; so do the following. */
  rewind(phase: Phase, step: number): Promise<PhaseStatus> {
    return this.runs.alone(PHASES, () => this.goBack(phase, step, false));
  }

  branch(phase: Phase, step: number, name: string): Promise<PhaseStatus> {
    return this.runs.alone(PHASES, async () => {
      const job = this.current(phase);
      // Nothing is kept where it then cannot go back.
      await job.moments!.get(step);
      await this.kept.keep(job, name);
      return this.goBack(phase, step, true);
    });
  }

  keep(phase: Phase, name: string): Promise<string> {
    return this.runs.alone([], () => this.kept.keep(this.current(phase), name));
  }

  open(id: string): Promise<PhaseStatus> {
    return this.runs.alone(PHASES, async () => {
      const { runs, kept } = this;
      const { maker, host } = runs;
      const { record, state } = await kept.load(id);
      const { phase } = record;
      const input = parseInput(phase, record.input);
      if (phase !== 'sft') await host.examples();
      if (!record.done) await runs.check(phase, input, record);
      const task = await maker.task(phase, input, state);
      const job = await runs.install(maker.job(phase, input, task, { record }), -1);
      await kept.takeMoments(id, phase).catch(() => undefined);
      await job.moments?.restore(record.step);
      if (record.calibration) host.send({ type: 'calibration', report: record.calibration });
      return runs.statusOf(phase);
    });
  }

  delete(id: string): Promise<void> {
    return this.kept.delete(id);
  }

  rename(id: string, name: string): Promise<void> {
    return this.kept.rename(id, name);
  }

  record(id: string): Promise<RunRecord> {
    return this.kept.record(id);
  }

  /** Sends the page the runs that are kept; without storage there are none. */
  async tell(): Promise<void> {
    await this.kept.tell().catch(() => undefined);
  }

  /**
   * Goes on from a moment with the settings of this input; data and method stay.
   * @throws LabError `ConfigError` where the run is at its end with these already; its settings are still open then
   */
  async goOn<P extends Phase>(job: Job, input: PhaseInput[P]): Promise<Job> {
    const { runs } = this;
    const { phase, task } = job;
    const before: Record<string, number> = parseInput(phase, job.input).config;
    const table = tableOf(phase, job.input);
    const other = tableOf(phase, input) !== table;
    const config: Record<string, number> = other ? before : parseInput(phase, input).config;
    const changed = Object.keys(config).filter((name) => config[name] !== before[name]);
    if (!changed.length) {
      delete job.status.open;
      return job;
    }
    const parsed = parseInput(phase, { ...job.input, config });
    await runs.check(phase, parsed, job);
    await runs.maker.plan(phase, parsed);
    const state = withOtherSettings(await task.save(), before, config);
    const next = await runs.maker.task(phase, parsed, state);
    if (next.total <= next.step) {
      next.free();
      const message = `With these settings the run ends at step ${next.total}, and it is there already.`;
      throw new LabError('ConfigError', message, { hint: 'Let it run for longer, or go back to an earlier step.' });
    }
    const fields = TABLES[table] as Record<string, Field>;
    const record = {
      ...recordOf(job, state.step),
      marks: changed.reduce(
        (marks, name) => add(marks, job.rows, `${fields[name].label} → ${config[name]}`),
        job.marks,
      ),
      moved: [...new Set([...(job.status.moved ?? []), ...changed])],
    };
    return this.replace(runs.maker.job(phase, parsed, next, { record, moments: job.moments }), state.step);
  }

  private current(phase: Phase): Job {
    const job = this.runs.jobs[phase];
    if (job?.moments) return job;
    const hint = 'Press Play to start one.';
    throw new LabError('ConfigError', 'There is no run here to go back in or to keep.', { hint });
  }

  private async goBack(phase: Phase, step: number, open: boolean): Promise<PhaseStatus> {
    const { maker, check } = this.runs;
    const job = this.current(phase);
    const moment = await job.moments!.get(step);
    const { config, moved, marks, engines } = factsOf(moment);
    const input = parseInput(phase, { ...job.input, config });
    await check.call(this.runs, phase, input, job);
    const task = await maker.task(phase, input, moment);
    const rest = recordOf(job, step);
    const done = !open && step >= task.total;
    const record: PhaseRecord = {
      ...rest,
      done,
      engines,
      marks: add(marks, rest.rows, open ? 'branched off' : 'gone back'),
      ...(moved ? { moved } : {}),
      ...(open ? { open } : {}),
      ...(done ? { calibration: job.calibration } : {}),
    };
    await this.replace(maker.job(phase, input, task, { record, moments: job.moments }), step);
    return this.runs.statusOf(phase);
  }

  private replace(job: Job, step: number): Promise<Job> {
    // It was not read from the last visit.
    delete job.status.resumed;
    return this.runs.install(job, step);
  }

  /** The values of the model that wrote then. */
  private async values({ phase, step }: PhaseMoment): Promise<Float32Array> {
    const { tensors } = await this.current(phase).moments!.get(step);
    return tensors['policy.values'] ?? tensors['values'];
  }
}

/** What was measured and seen of a run until a step. */
function recordOf({ phase, input, rows, engines, basis, watch }: Job, step: number): PhaseRecord {
  const { cast, frames } = watch.show;
  const until = <T extends { step: number }>(list: readonly T[]): T[] => list.filter((each) => each.step <= step);
  return { phase, step, done: false, input, rows: until(rows), engines, basis, show: { cast, frames: until(frames) } };
}

/** The marks with another after the newest row, in the place of one that says the same. */
function add(marks: Mark[], rows: MetricRow[], label: string): Mark[] {
  const step = rows.at(-1)?.step;
  if (step === undefined) return marks;
  return [...marks.filter((mark) => mark.step !== step || mark.label !== label), { step, label }];
}
