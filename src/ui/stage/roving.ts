// Arrow keys among many things of which one is in the tab order.
import type { Band } from '../../session/stage/river.ts';

/** Where a key leads from a place in rows of these lengths; undefined for a key that leads nowhere. */
export function moveInRows(
  key: string,
  lengths: readonly number[],
  row: number,
  column: number,
): [number, number] | undefined {
  const ends: Record<string, [number, number]> = {
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    Home: [row, 0],
    End: [row, (lengths[row] ?? 1) - 1],
  };
  const [toRow, toColumn] = ends[key] ?? [-1, -1];
  const length = lengths[toRow];
  if (length === undefined || toColumn < 0) return undefined;
  // A shorter row above or below is entered at its end.
  return toRow === row && toColumn >= length ? undefined : [toRow, Math.min(toColumn, length - 1)];
}

/** The band that a key leads to: up and down within the column, left to the one it continues, right to its likeliest continuation. */
export function nextBand(key: string, bands: readonly Band[], from: Band): Band | undefined {
  const prefixOf = ({ path }: Band) => JSON.stringify(path.slice(0, -1));
  const column = bands.filter((band) => band.column === from.column).sort((a, b) => a.y - b.y);
  const at = column.indexOf(from);
  const after = bands.filter((band) => prefixOf(band) === from.key).sort((a, b) => b.height - a.height);
  const moves: Record<string, Band | undefined> = {
    ArrowUp: column[at - 1],
    ArrowDown: column[at + 1],
    ArrowLeft: bands.find((band) => band.key === prefixOf(from)),
    ArrowRight: after[0],
  };
  return moves[key];
}
