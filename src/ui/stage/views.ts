// The three views of a stage, in their order.

export const VIEWS = ['cards', 'wall', 'river'] as const;
export type StageView = (typeof VIEWS)[number];
