import { expect, test } from 'vitest';
import { STATION_NAMES } from '../../src/domain/stations.ts';
import { formatUrl, parseUrl, urlFaults } from '../../src/session/url-state.ts';

const at = (path: string) => new URL(path, 'https://example.org/page/');

test('an address without anything is the first station with seed 1', () => {
  expect(parseUrl(at(''))).toEqual({ station: 'taste', model: 'auto', engine: 'auto', seed: 1 });
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
  const usual = { station: 'taste', model: 'auto', engine: 'auto', seed: 1 };
  expect(parseUrl(at('?seed=-3&model=huge&engine=steam#nowhere'))).toEqual(usual);
  expect(
    formatUrl(at('?kept=yes&seed=3&engine=wasm'), { station: 'policy', model: 'auto', engine: 'auto', seed: 1 }),
  ).toBe('https://example.org/page/?kept=yes#policy');
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('there is no station “%s”', (name) => {
  expect(parseUrl(at(`#${name}`)).station).toBe('taste');
  expect(urlFaults(at(`#${name}`))).toHaveLength(1);
});

test.each(['', '-3', '1e3', '1.5', ' 7', '0x10', '1000000', 'NaN'])(
  'the seed “%s” is not one, and 1 is used',
  (seed) => {
    expect(parseUrl(at(`?seed=${seed}`)).seed).toBe(1);
  },
);

test.each([0, 7, 999_999])('the seed %i is used', (seed) => expect(parseUrl(at(`?seed=${seed}`)).seed).toBe(seed));

test('what an address asks for and cannot have is said in sentences; what it leaves empty is not', () => {
  expect(urlFaults(at('?seed=&model=&engine=#'))).toEqual([]);
  expect(urlFaults(at('?seed=3&model=nano&engine=wasm#ppo'))).toEqual([]);
  expect(urlFaults(at('?seed=-3&model=foo&engine=x#nowhere'))).toEqual([
    'This address asks for the station “nowhere”, which does not exist. The first one was opened.',
    'This address asks for the model “foo”, which does not exist. The page chose the one that suits this computer.',
    'This address asks for the engine “x”, which does not exist. The page chose the fastest one it found.',
    'This address asks for the seed “-3”, but a seed is a whole number from 0 to 999,999. Seed 1 is used.',
  ]);
  expect(urlFaults(at(`?model=${'m'.repeat(99)}`))[0]?.length).toBeLessThan(160);
});
