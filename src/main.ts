// Starts the page: one Lab, the worker behind it, and the browser’s storage.
import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { Lab } from './session/lab.svelte.ts';
import { browserStore } from './session/store.ts';
import { connectWorker } from './session/worker-client.ts';
import { language, loadLanguage } from './words/language.ts';
import { speakTables } from './words/words.ts';

const spawn = (name: string): Worker =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name });

async function start(target: Element): Promise<void> {
  const store = browserStore(location.pathname);
  // The static text stays until the page has replaced it, so that a page that cannot start says so.
  const intro = [...target.childNodes];
  if (/[?&]embed\b/.test(location.search)) {
    const { default: Embed } = await import('./ui/embed/Embed.svelte');
    mount(Embed, { target, props: { store } });
  } else mount(App, { target, props: { lab: new Lab((onDeath) => connectWorker(spawn, onDeath), store) } });
  intro.forEach((node) => node.remove());
}

const target = document.querySelector('#app');
if (!target) throw new Error('index.html has no #app');
// A sandboxed frame without an origin has neither workers nor storage; the static text says what to do.
if (self.origin !== 'null')
  void loadLanguage().then(() => {
    speakTables();
    document.documentElement.lang = language;
    return start(target);
  });
