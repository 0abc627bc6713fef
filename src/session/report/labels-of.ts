// The labels of the report: who ranked how much, the person's own picks, and how steady they are.
import { authorName, hasOrder, type Comparison } from '../../domain/labels.ts';
import { answersOf } from '../../taste/class/answers.ts';
import { ReadableJudge } from '../../taste/readable.ts';
import { reportWords } from '../../words/report-words.ts';
import { words } from '../../words/words.ts';
import { namesOf } from '../class/people.ts';
import { signed } from '../class/sign.ts';
import type { Kept } from '../kept.svelte.ts';
import { countPairs } from '../ranking.ts';
import { likingSentences, steadiness } from '../taste/sentences.ts';
import type { OwnPick, Row } from './report.ts';

const text = reportWords.labels;

const whole = (value: number): string => value.toLocaleString(words.language);

/** Each labeler, with their rankings and the pairs that those put in an order. */
export function labelersOf(kept: Kept): Row[] {
  const labels = signed(kept);
  const { people } = answersOf(labels);
  const names = namesOf(people, kept.person);
  const named = new Map(people.map(({ id }, i) => [id, names[i] ?? id]));
  const nameOf = ({ author }: Comparison) =>
    'person' in author ? (named.get(author.person) ?? author.person) : text.simulated(author.simulated);
  return [...new Set(labels.map(({ author }) => authorName(author)))].map((id) => {
    const theirs = labels.filter(({ author }) => authorName(author) === id);
    const pairs = theirs.filter(hasOrder).reduce((sum, { ranks }) => sum + countPairs(ranks), 0);
    return [theirs[0] ? nameOf(theirs[0]) : id, whole(theirs.length), whole(pairs)];
  });
}

/** In sentences: what is learned from, what the person seems to like, and how far they agree with themselves. */
export function labelNotes(kept: Kept): string[] {
  const { mine, comparisons, settings, demonstrations, ownDemonstrations } = kept;
  const ordered = mine.filter(hasOrder);
  return [
    ...(comparisons.length > 0 ? [text.source[settings.source]] : []),
    ...(demonstrations.length > 0 ? [text.demonstrations(demonstrations.length, ownDemonstrations.edited)] : []),
    ...(ordered.length > 0 ? likingSentences(new ReadableJudge(ordered).likings) : []),
    ...(mine.length > 0 ? [steadiness(mine) || text.noAgreement] : []),
  ];
}

function placeOf({ skipped, allBad, ranks }: Comparison, at: number): string {
  if (skipped) return text.skipped;
  if (allBad) return text.allBad;
  if (new Set(ranks).size === 1) return text.tie;
  const rank = ranks[at] ?? 1;
  return ranks.length > 2 ? text.place(rank) : rank === 1 ? text.better : text.worse;
}

/** The person's rankings, in the order of storing, each best first. */
export function picksOf(mine: readonly Comparison[]): OwnPick[] {
  return mine.map((label) => {
    const order = label.responses.map((_, at) => at).sort((a, b) => (label.ranks[a] ?? 0) - (label.ranks[b] ?? 0));
    const texts = order.map((at) => ({
      place: placeOf(label, at),
      text: label.responses[at]?.trim() || text.empty,
    }));
    return { prompt: label.prompt, texts };
  });
}
