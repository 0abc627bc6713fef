// What a lesson or a link can hide: parts of the page by name, and every setting by its own.
import { TABLES } from '../../lib/config.ts';
import { STATION_NAMES } from '../../domain/stations.ts';
import { lessonWords } from '../../words/lesson-words.ts';
import { words } from '../../words/words.ts';

type PartName = keyof typeof lessonWords.parts;

/** Every control by name, with what it is called; components carry the name as `data-control`. */
export const CONTROLS: ReadonlyMap<string, string> = new Map<string, string>([
  ...(Object.keys(lessonWords.parts) as PartName[]).map((name) => [name, lessonWords.parts[name]] as const),
  ...STATION_NAMES.map((name) => [`station-${name}`, lessonWords.station(words.stations[name].plain)] as const),
  ...Object.entries(TABLES).flatMap(([table, fields]) =>
    Object.entries(fields).map(([name, { label }]) => [`${table}.${name}`, lessonWords.setting(table, label)] as const),
  ),
]);

/** The parts that are covered until a question has been answered: what would give the result away. */
export const COVERED: readonly string[] = ['run', 'stage', 'charts', 'advice'] satisfies PartName[];

const PARAMETER = 'hide';

/** What an address hides, names that are not known left out. */
export const hiddenIn = ({ searchParams }: URL): string[] =>
  (searchParams.get(PARAMETER) ?? '').split(',').filter((name) => CONTROLS.has(name));

/** The address that hides these. */
export function withHidden(url: URL, names: readonly string[]): URL {
  const next = new URL(url);
  if (names.length > 0) next.searchParams.set(PARAMETER, names.join(','));
  else next.searchParams.delete(PARAMETER);
  return next;
}
