// The line of time of each run: the steps one can go back to, and the runs that were put aside.
import type { LabApi, LabEvent, RunRecord } from '../../domain/api.ts';
import { perPhase, type KeptRun, type Phase, type PhaseStatus } from '../../domain/phases.ts';
import type { Notices } from '../notices.svelte.ts';
import type { Recovery } from '../recovery/recovery.svelte.ts';

interface MomentsHost {
  /** The engine. @throws LabError where there is none that is ready */
  api(): LabApi;
  /** The run of a phase has become another one: the forms show its settings. */
  changed(phase: Phase, status: PhaseStatus): void;
}

export class Moments {
  /** In ascending order. */
  steps = $state<Record<Phase, number[]>>(perPhase(() => []));
  runs = $state.raw<KeptRun[]>([]);
  readonly #notices: Notices;
  readonly #recovery: Recovery;
  readonly #host: MomentsHost;

  constructor(notices: Notices, recovery: Recovery, host: MomentsHost) {
    this.#notices = notices;
    this.#recovery = recovery;
    this.#host = host;
  }

  take(event: Extract<LabEvent, { type: 'moments' | 'runs' }>): void {
    if (event.type === 'runs') this.runs = event.runs;
    else this.steps[event.phase] = event.steps;
  }

  /** A phase starts over. */
  forget(phase: Phase): void {
    this.steps[phase] = [];
  }

  /** The latest moment at or before a step; undefined where there is none. */
  before(phase: Phase, step: number): number | undefined {
    return this.steps[phase].findLast((kept) => kept <= step);
  }

  /** Goes back to a moment. @returns whether it went well; so do the others */
  readonly rewind = (phase: Phase, step: number): Promise<boolean> =>
    this.#change(phase, (api) => api.rewind(phase, step));

  /** Keeps the present run under a name and goes back to a moment, from where it may go on with other settings. */
  readonly branch = (phase: Phase, step: number, name: string): Promise<boolean> =>
    this.#change(phase, (api) => api.branch(phase, step, name));

  /** Puts a copy of the present run aside. */
  readonly keep = (phase: Phase, name: string): Promise<boolean> =>
    this.#attempt(phase, (api) => api.keepRun(phase, name));

  /** A kept run takes the place of the present one. */
  readonly open = ({ id, phase }: Pick<KeptRun, 'id' | 'phase'>): Promise<boolean> =>
    this.#change(phase, (api) => api.openRun(id));

  readonly delete = ({ id, phase }: Pick<KeptRun, 'id' | 'phase'>): Promise<boolean> =>
    this.#attempt(phase, (api) => api.deleteRun(id));

  readonly rename = ({ id, phase }: KeptRun, name: string): Promise<boolean> =>
    this.#attempt(phase, (api) => api.renameRun(id, name));

  /** What was measured and seen of a kept run. @throws LabError */
  async record({ id }: KeptRun): Promise<RunRecord> {
    return this.#host.api().runRecord(id);
  }

  /** The worker's answer has the status: its events come over another port and may be later. */
  #change(phase: Phase, action: (api: LabApi) => Promise<PhaseStatus>): Promise<boolean> {
    // It is not to go on by itself where it was.
    this.#recovery.unwish();
    return this.#attempt(phase, async (api) => this.#host.changed(phase, await action(api)));
  }

  #attempt(phase: Phase, action: (api: LabApi) => Promise<unknown>): Promise<boolean> {
    return this.#notices.attempt(async () => action(this.#host.api()), phase);
  }
}
