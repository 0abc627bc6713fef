// Whether a class falls into two camps, and who is in which.
import { Rng } from '../../lib/rng.ts';
import type { Answers, Side } from './answers.ts';

export interface Camps {
  /** The people of each, by index; the larger camp first. */
  members: [number[], number[]];
  /** Share of answers to the same pair that are alike, of two people of the same camp and of one from each. */
  inside: [number, number];
  across: number;
}

export interface Spread {
  /** The people by index, from one end of the class to the other: those who answer alike are neighbours. */
  order: number[];
  /** Undefined where the class is not more divided than it could be by chance. */
  camps?: Camps;
}

/** Somebody with fewer answers to pairs of others says too little. */
const LEAST_ANSWERS = 5;
/** A camp has so many people. */
const LEAST_PEOPLE = 3;
/** Inside a camp, at least this share of answers is alike: those who answer at random agree on half, and are none. */
const LEAST_ALIKE = 0.6;
/** So many classes without camps are compared with the real one: all of them must be less divided, so chance does it once in a hundred times. */
export const SHUFFLES = 99;
const ITERATIONS = 40;
/** How often people may go over to the other camp; they settle much sooner. */
const MOVES = 10;

/** One answer: the pair, and the side taken minus the mean side of all who answered it. */
type Row = readonly { pair: number; value: number }[];
type Sides = Answers['sides'];

/**
 * The first principal component of the answers: each pair's sides minus their mean, each person's row scaled to length 1, and the
 * direction in which the rows differ most. Its sign parts the class in two; then everybody goes to the camp whose people they agree with
 * more, until nobody moves. These are camps if in both of them people agree more with each
 * other than across, by more than in any of {@link SHUFFLES} classes in which everybody's answers to each pair were dealt out anew: those
 * know how popular each text is, and have no camps.
 */
export function spreadOf({ sides, pairs }: Pick<Answers, 'sides' | 'pairs'>): Spread {
  const rng = new Rng(1).fork('camps');
  const positions = component(sides, pairs.length);
  const order = positions.map((_, person) => person).sort((a, b) => positions[b] - positions[a]);
  const camps = campsOf(sides, positions, pairs.length);
  if (!camps || Math.min(...camps.inside) < LEAST_ALIKE) return { order };
  const gap = gapOf(camps);
  for (let turn = 0; turn < SHUFFLES; turn++) {
    const dealt = dealtAnew(sides, pairs.length, rng);
    const chance = campsOf(dealt, component(dealt, pairs.length), pairs.length);
    if (chance && gapOf(chance) >= gap) return { order };
  }
  return { order, camps };
}

/** By how much people agree more inside the less united camp than across. */
const gapOf = ({ inside, across }: Camps): number => Math.min(...inside) - across;

/** The place of each person on the first principal component; 0 for those who say too little. */
function component(sides: Sides, pairs: number): number[] {
  const rows = centred(sides, pairs);
  let places = rows.map((row, at) => (row.length > 0 ? Math.sin(at + 1) : 0));
  for (let turn = 0; turn < ITERATIONS; turn++) {
    const loads = new Float64Array(pairs);
    rows.forEach((row, person) => row.forEach(({ pair, value }) => (loads[pair] += value * places[person])));
    places = rows.map((row) => row.reduce((sum, { pair, value }) => sum + value * loads[pair], 0));
    const length = Math.hypot(...places) || 1;
    places = places.map((place) => place / length);
  }
  return places;
}

function centred(sides: Sides, pairs: number): Row[] {
  const [sum, count] = [new Float64Array(pairs), new Float64Array(pairs)];
  for (const by of sides) {
    for (const [pair, side] of by) {
      sum[pair] += side;
      count[pair] += 1;
    }
  }
  return sides.map((by) => {
    if (by.size < LEAST_ANSWERS) return [];
    const row = [...by].map(([pair, side]) => ({ pair, value: side - sum[pair] / count[pair] }));
    const length = Math.hypot(...row.map(({ value }) => value));
    return length > 0 ? row.map(({ pair, value }) => ({ pair, value: value / length })) : [];
  });
}

/** For each camp, how many took the first and the second text of each pair. */
type Took = [first: Float64Array, second: Float64Array];

/** @param start which camp somebody is in at first, by sign */
function campsOf(sides: Sides, start: readonly number[], pairs: number): Camps | undefined {
  let signs = start.map(Math.sign);
  const membersOf = (sign: number) => signs.flatMap((own, person) => (own === sign ? [person] : []));
  const tookBy = (camp: readonly number[]): Took => {
    const took: Took = [new Float64Array(pairs), new Float64Array(pairs)];
    for (const person of camp) for (const [pair, side] of sides[person]) took[side === 1 ? 0 : 1][pair] += 1;
    return took;
  };
  for (let turn = 0; turn < MOVES; turn++) {
    const [a, b] = [tookBy(membersOf(1)), tookBy(membersOf(-1))];
    const moved = signs.map((sign, person) => {
      const nearer = agreementWith(sides[person], a, sign === 1) - agreementWith(sides[person], b, sign === -1);
      return sign !== 0 && nearer !== 0 && Number.isFinite(nearer) ? Math.sign(nearer) : sign;
    });
    if (moved.every((sign, person) => sign === signs[person])) break;
    signs = moved;
  }
  const members = [membersOf(1), membersOf(-1)].sort((a, b) => b.length - a.length) as Camps['members'];
  if (members[1].length < LEAST_PEOPLE) return undefined;
  const [a, b] = [tookBy(members[0]), tookBy(members[1])];
  const camps: Camps = { members, inside: [insideOf(a), insideOf(b)], across: acrossOf(a, b) };
  return Number.isFinite(gapOf(camps)) ? camps : undefined;
}

/** The share of somebody's answers that are those of a camp's people. @param member they are one of them, and left out */
function agreementWith(by: ReadonlyMap<number, Side>, [first, second]: Took, member: boolean): number {
  let [alike, all] = [0, 0];
  const self = member ? 1 : 0;
  for (const [pair, side] of by) {
    alike += (side === 1 ? first : second)[pair] - self;
    all += first[pair] + second[pair] - self;
  }
  return alike / all;
}

const twos = (count: number): number => (count * (count - 1)) / 2;

function insideOf([first, second]: Took): number {
  let [alike, all] = [0, 0];
  first.forEach((count, pair) => {
    alike += twos(count) + twos(second[pair]);
    all += twos(count + second[pair]);
  });
  return alike / all;
}

function acrossOf([first, second]: Took, [otherFirst, otherSecond]: Took): number {
  let [alike, all] = [0, 0];
  first.forEach((count, pair) => {
    alike += count * otherFirst[pair] + second[pair] * otherSecond[pair];
    all += (count + second[pair]) * (otherFirst[pair] + otherSecond[pair]);
  });
  return alike / all;
}

/** The same sides of each pair, dealt out at random among those who answered it. */
function dealtAnew(sides: Sides, pairs: number, rng: Rng): Sides {
  const dealt = sides.map((by) => new Map(by));
  for (let pair = 0; pair < pairs; pair++) {
    const who = dealt.filter((by) => by.has(pair));
    const shuffled = rng.shuffle(who.map((by) => by.get(pair)!));
    who.forEach((by, at) => by.set(pair, shuffled[at]));
  }
  return dealt;
}
