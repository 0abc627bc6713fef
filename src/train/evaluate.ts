// The comparison at the end: base, SFT and PPO answer the same held-out prompts, and a program that none of them was trained on judges.
import { heldOutTokens } from '../data/corpus.ts';
import type { Config } from '../lib/config.ts';
import type { Rng } from '../lib/rng.ts';
import { Gpt } from '../model/gpt.ts';
import type { Params } from '../model/params.ts';
import { winRate } from '../rl/preference.ts';
import { wilson } from '../rl/statistics.ts';
import type { PolicyName, Report, ReportRow } from '../worker/api.ts';
import { check, type Verdict } from '../world/checkers.ts';
import { goldScore } from '../world/gold.ts';
import { samplePrompts, type Prompt } from '../world/prompts.ts';
import { corpusLoss } from './corpus-loss.ts';
import { batchOfSequences, rowLength } from './sequences.ts';
import type { TrainEvent, Trainer, TrainerState, Workbench } from './trainer.ts';
import { Writer, decodeResponse, viewSample, type Answer } from './write.ts';

export const POLICIES = ['base', 'sft', 'ppo'] as const satisfies readonly PolicyName[];

const SHOWN = 12;
const CORPUS_WINDOWS = 64;
/** Prompts answered between two yields. */
const ROWS = 32;

export interface EvaluateInput {
  config: Config<'compare'>;
}

export interface Judged {
  answers: Answer[];
  verdicts: Verdict[];
  golds: number[];
}

/** Lets a model answer prompts of the Tiny World and has the checkers judge every answer. */
export async function judge(
  bench: Workbench,
  writer: Writer,
  prompts: Prompt[],
  rng: Rng,
  temperature: number,
): Promise<Judged> {
  const texts = prompts.map(({ text }) => text);
  const answers = await writer.write(texts, rng, temperature);
  const responses = answers.map(({ written }) => decodeResponse(bench.tokenizer, written));
  const each = <T>(of: (prompt: Prompt, response: string, finished: boolean) => T) =>
    prompts.map((prompt, i) => of(prompt, responses[i], answers[i].written.finished));
  return { answers, verdicts: each(check), golds: each((...given) => goldScore('helpful', ...given)) };
}

/** How often the answers follow, are truthful, rude and finished, each with its 95 % Wilson interval. */
export function rates(verdicts: Verdict[]): Pick<ReportRow, 'follows' | 'truthful' | 'rude' | 'finished'> {
  const rate = (holds: (verdict: Verdict) => boolean) => wilson(verdicts.filter(holds).length, verdicts.length);
  return {
    follows: rate(({ follows }) => follows),
    truthful: rate(({ truthful }) => truthful),
    rude: rate(({ polite }) => !polite),
    finished: rate(({ finished }) => finished),
  };
}

export class EvaluateTrainer implements Trainer {
  readonly total: number;
  step = 0;
  report: Report | undefined;
  private readonly bench: Workbench;
  private readonly models: Record<PolicyName, Params>;
  private readonly config: Config<'compare'>;

  /** The models stay the caller's. */
  constructor(bench: Workbench, models: Record<PolicyName, Params>, input: EvaluateInput) {
    this.bench = bench;
    this.models = models;
    this.config = input.config;
    this.total = input.config.prompts;
  }

  async *run(): AsyncGenerator<TrainEvent, void> {
    const { bench, models, config } = this;
    this.step = 0;
    const prompts = samplePrompts(bench.rng.fork('test prompts'), this.total, 'test');
    const writers = POLICIES.map((policy) => ({ policy, writer: new Writer(bench, models[policy]) }));
    const empty = (): Judged => ({ answers: [], verdicts: [], golds: [] });
    const judged: Record<PolicyName, Judged> = { base: empty(), sft: empty(), ppo: empty() };
    try {
      for (let from = 0; from < prompts.length; from += ROWS) {
        // The last prompts count when everything has been measured.
        this.step = from;
        for (const { policy, writer } of writers) {
          const chunk = prompts.slice(from, from + ROWS);
          const some = await judge(bench, writer, chunk, bench.rng.fork(`test coins ${from}`), config.temperature);
          judged[policy].answers.push(...some.answers);
          judged[policy].verdicts.push(...some.verdicts);
          judged[policy].golds.push(...some.golds);
          yield { stage: `${policy} answers` };
        }
      }
    } finally {
      writers.forEach(({ writer }) => writer.free());
    }
    const rows: ReportRow[] = [];
    for (const policy of POLICIES) {
      rows.push(await this.row(policy, judged));
      yield { stage: `${policy} measured` };
    }
    this.report = { rows, answers: this.shown(prompts, judged) };
    this.step = this.total;
    yield { stage: 'report', report: this.report };
  }

  private async row(policy: PolicyName, judged: Record<PolicyName, Judged>): Promise<ReportRow> {
    const { bench, models } = this;
    const { answers, verdicts, golds } = judged[policy];
    const count = verdicts.length;
    const others = POLICIES.filter((other) => other !== policy);
    const windows = await Gpt.record(models[policy], 16, bench.config.context, false);
    const tokens = heldOutTokens(bench.tokenizer, 1, CORPUS_WINDOWS * bench.config.context);
    const loss = await corpusLoss(windows, tokens);
    windows.free();
    return {
      policy,
      count,
      ...rates(verdicts),
      gold: golds.reduce((sum, x) => sum + x, 0) / count,
      corpusLoss: loss,
      kl: policy === 'sft' ? 0 : await this.klToSft(policy, answers),
      winsOver: Object.fromEntries(others.map((other) => [other, winRate(golds, judged[other].golds)])),
    };
  }

  /** Mean over the texts of Σ_t log π(y_t) − log π₀(y_t), nats per sequence. */
  private async klToSft(policy: PolicyName, answers: Answer[]): Promise<number> {
    const { bench, models, config } = this;
    const T = rowLength(answers, bench.config.context);
    const [own, reference] = await Promise.all([
      Gpt.record(models[policy], ROWS, T, false),
      Gpt.record(models.sft, ROWS, T, false),
    ]);
    let sum = 0;
    for (let from = 0; from < answers.length; from += ROWS) {
      const { tokens, mask } = batchOfSequences(answers.slice(from, from + ROWS), ROWS, T, bench.tokenizer.pad);
      const mine = (await own.logprobs(tokens, config.temperature)).logprobs;
      const theirs = (await reference.logprobs(tokens, config.temperature)).logprobs;
      mine.forEach((x, i) => (sum += mask[i] * (x - theirs[i])));
    }
    [own, reference].forEach((model) => model.free());
    return sum / answers.length;
  }

  private shown(prompts: Prompt[], judged: Record<PolicyName, Judged>): Report['answers'] {
    const { tokenizer } = this.bench;
    const sample = (policy: PolicyName, i: number) => {
      const { prompt, written } = judged[policy].answers[i];
      return viewSample(tokenizer, prompt, written);
    };
    return prompts.slice(0, SHOWN).map(({ text }, i) => {
      return { prompt: text, samples: { base: sample('base', i), sft: sample('sft', i), ppo: sample('ppo', i) } };
    });
  }

  save(): Promise<TrainerState> {
    return Promise.resolve({ step: this.step, tensors: {} });
  }

  free(): void {
    // The models belong to the caller, and run() frees the rest.
  }
}
