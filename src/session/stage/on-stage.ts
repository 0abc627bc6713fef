// What a station's stage shows and offers: the person's own run, recordings, runs that were kept, and what may be asked of each.
import { RECORDED, type StagedPhase } from '../../domain/recordings.ts';
import { hasOrder, type Comparison } from '../../domain/labels.ts';
import type { KeptRun } from '../../domain/phases.ts';
import { MOST_PROMPTS } from '../kept/shapes.ts';
import type { Lab } from '../lab.svelte.ts';
import { unitOf, type Unit } from '../run.ts';
import { words } from '../../words/words.ts';
import type { Ask } from './ask.ts';
import { filesOf, type StageFiles } from './files-of.ts';
import { besideOf, type RunsBeside } from './beside.svelte.ts';
import type { Stage } from './stage.svelte.ts';
import { timeOf, type Time } from './time.ts';

/** A run that can be put on the stage. */
interface Choice {
  id: string;
  label: string;
  stage: () => Stage | Promise<Stage>;
  /** What one step of it is called, and how many it has in all; undefined where as many as were seen. */
  count: () => { unit: Unit; total?: number };
}

export interface OnStage {
  readonly own: Stage;
  /** There is something of the person's own run to see. */
  readonly begun: boolean;
  readonly choices: Choice[];
  /** The one that is shown; undefined where there is none. */
  readonly shown: Choice | undefined;
  /** Shows another; undefined for what is shown without a choice. */
  choose(id: string | undefined): void;
  readonly files: StageFiles;
  readonly beside: RunsBeside;
  readonly ask: Ask;
  /** The person's own rankings, by which the wall may be marked. */
  readonly picks: readonly Comparison[];
  /** The person's own run learns from those alone. */
  readonly learned: boolean;
  readonly time: Time;
  /** Of the time of a run, how much may go into looking at it. */
  readonly share: number;
  setShare(share: number): void;
  /** Tells a screen reader, in its time. */
  say(sentence: string): void;
}

/** @param awaited the person's own run is about to begin: no recording is fetched meanwhile */
export function onStage(lab: Lab, phase: StagedPhase, awaited = false): OnStage {
  const { names } = words.shell.stage;
  const own = lab.stages.own[phase];
  const files = filesOf(lab, phase);
  /** As the run's controls say it: the stage looks only now and then, so what it saw last is not the end. */
  const ownCount = () => {
    const { method = 'ppo', total } = lab.statuses[phase];
    return { unit: unitOf(phase, method), total };
  };
  const kept = (run: KeptRun): Choice => ({
    id: run.id,
    label: words.shell.stage.kept(run.name),
    stage: () => lab.stages.kept(run.id, () => lab.moments.record(run)),
    count: () => ({ unit: unitOf(phase, run.method ?? 'ppo'), total: run.total }),
  });
  const on: OnStage = {
    own,
    get begun() {
      return own.frames.length > 0;
    },
    get choices() {
      return [
        ...(awaited || own.frames.length > 0
          ? [{ id: 'own', label: names.own, stage: () => own, count: ownCount }]
          : []),
        ...lab.moments.runs.filter((run) => run.phase === phase).map(kept),
        ...RECORDED[phase].map((name) => ({
          id: name,
          label: names[name],
          stage: async () => (await lab.stages.recorded(name)).stage,
          count: () => ({ unit: unitOf(phase, 'ppo') }),
        })),
        ...files.opened.map(({ id, label, stage, recording }) => ({
          ...{ id, label, stage: () => stage },
          count: () => ({ unit: unitOf(recording.phase, recording.method ?? 'ppo') }),
        })),
      ];
    },
    get shown() {
      const { choices } = on;
      return choices.find(({ id }) => id === lab.stages.chosen.of(phase)) ?? choices[0];
    },
    choose: (id) => lab.stages.chosen.choose(phase, id),
    files,
    beside: besideOf(lab.stages, phase),
    ask: {
      get prompts() {
        return lab.kept.settings.prompts;
      },
      most: MOST_PROMPTS,
      setPrompts: (prompts) => void lab.setPace({ prompts }),
      setRiver: (river) => void lab.setPace({ river }),
    },
    get picks() {
      return lab.kept.mine.filter(hasOrder);
    },
    get learned() {
      return phase === 'policy' && lab.kept.settings.source === 'you';
    },
    time: timeOf(lab, phase),
    get share() {
      return lab.kept.settings.watch;
    },
    setShare: (watch) => void lab.setPace({ watch }),
    say: (sentence) => lab.announcer.say(sentence, 'stage'),
  };
  return on;
}
