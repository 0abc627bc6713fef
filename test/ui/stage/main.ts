import { mount } from 'svelte';
import '../../../src/app.css';
import { Stage } from '../../../src/session/stage/stage.svelte.ts';
import { CAST, JUDGING, RUN } from './show.ts';

const target = document.querySelector('#stage');
if (!target) throw new Error('index.html has no #stage');
const stage = new Stage();
stage.cast = CAST;
for (const frame of location.hash === '#judge' ? JUDGING : RUN) stage.take(frame);
// As the page gets it: when somebody comes to where it is.
const { default: component } = await import('../../../src/ui/stage/Stage.svelte');
mount(component, { target, props: { stage } });
