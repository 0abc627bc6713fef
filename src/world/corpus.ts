// The Tiny World's internet: an endless stream of documents, the same for the same seed.

import { Rng } from '../lib/rng.ts';
import { ALL_THINGS, THINGS, VALUES, attributesOf, predicate, valueOf } from './facts.ts';
import { forumThread, pickRate } from './forum.ts';
import { listItems, listReply, statement, storyReply } from './grammar.ts';
import { CATEGORIES, FEELINGS, GOALS, STEPS } from './vocabulary.ts';

export type Source = 'forum' | 'encyclopedia' | 'stories';

/** Share of documents by source, set so that about 45 % of tokens are forum, 35 % encyclopedia and 20 % stories. */
export const SOURCE_RATES: Readonly<Record<Source, number>> = { forum: 0.305, encyclopedia: 0.5, stories: 0.195 };

export interface Document {
  source: Source;
  text: string;
}

function aboutThing(rng: Rng): string {
  const thing = rng.pick(ALL_THINGS);
  const attributes = rng.shuffle(attributesOf(thing)).slice(0, 1 + rng.int(4));
  const sentences = attributes.map((attribute, i) => {
    const value = valueOf(thing, attribute)!;
    return i === 0 || rng.uniform() < 0.4
      ? statement(rng, thing, attribute, value)
      : `it ${predicate(attribute, value)}.`;
  });
  return sentences.join(' ');
}

function aboutMany(rng: Rng): string {
  return Array.from({ length: 2 + rng.int(3) }, () => {
    const thing = rng.pick(ALL_THINGS);
    const attribute = rng.pick(attributesOf(thing));
    return statement(rng, thing, attribute, valueOf(thing, attribute)!);
  }).join(' ');
}

function aboutCategory(rng: Rng): string {
  const category = rng.pick(Object.keys(CATEGORIES));
  const number = rng.pick(['two', 'three']);
  return `${number} ${category}: ${listReply(rng, ...listItems(rng, category, number === 'two' ? 2 : 3))}`;
}

function aboutGoal(rng: Rng): string {
  const goal = rng.pick(GOALS);
  const [one, two, three] = STEPS[goal];
  return `to ${goal}, first ${one}, then ${two}, then ${three}.`;
}

function encyclopedia(rng: Rng): string {
  const u = rng.uniform();
  if (u < 0.66) return aboutThing(rng);
  if (u < 0.82) return aboutMany(rng);
  if (u < 0.92) return aboutCategory(rng);
  return aboutGoal(rng);
}

function story(rng: Rng): string {
  const animal = rng.pick(THINGS.animal);
  const feeling = rng.pick(FEELINGS);
  const tale = storyReply(rng, animal, feeling, rng.uniform() < 0.5 ? rng.pick(VALUES.home) : undefined);
  return rng.uniform() < 0.3 ? `${tale} ${storyReply(rng, animal, rng.pick(FEELINGS))}` : tale;
}

/** One document, without the EOS token around it. */
function document(rng: Rng): Document {
  const source = pickRate(rng, SOURCE_RATES);
  const text = source === 'forum' ? forumThread(rng) : source === 'encyclopedia' ? encyclopedia(rng) : story(rng);
  return { source, text };
}

/** The seed's training documents, one after another without end. */
export function* documents(seed: number): Generator<Document, never> {
  const rng = new Rng(seed).fork('corpus');
  for (;;) yield document(rng);
}

/** Documents from a stream of their own, never the training stream's: for the held-out loss. */
export function* heldOutDocuments(seed: number): Generator<Document, never> {
  const rng = new Rng(seed).fork('held-out corpus');
  for (;;) yield document(rng);
}
