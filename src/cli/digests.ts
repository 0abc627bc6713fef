// Hashes of the Tiny World's output, which tell when products made from it are stale. They hash generated texts and verdicts rather than
// source files, so that a comment or a refactoring changes nothing.
import { Rng } from '../lib/rng.ts';
import { check } from '../world/checkers.ts';
import { documents, heldOutDocuments, type Document } from '../world/corpus.ts';
import { demonstrations } from '../world/demonstrations.ts';
import { forumPrompt, forumReply } from '../world/forum.ts';
import { goldScore } from '../world/gold.ts';
import { HELD_OUT_LABELERS, rank } from '../world/labelers.ts';
import { allPrompts } from '../world/prompts.ts';
import { CORPUS_SEED } from './base-model.ts';
import { hashOf } from './files.ts';
import { VARIANTS, type PpoVariant } from './reproduce/recipes.ts';

const DOCUMENTS = 10_000;
const REPLIES = 1000;
const DEMONSTRATIONS = 64;

const first = (stream: Iterator<Document, never>, count: number) =>
  Array.from({ length: count }, () => stream.next().value);

/** Hash of the first documents of a seed's training corpus and held-out corpus. */
export const corpusDigest = (seed: number): string =>
  hashOf([first(documents(seed), DOCUMENTS), first(heldOutDocuments(seed), DOCUMENTS / 10)]);

/** Hash of all prompts and of the demonstrations. */
export const questionsDigest = (): string =>
  hashOf([allPrompts().map(({ text, split }) => [text, split]), demonstrations(DEMONSTRATIONS)]);

/** Hash of the verdicts that the checkers, the gold score and the labelers used by `reproduce` give on forum replies. */
export function judgesDigest(): string {
  const used = Object.values<PpoVariant>(VARIANTS).map(({ labeler = 'careful' }) => labeler);
  const labelers = [...new Set([...used, ...HELD_OUT_LABELERS])];
  const rng = new Rng(1).fork('judges');
  const said = Array.from({ length: REPLIES }, () => {
    const prompt = forumPrompt(rng);
    const pair = [forumReply(rng, prompt), forumReply(rng, prompt)];
    const verdicts = pair.map(({ text, finished }) => [
      check(prompt, text, finished),
      goldScore('helpful', prompt, text, finished),
    ]);
    return [verdicts, labelers.map((labeler) => rank(labeler, prompt, pair, rng.fork(labeler)))];
  });
  return hashOf(said);
}

/** All three hashes. */
export const worldDigest = () => ({
  corpus: corpusDigest(CORPUS_SEED),
  questions: questionsDigest(),
  judges: judgesDigest(),
});
