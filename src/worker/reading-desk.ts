// Requests of the page to the models, between and during phases: write texts, show alternatives to a token, score texts.
import { LabError } from '../lib/errors.ts';
import { Rng } from '../lib/rng.ts';
import { attentionMap } from '../model/attention-map.ts';
import { Gpt } from '../model/gpt.ts';
import type { Params } from '../model/params.ts';
import { encodePrompt, encodeSequence } from '../train/sequences.ts';
import type { Kit } from '../train/task.ts';
import { viewSample, viewTexts, viewTokens, type Writer } from '../train/write.ts';
import type { AttentionView, Sample, TokenView } from '../domain/texts.ts';
import type { ReaderName } from '../domain/models.ts';
import type { AlternativesRequest, LabApi, LabEvent, PhaseMoment, SampleRequest } from '../domain/api.ts';
import type { Models } from './models.ts';
import type { LoadedWriter } from './moments/loaded-writer.ts';

const TOP_ALTERNATIVES = 8;

export class ReadingDesk {
  private readonly kit: Kit;
  private readonly models: Models;
  private readonly examples: () => Promise<void>;
  private readonly send: (event: LabEvent) => void;
  /** Writes with the weights that runs had. */
  past: LoadedWriter<PhaseMoment>['use'] | undefined;
  /** Writes with the weights of others, which are differences from the base model. */
  others: LoadedWriter<Uint8Array>['use'] | undefined;
  private readonly underWay = new Set<Promise<unknown>>();
  private last: Promise<unknown> = Promise.resolve();
  private oneRow: { params: Params; model: Promise<Gpt> } | undefined;

  /** @param examples resolves when our examples are loaded; requests that need one wait for it. */
  constructor(kit: Kit, models: Models, examples: () => Promise<void>, send: (event: LabEvent) => void) {
    this.kit = kit;
    this.models = models;
    this.examples = examples;
    this.send = send;
  }

  /** Resolves when all earlier requests are finished. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.underWay);
  }

  private track<T>(work: Promise<T>): Promise<T> {
    this.underWay.add(work);
    const end = () => this.underWay.delete(work);
    work.then(end, end);
    return work;
  }

  /** Writes one text per prompt and streams them while they grow. */
  sample(request: SampleRequest): Promise<Sample[]> {
    return this.track(this.write(request));
  }

  private async write({ at, weights, policy, ...request }: SampleRequest): Promise<Sample[]> {
    if (weights && this.others) return this.others(weights, (writer) => this.writeWith(writer, request));
    if (at && this.past) return this.past(at, (writer) => this.writeWith(writer, request));
    if (policy !== 'base') await this.examples();
    return this.writeWith(this.models.writer(policy), request);
  }

  private async writeWith(
    writer: Writer,
    { id, prompts, temperature, maxTokens, seed }: Omit<SampleRequest, 'at' | 'weights' | 'policy'>,
  ): Promise<Sample[]> {
    const { tokenizer } = this.kit;
    const answers = await writer.write(prompts, new Rng(seed).fork('sample'), temperature, {
      ...(maxTokens ? { maxTokens } : {}),
      onProgress: (written, from) => {
        written.forEach((each, i) => {
          const tokens = viewTokens(tokenizer, each);
          const done = each.finished || each.tokens.length === maxTokens;
          this.send({ type: 'stream', id, index: from + i, tokens, done, finished: each.finished });
        });
      },
    });
    return answers.map(({ prompt, written }) => viewSample(tokenizer, prompt, written));
  }

  /** The most likely tokens at a place of a text, under each of the policies. */
  alternatives(request: AlternativesRequest): Promise<TokenView[][]> {
    return this.track(this.oneByOne(() => this.likeliest(request)));
  }

  /** Work on the model for one sequence, which holds only the last that it was asked. */
  private oneByOne<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work);
    this.last = next;
    return next;
  }

  private async likeliest({ policies, ...request }: AlternativesRequest): Promise<TokenView[][]> {
    if (policies.some((policy) => policy !== 'base')) await this.examples();
    const found: TokenView[][] = [];
    for (const policy of policies) found.push(await this.likeliestUnder(this.models.reader(policy), request));
    return found;
  }

  private async likeliestUnder(
    params: Params,
    { prompt, written, token, temperature }: Omit<AlternativesRequest, 'policies'>,
  ): Promise<TokenView[]> {
    const { tokenizer, config } = this.kit;
    const model = await this.model(params);
    const before = encodePrompt(tokenizer, prompt, config.context);
    const sequence = [...before, ...written].slice(0, config.context);
    const tokens = new Uint32Array(config.context).fill(tokenizer.pad);
    tokens.set(sequence);
    await model.logprobs(tokens, temperature);
    const logits = (await model.nextLogits(0, sequence.length - 1)).map((x) => x / temperature);
    const top = logits.reduce((a, x) => Math.max(a, x), -Infinity);
    const logSum = top + Math.log(logits.reduce((sum, x) => sum + Math.exp(x - top), 0));
    const order = Array.from(logits.keys()).sort((a, b) => logits[b] - logits[a]);
    return [...new Set([...order.slice(0, TOP_ALTERNATIVES), token])].map((id) => {
      // After the others, because it may complete a character that they began.
      const view = viewTexts(tokenizer, [...written, id]).at(-1)!;
      return { ...view, id, logprob: logits[id] - logSum };
    });
  }

  attention(...given: Parameters<LabApi['attention']>): Promise<AttentionView> {
    return this.track(this.attend(...given));
  }

  private async attend(policy: ReaderName, prompt: string, written: number[]): Promise<AttentionView> {
    if (policy !== 'base') await this.examples();
    const { tokenizer, config } = this.kit;
    const before = encodePrompt(tokenizer, prompt, config.context);
    const tokens = Uint32Array.from([...before, ...written].slice(0, config.context));
    const { weights } = attentionMap(await this.models.reader(policy).save(), config, tokens);
    const { L, NH } = config;
    return { tokens: viewTexts(tokenizer, tokens), promptLength: before.length, L, NH, weights };
  }

  /** @throws LabError `ConfigError` when there is no reward model or a text is too long. */
  score(texts: { prompt: string; response: string }[]): ReturnType<LabApi['score']> {
    return this.track(this.read(texts));
  }

  private async read(texts: { prompt: string; response: string }[]): ReturnType<LabApi['score']> {
    await this.examples();
    const scorer = this.models.textScorer();
    if (!scorer) throw new LabError('ConfigError', 'There is no reward model yet.', { hint: 'Train one first.' });
    const { tokenizer, config } = this.kit;
    const sequences = texts.map((text) => encodeSequence(tokenizer, text, config.context));
    const scores = await scorer.tokenScores(sequences);
    return sequences.map(({ tokens, promptLength }, i) => {
      const texts = viewTexts(tokenizer, tokens.subarray(promptLength));
      const perToken = texts.map((view, t) => ({ ...view, score: scores[i][promptLength + t] }));
      return { score: scores[i].at(-1)!, perToken };
    });
  }

  weights(): ReturnType<LabApi['weights']> {
    return this.track(this.readWeights());
  }

  private async readWeights(): ReturnType<LabApi['weights']> {
    await this.examples();
    const entries = Object.entries(this.models.all()).map(async ([name, params]) => {
      const { head, config: shape } = params;
      return [name, { head, shape, tensors: await params.save() }] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  /** A model for one sequence at a time, rebuilt when the weights change. */
  private async model(params: Params): Promise<Gpt> {
    if (this.oneRow?.params !== params) {
      this.oneRow?.model.then((old) => old.free()).catch(() => undefined);
      const model = Gpt.record(params, 1, this.kit.config.context, 'score');
      this.oneRow = { params, model };
      model.catch(() => (this.oneRow = undefined));
    }
    return this.oneRow.model;
  }
}
