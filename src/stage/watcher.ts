// Looks at a model while it trains: what it answers, how that moved from the model it started from, and how its texts could go on.
import type { Branch, Card, Cast, Frame, Origin, Tile } from '../domain/stage.ts';
import { Gpt } from '../model/gpt.ts';
import type { Params } from '../model/params.ts';
import { Reader } from '../model/reader.ts';
import { batchOfSequences, encodePrompt, rowLength, type Sequence } from '../train/sequences.ts';
import { Scorer } from '../train/reward.ts';
import type { Kit } from '../train/task.ts';
import { Writer, decodeResponse, viewTexts, type Answer } from '../train/write.ts';
import { outcomeOf } from '../world/outcome.ts';
import { parsePrompt } from '../world/prompts.ts';
import { searchTree } from './tree.ts';

/** Low: the cards show what the model would most likely say. */
const CARD_TEMPERATURE = 0.3;
/** Prefixes of the river: less likely ones are too thin to be seen. */
const RIVER = { threshold: 0.008, most: 192, longest: 16, batch: 32 };

export interface Models {
  policy: Params;
  /** What the run started from. */
  before: Params;
  reward: Params | undefined;
  /** The models that the run comes from, which do not change. */
  origins: Partial<Record<Origin, Params>>;
}

type Views = Required<Pick<Frame, 'cards' | 'wall' | 'river' | 'origins'>>;

export class Watcher {
  private readonly kit: Kit;
  private readonly cast: Cast;
  private readonly models: Models;
  private readonly writer: Writer;
  private readonly scorer: Scorer | undefined;
  private readonly recorded = new Map<string, Promise<Gpt | Reader>>();

  /** The models stay the caller's, and may change between looks. */
  constructor(kit: Kit, cast: Cast, models: Models) {
    this.kit = kit;
    this.cast = cast;
    this.models = models;
    this.writer = new Writer(kit, models.policy);
    this.scorer = models.reward && new Scorer(kit, models.reward, kit.config.context);
  }

  /** One view of the policy as it is now. @throws LabError `GpuMemoryError`, `GpuLostError` */
  readonly look: { [V in keyof Views]: () => Promise<Views[V]> } = {
    cards: () => this.cards(),
    wall: () => this.wall(),
    river: () => this.river(),
    origins: () => this.origins(),
  };

  /** Answers that stay the same while the model does: the random numbers are the same at every look. */
  private write(prompts: readonly string[], temperature: number): Promise<Answer[]> {
    return this.writer.write([...prompts], this.kit.rng.fork('stage'), temperature);
  }

  private async cards(): Promise<Card[]> {
    const { kit, models } = this;
    const answers = await this.write(this.cast.cards, CARD_TEMPERATURE);
    const [now, before] = [await this.read(models.policy, answers), await this.read(models.before, answers)];
    const scores = await this.scorer?.scores(answers);
    return answers.map(({ prompt, promptLength, written }, i) => {
      const texts = viewTexts(kit.tokenizer, written.tokens);
      const tokens = texts.map((view, t) => ({
        ...view,
        moved: now[i][promptLength + t] - before[i][promptLength + t],
      }));
      const card: Card = { tokens };
      if (scores) card.score = scores[i];
      return withOutcome(card, prompt, decodeResponse(kit.tokenizer, written), written.finished);
    });
  }

  private async wall(): Promise<Tile[]> {
    const { kit, cast } = this;
    const answers = await this.write(
      cast.wall.map(({ prompt }) => prompt),
      1,
    );
    return answers.map(({ prompt, written }) => {
      const response = decodeResponse(kit.tokenizer, written);
      const outcome = outcomeOf(parsePrompt(prompt)!, response, written.finished);
      return { response, outcome, ...(written.finished || outcome === 'unfinished' ? {} : { cut: true }) };
    });
  }

  private async river(): Promise<Branch[]> {
    const record = () => Gpt.record(this.models.policy, RIVER.batch, this.riverLength(), 'score');
    return this.branches(await this.once('river', record));
  }

  private async origins(): Promise<Views['origins']> {
    const rivers: Views['origins'] = {};
    for (const [origin, params] of Object.entries(this.models.origins) as [Origin, Params][]) {
      const model = await Gpt.record(params, RIVER.batch, this.riverLength(), 'score');
      rivers[origin] = await this.branches(model).finally(() => model.free());
    }
    return rivers;
  }

  /** Tokens of a row that holds the river's prompt and its longest continuation. */
  private riverLength(): number {
    const { tokenizer, config } = this.kit;
    const { length } = encodePrompt(tokenizer, this.cast.river, config.context);
    return Math.min(config.context, Math.ceil((length + RIVER.longest) / 8) * 8);
  }

  /** The river of a model recorded for its rows. */
  private async branches(model: Gpt): Promise<Branch[]> {
    const { kit, cast } = this;
    const { tokenizer, config } = kit;
    const prompt = encodePrompt(tokenizer, cast.river, config.context);
    const T = this.riverLength();
    const next = async (prefixes: number[][]) => {
      const rows = prefixes.map((prefix) => ({ tokens: Uint32Array.of(...prompt, ...prefix), promptLength: 0 }));
      const { tokens, last } = batchOfSequences(rows, RIVER.batch, T, tokenizer.pad);
      await model.logprobs(tokens);
      const logits = await model.logitsAt(rows.map((_, b) => [b, last[b]]));
      return logits.map(logSoftmax);
    };
    const found = await searchTree({ ...RIVER, next, eos: tokenizer.eos });
    const tokensTo = (at: number): number[] => (at < 0 ? [] : [...tokensTo(found[at].parent), found[at].token]);
    const branches = found.map(({ parent, probability, open }, i): Branch => {
      const { text } = viewTexts(tokenizer, tokensTo(i)).at(-1)!;
      return { parent, text, probability, ...(open ? { open } : {}) };
    });
    const ends = found.flatMap(({ token }, i) => (token === tokenizer.eos ? [i] : []));
    const finished = ends.map((end) => tokensTo(end));
    const scores = await this.scorer?.scores(
      finished.map((tokens) => ({ tokens: Uint32Array.of(...prompt, ...tokens), promptLength: prompt.length })),
    );
    ends.forEach((end, i) => {
      if (scores) branches[end].score = scores[i];
      withOutcome(branches[end], cast.river, tokenizer.decode(Uint32Array.from(finished[i].slice(0, -1))), true);
    });
    return branches;
  }

  /** Log-probabilities of each text's tokens, aligned to them, at temperature 1. */
  private async read(params: Params, sequences: Sequence[]): Promise<Float32Array[]> {
    const { config, tokenizer } = this.kit;
    const T = rowLength(sequences, config.context);
    const who = params === this.models.policy ? 'policy' : 'before';
    const model = await this.once(`${who} ${T}`, () => Reader.record(params, sequences.length, T));
    const { tokens } = batchOfSequences(sequences, sequences.length, T, tokenizer.pad);
    const { logprobs } = await model.logprobs(tokens);
    return sequences.map((_, b) => logprobs.subarray(b * T, (b + 1) * T));
  }

  private once<Model extends Gpt | Reader>(key: string, record: () => Promise<Model>): Promise<Model> {
    const known = this.recorded.get(key) as Promise<Model> | undefined;
    if (known) return known;
    const made = record();
    this.recorded.set(key, made);
    made.catch(() => this.recorded.delete(key));
    return made;
  }

  free(): void {
    this.writer.free();
    this.scorer?.free();
    // One that could not be recorded has told whoever waited for it.
    for (const each of this.recorded.values()) each.then((model) => model.free()).catch(() => undefined);
    this.recorded.clear();
  }
}

function withOutcome<T extends Card | Branch>(view: T, prompt: string, response: string, finished: boolean): T {
  const known = parsePrompt(prompt);
  if (known) view.outcome = outcomeOf(known, response, finished);
  return view;
}

function logSoftmax(logits: Float32Array): Float32Array {
  const top = logits.reduce((a, x) => Math.max(a, x), -Infinity);
  const logSum = top + Math.log(logits.reduce((sum, x) => sum + Math.exp(x - top), 0));
  return logits.map((x) => x - logSum);
}
