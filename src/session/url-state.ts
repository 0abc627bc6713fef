// The part of the page’s state that is in its address: station, model, engine and seed.
import type { OpenOptions } from '../domain/api.ts';
import { STATION_NAMES, type StationName } from '../domain/stations.ts';
import { words } from '../words/words.ts';

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
const EARLIER = new Map<string, StationName>([['ppo', 'policy']]);

const READ: { [K in keyof UrlState]: { usual: UrlState[K]; read: (text: string) => UrlState[K] | undefined } } = {
  station: { usual: 'taste', read: (text) => STATION_NAMES.find((name) => name === text) ?? EARLIER.get(text) },
  model: { usual: 'auto', read: (text) => MODELS.find((name) => name === text) },
  engine: { usual: 'auto', read: (text) => ENGINES.find((name) => name === text) },
  // Six digits cannot exceed MAX_SEED.
  seed: { usual: 1, read: (text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined) },
};
type Part = keyof UrlState;

/** Whether an address hands in rankings in place of naming a station: link/hand-in-box.ts takes them in. */
export const handsIn = (hash: string): boolean => hash.startsWith('#hand-in=');

/** A link may name rankings behind the station. */
const stationText = ({ hash }: URL): string => (handsIn(hash) ? '' : (hash.slice(1).split('&', 1)[0] ?? ''));
const textOf = (url: URL, part: Part): string =>
  part === 'station' ? stationText(url) : (url.searchParams.get(part) ?? '');

/** Whether an address says more than this file reads: settings, choices or rankings, for which link/link-state.ts is fetched. */
export const bringsMore = ({ search, hash }: URL): boolean =>
  /[?&](link|method|source|labeler|kernels|[a-z]+\.\w+)=/.test(search) || hash.includes('&');

/** Whether an address opens a lesson or hides controls, for which lesson/open-lesson.ts is fetched. */
export const bringsLesson = ({ search, hash }: URL): boolean => /[?&](lesson|hide)=/.test(search + hash);

/** Reads the address; anything unknown or out of range falls back to its default, because links get cut and retyped. */
export function parseUrl(url: URL): UrlState {
  const read = <P extends Part>(part: P): UrlState[P] => READ[part].read(textOf(url, part)) ?? READ[part].usual;
  return { station: read('station'), model: read('model'), engine: read('engine'), seed: read('seed') };
}

/** What the address asks for and cannot have, with what the page did instead, in sentences. */
export function urlFaults(url: URL): string[] {
  return (Object.keys(READ) as Part[])
    .map((part) => ({ part, text: textOf(url, part) }))
    .filter(({ part, text }) => text !== '' && READ[part].read(text) === undefined)
    .map(({ part, text }) => words.shell.notInAddress[part](text.length > 40 ? `${text.slice(0, 40)}…` : text));
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
