// The words of one figure alone, in a frame on another page or on a projector, in English: apart from page.ts, because few ask for them.
import type { RecordingName } from '../../domain/recordings.ts';

/** One sentence per figure, of what is to be seen. */
type OfRecordings = Record<RecordingName, string>;

const WHAT: OfRecordings = {
  imitation: 'A small language model learns to imitate demonstrations.',
  judge: 'A judge learns which of two texts people prefer.',
  manners: 'A small language model is taught manners with PPO.',
  rudeness: 'A small language model is taught rudeness with PPO.',
  leash: 'PPO without a KL penalty: the model learns to please the judge alone.',
};

export const EN_EMBED = {
  recordings: WHAT,
  figures: {
    recording: 'A whole run: what the model says, the wall and the river',
    river: 'River: how a prompt may go on',
    wall: 'Wall: an answer to every held-out prompt',
    pick: 'Pick the better of two texts',
  },
  captions: {
    recording: (what: string) => `${what} Move the time line to see it change.`,
    river: (what: string) => `${what} Each band is as high as its words are probable.`,
    wall: (what: string) => `${what} Each tile is the answer to one prompt.`,
    pick: 'Which text is better? What you pick is sent to nobody.',
  },
  open: 'Open in the RLHF Sandbox',
  coming: 'Loading…',
  unknownFigure: (name: string, names: string) => `There is no figure “${name}”. There are: ${names}.`,
  unknownRecording: (name: string, names: string) => `There is no recording “${name}”. There are: ${names}.`,
  notInJudge: 'The recording “judge” has neither a wall nor a river. Use the figure “recording” for it.',
  /** In the dialog for sharing. */
  share: {
    title: 'Put one figure on a course page',
    figure: 'Figure',
    recording: 'Recording',
    names: {
      imitation: 'Imitation',
      judge: 'A judge learns',
      manners: 'Taught manners',
      rudeness: 'Taught rudeness',
      leash: 'The leash cut (β 0)',
    } satisfies OfRecordings,
    lines: 'Lines to paste into the page',
    copy: 'Copy the lines',
    copied: 'Copied.',
    notCopied: 'This browser does not let the page copy. The lines are selected: press Ctrl+C or ⌘C.',
    help: 'If your course page has a sandbox attribute of its own for frames, it must contain allow-scripts, allow-same-origin and allow-popups.',
    frameTitle: (figure: string) => `${figure} (RLHF Sandbox)`,
  },
  projector: {
    name: 'Projector',
    leave: 'Leave (Esc)',
    stageKeys: 'Space or Page Down: next · Page Up: back · 1 2 3: answers, wall, river · Esc: leave',
    pickKeys: '← or →: what most voted for · ↓: neither · Space: another pair · U: undo · Esc: leave',
    lessonKey: 'N: next step of the lesson',
    votes: ['Left', 'Right'],
    coming: 'The texts to pick from are on their way…',
    exhausted: 'All pairs have been compared.',
    empty: '(empty)',
  },
};

export type EmbedWords = typeof EN_EMBED;
