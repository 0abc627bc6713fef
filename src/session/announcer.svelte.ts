// What screen readers hear of a run, at a pace one can listen to.

const PAUSE = 10_000;

/** A polite sentence or two for screen readers at most every ten seconds; of several on a topic that wait, only the newest is said. */
export class Announcer {
  text = $state('');
  readonly #next = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(sentence: string, topic = 'run'): void {
    this.#next.set(topic, sentence);
    if (this.#timer === undefined) this.#sayAll();
  }

  #sayAll(): void {
    const text = [...this.#next.values()].join(' ');
    this.#next.clear();
    if (!text || text === this.text) return;
    this.text = text;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#sayAll();
    }, PAUSE);
  }
}
