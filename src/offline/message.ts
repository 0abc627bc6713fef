// What a page asks of its service worker. The first name is the one that workbox-window uses.

export type Message =
  | { type: 'SKIP_WAITING' | 'KEEP_MICRO' }
  /** The words of a language, by its tag. */
  | { type: 'KEEP_LANGUAGE'; language: string };
