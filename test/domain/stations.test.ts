import { expect, test } from 'vitest';
import { PHASES } from '../../src/domain/phases.ts';
import { phaseAt, stationOf } from '../../src/domain/stations.ts';

test('every phase is run at a station of its own', () => {
  expect(PHASES.map((phase) => phaseAt(stationOf(phase)))).toEqual(PHASES);
});
