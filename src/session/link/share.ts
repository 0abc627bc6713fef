// The link that the page offers for sharing, and what is to be said of it.
import type { Comparison, Demonstration } from '../../domain/labels.ts';
import { lazy } from '../../lib/lazy.ts';
import { linkWords } from '../../words/link-words.ts';
import { words } from '../../words/words.ts';
import type { Lab } from '../lab.svelte.ts';
import type { UrlState } from '../url-state.ts';
import { CHOICE_NAMES, CHOICES, writeLink } from './link-state.ts';
import { changedIn, stateOf } from './page-state.ts';

/** Characters of a link: mail programs, messengers and servers carry about as many. */
export const MOST_CHARACTERS = 8000;
/** Of one that a QR code holds in squares that a phone can tell apart. */
export const MOST_IN_CODE = 1000;

export interface SharedLink {
  href: string;
  /** What the QR code says: the link, or the link without rankings, then without demonstrations, where those would not fit; empty where not even that fits. */
  code: string;
  /** The person's rankings: all of them, and how many are in the link. */
  mine: number;
  included: number;
  /** The person's own demonstrations; none while they are ours. */
  demonstrations: number;
  /** In sentences: what is in it, and what is not. */
  says: string[];
}

/** What of the person's own goes into a link, while it fits. */
export interface GoesAlong {
  withRankings: boolean;
  withDemonstrations: boolean;
}

/** @throws LabError `DownloadError` */
export async function shareLink(
  lab: Lab,
  url: UrlState,
  { base, withRankings, withDemonstrations }: GoesAlong & { base: URL },
): Promise<SharedLink> {
  const { opened, kept } = lab;
  const engine = opened ? ({ webgpu: 'webgpu', cpu: 'wasm' } as const)[opened.machine.backend] : url.engine;
  const here = stateOf(lab, { ...url, engine, model: opened?.model ?? url.model });
  // The people that were chosen are known here alone.
  const state = here.source === 'chosen' ? { ...here, source: CHOICES.source.usual } : here;
  const own = kept.ownDemonstrations.edited ? kept.demonstrations : [];
  const [labels, demonstrations] = await Promise.all([
    withRankings ? packedRankings(kept.mine) : '',
    withDemonstrations ? packedDemonstrations(own) : '',
  ]);
  // What does not fit is left out: rankings first, because they are many.
  const nothing = { labels: '', demonstrations: '' };
  const links = [{ labels, demonstrations }, { ...nothing, demonstrations }, { ...nothing, labels }, nothing].map(
    (brings) => {
      // There, the rankings are another person's.
      const source = brings.labels && state.source === 'you' ? 'both' : state.source;
      return { ...brings, href: writeLink(base, { ...state, ...brings, source }) };
    },
  );
  const within = (most: number) => links.find(({ href }) => href.length <= most);
  const chosen = within(MOST_CHARACTERS) ?? { ...nothing, href: writeLink(base, state) };
  const { href } = chosen;
  const included = chosen.labels ? kept.mine.length : 0;
  const { share } = linkWords;
  const count = Object.values(state.settings).reduce((sum, values) => sum + Object.keys(values).length, 0);
  const parts = [
    share.model(state.model),
    share.engine[state.engine],
    share.seed(state.seed),
    share.settings(count),
    ...CHOICE_NAMES.filter((name) => state[name] !== CHOICES[name].usual).map((name) => share.choices[name]),
    ...(state.classCode ? [share.classCode(state.classCode)] : []),
    ...(chosen.demonstrations ? [share.demonstrations(own.length)] : []),
    ...(included > 0 ? [share.rankings(included)] : []),
  ];
  const { faults } = changedIn(lab.configs);
  const says = [
    share.contains(words.stations[state.station].plain, parts, href.length),
    ...(withRankings && included < kept.mine.length ? [share.tooMany(kept.mine.length, MOST_CHARACTERS)] : []),
    ...(faults.length > 0 ? [share.wrong(faults)] : []),
    share.notInIt,
    ...(own.length > 0 && !chosen.demonstrations
      ? [withDemonstrations ? share.demonstrationsTooMany(MOST_CHARACTERS) : share.demonstrationsLeftOut]
      : []),
  ];
  const code = within(MOST_IN_CODE)?.href ?? '';
  return { href, code, mine: kept.mine.length, included, demonstrations: own.length, says };
}

async function packedRankings(mine: readonly Comparison[]): Promise<string> {
  return mine.length > 0 ? (await lazy(import('./labels-text.ts'))).writeLabels(mine) : '';
}

async function packedDemonstrations(own: readonly Demonstration[]): Promise<string> {
  return own.length > 0 ? (await lazy(import('./demonstrations-text.ts'))).writeDemonstrations(own) : '';
}
