// The words of one figure alone, in a frame on another page or on a projector, in English: apart from page.ts, because few ask for them.

export const EN_EMBED = {
  projector: {
    name: 'Projector',
    leave: 'Leave (Esc)',
    stageKeys: 'Space or Page Down: next · Page Up: back · 1 2 3: answers, wall, river · Esc: leave',
    pickKeys: '← or →: what most voted for · ↓: neither · Space: another pair · U: undo · Esc: leave',
    votes: ['Left', 'Right'],
  },
};

export type EmbedWords = typeof EN_EMBED;
