// The wall of the report: a small tile for each prompt, with the sign and the colour of its answer, and a legend with the counts.
import type { MarkedTile } from '../../domain/stage.ts';
import { reportWords } from '../../words/report-words.ts';
import { stageWords } from '../../words/stage-words.ts';
import { markup, type Markup } from './markup.ts';
import { decimals } from './numbers.ts';

type Mark = MarkedTile['outcome'];

export interface WallTile extends MarkedTile {
  prompt: string;
  family: string;
}

export interface Wall {
  title: string;
  tiles: readonly WallTile[];
}

/** The sign as lines within 16 × 16, and the colours of page and print: signs tell apart what grey does not. */
const LOOKS: Record<Mark, { sign: string; fill: string; ink: string }> = {
  follows: { sign: 'M4 8.5l2.8 3L12 5', fill: '#0b7a5b', ink: '#fff' },
  rude: { sign: 'M8 3.5v5.2M8 12.2v.1', fill: '#bd400b', ink: '#fff' },
  false: { sign: 'M4.5 4.5l7 7M11.5 4.5l-7 7', fill: '#e2a310', ink: '#000' },
  beside: { sign: 'M8 8v.1', fill: '#bcc2c8', ink: '#000' },
  unfinished: { sign: 'M4 10v.1M8 10v.1M12 10v.1', fill: '#f2f3f2', ink: '#000' },
  liked: { sign: 'M8 4v8M4 8h8', fill: '#0b7a5b', ink: '#fff' },
  alike: { sign: 'M4.5 6.300h7M4.5 9.700h7', fill: '#bcc2c8', ink: '#000' },
  disliked: { sign: 'M4 8h8', fill: '#bd400b', ink: '#fff' },
};
const MARKS = Object.keys(LOOKS) as Mark[];
const [SIZE, GAP, NAME] = [16, 2, 74];
const text = reportWords.wall;

const tile = (mark: Mark): Markup => {
  const { sign, fill, ink } = LOOKS[mark];
  return markup`<rect width="${SIZE}" height="${SIZE}" rx="3" fill="${fill}" stroke="#555" stroke-width=".5"/><path class="sign" stroke="${ink}" d="${sign}"/>`;
};

const countOf = ({ tiles }: Wall, mark: Mark): number => tiles.filter(({ outcome }) => outcome === mark).length;

/** The marks that some of these walls have, in a fixed order. */
const marksOf = (walls: readonly Wall[]): Mark[] =>
  MARKS.filter((mark) => walls.some((wall) => countOf(wall, mark) > 0));

function figure(wall: Wall): Markup {
  const { title, tiles } = wall;
  const families = [...new Set(tiles.map(({ family }) => family))];
  const rows = families.map((family) => ({ family, row: tiles.filter((each) => each.family === family) }));
  const width = NAME + (SIZE + GAP) * Math.max(1, ...rows.map(({ row }) => row.length));
  const counts = marksOf([wall]).map((mark) => text.countOf(text.outcomes[mark], decimals(countOf(wall, mark), 0)));
  return markup`<figure class="wall">
<figcaption>${title}</figcaption>
<svg viewBox="0 0 ${width} ${rows.length * (SIZE + GAP)}" role="img" aria-label="${title}. ${text.counts(counts)}">
${rows.map(
  ({ family, row }, y) =>
    markup`<g transform="translate(0 ${y * (SIZE + GAP)})"><text x="0" y="12">${stageWords.families[family] ?? family}</text>${row.map(
      ({ prompt, response, outcome }, x) =>
        markup`<g transform="translate(${NAME + x * (SIZE + GAP)} 0)"><title>${text.answer(prompt, response.trim(), text.outcomes[outcome])}</title>${tile(outcome)}</g>`,
    )}</g>`,
)}
</svg>
</figure>`;
}

/** The walls side by side, and how many tiles of each have which mark. */
export function wallSection(walls: readonly Wall[]): Markup {
  return markup`<div class="walls">${walls.map(figure)}</div>
<table class="legend">
<thead><tr>${[...text.columns, ...walls.map(({ title }) => title)].map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${marksOf(walls).map(
    (mark) =>
      markup`<tr><td><svg class="tile" viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true">${tile(mark)}</svg></td><th scope="row">${text.outcomes[mark]}</th>${walls.map((wall) => markup`<td class="number">${decimals(countOf(wall, mark), 0)}</td>`)}</tr>`,
  )}</tbody>
</table>`;
}
