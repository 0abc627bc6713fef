// The part of the page’s state that is in its address: station, model, engine and seed.
import type { OpenOptions } from '../domain/api.ts';
import { STATION_NAMES, type StationName } from '../domain/stations.ts';

export interface UrlState {
  station: StationName;
  model: OpenOptions['model'];
  engine: OpenOptions['engine'];
  seed: number;
}

const MODELS = ['auto', 'nano', 'micro'] as const;
const ENGINES = ['auto', 'webgpu', 'wasm'] as const;
export const MAX_SEED = 999_999;
/** Addresses of earlier versions, which people have shared. */
const EARLIER: Record<string, StationName> = { '#ppo': 'policy' };

/** Reads the address; anything unknown or out of range falls back to its default, because links get cut and retyped. */
export function parseUrl(url: URL): UrlState {
  const seed = Number(url.searchParams.get('seed') ?? 1);
  return {
    station: STATION_NAMES.find((name) => `#${name}` === url.hash) ?? EARLIER[url.hash] ?? 'base',
    model: MODELS.find((name) => name === url.searchParams.get('model')) ?? 'auto',
    engine: ENGINES.find((name) => name === url.searchParams.get('engine')) ?? 'auto',
    seed: Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED ? seed : 1,
  };
}

/** The same address with this state; defaults are left out, unknown parameters stay. */
export function formatUrl(url: URL, state: UrlState): string {
  const next = new URL(url);
  const parameters = { model: [state.model, 'auto'], engine: [state.engine, 'auto'], seed: [String(state.seed), '1'] };
  for (const [name, [value, usual]] of Object.entries(parameters)) {
    if (value === usual) next.searchParams.delete(name);
    else next.searchParams.set(name, value);
  }
  next.hash = state.station;
  return next.href;
}
