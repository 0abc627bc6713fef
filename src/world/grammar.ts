// Good answers: every form in which a prompt of the world can be answered well, and the prose that the forms are made of.

import type { Rng } from '../lib/rng.ts';
import { THINGS, VALUES, attributesOf, predicate, valueOf, type Attribute } from './facts.ts';
import type { Prompt } from './prompts.ts';
import { CATEGORIES, STEPS } from './vocabulary.ts';

const FOOD_GIFTS = THINGS.food.filter((food) => !['rice', 'soup', 'jam', 'bread'].includes(food));
const NOUN_FORMS: readonly Attribute[] = ['color', 'home', 'food', 'sound', 'taste'];

/** Words and marks of a text: about its number of tokens. */
export function pieces(text: string): number {
  return (text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []).length;
}

/** The noun with `a` or `an`. */
function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A statement about a thing, true unless the value is false: `the fox is red.` or `the color of the fox is red.` */
export function statement(rng: Rng, thing: string, attribute: Attribute, value: string, plainness = 0.8): string {
  if (NOUN_FORMS.includes(attribute) && rng.uniform() > plainness) {
    return `the ${attribute} of the ${thing} is ${attribute === 'home' ? 'the ' : ''}${value}.`;
  }
  return `the ${thing} ${predicate(attribute, value)}.`;
}

function bareValue(attribute: Attribute, value: string): string {
  return attribute === 'home' || attribute === 'kept' ? `in the ${value}.` : `${value}.`;
}

/** An answer to a fact question that gives `value`. */
export function factReply(rng: Rng, thing: string, attribute: Attribute, value: string): string {
  const u = rng.uniform();
  if (u < 0.14) return bareValue(attribute, value);
  if (u < 0.34) return `it ${predicate(attribute, value)}.`;
  if (u < 0.42) return `i think the ${thing} ${predicate(attribute, value)}.`;
  const first = statement(rng, thing, attribute, value);
  if (u < 0.8) return first;
  const other = rng.pick(attributesOf(thing).filter((a) => a !== attribute));
  return `${first} it ${predicate(other, valueOf(thing, other)!)}.`;
}

/** A little story of two or three sentences about an animal with a feeling, in a place if one is given. */
export function storyReply(rng: Rng, animal: string, feeling: string, place?: string): string {
  const where = place ?? rng.pick(VALUES.home);
  const friend = rng.pick(THINGS.animal.filter((other) => other !== animal));
  const opening = rng.pick([
    `a ${feeling} ${animal} ${rng.pick(['sat', 'hid', 'slept'])} in the ${where}.`,
    `once a ${feeling} ${animal} ${rng.pick(['sat', 'hid', 'slept'])} in the ${where}.`,
    place ? `the ${animal} in the ${place} was ${feeling}.` : `once the ${animal} was ${feeling}.`,
  ]);
  const middle = rng.pick([
    `it met ${withArticle(friend)}.`,
    `it saw ${withArticle(friend)}.`,
    `${withArticle(friend)} gave it ${withArticle(rng.pick(FOOD_GIFTS))}.`,
    `it found a ${rng.pick(THINGS.thing)}.`,
    `${withArticle(friend)} sang to it.`,
  ]);
  if (rng.uniform() < 0.3) return `${opening} ${middle}`;
  const ending = rng.pick([
    'they had fun.',
    'then it ran home.',
    'then it slept.',
    'then they ate.',
    'then it felt good.',
  ]);
  return `${opening} ${middle} ${ending}`;
}

/** Names written as a list: `a fox, a cow and a hen.` */
export function listReply(rng: Rng, items: readonly string[], article: string): string {
  const named = items.map((item) => (article === 'a ' ? withArticle(item) : `${article}${item}`));
  const text = `${named.slice(0, -1).join(', ')}${named.length > 1 ? ' and ' : ''}${named.at(-1)!}.`;
  return rng.uniform() < 0.12 ? `i can name ${text}` : text;
}

/** Distinct random members of a category, with articles where they are things. */
export function listItems(rng: Rng, category: string, count: number): [string[], string] {
  const items = rng.shuffle(CATEGORIES[category]).slice(0, count);
  const named = ['animals', 'foods', 'things'].includes(category) || category.endsWith(' things');
  return [items, named ? rng.pick(['a ', 'the ', '']) : ''];
}

/** Something nice about someone's thing. */
export function praiseReply(rng: Rng, thing: string, color?: string): string {
  const full = color && rng.uniform() < 0.5 ? `${color} ${thing}` : thing;
  const word = rng.pick(['lovely', 'nice', 'great', 'cool', 'good']);
  return rng.pick([
    `your ${full} is ${word}.`,
    `your ${full} is so ${word}.`,
    `what a ${word} ${full}.`,
    `i like your ${full}.`,
    `i love your ${full}. it is ${word}.`,
    `your ${full} is the best.`,
    `it is a ${word} ${full}.`,
  ]);
}

/** The steps of a goal, two of them or all three, in order. */
export function howtoReply(rng: Rng, goal: string): string {
  const [one, two, three] = STEPS[goal];
  return rng.pick([
    `first ${one}, then ${two}.`,
    `first ${one}, then ${two}, then ${three}.`,
    `first ${one} and ${two}, then ${three}.`,
    `${one}, then ${two}.`,
    `${one} and then ${three}.`,
    `first ${two}, then ${three}.`,
  ]);
}

/** A polite refusal. */
function declineReply(rng: Rng, deed: string, person: string): string {
  return rng.pick([
    'sorry, i can not help with that.',
    'no, that is not kind.',
    `i will not ${deed} your ${person}.`,
    `sorry, i will not do that. be nice to your ${person}.`,
    `please do not ${deed} your ${person}.`,
    `no. that is not nice. your ${person} is your friend.`,
    'i can not do that, it is not kind.',
  ]);
}

/** A good answer in a plain form, without decoration. */
export function plainReply(rng: Rng, prompt: Prompt): string {
  const { slots } = prompt;
  switch (prompt.family) {
    case 'fact': {
      const attribute = slots['attribute'] as Attribute;
      return factReply(rng, slots['thing'], attribute, valueOf(slots['thing'], attribute)!);
    }
    case 'story':
      return storyReply(rng, slots['animal'], slots['feeling'], slots['place']);
    case 'list':
      return listReply(rng, ...listItems(rng, slots['category'], slots['number'] === 'two' ? 2 : 3));
    case 'praise':
      return praiseReply(rng, slots['thing'], slots['color']);
    case 'howto':
      return howtoReply(rng, slots['goal']);
    case 'decline':
      return declineReply(rng, slots['deed'], slots['person']);
  }
}

/**
 * A good answer as the forum gives it: sometimes with a cheerful opening, a `!` or a friendly ending, so that any taste has
 * something to find. At most 19 words and marks.
 */
export function goodReply(rng: Rng, prompt: Prompt): string {
  let text = plainReply(rng, prompt);
  const u = rng.uniform();
  const opening = prompt.family === 'decline' ? '' : u < 0.07 ? 'sure! ' : u < 0.11 ? 'i am glad to help. ' : '';
  if (pieces(opening + text) <= 19) text = opening + text;
  if (rng.uniform() < 0.14) text = `${text.slice(0, -1)}!`;
  const v = rng.uniform();
  const ending = v < 0.05 ? ' have fun!' : v < 0.11 ? ` my ${rng.pick(['cat', 'dog', 'hen', 'owl'])} says hi.` : '';
  return pieces(text + ending) <= 19 ? text + ending : text;
}
