// What screen readers hear of a run, at a pace one can listen to.

const PAUSE = 10_000;

/** One polite sentence for screen readers at most every ten seconds; of several that wait, only the newest is said. */
export class Announcer {
  text = $state('');
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(sentence: string): void {
    if (this.#timer !== undefined) {
      this.#next = sentence;
      return;
    }
    this.text = sentence;
    this.#next = '';
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#next && this.#next !== this.text) this.say(this.#next);
    }, PAUSE);
  }
}
