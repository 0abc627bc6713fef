// The wall by a person's own taste: each answer beside the run's first one to the same prompt, which in PPO is the SFT model's.
import type { Comparison } from '../../domain/labels.ts';
import type { Cast, Frame, Liking, MarkedFrame, MarkedTile, Tile } from '../../domain/stage.ts';
import { measureOf, preferenceBy } from '../../taste/measure.ts';
import type { Text } from '../../taste/readable.ts';

export type Like = (prompts: Cast['wall'], frames: readonly Frame[]) => readonly MarkedFrame[];

const textOf = (prompt: string, { response, outcome, cut }: Tile): Text => {
  return { prompt, response, finished: outcome !== 'unfinished' && !cut };
};

/** Marks the walls of a run by the readable judge of these picks; each wall once, because they come again at every look. */
export function likedBy(picks: readonly Comparison[]): Like {
  const measure = measureOf(picks);
  const known = new WeakMap<readonly Tile[], MarkedTile[]>();
  return (prompts, frames) => {
    const first = frames.find(({ wall }) => wall)?.wall ?? [];
    const marked = (tiles: readonly Tile[]): MarkedTile[] =>
      tiles.map((tile, i) => {
        const [prompt, before] = [prompts[i]?.prompt ?? '', first[i] ?? tile];
        const preference = preferenceBy(measure, textOf(prompt, tile), textOf(prompt, before));
        const outcome: Liking = preference > 0.5 ? 'liked' : preference < 0.5 ? 'disliked' : 'alike';
        return { response: tile.response, outcome };
      });
    return frames.map((frame): MarkedFrame => {
      const { wall } = frame;
      if (!wall) return frame;
      const tiles = known.get(wall) ?? marked(wall);
      known.set(wall, tiles);
      return { ...frame, wall: tiles };
    });
  };
}
