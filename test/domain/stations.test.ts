import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PHASES } from '../../src/domain/phases.ts';
import { phaseAt, STATION_NAMES, stationOf } from '../../src/domain/stations.ts';

test('every phase is run at a station of its own', () => {
  expect(PHASES.map((phase) => phaseAt(stationOf(phase)))).toEqual(PHASES);
});

test('every station has its colour, in light and in dark', () => {
  const css = readFileSync('src/colours.css', 'utf8');
  for (const name of STATION_NAMES) {
    expect(css.match(new RegExp(`^ +--${name}: #`, 'gm')), name).toHaveLength(2);
    expect(css).toMatch(new RegExp(`data-station='${name}'\\][^}]*--accent: var\\(--${name}\\)`));
  }
});
