// Registers the service worker, and offers a new version of the page when one waits.
import { Workbox } from 'workbox-window';
import { language } from '../words/language.ts';
import { updateWords } from '../words/update-words.ts';
import type { Message } from './message.ts';
import type { Offer } from './offer.ts';

/** The longest that a new version may take to take over once it may, in milliseconds. */
const PATIENCE_MS = 10_000;

interface Page {
  /** Whether the large model is trained here. */
  micro: boolean;
  show: (offer: Offer | undefined) => void;
  /** Saves what runs, then loads the page again. */
  reload: () => Promise<void>;
}

/** Has the browser keep the page. Where it cannot, on http, in many private windows and in frames, the page works as before. */
export async function keepOffline({ micro, show, reload }: Page): Promise<void> {
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  if (!container || !import.meta.env.PROD) return;
  const workbox = new Workbox('./service-worker.js', { updateViaCache: 'none' });
  function accept(): void {
    show({ title: updateWords.switching, detail: '', actions: [] });
    // All tabs get the new version at once, and each saves what it runs and reloads.
    workbox.messageSkipWaiting();
    setTimeout(() => void reload(), PATIENCE_MS);
  }
  workbox.addEventListener('waiting', () =>
    show({
      title: updateWords.ready,
      detail: updateWords.help,
      actions: [
        { label: updateWords.accept, act: accept },
        { label: updateWords.later, act: () => show(undefined) },
      ],
    }),
  );
  await workbox.register({ immediate: true });
  document.addEventListener('visibilitychange', () => {
    // Without a network there is nothing new.
    if (!document.hidden) workbox.update().catch(() => undefined);
  });
  const { active } = await container.ready;
  active?.postMessage({ type: 'KEEP_LANGUAGE', language } satisfies Message);
  if (micro) active?.postMessage({ type: 'KEEP_MICRO' } satisfies Message);
}
