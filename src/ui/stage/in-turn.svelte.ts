// Lets the views of a stage be drawn one after another: all at once would hold the page's thread for too long.

/** Between the turns of two views, in ms; shorter timers may share a task. */
const APART_MS = 5;

/** What `read` gives: at first at once, later in a task of its own, after those of the turns before. */
export function inTurn<T>(turn: number, read: () => T): { readonly now: T } {
  let now = $state.raw(read());
  $effect(() => {
    const next = read();
    const timer = setTimeout(() => (now = next), turn * APART_MS);
    return () => clearTimeout(timer);
  });
  return {
    get now() {
      return now;
    },
  };
}
