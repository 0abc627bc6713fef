// Best-of-n as the page runs it: the SFT model writes, the reward model scores, nothing is trained.
import type { Sample } from '../domain/texts.ts';
import type { Lab } from './lab.svelte.ts';

/**
 * The SFT model's `n` answers with the reward model's scores, best first; undefined where that failed, which becomes a notice.
 * @param round another round, other answers.
 */
export async function writeAndScore(
  { api, opened, notices, drafts }: Lab,
  prompt: string,
  n: number,
  round: number,
): Promise<(Sample & { score: number })[] | undefined> {
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
    },
    undefined,
    'best',
  );
  return best;
}
