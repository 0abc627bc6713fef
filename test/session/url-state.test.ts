import { expect, test } from 'vitest';
import { STATION_NAMES } from '../../src/domain/stations.ts';
import { formatUrl, parseUrl } from '../../src/session/url-state.ts';

const at = (path: string) => new URL(path, 'https://example.org/page/');

test('an address without anything is the first station with seed 1', () => {
  expect(parseUrl(at(''))).toEqual({ station: 'base', model: 'auto', engine: 'auto', seed: 1 });
});

test('every state survives the way through the address', () => {
  for (const station of STATION_NAMES) {
    for (const model of ['auto', 'nano', 'micro'] as const) {
      for (const engine of ['auto', 'webgpu', 'wasm'] as const) {
        const state = { station, model, engine, seed: 4711 };
        expect(parseUrl(new URL(formatUrl(at('?kept=yes'), state)))).toEqual(state);
      }
    }
  }
});

test('an address shared from an earlier version leads to the same station', () => {
  expect(parseUrl(at('?seed=2#ppo'))).toEqual({ station: 'policy', model: 'auto', engine: 'auto', seed: 2 });
});

test('nonsense falls back to defaults, and other parameters stay', () => {
  const usual = { station: 'base', model: 'auto', engine: 'auto', seed: 1 };
  expect(parseUrl(at('?seed=-3&model=huge&engine=steam#nowhere'))).toEqual(usual);
  expect(parseUrl(at('?seed=1e99')).seed).toBe(1);
  expect(
    formatUrl(at('?kept=yes&seed=3&engine=wasm'), { station: 'policy', model: 'auto', engine: 'auto', seed: 1 }),
  ).toBe('https://example.org/page/?kept=yes#policy');
});
