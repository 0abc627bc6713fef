// Runs that a person puts aside, each a copy of a saved phase with a name and a few of its moments.
import type { LabEvent, RunRecord } from '../../domain/api.ts';
import { PHASES, type KeptRun, type Phase } from '../../domain/phases.ts';
import { newId } from '../../domain/labels.ts';
import { LabError } from '../../lib/errors.ts';
import { fields, isCount, isNumber, isObject, isText, recordOf } from '../../lib/shapes.ts';
import { deleteCheckpoints, loadCheckpoint } from '../../storage/checkpoints.ts';
import { changeFacts, copyCheckpoint, copyMoments, listCopies, loadFacts } from '../../storage/copies.ts';
import type { Job } from '../job.ts';
import { STORED, type Keeper, type Saved } from '../keeper.ts';

const MOST_RUNS = 12;
const GIB = 2 ** 30;
const MOST_BYTES = 1.5 * GIB;
/** As many as are sure to fit, whatever their size. */
const SURE_RUNS = 8;
/** Of each run. */
const MOST_MOMENTS = 5;
const LONGEST_NAME = 80;

const isKept = fields({
  phase: isText,
  name: isText,
  keptAt: isNumber,
  step: isCount,
  total: isCount,
  input: fields({ config: recordOf(isNumber) }),
});

export class KeptRuns {
  private readonly keeper: Keeper;
  private readonly send: (event: LabEvent) => unknown;
  private readonly prefix: string;

  constructor(keeper: Keeper, send: (event: LabEvent) => unknown) {
    this.keeper = keeper;
    this.send = send;
    this.prefix = `${keeper.prefix}run/`;
  }

  private keyOf(id: string): string {
    return this.prefix + id;
  }

  private async list(): Promise<(KeptRun & { bytes: number })[]> {
    const found = await listCopies(this.keeper.database, this.prefix);
    const runs = found.flatMap(({ key, meta, bytes }) => {
      const run = describe(key.slice(this.prefix.length), meta);
      return run ? [{ ...run, bytes }] : [];
    });
    return runs.sort((a, b) => a.keptAt - b.keptAt);
  }

  /** Sends the page the list, the oldest first. */
  async tell(): Promise<void> {
    const runs = (await this.list()).map(({ bytes: _, ...run }) => run);
    this.send({ type: 'runs', runs });
  }

  /**
   * Copies what is saved of a job. @returns the copy's id
   * @throws LabError `ConfigError` where there is no room or the name is none, `StorageError`, `StaleError`
   */
  async keep(job: Job, given: string): Promise<string> {
    const name = named(given);
    const runs = await this.list();
    const bytes = runs.reduce((sum, run) => sum + run.bytes, 0);
    if (runs.length >= MOST_RUNS || (runs.length >= SURE_RUNS && bytes > MOST_BYTES)) {
      const hint = 'Delete one that you no longer need, then keep this one.';
      throw new LabError('ConfigError', `There are ${runs.length} kept runs, and there is no room for more.`, { hint });
    }
    const { phase, task } = job;
    const { step, total } = task;
    await job.save();
    const change = (meta: unknown) => {
      const facts = meta as { step: number };
      if (facts.step < step) throw new LabError('StorageError', 'What the run has learned lately could not be saved.');
      return { ...facts, name, keptAt: Date.now(), total };
    };
    const id = newId();
    const { database, expected } = this.keeper;
    const keys: [string, string] = [this.keeper.keyOf(phase), this.keyOf(id)];
    await copyCheckpoint(database, keys, change, { expected, moments: some });
    await this.tell();
    return id;
  }

  /** A run with its state. @throws LabError `CheckpointError`, `StorageError` */
  async load(id: string): Promise<Saved> {
    const checkpoint = await loadCheckpoint(this.keeper.database, this.keyOf(id));
    if (!checkpoint) throw gone();
    return this.read(checkpoint);
  }

  /** A run without its state. @throws LabError `CheckpointError`, `StorageError` */
  async record(id: string): Promise<RunRecord> {
    const meta = await loadFacts(this.keeper.database, this.keyOf(id));
    if (!meta) throw gone();
    const { rows, marks = [], show, input } = this.read({ meta, tensors: {} }).record;
    const method = 'method' in input ? { method: input.method } : {};
    return { rows, marks, ...(show ? { show } : {}), settings: { ...input.config }, ...method };
  }

  private read(checkpoint: Parameters<Keeper['read']>[1]): Saved {
    const { phase } = isObject(checkpoint.meta) ? checkpoint.meta : {};
    const known = PHASES.find((each) => STORED[each] === phase);
    if (!known) throw new LabError('CheckpointError', 'This kept run cannot be read.', { hint: 'Delete it.' });
    return this.keeper.read(known, checkpoint);
  }

  /** Gives a phase the moments of a kept run, which it has become. */
  async takeMoments(id: string, phase: Phase): Promise<void> {
    const { database, expected } = this.keeper;
    await copyMoments(database, [this.keyOf(id), this.keeper.keyOf(phase)], expected);
  }

  /** @throws LabError `StorageError` */
  async delete(id: string): Promise<void> {
    await deleteCheckpoints(this.keeper.database, [this.keyOf(id)]);
    await this.tell();
  }

  /** @throws LabError `ConfigError` where it is no name, `StorageError` */
  async rename(id: string, given: string): Promise<void> {
    const name = named(given);
    await changeFacts(this.keeper.database, this.keyOf(id), (meta) => ({ ...(meta as object), name }));
    await this.tell();
  }
}

/** Undefined where it is damaged beyond that. */
function describe(id: string, meta: unknown): KeptRun | undefined {
  if (!isKept(meta)) return undefined;
  const {
    phase: stored,
    name,
    keptAt,
    step,
    total,
    input,
  } = meta as Omit<KeptRun, 'phase'> & {
    phase: string;
    input: { config: Record<string, number>; method?: KeptRun['method'] };
  };
  const phase = PHASES.find((each) => STORED[each] === stored);
  const method = input.method ? { method: input.method } : {};
  return phase && { id, phase, name, step, total, ...method, settings: input.config, keptAt };
}

/** A few, evenly, the first and the last among them. */
function some(steps: number[]): number[] {
  const last = steps.length - 1;
  if (last < MOST_MOMENTS) return steps;
  return Array.from({ length: MOST_MOMENTS }, (_, i) => steps[Math.round((i * last) / (MOST_MOMENTS - 1))]);
}

function named(given: string): string {
  const name = given.trim().slice(0, LONGEST_NAME);
  if (name) return name;
  throw new LabError('ConfigError', 'A kept run needs a name.', { hint: 'Give it one, then try again.' });
}

const gone = (): LabError =>
  new LabError('CheckpointError', 'This kept run is not here any more.', { hint: 'Another tab may have deleted it.' });
