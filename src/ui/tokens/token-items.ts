// Tokens with the colour and the note of their number.
import type { TokenText, TokenView } from '../../domain/texts.ts';
import { localised, percentage } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';

/** One box of a row of tokens. */
export interface TokenItem {
  text: string;
  /** From -1 to 1: strength and colour (by sign) of the box's fill. */
  level: number;
  /** Text for screen readers. */
  name: string;
  /** A number under the token. */
  note?: string;
}

/** Shows line breaks, the end of a text and parts of characters as visible characters. */
export function visible({ text, part }: TokenText): string {
  if (part) return '◌';
  return text === '' ? '∎' : text.replaceAll('\n', '↵');
}

/** The token for a screen reader. */
function spoken(token: TokenText): string {
  return token.part ? words.tokens.part : token.text.trim() || visible(token);
}

export function percentOf(logprob: number): string {
  const share = 100 * Math.exp(logprob);
  if (share >= 99.95) return percentage('100');
  return share < 0.1 ? `< ${percentage('0.1')}` : percentage(share.toFixed(share < 10 ? 1 : 0));
}

/** Tokens filled by 1 − probability: certain ones stay empty. */
export function bySurprise(tokens: readonly TokenView[]): TokenItem[] {
  return tokens.map((token) => ({
    text: visible(token),
    level: 1 - Math.exp(token.logprob),
    name: words.tokens.withProbability(spoken(token), percentOf(token.logprob)),
  }));
}

/** A number with this many digits; never −0. */
export function rounded(value: number, digits: number): string {
  return localised(value.toFixed(digits).replace(/^-(?=0(\.0*)?$)/, ''));
}

/** Tokens filled by a signed number, one of size `largest` fills its box; `noteOf` says what is shown under each. */
export function byNumber(
  tokens: readonly TokenText[],
  values: readonly number[],
  noteOf = (index: number) => rounded(values[index] ?? 0, 2),
  largest = Math.max(1e-9, ...values.map(Math.abs)),
): TokenItem[] {
  return tokens.map((token, index) => {
    const value = values[index] ?? 0;
    const note = noteOf(index);
    return { text: visible(token), level: value / largest, name: `${spoken(token)}, ${note}`, note };
  });
}
