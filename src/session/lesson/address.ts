// The addresses by which a lesson is begun, opened and left.
import { belongsToLink, followingAddress, readLink } from '../link/link-state.ts';
import { formatUrl, parseUrl } from '../url-state.ts';
import type { Plan } from './format.ts';

/** The address that starts a lesson with its settings; the engine and, where it says nothing of them, model and seed stay as they are. */
export function withStart(address: URL, plan: Plan): string {
  const url = new URL(address);
  const start = new URLSearchParams(plan.start);
  for (const [name, value] of start) url.searchParams.set(name, value);
  const { state } = readLink(url);
  return start.size > 0 ? followingAddress(url, state) : formatUrl(url, state);
}

/** The address that opens a lesson anew or where it was left, without the settings of this one. */
export function lessonAddress(address: URL, id: string): string {
  const url = new URL(address);
  // Model and seed are the person's own where no lesson is on.
  const kept = url.searchParams.has('lesson') ? ['engine'] : ['engine', 'model', 'seed'];
  for (const name of new Set(url.searchParams.keys()))
    if (belongsToLink(name) && !kept.includes(name)) url.searchParams.delete(name);
  url.searchParams.set('lesson', id);
  url.hash = '';
  return url.href;
}

/** The address without the lesson, its settings and what is hidden: the person's own come back. */
export function withoutLesson(address: URL, { start }: Plan): string {
  const url = new URL(address);
  const { station, engine, model, seed } = parseUrl(url);
  const sets = new URLSearchParams(start);
  for (const name of new Set(url.searchParams.keys()))
    if (belongsToLink(name) || name === 'lesson' || name === 'hide') url.searchParams.delete(name);
  const own = { model: sets.has('model') ? 'auto' : model, seed: sets.has('seed') ? 1 : seed } as const;
  return formatUrl(url, { station, engine, ...own });
}
