// What the people of a class answered, pair by pair, and how far any two of them agree.
import { hasOrder, type Comparison } from '../../domain/labels.ts';
import { keyOf } from '../choose.ts';

/** Two texts for a prompt that at least two people put in an order; the texts are sorted. */
export interface ClassPair extends Pick<Comparison, 'prompt' | 'round' | 'source' | 'split'> {
  responses: [string, string];
  finished: [boolean, boolean];
}

export interface Person {
  id: string;
  /** The nickname of their newest label, if any. */
  name: string | undefined;
}

/** A side of a pair: 1 for its first text, −1 for its second. */
export type Side = 1 | -1;

export interface Answers {
  people: Person[];
  pairs: ClassPair[];
  /** `sides[person]`: the pairs that they put in an order, by index, and the text that they took. */
  sides: ReadonlyMap<number, Side>[];
}

/** Of the pairs that both put in an order, how many in the same one. */
export interface Alike {
  pairs: number;
  alike: number;
}

/** All people in these labels, those first who have ranked first. */
export function peopleOf(labels: readonly Comparison[]): Person[] {
  const people = new Map<string, Person>();
  for (const { author } of labels.toSorted((a, b) => a.createdAt - b.createdAt))
    if ('person' in author)
      people.set(author.person, { id: author.person, name: author.name ?? people.get(author.person)?.name });
  return [...people.values()];
}

/**
 * The answers of all people in these labels. A ranking of several texts is an answer to each of its pairs; ties are none. Of somebody's
 * answers to the same pair, the newest counts.
 */
export function answersOf(labels: readonly Comparison[]): Answers {
  const people = peopleOf(labels);
  const found = new Map<string, { pair: ClassPair; by: Map<string, Side> }>();
  for (const label of labels.toSorted((a, b) => a.createdAt - b.createdAt)) {
    const { author } = label;
    if (!('person' in author)) continue;
    if (!hasOrder(label)) continue;
    for (const { pair, side } of orderedPairs(label)) {
      const key = keyOf(pair);
      const there = found.get(key) ?? { pair, by: new Map<string, Side>() };
      found.set(key, there);
      there.by.set(author.person, side);
    }
  }
  const shared = [...found.values()].filter(({ by }) => by.size > 1);
  return {
    people,
    pairs: shared.map(({ pair }) => pair),
    sides: people.map(
      ({ id }) => new Map(shared.flatMap(({ by }, at) => (by.has(id) ? [[at, by.get(id) as Side]] : []))),
    ),
  };
}

function orderedPairs(label: Comparison): { pair: ClassPair; side: Side }[] {
  const { prompt, responses, finished, ranks, round, source, split } = label;
  return responses.flatMap((text, i) =>
    responses.slice(i + 1).flatMap((other, after) => {
      const j = i + 1 + after;
      if (ranks[i] === ranks[j] || text.trim() === other.trim()) return [];
      const [first, second] = text.trim() < other.trim() ? [i, j] : [j, i];
      const pair: ClassPair = {
        ...{ prompt, round, source, split },
        responses: [responses[first], responses[second]],
        finished: [finished[first], finished[second]],
      };
      return [{ pair, side: ranks[first] < ranks[second] ? (1 as const) : (-1 as const) }];
    }),
  );
}

/** Person by person; the diagonal counts what each was compared on. */
export function agreementOf({ sides }: Pick<Answers, 'sides'>): Alike[][] {
  return sides.map((mine) =>
    sides.map((theirs) => {
      const both = [...mine].filter(([pair]) => theirs.has(pair));
      return { pairs: both.length, alike: both.filter(([pair, side]) => theirs.get(pair) === side).length };
    }),
  );
}

export interface Disputed {
  /** Index of the pair. */
  pair: number;
  /** The people, by index, who took its first and its second text. */
  took: [number[], number[]];
}

/** The pairs on which people took different sides; first the one with the most people on its smaller side, then the closest vote. */
export function disputedPairs({ pairs, sides }: Answers): Disputed[] {
  const who = (pair: number, side: Side) => sides.flatMap((by, person) => (by.get(pair) === side ? [person] : []));
  const smaller = ({ took }: Disputed) => Math.min(took[0].length, took[1].length);
  const larger = ({ took }: Disputed) => Math.max(took[0].length, took[1].length);
  return pairs
    .map((_, pair): Disputed => ({ pair, took: [who(pair, 1), who(pair, -1)] }))
    .filter((each) => smaller(each) > 0)
    .sort((a, b) => smaller(b) - smaller(a) || larger(a) - larger(b));
}

/** Of each person, who agrees with them most and who least, by index, of those with at least `least` pairs in common; undefined for nobody. */
export function closestOf(
  matrix: readonly Alike[][],
  least: number,
): { most: number | undefined; least: number | undefined }[] {
  const share = ({ pairs, alike }: Alike) => alike / pairs;
  return matrix.map((row, self) => {
    const others = row.flatMap(({ pairs }, other) => (other !== self && pairs >= least ? [other] : []));
    const sorted = others.sort((a, b) => share(row[b]) - share(row[a]) || row[b].pairs - row[a].pairs);
    // With a single other person, most and least would be the same one.
    return { most: sorted.at(0), least: sorted.length > 1 ? sorted.at(-1) : undefined };
  });
}
