// Best-of-n as the page runs it: the SFT model writes, the reward model scores, nothing is trained.
import type { Sample } from '../domain/texts.ts';
import { edition } from './edition.ts';
import type { Lab } from './lab.svelte.ts';
import { Draws } from './stage/draws.svelte.ts';

/**
 * The SFT model's `n` answers with the reward model's scores, best first; undefined where that failed, which becomes a notice.
 * @param round another round, other answers.
 */
export async function writeAndScore(
  lab: Lab,
  prompt: string,
  n: number,
  round: number,
): Promise<(Sample & { score: number })[] | undefined> {
  const { api, opened, notices, drafts } = lab;
  if (!api || !opened) return undefined;
  let best: (Sample & { score: number })[] | undefined;
  await notices.attempt(
    async () => {
      const seed = opened.seed * 17 + round;
      const request = { policy: 'sft' as const, prompts: new Array<string>(n).fill(prompt), temperature: 1, seed };
      const samples = await drafts.best.write(api, request);
      if (!samples) return;
      const scored = await api.score(samples);
      best = samples
        .map((sample, index) => ({ ...sample, score: scored[index]?.score ?? 0 }))
        .sort((a, b) => b.score - a.score);
      drawsOf(lab).take(judgedEdition(lab), best);
    },
    undefined,
    'best',
  );
  return best;
}

/** Of a page, apart from its Lab: only one station has best-of-n. */
const known = new WeakMap<Lab, Draws>();

function drawsOf(lab: Lab): Draws {
  const draws = known.get(lab) ?? new Draws();
  known.set(lab, draws);
  return draws;
}

/** What the person had the best of n chosen from, with the models as they are now. */
export const currentDraws = (lab: Lab) => drawsOf(lab).by(judgedEdition(lab));

/** Changes with the SFT model or with the judge: a score of another edition is another judge's, or of another model's text. */
function judgedEdition(lab: Lab): string {
  const { step, settings, state } = lab.statuses.reward;
  return JSON.stringify([edition(lab, 'sft'), state === 'running', step, settings]);
}
