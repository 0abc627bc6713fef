// What a station shows on a projector: the pair to pick from, or its stage.
import { RECORDED, type StagedPhase } from '../../domain/recordings.ts';
import { phaseAt, type StationName } from '../../domain/stations.ts';
import type { Lab } from '../lab.svelte.ts';
import { teachingOf } from '../taste/teaching.svelte.ts';
import type { TasteDesk } from '../taste/taste-desk.svelte.ts';
import { onStage, type OnStage } from './on-stage.ts';

export interface Projected {
  /** The desk that a class votes at; undefined where the stage is shown. */
  readonly desk: TasteDesk | undefined;
  readonly on: OnStage;
  /** Takes one more step of the person's own run, where it waits for that. */
  step(): void;
}

/** @param desk that of the Taste station; undefined at others */
export function projected(lab: Lab, station: StationName, desk: TasteDesk | undefined): Projected {
  const teaching = teachingOf(lab);
  // Not at once: this is called while the page is being drawn.
  const restored = lab.kept.restore();
  void restored.then(() => desk?.arrive(restored));
  const here = phaseAt(station);
  const phase = (): StagedPhase => teaching.phase ?? (here && here in RECORDED ? (here as StagedPhase) : 'policy');
  return {
    get desk() {
      return teaching.place === 'rest' ? desk : undefined;
    },
    get on() {
      return onStage(lab, phase());
    },
    step() {
      const { state } = lab.statuses[phase()];
      if (!lab.opening && state === 'paused') void lab.step(phase());
    },
  };
}
