// Demonstrations for supervised fine-tuning: good answers to train prompts, as a careful writer would give them.

import { Rng } from '../lib/rng.ts';
import { check } from './checkers.ts';
import { predicate, valueOf, type Attribute } from './facts.ts';
import { plainReply } from './grammar.ts';
import { FAMILIES, samplePrompts, type Prompt } from './prompts.ts';

export interface WorldDemonstration {
  promptId: string;
  prompt: string;
  /** Begins with a space; EOS follows it in training. */
  response: string;
}

const SEED = 2203;

function demonstrate(rng: Rng, prompt: Prompt): string {
  const { thing, attribute } = prompt.slots;
  if (prompt.family === 'fact') {
    return ` the ${thing} ${predicate(attribute as Attribute, valueOf(thing, attribute as Attribute)!)}.`;
  }
  return ` ${plainReply(rng, prompt)}`;
}

/** Prompts over all families in turn, each sharing as few slot values as possible with those before it. */
function variedPrompts(rng: Rng, count: number): Prompt[] {
  const pool = samplePrompts(rng, 360, 'train');
  const used = new Map<string, number>();
  const chosen: Prompt[] = [];
  while (chosen.length < Math.min(count, pool.length)) {
    const family = FAMILIES[chosen.length % FAMILIES.length];
    const worn = (prompt: Prompt): number =>
      Object.values(prompt.slots).reduce((sum, value) => sum + (used.get(value) ?? 0), 0) +
      (chosen.includes(prompt) ? 1e6 : 0);
    const next = pool
      .filter((prompt) => prompt.family === family)
      .reduce((best, prompt) => (worn(prompt) < worn(best) ? prompt : best));
    for (const value of Object.values(next.slots)) used.set(value, (used.get(value) ?? 0) + 1);
    chosen.push(next);
  }
  return chosen;
}

/**
 * The first `count` demonstrations, at most 180, always the same, spread over all families. Every one follows its prompt, is true,
 * polite and finished.
 */
export function demonstrations(count = 16): WorldDemonstration[] {
  const rng = new Rng(SEED);
  return variedPrompts(rng.fork('prompts'), Math.min(count, 180)).map((prompt) => {
    const own = rng.fork(prompt.id);
    let response = demonstrate(own, prompt);
    while (!check(prompt, response, true).follows) response = demonstrate(own, prompt);
    return { promptId: prompt.id, prompt: prompt.text, response };
  });
}
