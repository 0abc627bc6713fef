// The link that the page offers for sharing, and what is to be said of it.
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
const MOST_IN_CODE = 1000;

export interface SharedLink {
  href: string;
  /** What the QR code says: the link, or the link without rankings where those would not fit; empty where not even that fits. */
  code: string;
  /** The person's rankings: all of them, and how many are in the link. */
  mine: number;
  included: number;
  /** In sentences: what is in it, and what is not. */
  says: string[];
}

/** @throws LabError `DownloadError` */
export async function shareLink(
  lab: Lab,
  url: UrlState,
  { base, withRankings }: { base: URL; withRankings: boolean },
): Promise<SharedLink> {
  const { opened, kept } = lab;
  const engine = opened ? ({ webgpu: 'webgpu', cpu: 'wasm' } as const)[opened.machine.backend] : url.engine;
  const state = stateOf(lab, { ...url, engine, model: opened?.model ?? url.model });
  const { mine } = kept;
  const plain = writeLink(base, state);
  let [href, included] = [plain, 0];
  if (withRankings && mine.length > 0) {
    const { writeLabels } = await lazy(import('./labels-text.ts'));
    // There they are another person's.
    const source = state.source === 'you' ? 'both' : state.source;
    const whole = writeLink(base, { ...state, source, labels: writeLabels(mine) });
    if (whole.length <= MOST_CHARACTERS) [href, included] = [whole, mine.length];
  }
  const { share } = linkWords;
  const count = Object.values(state.settings).reduce((sum, values) => sum + Object.keys(values).length, 0);
  const parts = [
    share.model(state.model),
    share.engine[state.engine],
    share.seed(state.seed),
    share.settings(count),
    ...CHOICE_NAMES.filter((name) => state[name] !== CHOICES[name].usual).map((name) => share.choices[name]),
    ...(included > 0 ? [share.rankings(included)] : []),
  ];
  const { faults } = changedIn(lab.configs);
  const says = [
    share.contains(words.stations[state.station].plain, parts, href.length),
    ...(withRankings && included < mine.length ? [share.tooMany(mine.length, MOST_CHARACTERS)] : []),
    ...(faults.length > 0 ? [share.wrong(faults)] : []),
    share.notInIt,
    ...(kept.ownDemonstrations.edited ? [share.demonstrations] : []),
  ];
  const code = [href, plain].find(({ length }) => length <= MOST_IN_CODE) ?? '';
  return { href, code, mine: mine.length, included, says };
}
