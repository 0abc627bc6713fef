// Numbers as the language in use writes them. In English they look as they always did; what is stored, exported or linked never comes here.
import { language } from './language.ts';

/** What stands in a number of a language, such as "12.345,6" or "50 %". */
const part = (type: Intl.NumberFormatPartTypes, options: Intl.NumberFormatOptions, sample: number): string =>
  new Intl.NumberFormat(language, options).formatToParts(sample).find((each) => each.type === type)?.value ?? '';

let sign: string | undefined;
const decimal = (): string => (sign ??= part('decimal', {}, 1.5));

/** A number in digits and with a decimal point, such as `toFixed` gives, in the language in use. */
export const localised = (digits: string): string => (language === 'en' ? digits : digits.replace('.', decimal()));

/** As `toFixed`. */
export const fixed = (value: number, digits: number): string => localised(value.toFixed(digits));

/** A number of hundredths that is written already, such as "12.5", as a percentage. */
export const percentage = (hundredths: string): string =>
  `${localised(hundredths)}${language === 'en' ? ' ' : part('literal', { style: 'percent' }, 0.5)}%`;

/** A number with as many digits as it needs. */
export const shown = (value: number): string => localised(String(value));

/** What a person typed, with the decimal sign of the language or a point; NaN for anything but one number. */
export const numberIn = (typed: string): number => (typed.trim() === '' ? NaN : Number(typed.replace(decimal(), '.')));
