// The stations of the page in order: what words, addresses and components are keyed by.
import type { Phase } from './phases.ts';

interface StationRow {
  /** What is run there. */
  phase?: Phase;
}

const table = <const R extends Record<string, StationRow>>(rows: R): R => rows;

const STATIONS = table({
  taste: {},
  base: {},
  sft: { phase: 'sft' },
  rank: { phase: 'label' },
  reward: { phase: 'reward' },
  policy: { phase: 'policy' },
  compare: { phase: 'compare' },
});

export type StationName = keyof typeof STATIONS;
export const STATION_NAMES = Object.keys(STATIONS) as StationName[];

/** The phase that is run at a station; undefined at one where nothing is. */
export function phaseAt(station: StationName): Phase | undefined {
  const row: StationRow = STATIONS[station];
  return row.phase;
}

/** The station at which a phase is run. */
export function stationOf(phase: Phase): StationName {
  return STATION_NAMES.find((name) => phaseAt(name) === phase) ?? 'base';
}
