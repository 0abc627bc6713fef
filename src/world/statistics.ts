// Statistics of the Tiny World: shares, rates, lengths, agreement. `npm run world` prints them and tests pin them.

import { Rng } from '../lib/rng.ts';
import { check } from './checkers.ts';
import { documents, type Source } from './corpus.ts';
import { demonstrations } from './demonstrations.ts';
import { forumPrompt, forumReply } from './forum.ts';
import { goodReply } from './grammar.ts';
import { countAgreement, rank, type LabelerName } from './labelers.ts';
import { FAMILIES, allPrompts, promptText, samplePrompts } from './prompts.ts';
import type { Split } from '../lib/split.ts';

export type CountTokens = (text: string) => number;

/** Tokens (an EOS counted with each document), vocabulary and shares by source of the first `count` training documents of seed 1. */
export function corpusStatistics(countTokens: CountTokens, count: number) {
  const tokens: Record<Source, number> = { forum: 0, encyclopedia: 0, stories: 0 };
  const vocabulary = new Map<string, number>();
  let pieces = 0;
  let seen = 0;
  for (const { source, text } of documents(1)) {
    if (seen++ === count) break;
    tokens[source] += countTokens(text) + 1;
    for (const [piece] of text.matchAll(/\p{L}+|[^\s\p{L}]|\n/gu)) {
      pieces++;
      if (/\p{L}/u.test(piece)) vocabulary.set(piece, (vocabulary.get(piece) ?? 0) + 1);
    }
  }
  const total = tokens.forum + tokens.encyclopedia + tokens.stories;
  const split = [...vocabulary.keys()].filter((word) => countTokens(` ${word}`) > 1);
  return {
    documents: count,
    tokens: total,
    'tokens per document': total / count,
    'share forum': tokens.forum / total,
    'share encyclopedia': tokens.encyclopedia / total,
    'share stories': tokens.stories / total,
    'vocabulary (words)': vocabulary.size,
    'tokens per word or mark': (total - count) / pieces,
    'words of one token': 1 - split.length / vocabulary.size,
    'words of several tokens': split.join(' '),
  };
}

/** Prompts per family and split, and the longest prompt, good response and demonstration, with EOS. */
export function promptStatistics(countTokens: CountTokens) {
  const count = (split: Split): number => allPrompts().filter((prompt) => prompt.split === split).length;
  const rng = new Rng(5);
  const lengths = allPrompts().flatMap((prompt) =>
    Array.from({ length: 12 }, () => countTokens(` ${goodReply(rng, prompt)}`) + 1),
  );
  return {
    train: count('train'),
    test: count('test'),
    families: Object.fromEntries(
      FAMILIES.map((family) => {
        const own = allPrompts().filter((prompt) => prompt.family === family);
        return [family, `${own.length} (${own.filter((prompt) => prompt.split === 'test').length} test)`];
      }),
    ),
    'prompt tokens, most': Math.max(...allPrompts().map((prompt) => countTokens(promptText(prompt)) + 1)),
    'good response tokens, most': Math.max(...lengths),
    'good response tokens, mean': lengths.reduce((a, b) => a + b, 0) / lengths.length,
    'demonstration tokens, most': Math.max(...demonstrations(64).map(({ response }) => countTokens(response) + 1)),
  };
}

/** What the checkers say of `count` replies drawn from the forum, by prompts as the forum asks them or evenly over families. */
export function replyStatistics(count: number, evenly = false) {
  const rng = new Rng(7);
  let follows = 0;
  let rude = 0;
  let finished = 0;
  let facts = 0;
  let falseFacts = 0;
  let untrue = 0;
  const byFamily = new Map(FAMILIES.map((family) => [family, { asked: 0, followed: 0 }]));
  for (let i = 0; i < count; i++) {
    const prompt = evenly ? samplePrompts(rng, 1, 'train')[0] : forumPrompt(rng);
    const reply = forumReply(rng, prompt);
    const verdict = check(prompt, reply.text, reply.finished);
    const tally = byFamily.get(prompt.family)!;
    tally.asked++;
    if (verdict.follows) tally.followed++;
    if (verdict.follows) follows++;
    if (!verdict.polite) rude++;
    if (verdict.finished) finished++;
    if (!verdict.truthful) untrue++;
    if (prompt.family !== 'fact') continue;
    facts++;
    if (!verdict.truthful) falseFacts++;
  }
  return {
    follows: follows / count,
    rude: rude / count,
    finished: finished / count,
    untruthful: untrue / count,
    'false among fact questions': falseFacts / facts,
    'follows by family': Object.fromEntries(
      [...byFamily].map(([family, { asked, followed }]) => [family, followed / asked]),
    ),
  };
}

/** Share of ordered pairs on which two independent labelers of a kind agree, over `count` train prompts with `K` forum replies each. */
export function agreementOf(labeler: LabelerName, count: number, K = 4, other: LabelerName = labeler): number {
  const rng = new Rng(11);
  let same = 0;
  let pairs = 0;
  for (let i = 0; i < count; i++) {
    const prompt = forumPrompt(rng);
    const replies = Array.from({ length: K }, () => forumReply(rng, prompt));
    const tally = countAgreement(rank(labeler, prompt, replies, rng), rank(other, prompt, replies, rng));
    same += tally.same;
    pairs += tally.pairs;
  }
  return same / pairs;
}
