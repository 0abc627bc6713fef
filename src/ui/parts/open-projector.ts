// How a component has the stage shown alone, in large type: App provides it, because all else makes room.
import { getContext, setContext } from 'svelte';

const KEY = Symbol('projector');
/** In the address. */
export const PROJECTOR = 'projector';

export const provideProjector = (open: () => unknown): unknown => setContext(KEY, open);

export const openProjector = (): (() => unknown) => getContext<() => unknown>(KEY);
