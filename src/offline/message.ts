// What a page asks of its service worker. The first name is the one that workbox-window uses.

export interface Message {
  type: 'SKIP_WAITING' | 'KEEP_MICRO';
}
