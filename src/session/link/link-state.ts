// Everything that decides what a run does, as the text of a link and back. Settings and choices are parameters that a person can read and edit; the class code, the packed rankings and the packed demonstrations stand behind the station, in the part of an address that browsers do not send.
import { settingError, TABLES, type TableName } from '../../lib/config.ts';
import { crc32 } from '../../lib/crc32.ts';
import { METHOD_NAMES, type Method } from '../../lib/methods.ts';
import type { Field } from '../../lib/settings.ts';
import { linkWords } from '../../words/link-words.ts';
import { LABELERS } from '../../world/labelers.ts';
import { fieldsOf } from '../changed-settings.ts';
import { tidy } from '../class/sign.ts';
import type { ChangedConfigs, Preferences } from '../kept/shapes.ts';
import { formatUrl, parseUrl, type UrlState } from '../url-state.ts';

/** What decides a run, besides settings. */
export interface Choices {
  method: Method;
  source: Preferences['source'];
  /** The id of a simulated labeler. */
  labeler: string;
  /** The name of the kernels; empty where the engine has no choice of them. */
  kernels: string;
}

export interface LinkState extends UrlState, Choices {
  /** Those that are not at their defaults. */
  settings: ChangedConfigs;
  /** Rankings as packed by labels-text.ts; empty where none. */
  labels: string;
  /** The person's demonstrations as packed by demonstrations-text.ts; empty where none. */
  demonstrations: string;
  /** The code of a class; empty for none. */
  classCode: string;
}

/** Of the text of a link: a later one may mean other things by the same names. */
const VERSION = 1;
/** Sentences on what was left out. */
const MOST_FAULTS = 5;

const LABELER_NAMES = Object.keys(LABELERS);
const SOURCES = ['you', 'simulated', 'both', 'chosen'] as const;
export const CHOICES: {
  [K in keyof Choices]: { usual: Choices[K]; read: (text: string) => Choices[K] | undefined };
} = {
  method: { usual: 'ppo', read: (text) => METHOD_NAMES.find((name) => name === text) },
  source: { usual: 'both', read: (text) => SOURCES.find((name) => name === text) },
  labeler: { usual: LABELER_NAMES[0] ?? '', read: (text) => LABELER_NAMES.find((name) => name === text) },
  // Which there are is known by the engine alone.
  kernels: { usual: '', read: (text) => (/^[\w /]{1,40}$/.test(text) ? text : undefined) },
};
export const CHOICE_NAMES = Object.keys(CHOICES) as (keyof Choices)[];
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const isTable = (name: string): name is TableName => Object.hasOwn(TABLES, name);
const OTHERS = ['link', 'model', 'engine', 'seed'];
/** Whether a parameter belongs to a link; those of others, which messengers add, stay as they are. */
export const belongsToLink = (name: string): boolean =>
  Object.hasOwn(CHOICES, name) || OTHERS.includes(name) || isTable(name.split('.', 1)[0] ?? '');
/** What stands behind the station, by its name in the address. */
const BEHIND = ['class', 'demonstrations', 'labels'] as const;
const behind = ({ hash }: URL, name: (typeof BEHIND)[number]): string =>
  new RegExp(`&${name}=([^&]*)`).exec(hash)?.[1] ?? '';

/** A code as it is kept; half a character cannot be written in an address. */
const codeOf = (text: string): string => tidy(text.replace(/\p{Surrogate}/gu, ''));

function readCode(url: URL): string {
  try {
    return codeOf(decodeURIComponent(behind(url, 'class')));
  } catch {
    return '';
  }
}

/** Changes whenever a part of the link does, in whatever order they are. */
function checksum(url: URL): string {
  const parts = [...url.searchParams]
    .filter(([name]) => belongsToLink(name) && name !== 'link')
    .map((pair) => pair.join('='));
  // Links from before there were a class and demonstrations in them have the rankings alone.
  const more = (['class', 'demonstrations'] as const).flatMap((name) => behind(url, name) || []);
  const text = [...parts.sort(), parseUrl(url).station, behind(url, 'labels'), ...more].join('\n');
  return crc32(new TextEncoder().encode(text)).toString(36);
}

/** The parameters of a state, defaults left out. */
function* parameters(state: LinkState): Generator<[name: string, text: string]> {
  for (const name of CHOICE_NAMES) if (state[name] !== CHOICES[name].usual) yield [name, state[name]];
  for (const [table, values] of Object.entries(state.settings))
    for (const [name, value] of Object.entries(values)) yield [`${table}.${name}`, String(value)];
}

/** Writes what stands behind the station. */
function writeBehind(url: URL, { labels, demonstrations, classCode }: LinkState): void {
  const parts = { class: encodeURIComponent(codeOf(classCode)), demonstrations, labels };
  for (const name of BEHIND) if (parts[name]) url.hash += `&${name}=${parts[name]}`;
}

/** This address without what a link says, but for the station. */
function bare(url: URL): URL {
  const next = new URL(url);
  for (const name of new Set(url.searchParams.keys())) if (belongsToLink(name)) next.searchParams.delete(name);
  return next;
}

/** The link to a state, on the page at `base`. What shows whether it is whole comes first, so that it outlives a cut. */
export function writeLink(base: URL, state: LinkState): string {
  const url = new URL(formatUrl(bare(base), state));
  // Whoever opens it reads the page in a language of their own.
  url.searchParams.delete('lang');
  for (const [name, text] of parameters(state)) url.searchParams.set(name, text);
  writeBehind(url, state);
  url.search = new URLSearchParams([['link', `${VERSION}-${checksum(url)}`], ...url.searchParams]).toString();
  return url.href;
}

/**
 * The address of a page that shows a state, so that a reload shows it again. It is no link to hand on: it does not tell whether it is
 * whole, because it changes with the forms.
 */
export function followingAddress(address: URL, state: LinkState): string {
  const url = new URL(formatUrl(bare(address), state));
  writeBehind(url, state);
  url.search = new URLSearchParams([['link', String(VERSION)], ...url.searchParams, ...parameters(state)]).toString();
  return url.href;
}

/** What a link brings, and what it brings that cannot be used, in sentences. What the station, model, engine and seed say is read by {@link parseUrl}. */
export function readLink(url: URL): { state: LinkState; faults: string[] } {
  const { opened } = linkWords;
  const left: string[] = [];
  const choice = <K extends keyof Choices>(name: K): Choices[K] => {
    const text = url.searchParams.get(name) ?? '';
    const read = CHOICES[name].read(text);
    if (text !== '' && read === undefined) left.push(opened.unknownChoice(opened.choices[name], short(text)));
    return read ?? CHOICES[name].usual;
  };
  const settings: ChangedConfigs = {};
  for (const [parameter, text] of new Map(url.searchParams)) {
    const [table = '', name = '', ...more] = parameter.split('.');
    if (!isTable(table) || name === '') continue;
    const fields: Record<string, Field> = fieldsOf(table);
    const field = more.length === 0 && Object.hasOwn(fields, name) ? fields[name] : undefined;
    const value = /^-?\d{1,20}(\.\d{1,40})?(e[-+]?\d{1,3})?$/.test(text) ? Number(text) : undefined;
    const error = field && settingError(field, value);
    if (!field) left.push(opened.unknownSetting(short(parameter)));
    else if (error) left.push(opened.wrongSetting(error));
    else if (value !== undefined && value !== field.default) (settings[table] ??= {})[name] = value;
  }
  const state: LinkState = {
    ...parseUrl(url),
    ...{ method: choice('method'), source: choice('source'), labeler: choice('labeler'), kernels: choice('kernels') },
    settings,
    labels: behind(url, 'labels'),
    demonstrations: behind(url, 'demonstrations'),
    classCode: readCode(url),
  };
  return { state, faults: [...faultsOfWhole(url), ...shortened(left)] };
}

function faultsOfWhole(url: URL): string[] {
  const text = url.searchParams.get('link') ?? '';
  const [, version, sum] = /^(\d{1,6})(?:-(\w+))?$/.exec(text) ?? [];
  if (version !== undefined && Number(version) > VERSION) return [linkWords.opened.newer];
  const whole = text === '' || (version !== undefined && (sum === undefined || sum === checksum(url)));
  return whole ? [] : [linkWords.opened.damaged];
}

const shortened = (faults: string[]): string[] =>
  faults.length > MOST_FAULTS
    ? [...faults.slice(0, MOST_FAULTS), linkWords.opened.andMore(faults.length - MOST_FAULTS)]
    : faults;
