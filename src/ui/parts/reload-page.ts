// How a component has the page loaded again: App provides it, because it saves what is running first.
import { getContext, setContext } from 'svelte';

const KEY = Symbol('reload');

export const provideReload = (reload: () => Promise<void>): (() => Promise<void>) => setContext(KEY, reload);

export const reloadPage = (): (() => Promise<void>) => getContext<() => Promise<void>>(KEY);
