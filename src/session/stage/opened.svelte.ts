// The recordings that were opened from files in this tab.
import type { Recording } from '../../data/recording.ts';
import { stageOf, type Stage } from './stage.svelte.ts';

export interface OpenedRecording {
  /** Its own in this tab. */
  id: string;
  /** What it is called where one can choose it. */
  label: string;
  recording: Recording;
  stage: Stage;
}

export class Opened {
  list = $state.raw<readonly OpenedRecording[]>([]);

  add(label: string, recording: Recording): OpenedRecording {
    const added = { id: `file ${this.list.length + 1}`, label, recording, stage: stageOf(recording.show) };
    this.list = [...this.list, added];
    return added;
  }
}
