// Texts that are being written, as they grow.
import type { Sample, TokenView } from '../domain/texts.ts';
import type { LabApi, LabEvent, SampleRequest } from '../domain/api.ts';

/** A text that may still be growing. */
export interface Draft {
  prompt: string;
  tokens: TokenView[];
  done: boolean;
  finished: boolean;
}

type StreamEvent = Extract<LabEvent, { type: 'stream' }>;

let lastId = 0;

/** One place on the page where texts are written: keeps the newest request's drafts and drops what belongs to older ones. */
export class Drafts {
  list = $state.raw<Draft[]>([]);
  busy = $state(false);
  #id = 0;

  /** @returns the finished texts, or null when a newer request took over. */
  async write(api: LabApi, request: Omit<SampleRequest, 'id'>): Promise<Sample[] | null> {
    lastId += 1;
    const id = lastId;
    this.#id = id;
    this.busy = true;
    this.list = request.prompts.map((prompt) => ({ prompt, tokens: [], done: false, finished: false }));
    try {
      const samples = await api.sample({ id, ...request });
      if (this.#id !== id) return null;
      this.list = samples.map(({ prompt, tokens, finished }) => ({ prompt, tokens, finished, done: true }));
      return samples;
    } catch (error) {
      if (this.#id === id) this.list = [];
      throw error;
    } finally {
      if (this.#id === id) this.busy = false;
    }
  }

  /**
   * An event carries the whole text so far, so that a lost one does no harm. Events and the finished texts come over two ports, in
   * any order: an event that comes after them knows less than they do.
   */
  take(event: StreamEvent): void {
    if (event.id !== this.#id || !this.busy) return;
    this.list = this.list.map((draft, index) =>
      index === event.index
        ? { prompt: draft.prompt, tokens: event.tokens, done: event.done, finished: event.finished }
        : draft,
    );
  }
}

/** Each place on the page where texts are written. */
export const newDrafts = (): Record<'base' | 'rank' | 'compare' | 'reading' | 'best' | 'moment', Drafts> => ({
  base: new Drafts(),
  rank: new Drafts(),
  compare: new Drafts(),
  reading: new Drafts(),
  best: new Drafts(),
  moment: new Drafts(),
});
