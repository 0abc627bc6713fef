// Tells the engine how runs go, and what is looked at while they do.
import type { LabApi } from '../../domain/api.ts';
import { describeError } from '../../words/saying.ts';
import type { Preferences } from '../kept/shapes.ts';
import type { Notices } from '../notices.svelte.ts';

/** Between two stages, for watching: GAN Lab's slow motion. */
const SLOW_MS = 1250;

export type PaceSettings = Pick<Preferences, 'slow' | 'watch' | 'prompts' | 'river'>;

export function tellPace(api: LabApi | undefined, settings: PaceSettings, notices: Notices): void {
  const { slow, watch: watchShare, prompts, river } = settings;
  api?.pace({ restMs: slow ? SLOW_MS : 0, watchShare, prompts: [...prompts], river }).catch((thrown: unknown) => {
    const error = describeError(thrown);
    // That the engine has ended is told elsewhere.
    if (error.name === 'ConfigError') notices.add(error);
  });
}
