// What the report shows of the stage: the answers to its prompts before and after, and the wall then and now.
import { hasOrder } from '../../domain/labels.ts';
import type { Phase } from '../../domain/phases.ts';
import type { Card, Cast, Frame } from '../../domain/stage.ts';
import { lazy } from '../../lib/lazy.ts';
import { reportWords } from '../../words/report-words.ts';
import type { Lab } from '../lab.svelte.ts';
import { policyNames } from '../policies.ts';
import { newWords } from '../stage/diff.ts';
import type { Stage } from '../stage/stage.svelte.ts';
import type { ReportData, Version } from './report.ts';
import type { Wall, WallTile } from './wall.ts';

type WithCards = Frame & { cards: Card[] };

/** The run whose models write and which came last; undefined where none was trained here. */
function lastRun(lab: Lab, trained: ReadonlySet<Phase>): { phase: 'sft' | 'policy'; stage: Stage } | undefined {
  const phase = (['policy', 'sft'] as const).find((each) => trained.has(each));
  return phase && { phase, stage: lab.stages.own[phase] };
}

const withCards = (frames: readonly Frame[]): WithCards[] =>
  frames.filter((frame): frame is WithCards => frame.cards !== undefined);

const written = (card: Card | undefined): string =>
  (card?.tokens ?? [])
    .map((token) => token.text)
    .join('')
    .trim();

/** What the base model answers to these prompts: by the person's own imitation, or by the recording of ours. */
async function baseAnswers(lab: Lab, trained: ReadonlySet<Phase>): Promise<Map<string, string>> {
  let show: { cast?: Cast | undefined; frames: readonly Frame[] } | undefined;
  if (trained.has('sft')) show = lab.stages.own.sft;
  // It is nano's, as the base model is.
  else if (lab.opened?.model === 'nano')
    show = await lab.stages.recorded('imitation').then(
      (recorded) => recorded.show,
      () => undefined,
    );
  const first = withCards(show?.frames ?? [])[0];
  if (!first || first.step > 0) return new Map();
  return new Map((show?.cast?.cards ?? []).map((prompt, i) => [prompt, written(first.cards[i])]));
}

export async function textsOf(lab: Lab, trained: ReadonlySet<Phase>): Promise<Pick<ReportData, 'texts' | 'textNotes'>> {
  const run = lastRun(lab, trained);
  if (!run) return { texts: [], textNotes: [reportWords.texts.none] };
  const frames = withCards(run.stage.frames);
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last) return { texts: [], textNotes: [reportWords.texts.notLooked] };
  const names = policyNames(lab.statuses.policy);
  const [from, to] = run.phase === 'policy' ? [names.sft, names.tuned] : [names.base, names.sft];
  const base = run.phase === 'policy' ? await baseAnswers(lab, trained) : new Map<string, string>();
  const texts = (run.stage.cast?.cards ?? []).flatMap((prompt, i) => {
    if (!last.cards[i]) return [];
    const before = base.get(prompt);
    const told: [name: string, answer: string][] = [
      ...(before === undefined ? [] : [[names.base, before] as [string, string]]),
      ...(first.cards[i] && first !== last
        ? [
            [first.step === 0 ? from : reportWords.texts.at(to, first.step), written(first.cards[i])] as [
              string,
              string,
            ],
          ]
        : []),
      [reportWords.texts.at(to, last.step), written(last.cards[i])],
    ];
    const versions = told.map(([name, answer], at): Version => {
      const fresh = at === 0 ? [] : newWords(told[at - 1]?.[1] ?? '', answer);
      return { name, words: (answer.match(/\S+/g) ?? []).map((word, k) => ({ text: word, fresh: fresh[k] ?? false })) };
    });
    return [{ prompt, versions }];
  });
  return { texts, textNotes: [] };
}

export async function wallsOf(lab: Lab, trained: ReadonlySet<Phase>): Promise<Pick<ReportData, 'walls' | 'wallNotes'>> {
  const run = lastRun(lab, trained);
  const frames = run?.stage.frames.filter(({ wall }) => wall) ?? [];
  const [first, last] = [frames[0], frames.at(-1)];
  if (!run || !first || !last)
    return { walls: [], wallNotes: [run ? reportWords.texts.notLooked : reportWords.wall.none] };
  const prompts = run.stage.cast?.wall ?? [];
  const wall = (title: string, tiles: readonly Omit<WallTile, 'prompt' | 'family'>[] = []): Wall => ({
    title,
    tiles: tiles.flatMap((tile, i) => {
      const prompt = prompts[i];
      return prompt ? [{ ...prompt, ...tile }] : [];
    }),
  });
  const picks = lab.kept.mine.filter(hasOrder);
  const liked =
    run.phase === 'policy' && picks.length > 0
      ? (await lazy(import('../stage/liked.ts'))).likedBy(picks)(prompts, frames).at(-1)?.wall
      : undefined;
  return {
    walls: [
      wall(reportWords.wall.then(first.step), first.wall),
      ...(first === last ? [] : [wall(reportWords.wall.now(last.step), last.wall)]),
      ...(liked ? [wall(reportWords.wall.byTaste(last.step), liked)] : []),
    ],
    wallNotes: [],
  };
}
