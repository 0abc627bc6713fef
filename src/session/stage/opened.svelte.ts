// The recordings that were opened from files in this tab.
import type { Show } from '../../domain/stage.ts';
import { stageOf, type Stage } from './stage.svelte.ts';

export interface OpenedRecording {
  /** Its own in this tab. */
  id: string;
  /** What it is called where one can choose it. */
  label: string;
  stage: Stage;
}

export class Opened {
  list = $state.raw<readonly OpenedRecording[]>([]);

  add(label: string, show: Show): OpenedRecording {
    const added = { id: `file ${this.list.length + 1}`, label, stage: stageOf(show) };
    this.list = [...this.list, added];
    return added;
  }
}
