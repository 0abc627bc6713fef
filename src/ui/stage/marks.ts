// How an outcome looks: the sign says what the colour says.
import { percentage } from '../../words/numbers.ts';
import { OUTCOMES, type Liking, type Outcome } from '../../domain/stage.ts';
import type { Mix } from '../../session/stage/river.ts';

export const SIGNS: Record<Outcome | Liking, string> = {
  ...{ follows: '✓', rude: '!', false: '✗', beside: '·', unfinished: '…' },
  ...{ liked: '+', alike: '=', disliked: '−' },
};

/** Above this share of dark colours, text on a mixture is light: there its contrast is 4.5 and more, and below it that of dark text. */
const DARK = 0.88;
const IS_DARK = new Set<Outcome>(['follows', 'rude']);

/** The fill of a band: the colours of what is behind it, in proportion, and a pale one for what is not known. */
export function mixedFill({ outcomes, judged, score }: Mix): { fill: string; dark: boolean } {
  const liked = 1 / (1 + Math.exp(-score));
  const parts = [
    ...OUTCOMES.map((outcome) => ({ colour: `var(--${outcome})`, share: outcomes[outcome] ?? 0 })),
    { colour: 'var(--judged)', share: judged * liked },
  ].filter(({ share }) => share > 0);
  let fill = 'var(--unknown)';
  let known = Math.max(0, 1 - parts.reduce((sum, { share }) => sum + share, 0));
  for (const { colour, share } of parts) {
    known += share;
    fill = `color-mix(in oklab, ${colour} ${((100 * share) / known).toFixed(1)}%, ${fill})`;
  }
  const dark = judged * liked + [...IS_DARK].reduce((sum, outcome) => sum + (outcomes[outcome] ?? 0), 0);
  return { fill, dark: dark > DARK };
}

/** What most of the finished texts behind a band are, where that is most of the band. */
export function mostly({ outcomes }: Mix): Outcome | undefined {
  return OUTCOMES.find((outcome) => (outcomes[outcome] ?? 0) > 0.5);
}

export const percent = (share: number): string =>
  share > 0 && share < 0.005 ? `< ${percentage('1')}` : percentage(String(Math.round(100 * share)));

/** Strength of a token's fill in percent: the full one for a token that is e² times as likely as before, or as unlikely. */
export const tint = (moved: number): number => Math.round(Math.min(1, Math.abs(moved) / 2) * 55);
