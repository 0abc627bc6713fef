import { mount } from 'svelte';
import '../../../src/app.css';
import { Stage } from '../../../src/session/stage/stage.svelte.ts';
import { CAST, FEW, JUDGING, RUN } from './show.ts';

const target = document.querySelector('#stage');
if (!target) throw new Error('index.html has no #stage');
const stage = new Stage();
stage.cast = CAST;
const runs: Record<string, typeof RUN> = { '#judge': JUDGING, '#few': FEW };
for (const frame of runs[location.hash] ?? RUN) stage.take(frame);
// As the page gets it: when somebody comes to where it is.
const { default: component } = await import('../../../src/ui/stage/Stage.svelte');
mount(component, { target, props: { stage } });
