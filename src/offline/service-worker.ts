// Keeps the built page for when there is no network, each version whole and on its own. A new version waits until a page says that it may
// take over. A file is kept only if its bits are those that were built: never damaged, never the sign-in page of a network.
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { Message } from './message.ts';

declare const self: ServiceWorkerGlobalScope;
/** Integrity of every file of this version by its path; filled in by the build. */
declare const FILES: Record<string, string>;

/** Fetched when somebody trains that model: it is far larger than all else. */
const isMicro = (file: string): boolean => file.startsWith('models/micro');
/** The words of a language besides English, whose name the build gives; nobody reads all of them. */
const isLanguage = (file: string): boolean => file.startsWith('assets/translation-');

function keeper(of: (file: string) => boolean, cacheName?: string): PrecacheController {
  const controller = new PrecacheController({
    ...(cacheName ? { cacheName } : {}),
    plugins: [
      {
        // Workbox would download again what the page has just downloaded. The browser's cache may answer: the integrity is checked either way.
        requestWillFetch: async ({ request }) =>
          request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request,
        // Where the cache is gone and the site holds another version by now, the page works online.
        handlerDidError: async ({ request, event }) => (event.type === 'fetch' ? fetch(request) : undefined),
      },
    ],
  });
  controller.addToCacheList(
    Object.entries(FILES)
      .filter(([file]) => of(file))
      // The names of scripts and styles change with their content.
      .map(([url, integrity]) => ({ url, integrity, revision: url.startsWith('assets/') ? null : integrity })),
  );
  // The address holds settings, which the page itself reads.
  registerRoute(new PrecacheRoute(controller, { ignoreURLParametersMatching: [/./] }));
  return controller;
}

self.addEventListener('fetch', (event) => {
  // The page asks past all caches for a file that it found damaged.
  if (event.request.cache === 'reload') event.stopImmediatePropagation();
});

const page = keeper((file) => !isMicro(file) && !isLanguage(file));
const languages = keeper(isLanguage, `languages-${self.registration.scope}`);
const micro = keeper(isMicro, `micro-${self.registration.scope}`);

/** Fetches those files of a keeper that are asked for; one that comes from the network later is kept, too. */
async function keep(
  from: PrecacheController,
  event: ExtendableEvent,
  isAsked: (url: string) => boolean,
): Promise<void> {
  for (const [url, cacheKey] of from.getURLsToCacheKeys()) {
    if (!isAsked(url)) continue;
    const params = { cacheKey, integrity: from.getIntegrityForCacheKey(cacheKey) };
    await from.strategy.handle({ event, request: new Request(url, { cache: 'no-cache' }), params });
  }
}

self.addEventListener('install', (event) => void page.install(event));
self.addEventListener('activate', (event) => {
  void page.activate(event);
  void micro.activate(event);
  void languages.activate(event);
  // From the first visit on, so that a new version waits for a page that this one has not opened.
  event.waitUntil(self.clients.claim());
});
self.addEventListener('message', (event) => {
  const message = event.data as Message;
  const { type } = message;
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (type === 'KEEP_MICRO') event.waitUntil(keep(micro, event, () => true).catch(() => undefined));
  if (type === 'KEEP_LANGUAGE') {
    const isIts = (url: string): boolean => url.includes(`/assets/translation-${message.language}-`);
    event.waitUntil(keep(languages, event, isIts).catch(() => undefined));
  }
});
