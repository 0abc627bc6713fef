// Numbers of the report, as the page's language writes them.
import { words } from '../../words/words.ts';

const three = new Intl.NumberFormat(words.language, { maximumSignificantDigits: 3 });
const tiny = new Intl.NumberFormat(words.language, { notation: 'scientific', maximumSignificantDigits: 2 });

/** With three digits. */
export const digits = (value: number): string =>
  value !== 0 && Math.abs(value) < 1e-3 ? tiny.format(value) : three.format(value);

/** With so many decimals. */
export const decimals = (value: number, count: number): string =>
  value.toLocaleString(words.language, { minimumFractionDigits: count, maximumFractionDigits: count });
