// What a phase is made from: the weights of the phases before it, by their fingerprints. A saved state is continued only on the same ones.
import { fingerprint } from '../data/fingerprint.ts';
import type { PhaseInput } from '../domain/api.ts';
import type { Phase } from '../domain/phases.ts';
import { LabError } from '../lib/errors.ts';
import { METHODS } from '../lib/methods.ts';
import type { Models } from './models.ts';

/** A model that others are made from. */
type Source = 'sft' | 'reward';
/** The fingerprint of each. */
export type Basis = Partial<Record<Source, string>>;

const CALLED: Record<Source, string> = { sft: 'imitator', reward: 'judge' };

/** What the phase uses while it runs. A comparison starts over on whatever there is, and SFT has its base model's weights with it. */
function sourcesOf<P extends Phase>(phase: P, input: PhaseInput[P]): Source[] {
  if (phase === 'sft' || phase === 'compare') return [];
  return 'method' in input && METHODS[input.method].needs === 'reward model' ? ['sft', 'reward'] : ['sft'];
}

/** What the phase would be made from now. */
export async function basisOf<P extends Phase>(models: Models, phase: P, input: PhaseInput[P]): Promise<Basis> {
  const basis: Basis = {};
  for (const source of sourcesOf(phase, input)) {
    const params = source === 'sft' ? models.policy('sft') : models.reward();
    if (params) basis[source] = fingerprint(await params.save());
  }
  return basis;
}

/**
 * Does nothing where a saved state can go on.
 * @param saved what it was made from; version 0.1 recorded nothing.
 * @param unusable whether the saved state of a phase cannot be used.
 * @throws LabError `DownloadError` or `CheckpointError` saying what it lacks.
 */
export async function checkBasis<P extends Phase>(
  models: Models,
  phase: P,
  input: PhaseInput[P],
  saved: Basis | undefined,
  unusable: (source: Source) => boolean,
): Promise<void> {
  const sources = sourcesOf(phase, input);
  const lost = sources.find(unusable);
  if (lost)
    throw new LabError(
      'CheckpointError',
      `It cannot go on, because the saved state of the ${CALLED[lost]} that it was made from cannot be used.`,
    );
  const now = saved && (await basisOf(models, phase, input));
  const other = sources.find((source) => saved?.[source] !== now?.[source]);
  if (saved && !other) return;
  const missing = sources.find((source) => models.lacks(source));
  if (missing)
    throw new LabError(
      'DownloadError',
      `What you trained from our ${CALLED[missing]} can continue only once the ${CALLED[missing]} has been downloaded.`,
    );
  if (other)
    throw new LabError(
      'CheckpointError',
      `It cannot go on, because it was made from another ${CALLED[other]} than the one that is here now.`,
    );
}
