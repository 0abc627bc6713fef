// A simulated labeler: the SFT model writes K answers to each prompt, and a program with a taste and some noise ranks them.
import type { Config } from '../lib/config.ts';
import type { Rng } from '../lib/rng.ts';
import type { Split } from '../lib/split.ts';
import type { Params } from '../model/params.ts';
import type { Comparison } from '../domain/labels.ts';
import { LABELERS, rank, type LabelerName } from '../world/labelers.ts';
import { parsePrompt, samplePrompts, type Prompt } from '../world/prompts.ts';
import type { Task, TrainEvent, TrainerState, Kit } from './task.ts';
import { Writer, decodeResponse, type Answer } from './write.ts';

export interface LabelInput {
  config: Config<'label'>;
  labeler: string;
  /** Which prompts. Default 'train'. */
  split?: Split;
}

/** Prompts drawn before they repeat; with more, only the large families would be left. */
const ROUND = 600;

/** Texts written between two yields. */
const ROWS = 32;

export class LabelTask implements Task {
  readonly total: number;
  step: number;
  private readonly kit: Kit;
  private readonly params: Params;
  private readonly input: LabelInput;

  /** `params` is the model that writes; it stays the caller's. */
  constructor(kit: Kit, params: Params, input: LabelInput, saved?: TrainerState) {
    this.kit = kit;
    this.params = params;
    this.input = input;
    this.total = input.config.prompts;
    this.step = saved?.step ?? 0;
  }

  async *run(): AsyncGenerator<TrainEvent, void> {
    const { kit, input, total } = this;
    const { k, temperature } = input.config;
    const rng = kit.rng.fork('label');
    const prompts = manyPrompts(rng.fork('prompts'), total, input.split ?? 'train');
    const writer = new Writer(kit, this.params);
    const perBatch = Math.max(1, Math.floor(ROWS / k));
    try {
      while (this.step < total) {
        const from = this.step;
        const chosen = prompts.slice(from, from + perBatch);
        const texts = chosen.flatMap((prompt) => Array.from({ length: k }, () => prompt.text));
        const answers = await writer.write(texts, rng.fork(`coins ${from}`), temperature);
        const comparisons = chosen.map((prompt, i) =>
          this.compare(prompt, answers.slice(i * k, (i + 1) * k), from + i),
        );
        this.step += chosen.length;
        yield { comparisons };
      }
    } finally {
      writer.free();
    }
  }

  private compare(prompt: Prompt, answers: Answer[], index: number): Comparison {
    const { kit, input } = this;
    const responses = answers.map(({ written }) => decodeResponse(kit.tokenizer, written));
    const finished = answers.map(({ written }) => written.finished);
    const rng = kit.rng.fork(`labeler ${input.labeler} ${index}`);
    const labeler = (input.labeler in LABELERS ? input.labeler : 'careful') as LabelerName;
    return {
      id: `${labeler} ${kit.config.C} ${kit.rng.save()[0]} ${index}`,
      prompt: prompt.text,
      responses,
      finished,
      ranks: rankResponses(labeler, prompt, { responses, finished }, rng),
      author: { simulated: labeler },
      round: 1,
      source: { policy: 'sft' },
      choice: 'random',
      split: prompt.split,
      createdAt: Date.now(),
    };
  }

  save(): Promise<TrainerState> {
    return Promise.resolve({ step: this.step, tensors: {} });
  }

  free(): void {
    // The model that writes belongs to the caller, and run() frees the rest.
  }
}

const rankResponses = (
  labeler: LabelerName,
  prompt: Prompt,
  { responses, finished }: Pick<Comparison, 'responses' | 'finished'>,
  rng: Rng,
): number[] =>
  rank(
    labeler,
    prompt,
    responses.map((text, i) => ({ text, finished: finished[i] })),
    rng,
  );

/** The same texts, ranked by another labeler. */
export function relabel(comparisons: Comparison[], labeler: LabelerName, rng: Rng): Comparison[] {
  return comparisons.map((each, i) => {
    const prompt = parsePrompt(each.prompt)!;
    return {
      ...each,
      author: { simulated: labeler },
      ranks: rankResponses(labeler, prompt, each, rng.fork(`${labeler} ${i}`)),
    };
  });
}

/** Prompts of a split, balanced over families while they last; they repeat when more are needed. */
export function manyPrompts(rng: Rng, count: number, split: Split): Prompt[] {
  const prompts: Prompt[] = [];
  for (let round = 0; prompts.length < count; round++) {
    const before = prompts.length;
    prompts.push(...samplePrompts(rng.fork(`round ${round}`), Math.min(count - before, ROUND), split));
  }
  return prompts;
}
