// Tokens with the colour and the note of their number.
import type { TokenView } from '../../domain/texts.ts';
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

/** Shows line breaks and empty tokens as visible characters. */
export function visible(text: string): string {
  return text === '' ? '∎' : text.replaceAll('\n', '↵');
}

export function percentOf(logprob: number): string {
  const share = 100 * Math.exp(logprob);
  if (share >= 99.95) return '100 %';
  return share < 0.1 ? '< 0.1 %' : `${share.toFixed(share < 10 ? 1 : 0)} %`;
}

/** Tokens filled by 1 − probability: certain ones stay empty. */
export function bySurprise(tokens: readonly TokenView[]): TokenItem[] {
  return tokens.map(({ text, logprob }) => ({
    text: visible(text),
    level: 1 - Math.exp(logprob),
    name: words.tokens.withProbability(text.trim() || visible(text), percentOf(logprob)),
  }));
}

/** A number with this many digits; never −0. */
export function rounded(value: number, digits: number): string {
  return value.toFixed(digits).replace(/^-(?=0(\.0*)?$)/, '');
}

/** Tokens filled by a signed number, shown under each; the largest fills its box. */
export function byNumber(texts: readonly string[], values: readonly number[], digits = 2): TokenItem[] {
  const largest = Math.max(1e-9, ...values.map(Math.abs));
  return texts.map((text, index) => {
    const value = values[index] ?? 0;
    const note = rounded(value, digits);
    return { text: visible(text), level: value / largest, name: `${text.trim() || visible(text)}, ${note}`, note };
  });
}
