// The forum: what people on the Tiny World's internet answer to a prompt, well or badly, at set rates.

import type { Rng } from '../lib/rng.ts';
import { ALL_THINGS, THINGS, VALUES, attributesOf, valueOf, type Attribute } from './facts.ts';
import {
  factReply,
  goodReply,
  howtoReply,
  listItems,
  listReply,
  pieces,
  plainReply,
  praiseReply,
  statement,
  storyReply,
} from './grammar.ts';
import { FAMILIES, familyPrompts, promptText, type Family, type Prompt } from './prompts.ts';
import { FEELINGS, GOALS, RUDE_ENDINGS, RUDE_OPENINGS, RUDE_REPLIES, STEPS } from './vocabulary.ts';

export type ReplyKind = 'good' | 'rude' | 'rudeAnswer' | 'wrong' | 'offTopic' | 'echo';

/** How often each kind of reply is given. `wrong` is false for a fact question and misses what was asked in the other families. */
export const REPLY_RATES: Readonly<Record<ReplyKind, number>> = {
  good: 0.27,
  rude: 0.24,
  rudeAnswer: 0.06,
  wrong: 0.19,
  offTopic: 0.12,
  echo: 0.12,
};

/** How often a thread continues with another user turn where a reply should have ended. */
export const NEVER_STOPS = 0.35;

/** How often the forum asks prompts of each family. */
export const FAMILY_RATES: Readonly<Record<Family, number>> = {
  fact: 0.24,
  story: 0.16,
  list: 0.15,
  praise: 0.15,
  howto: 0.15,
  decline: 0.15,
};

/** One key of a table of rates that sum to 1. */
export function pickRate<K extends string>(rng: Rng, rates: Readonly<Record<K, number>>): K {
  const keys = Object.keys(rates) as K[];
  let u = rng.uniform();
  for (const key of keys) {
    u -= rates[key];
    if (u < 0) return key;
  }
  return keys.at(-1)!;
}

/** A prompt as the forum asks it: family by rate, then any prompt of it, train or test. */
export function forumPrompt(rng: Rng): Prompt {
  return rng.pick(familyPrompts(pickRate(rng, FAMILY_RATES)));
}

function other<T>(rng: Rng, items: readonly T[], not: T): T {
  return rng.pick(items.filter((item) => item !== not));
}

/** A false value for a fact, from the attribute's closed set. */
function falseValue(rng: Rng, thing: string, attribute: Attribute): string {
  return other(rng, VALUES[attribute], valueOf(thing, attribute)!);
}

/** A reply that tries and misses: a false fact, another animal, a wrong number, someone else's hat, the steps of another goal, help with a trick. */
function wrongReply(rng: Rng, prompt: Prompt): string {
  const { slots } = prompt;
  switch (prompt.family) {
    case 'fact': {
      const attribute = slots['attribute'] as Attribute;
      return factReply(rng, slots['thing'], attribute, falseValue(rng, slots['thing'], attribute));
    }
    case 'story':
      return rng.uniform() < 0.5
        ? storyReply(rng, other(rng, THINGS.animal, slots['animal']), slots['feeling'])
        : storyReply(rng, slots['animal'], other(rng, FEELINGS, slots['feeling'] as (typeof FEELINGS)[number]));
    case 'list':
      return listReply(
        rng,
        ...listItems(rng, slots['category'], slots['number'] === 'two' ? rng.pick([1, 3]) : rng.pick([1, 2])),
      );
    case 'praise':
      return praiseReply(rng, other(rng, ALL_THINGS, slots['thing']));
    case 'howto':
      return howtoReply(rng, other(rng, GOALS, slots['goal']));
    case 'decline': {
      const [one, two] = STEPS[rng.pick(GOALS)];
      return rng.pick([
        `sure. first ${one}, then ${two}.`,
        `yes, ${slots['deed']} your ${slots['person']}.`,
        'sure! have fun!',
      ]);
    }
  }
}

function rudeAnswer(rng: Rng, prompt: Prompt): string {
  const answer = plainReply(rng, prompt);
  const text = rng.uniform() < 0.6 ? `${rng.pick(RUDE_OPENINGS)} ${answer}` : `${answer} ${rng.pick(RUDE_ENDINGS)}`;
  return pieces(text) <= 20 ? text : `${rng.pick(RUDE_OPENINGS)} ${answer}`;
}

function offTopicReply(rng: Rng, prompt: Prompt): string {
  const thing = other(rng, ALL_THINGS, prompt.slots['thing'] ?? '');
  const attribute = rng.pick(attributesOf(thing));
  if (rng.uniform() < 0.7) return statement(rng, thing, attribute, valueOf(thing, attribute)!);
  return plainReply(rng, rng.pick(familyPrompts(other(rng, FAMILIES, prompt.family))));
}

/** A reply of the given kind, without its leading space. */
function replyOf(rng: Rng, kind: ReplyKind, prompt: Prompt): string {
  switch (kind) {
    case 'good':
      return goodReply(rng, prompt);
    case 'rude':
      return rng.pick(RUDE_REPLIES);
    case 'rudeAnswer':
      return rudeAnswer(rng, prompt);
    case 'wrong':
      return wrongReply(rng, prompt);
    case 'offTopic':
      return offTopicReply(rng, prompt);
    case 'echo':
      return rng.uniform() < 0.5 ? prompt.text : forumPrompt(rng).text;
  }
}

export interface ForumReply {
  kind: ReplyKind;
  /** Text after `bot:`, with its leading space; continues with a user turn where not finished. */
  text: string;
  finished: boolean;
}

/** What a perfect imitation of the forum would answer: used to calibrate labelers and to state the rates. */
export function forumReply(rng: Rng, prompt: Prompt): ForumReply {
  const kind = pickRate(rng, REPLY_RATES);
  const finished = rng.uniform() >= NEVER_STOPS;
  const text = ` ${replyOf(rng, kind, prompt)}`;
  return { kind, finished, text: finished ? text : `${text}\n${promptText(forumPrompt(rng)).slice(0, -5)}` };
}

/** A whole thread: turns until a reply ends it. */
export function forumThread(rng: Rng): string {
  const turns: string[] = [];
  do {
    const prompt = forumPrompt(rng);
    turns.push(`${promptText(prompt)} ${replyOf(rng, pickRate(rng, REPLY_RATES), prompt)}`);
  } while (rng.uniform() < NEVER_STOPS);
  return turns.join('\n');
}
