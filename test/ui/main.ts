import { mount } from 'svelte';
import App from '../../src/App.svelte';
import '../../src/app.css';
import { Lab } from '../../src/session/lab.svelte.ts';
import { browserStore } from '../../src/session/store.ts';
import { scriptedWorker } from './scripted-worker.ts';
import type { Scenario } from './scripted-worker.ts';

const target = document.querySelector('#app');
if (!target) throw new Error('index.html has no #app');
const scenario = (new URL(location.href).searchParams.get('scenario') ?? 'webgpu') as Scenario;
const lab = new Lab(scriptedWorker(scenario), browserStore(location.pathname));
mount(App, { target, props: { lab } });
