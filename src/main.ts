// Starts the page: one Lab, the worker behind it, and the browser’s storage.
import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { Lab } from './session/lab.svelte.ts';
import { browserStore } from './session/store.ts';
import { connectWorker } from './session/worker-client.ts';

const target = document.querySelector('#app');
if (!target) throw new Error('index.html has no #app');
const spawn = (name: string): Worker =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name });
const lab = new Lab((onDeath) => connectWorker(spawn, onDeath), browserStore(location.pathname));
target.replaceChildren();
mount(App, { target, props: { lab } });
