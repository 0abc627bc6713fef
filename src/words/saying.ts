// What is worded in English where it is thrown or made, in page and worker, said in the language in use.
import { describeError as describeInEnglish, type ErrorReport } from '../lib/errors.ts';
import { translation } from './language.ts';
import { localised } from './numbers.ts';

/** What is a special character in a pattern. */
const SPECIAL = /[$()*+.?[\\\]^{|}]/g;
const PLACE = /\{(\d)\}/g;

/**
 * Says texts by their English. One that was made from a template, where `{0}`, `{1}` stand for what changes, is found by it; what stands
 * there is said in its turn. Other texts stay as they are.
 */
export function speaker(texts: Record<string, string>): (text: string) => string {
  let templates: { pattern: RegExp; places: number[]; said: string }[] | undefined;
  const made = () =>
    Object.entries(texts)
      .filter(([english]) => english.includes('{'))
      // The one with the most words of its own first.
      .sort(([one], [other]) => other.replaceAll(PLACE, '').length - one.replaceAll(PLACE, '').length)
      .map(([english, said]) => ({
        pattern: new RegExp(
          `^${english.replaceAll(SPECIAL, String.raw`\$&`).replaceAll(/\\\{\d\\\}/g, '(.+?)')}$`,
          's',
        ),
        places: [...english.matchAll(PLACE)].map(([, place]) => Number(place)),
        said,
      }));

  return function say(text): string {
    if (Object.hasOwn(texts, text)) return texts[text] ?? text;
    for (const { pattern, places, said } of (templates ??= made())) {
      const [, ...parts] = pattern.exec(text) ?? [];
      if (parts.length > 0)
        return said.replaceAll(PLACE, (_, place) => say(parts[places.indexOf(Number(place))] ?? ''));
    }
    // The names of several options.
    if (text.includes(' · ')) return text.split(' · ').map(say).join(' · ');
    return /^-?[\d,]+(\.\d+)?$/.test(text) ? localised(text.replaceAll(',', '')) : text;
  };
}

let speak: ((text: string) => string) | undefined;

/** Says a text in the language in use. */
export function say(text: string): string {
  if (!translation) return text;
  speak ??= speaker({ ...translation.metrics, ...translation.settings, ...translation.errors });
  return speak(text);
}

/** Says what happened during a run, such as "Leash β → 0.2". */
export const sayMark = (label: string): string => label.split(' → ').map(say).join(' → ');

/** Of an error that comes from the worker, or whose words are the page's, which stay as they are. */
export const sayReport = (report: ErrorReport): ErrorReport => ({
  ...report,
  message: say(report.message),
  hint: say(report.hint),
});

/** As the one in lib/errors.ts, in the language in use. */
export const describeError = (thrown: unknown): ErrorReport => sayReport(describeInEnglish(thrown));
