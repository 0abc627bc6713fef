// How wide a text is on the page, so that it can be fitted into a place of known width.

/** Made once: to ask for the page's font between two changes of the page would have all its styles computed each time. */
let pen: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

function makePen(): CanvasRenderingContext2D | null {
  const made = document.createElement('canvas').getContext('2d');
  if (made) made.font = `600 100px ${getComputedStyle(document.body).fontFamily}`;
  return made;
}

/** Width of a bold text in the page's font, as a multiple of its size. */
export function widthOf(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  pen ??= makePen();
  // Where nothing can be drawn, a width that most texts do not reach.
  const width = pen ? pen.measureText(text).width / 100 : 0.65 * text.length;
  widths.set(text, width);
  return width;
}
