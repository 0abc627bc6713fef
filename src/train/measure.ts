// Measurements of a language model: its answers, its corpus loss, its facts, its KL from another model.
import type { Rng } from '../lib/rng.ts';
import type { Params } from '../model/params.ts';
import { Reader } from '../model/reader.ts';
import { wilson } from '../rl/statistics.ts';
import type { ReportRow } from '../domain/reports.ts';
import { check, type Verdict } from '../world/checkers.ts';
import { clozeItems } from '../world/cloze.ts';
import { goldScore } from '../world/gold.ts';
import type { Prompt } from '../world/prompts.ts';
import { heldOutCorpus } from '../data/corpus.ts';
import { corpusLoss, type CorpusLoss } from './corpus-loss.ts';
import { textLogprobs } from './reading.ts';
import type { Kit } from './task.ts';
import { decodeResponse, type Answer, type Writer } from './write.ts';

/** Held-out tokens, in windows. About an eighth go unused because windows start at document boundaries. */
const CORPUS_WINDOWS = 80;

export interface Judged {
  answers: Answer[];
  verdicts: Verdict[];
  golds: number[];
}

/** Samples a model's answers to prompts of the Tiny World and judges each with the checkers. */
export async function judge(
  kit: Kit,
  writer: Writer,
  prompts: Prompt[],
  rng: Rng,
  temperature: number,
): Promise<Judged> {
  const texts = prompts.map(({ text }) => text);
  const answers = await writer.write(texts, rng, temperature);
  const responses = answers.map(({ written }) => decodeResponse(kit.tokenizer, written));
  const each = <T>(of: (prompt: Prompt, response: string, finished: boolean) => T) =>
    prompts.map((prompt, i) => of(prompt, responses[i], answers[i].written.finished));
  return { answers, verdicts: each(check), golds: each((...given) => goldScore('helpful', ...given)) };
}

type Rates = Pick<ReportRow, 'follows' | 'truthful' | 'rude' | 'finished' | 'falseAnswers'>;

/**
 * How often the answers follow, are truthful, rude and finished, and how many answers to fact questions are false, each with
 * its 95 % Wilson interval.
 */
export function rates(verdicts: Verdict[]): Rates {
  const rate = (holds: (verdict: Verdict) => boolean, among = verdicts) =>
    wilson(among.filter(holds).length, among.length);
  const factual = verdicts.filter((verdict) => verdict.factual);
  return {
    follows: rate(({ follows }) => follows),
    truthful: rate(({ truthful }) => truthful),
    rude: rate(({ polite }) => !polite),
    finished: rate(({ finished }) => finished),
    falseAnswers: rate(({ truthful }) => !truthful, factual),
  };
}

/** −mean log π over held-out documents of the corpus, nats per token. */
export async function heldOutCorpusLoss(kit: Kit, params: Params): Promise<CorpusLoss> {
  const { tokenizer, config } = kit;
  const { context } = config;
  const windows = await Reader.record(params, 16, context);
  try {
    return await corpusLoss(windows, heldOutCorpus(tokenizer, 1, CORPUS_WINDOWS * context), tokenizer.eos);
  } finally {
    windows.free();
  }
}

/** How a model completes one fact of the book. */
export interface ClozeReading {
  /** Whether the true ending is the most probable of all options. */
  right: boolean;
  /** −log of the true ending's share of the options' total probability; 0 is certainty. */
  nats: number;
}

/** One reading per fact, in the order of the book. */
export async function readCloze(kit: Kit, params: Params): Promise<ClozeReading[]> {
  const { tokenizer } = kit;
  const items = clozeItems();
  const sequences = items.flatMap(({ prefix, options }) =>
    options.map((option) => {
      const before = [tokenizer.eos, ...tokenizer.encode(prefix)];
      return { tokens: Uint32Array.of(...before, ...tokenizer.encode(option)), promptLength: before.length };
    }),
  );
  const logprobs = await textLogprobs(kit, params, sequences);
  let at = 0;
  return items.map(({ options, answer }) => {
    const own = logprobs.slice(at, (at += options.length));
    const most = Math.max(...own);
    const all = most + Math.log(own.reduce((sum, x) => sum + Math.exp(x - most), 0));
    return { right: own.indexOf(most) === answer, nats: all - own[answer] };
  });
}

/** KL(π ‖ π₀) estimated on answers that π wrote (k1): mean Σ_t log π(y_t) − log π₀(y_t), nats per sequence. */
export async function klToReference(
  kit: Kit,
  params: Params,
  reference: Params,
  answers: Answer[],
  temperature: number,
): Promise<number> {
  const own = await textLogprobs(kit, params, answers, temperature);
  const theirs = await textLogprobs(kit, reference, answers, temperature);
  return own.reduce((sum, x, i) => sum + x - theirs[i], 0) / answers.length;
}
