import type { Component } from 'svelte';
import type { StationName } from '../../domain/stations.ts';
import type { Arena } from '../../session/arena.svelte.ts';
import type { Lab } from '../../session/lab.svelte.ts';
import type { RankDesk } from '../../session/rank-desk.svelte.ts';
import BaseStation from './BaseStation.svelte';
import CompareStation from './CompareStation.svelte';
import ImitateStation from './ImitateStation.svelte';
import ImproveStation from './ImproveStation.svelte';
import JudgeStation from './JudgeStation.svelte';
import RankStation from './RankStation.svelte';

/** What a station may ask for. */
interface StationProps {
  lab: Lab;
  desk: RankDesk;
  arena: Arena;
  go: (station: StationName) => void;
}

/** What is shown at each station. */
export const COMPONENTS: Record<StationName, Component<StationProps>> = {
  base: BaseStation,
  sft: ImitateStation,
  rank: RankStation,
  reward: JudgeStation,
  policy: ImproveStation,
  compare: CompareStation,
};
