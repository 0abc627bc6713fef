// The comparison at the end: several models answer the same held-out prompts, and a program none of them was trained on judges the answers.
import type { Config } from '../lib/config.ts';
import type { Params } from '../model/params.ts';
import { winRate } from '../rl/preference.ts';
import { wilson } from '../rl/statistics.ts';
import type { PolicyName } from '../domain/models.ts';
import type { Measure } from '../domain/measure.ts';
import type { Improvement } from '../domain/phases.ts';
import type { Report, ReportRow } from '../domain/reports.ts';
import { scoreBy } from '../taste/measure.ts';
import { samplePrompts, type Prompt } from '../world/prompts.ts';
import { heldOutCorpusLoss, judge, klToReference, rates, readCloze, type Judged } from './measure.ts';
import type { Task, TrainEvent, TrainerState, Kit } from './task.ts';
import { decodeResponse, Writer, viewSample } from './write.ts';

const SHOWN = 12;
/** Prompts answered between two yields. */
const ROWS = 32;

export interface EvaluateInput {
  config: Config<'compare'>;
  /** Copied into the report. */
  improvement?: Improvement | undefined;
  /** A taste by which texts are compared, too. */
  measure?: Measure | undefined;
}

export class EvaluateTask implements Task {
  readonly total: number;
  step = 0;
  report: Report | undefined;
  private readonly kit: Kit;
  private readonly models: Record<PolicyName, Params>;
  private readonly policies: PolicyName[];
  private readonly config: Config<'compare'>;
  private readonly improvement: Improvement | undefined;
  private readonly measure: Measure | undefined;

  /** Compares all models given, in this order; they stay the caller's. */
  constructor(kit: Kit, models: Record<PolicyName, Params>, input: EvaluateInput) {
    this.kit = kit;
    this.models = models;
    this.policies = Object.keys(models) as PolicyName[];
    this.config = input.config;
    this.improvement = input.improvement;
    this.measure = input.measure;
    this.total = input.config.prompts;
  }

  async *run(): AsyncGenerator<TrainEvent, void> {
    const { kit, models, policies, config } = this;
    this.step = 0;
    const prompts = samplePrompts(kit.rng.fork('test prompts'), this.total, 'test');
    const writers = policies.map((policy) => ({ policy, writer: new Writer(kit, models[policy]) }));
    const judged = this.each((): Judged => ({ answers: [], verdicts: [], golds: [] }));
    try {
      for (let from = 0; from < prompts.length; from += ROWS) {
        // The last prompts count when everything has been measured.
        this.step = from;
        for (const { policy, writer } of writers) {
          const chunk = prompts.slice(from, from + ROWS);
          const some = await judge(kit, writer, chunk, kit.rng.fork(`test coins ${from}`), config.temperature);
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
    for (const policy of policies) {
      rows.push(await this.row(policy, judged));
      yield { stage: `${policy} measured` };
    }
    const { improvement, measure } = this;
    this.report = { rows, improvement, answers: this.shown(prompts, judged), ...(measure ? { measure } : {}) };
    this.step = this.total;
    yield { stage: 'report', report: this.report };
  }

  private each<T>(of: (policy: PolicyName) => T): Record<PolicyName, T> {
    return Object.fromEntries(this.policies.map((policy) => [policy, of(policy)])) as Record<PolicyName, T>;
  }

  private async row(policy: PolicyName, judged: Record<PolicyName, Judged>): Promise<ReportRow> {
    const { kit, models, config } = this;
    const { answers, verdicts, golds } = judged[policy];
    const others = this.policies.filter((other) => other !== policy);
    const wins = (scores: (of: Judged) => number[]): ReportRow['winsOver'] =>
      Object.fromEntries(others.map((other) => [other, winRate(scores(judged[policy]), scores(judged[other]))]));
    const { measure } = this;
    const cloze = await readCloze(kit, models[policy]);
    return {
      policy,
      count: verdicts.length,
      ...rates(verdicts),
      cloze: wilson(cloze.filter(({ right }) => right).length, cloze.length),
      gold: golds.reduce((sum, x) => sum + x, 0) / golds.length,
      corpusLoss: (await heldOutCorpusLoss(kit, models[policy])).all,
      kl: policy === 'sft' ? 0 : await klToReference(kit, models[policy], models.sft, answers, config.temperature),
      winsOver: wins(({ golds }) => golds),
      ...(measure ? { tasteWins: wins((each) => this.scoresBy(measure, each)) } : {}),
    };
  }

  private scoresBy(measure: Measure, { answers }: Judged): number[] {
    return answers.map(({ prompt, written }) =>
      scoreBy(measure, {
        prompt,
        response: decodeResponse(this.kit.tokenizer, written),
        finished: written.finished,
      }),
    );
  }

  private shown(prompts: Prompt[], judged: Record<PolicyName, Judged>): Report['answers'] {
    const { tokenizer } = this.kit;
    return prompts.slice(0, SHOWN).map(({ text }, i) => ({
      prompt: text,
      samples: this.each((policy) => viewSample(tokenizer, text, judged[policy].answers[i].written)),
    }));
  }

  save(): Promise<TrainerState> {
    return Promise.resolve({ step: this.step, tensors: {} });
  }

  free(): void {
    // The models belong to the caller, and run() frees the rest.
  }
}
