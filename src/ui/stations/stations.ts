// Which component is shown at which station.
import type { Component } from 'svelte';
import type { StationName } from '../../domain/stations.ts';
import type { Lab } from '../../session/lab.svelte.ts';

/** What a station may ask for. */
interface StationProps {
  lab: Lab;
  go: (station: StationName) => void;
  /** Tells that a person can begin here, so that the models and all else may be fetched; only the first station is waited for. */
  onready: () => void;
}

export type StationComponent = Component<StationProps>;

/** What is shown at each station; fetched when it is first opened, because the page must open without all the others. */
export const COMPONENTS: Record<StationName, () => Promise<{ default: StationComponent }>> = {
  taste: () => import('./TasteStation.svelte'),
  base: () => import('./BaseStation.svelte'),
  sft: () => import('./SftStation.svelte'),
  rank: () => import('./RankStation.svelte'),
  reward: () => import('./RewardStation.svelte'),
  policy: () => import('./PolicyStation.svelte'),
  compare: () => import('./CompareStation.svelte'),
};
