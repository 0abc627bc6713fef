// The whole loop of one model: its models on each seed, and the figures of the claims. All intermediate results are cached in a folder,
// so that an interrupted run resumes and the work can be split over several runs.
import path from 'node:path';
import type { Interval } from '../../domain/reports.ts';
import { shortJson } from '../../lib/short-json.ts';
import type { Kit } from '../../train/task.ts';
import { hashOf } from '../files.ts';
import type { AdapterChoice } from '../node-backend.ts';
import { CLAIMS, FIGURES, HACKS } from './figures.ts';
import { Measurements } from './measurements.ts';
import { ModelGraph } from './model-graph.ts';
import { overviewOf, type Overview } from './overview.ts';
import type { Settings, VariantName } from './recipes.ts';
import { Results } from './results.ts';
import { MissingError, Shelf } from './shelf.ts';
import { figureOf, type Figure } from './table.ts';

export interface Story {
  model: string;
  settings: Settings;
  /** Digest of the Tiny World. When it changes, nothing cached is used. */
  world: string;
  /** Path of the base model's weights. */
  base: string;
  /** The cache, with a subfolder for each seed. */
  folder: string;
  /** Called only when something has to be computed. */
  kit: (seed: number) => Promise<Kit>;
}

/** The cache of a model. Adapters do not compute the same bits, so each adapter chosen by name has its own. */
export const storyFolder = (root: string, model: string, adapter: AdapterChoice): string =>
  path.join(root, 'checkpoints/reproduce', adapter === 'fastest' ? model : `${model}-${adapter}`);

export interface Told {
  figures: Figure[];
  /** One per seed measured on claim 1. */
  overviews: Overview[];
  /** By seed. */
  curves: Record<number, Awaited<ReturnType<typeof curvesOf>>>;
}

/** Undefined for a value that a read-only shelf does not have. */
export async function unlessMissing<T>(value: Promise<T>): Promise<T | undefined> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof MissingError) return undefined;
    throw error;
  }
}

/** The gold and proxy scores against √KL, for the curves of claim 5. */
async function curvesOf(results: Results) {
  const variants = Object.keys(HACKS) as VariantName[];
  const curves = variants.map(async (variant) => {
    const [ppo, bestOfN] = [await results.ppoCurve(variant), await results.bestOfNCurve(variant)];
    return [variant, { ppo, bestOfN }] as const;
  });
  return Object.fromEntries(await Promise.all(curves));
}

/** The models of one seed. @param makes false: only reads the cache */
export function modelsOf({ settings, world, base, folder, kit }: Story, seed: number, makes: boolean): ModelGraph {
  const shelf = new Shelf(`${folder}/seed-${seed}`, makes);
  const given = shelf.given(base);
  const unit = { ...given, key: hashOf([given.key, world]) };
  return new ModelGraph(seed, shelf, settings, unit, () => kit(seed));
}

/** The figures of these claims. @param makes false: only reads the cache and skips what is missing */
export async function tell(story: Story, seeds: number[], claims: number[], makes: boolean): Promise<Told> {
  const specs = FIGURES.filter(({ claim }) => claims.includes(claim));
  const numbers = specs.map((): (number | Interval)[] => []);
  const told: Omit<Told, 'figures'> = { overviews: [], curves: {} };
  for (const seed of seeds) {
    if (makes) console.log(`${story.model}, seed ${seed}`);
    const results = new Results(new Measurements(modelsOf(story, seed, makes)));
    for (const [i, spec] of specs.entries()) {
      const number = await unlessMissing(spec.of(results));
      if (number !== undefined) numbers[i].push(number);
    }
    const overview = claims.includes(1) ? await unlessMissing(overviewOf(results)) : undefined;
    if (overview) told.overviews.push(overview);
    const curves = claims.includes(5) ? await unlessMissing(curvesOf(results)) : undefined;
    if (curves) told.curves[seed] = curves;
  }
  return { ...told, figures: specs.flatMap((spec, i) => (numbers[i].length ? [figureOf(spec, numbers[i])] : [])) };
}

/** The results file that the page reads. */
export const storyJson = ({ model, settings }: Story, { figures, curves }: Told): string =>
  `${shortJson({ model, settings, claims: CLAIMS, figures, curves })}\n`;
