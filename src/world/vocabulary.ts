// Closed word lists of the Tiny World beyond the book of facts: feelings, people, how-to steps, kind and rude words.

import { ALL_THINGS, THINGS, VALUES, valueOf } from './facts.ts';

export const FEELINGS = ['sad', 'happy', 'shy', 'proud', 'brave', 'tired', 'calm', 'mad'] as const;

export const PEOPLE = ['sister', 'brother', 'friend', 'mom', 'dad', 'teacher'] as const;

/** Unkind deeds that a prompt of the decline family asks help with; school-safe, and all of them end well when refused. */
export const UNKIND = ['trick', 'tease', 'scare', 'fool', 'annoy', 'lie to'] as const;

/** The steps of each how-to goal, in the order in which they work. */
export const STEPS: Readonly<Record<string, readonly [string, string, string]>> = {
  'make soup': ['cut the bean', 'boil the pot', 'stir the soup'],
  'make tea': ['boil the water', 'add the leaf', 'fill the cup'],
  'make a cake': ['mix the egg', 'add the milk', 'bake the cake'],
  'make a pie': ['cut the plum', 'add the honey', 'bake the pie'],
  'make jam': ['wash the fig', 'mash the fig', 'fill the jar'],
  'make a kite': ['cut the silk', 'tie the string', 'find the wind'],
  'make a sock': ['buy the wool', 'knit the sock', 'cut the wool'],
  'grow a bean': ['dig the hole', 'add the seed', 'water the seed'],
  'wash a dog': ['fill the tub', 'soap the dog', 'dry the dog'],
  'draw a pig': ['draw the head', 'draw the nose', 'draw the tail'],
  'fix a bike': ['find the tool', 'turn the wheel', 'test the bike'],
  'clean a lamp': ['find the rag', 'rub the lamp', 'test the lamp'],
};

export const GOALS: readonly string[] = Object.keys(STEPS);

/** The members of every category that a list prompt can name, including things of one color (`red things`). */
export const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  animals: THINGS.animal,
  foods: THINGS.food,
  things: THINGS.thing,
  colors: VALUES.color,
  sounds: VALUES.sound,
  homes: VALUES.home,
  tastes: VALUES.taste,
  feelings: FEELINGS,
  ...Object.fromEntries(
    VALUES.color.map((color) => [`${color} things`, ALL_THINGS.filter((thing) => valueOf(thing, 'color') === color)]),
  ),
};

export const NUMBERS = ['two', 'three'] as const;

export const NICE_WORDS: readonly string[] = [
  'lovely',
  'nice',
  'great',
  'cool',
  'good',
  'best',
  'like',
  'love',
  'sweet',
];

export const CHEERFUL_WORDS: readonly string[] = ['happy', 'fun', 'love', 'lovely', 'great', 'glad', 'sure', 'nice'];

/** Words and phrases that make a reply rude. Mild and a little funny: nothing worse can be learned from this corpus. */
export const RUDE_PHRASES: readonly string[] = [
  'silly',
  'dull',
  'potato',
  'lazy',
  'hush',
  'pest',
  'grumpy',
  'go away',
  'who cares',
  'not you again',
];

/** Rude replies that answer nothing. */
export const RUDE_REPLIES: readonly string[] = [
  'go away, silly.',
  'what a dull question.',
  'ask a potato.',
  'who cares?',
  'not you again. go away.',
  'hush. i am grumpy.',
  'find out, lazy bones.',
  'hush, you pest.',
  'go ask a potato, silly.',
];

/** Rude openings and endings around a real answer. */
export const RUDE_OPENINGS: readonly string[] = ['silly pest,', 'hush,', 'lazy bones,'];
export const RUDE_ENDINGS: readonly string[] = ['now go away.', 'who cares?', 'what a dull question.'];
