// The project's own results over several seeds, written by `npm run reproduce --json`.
import { once } from '../lib/once.ts';
import { array, nullable, number, object, optional, record, safeParse, string, tuple } from 'valibot';
import type { InferOutput } from 'valibot';
import { downloadShippedText } from '../data/shipped.ts';
import type { ModelName, PolicyName } from '../domain/models.ts';
import type { Report } from '../domain/reports.ts';
import { DOWNLOAD_AGAIN, LabError } from '../lib/errors.ts';

const RESULTS = object({
  model: string(),
  claims: record(string(), string()),
  figures: array(
    object({
      claim: number(),
      what: string(),
      values: array(number()),
      // One seed has no interval: JSON writes its ends as null.
      estimate: tuple([nullable(number()), number(), nullable(number())]),
      wish: optional(string()),
      verdict: optional(string()),
    }),
  ),
  // Of claim 5, by seed and variant of PPO.
  curves: optional(
    record(
      string(),
      record(string(), object({ bestOfN: array(object({ d: number(), gold: number(), proxy: number() })) })),
    ),
  ),
});
export type ShippedResults = InferOutput<typeof RESULTS>;
export type ShippedFigure = ShippedResults['figures'][number];

const loaded = new Map<ModelName, Promise<ShippedResults>>();

/** Our results, fetched once. @throws LabError `DownloadError` where the file cannot be fetched or read; a later call tries again */
export function loadResults(model: ModelName): Promise<ShippedResults> {
  return once(loaded, model, () => fetchResults(model));
}

async function fetchResults(model: ModelName): Promise<ShippedResults> {
  const text = await downloadShippedText(new URL('./', document.baseURI).href, `reproduce-${model}.json`);
  const parsed = safeParse(RESULTS, JSON.parse(text));
  if (parsed.success) return parsed.output;
  throw new LabError('DownloadError', 'Our results cannot be read.', { hint: DOWNLOAD_AGAIN });
}

/** The page's names of what the results were measured on, in place of the command's. */
const NAMES: [RegExp, string][] = [
  [/\bppo-beta-x100\b/g, 'PPO with β × 100'],
  [/\bppo-upside-down\b/g, 'upside-down PPO'],
  [/\bppo-ptx\b/g, 'PPO-ptx'],
  [/\bppo\b/g, 'PPO'],
  [/\bsft\b/g, 'SFT'],
];

/** What a figure measures, as a person would write it. */
export function figureName(what: string): string {
  const named = NAMES.reduce((text, [raw, name]) => text.replace(raw, name), what);
  return named.replace('gold score', 'authors’ gold score').replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/**
 * The same number of the person's own run; undefined where the page does not measure it.
 * @param improved the method of the improved model, such as 'PPO-ptx'.
 */
export function ownFigure(what: string, { rows }: Report, improved: string): number | undefined {
  const places: Record<string, PolicyName> = { base: 'base', sft: 'sft', [improved.toLowerCase()]: 'tuned' };
  const row = (name = '') => rows.find(({ policy }) => policy === places[name.toLowerCase()]);
  const wins = /^wins of (\S+) over (\S+), gold score$/.exec(what);
  if (wins) {
    const rival = row(wins[2])?.policy;
    return rival && row(wins[1])?.winsOver[rival]?.[1];
  }
  const [name = '', policy] = what.split(/, (?=\S+$)/);
  switch (name) {
    case 'wins over SFT, gold score':
      return row(policy)?.winsOver.sft?.[1];
    case 'wins over base, gold score':
      return row(policy)?.winsOver.base?.[1];
    case 'KL to SFT in nats per sequence':
      return row(policy)?.kl;
    case 'rude':
      return row(policy)?.rude[1];
    case 'follows the prompt':
      return row(policy)?.follows[1];
    case 'truthful':
      return row(policy)?.truthful[1];
    case 'false, of the fact questions that are answered':
      return row(policy)?.falseAnswers[1];
    case 'corpus loss in nats per token':
      return row(policy)?.corpusLoss;
    case 'cloze of facts':
      return row(policy)?.cloze[1];
    default:
      return undefined;
  }
}
