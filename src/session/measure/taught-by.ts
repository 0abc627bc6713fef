// What a phase is taught by, and so measured by: the taste of its labels, and the rounds that they are of.
import type { PhaseInput } from '../../domain/api.ts';
import { hasOrder, type Comparison } from '../../domain/labels.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Phase, PhaseStatus } from '../../domain/phases.ts';
import { lazy } from '../../lib/lazy.ts';
import { METHODS, type Method } from '../../lib/methods.ts';

interface Taught {
  /** Undefined where the labels share the authors' taste. */
  measure?: Measure | undefined;
  /** The last round of ranking that it learned from. */
  round: number;
}

/** What the page holds of labels and of what was made from them. */
interface Labels {
  kept: {
    comparisons: Comparison[];
    mine: Comparison[];
    usable: Comparison[];
    tells: (label: Comparison) => boolean;
  };
  statuses: Record<Phase, PhaseStatus>;
  method: Method;
}

/** The last round of these labels. */
const lastRound = (labels: readonly Comparison[]): number =>
  labels.reduce((last, { round }) => Math.max(last, round), 1);

/** The checkers of the world are fetched when there is something to measure. @throws LabError `DownloadError` */
const tastes = () => lazy(import('../../taste/measure.ts'));

async function ofLabels({ kept }: Labels): Promise<Taught> {
  const { usable } = kept;
  const measure = usable.length > 0 ? (await tastes()).measureFor(usable, (label) => kept.tells(label)) : undefined;
  return { measure, round: lastRound(usable) };
}

/** Of a model that was made before; what is known of a taste by now counts. */
async function ofModel({ kept }: Labels, { measure, round = 1 }: PhaseStatus): Promise<Taught> {
  const told = kept.comparisons.filter((label) => hasOrder(label) && kept.tells(label));
  const person = measure && 'person' in measure && told.length > 0;
  return { measure: person ? (await tastes()).measureOf(told) : measure, round };
}

const NOTHING = (): Promise<Taught> => Promise.resolve({ round: 1 });

const OF: Record<Phase, (labels: Labels) => Promise<Taught>> = {
  sft: NOTHING,
  label: NOTHING,
  reward: ofLabels,
  // Our judge has learned from labelers who share our taste.
  policy: (labels) =>
    METHODS[labels.method].needs === 'rankings' ? ofLabels(labels) : ofModel(labels, labels.statuses.reward),
  // A person who has picked wants to know what they like, whatever the model was made for.
  compare: async (labels) => {
    const { kept, statuses } = labels;
    const own = await ofModel(labels, statuses.policy);
    const mine = own.measure ? [] : kept.mine.filter(hasOrder);
    return mine.length > 0 ? { ...own, measure: (await tastes()).measureOf(mine) } : own;
  },
};

/** The input of a phase with what it is taught by. @throws LabError `DownloadError` */
export async function withTaught<P extends Phase>(
  phase: P,
  input: PhaseInput[P],
  labels: Labels,
): Promise<PhaseInput[P]> {
  const { measure, round } = await OF[phase](labels);
  return { ...input, ...(measure ? { measure } : {}), ...(round > 1 ? { round } : {}) };
}
