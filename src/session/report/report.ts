// The report: everything of a page's runs as one HTML file without script, which opens anywhere and prints on paper.
import { reportWords } from '../../words/report-words.ts';
import { chartFigure, type Chart } from './chart.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import { STYLE } from './style.ts';
import { wallSection, type Wall } from './wall.ts';

/** A line of a table: its first cell is its head. */
export type Row = readonly string[];

/** An answer; the words that the one before does not have are marked. */
export interface Version {
  name: string;
  words: readonly { text: string; fresh: boolean }[];
}

export interface OwnPick {
  prompt: string;
  /** The texts with their places, best first. */
  texts: readonly { place: string; text: string }[];
}

export interface ReportData {
  /** Of the words, such as 'en'. */
  language: string;
  /** The person's nickname; empty for none. */
  by: string;
  /** When it was made, and the page's version. */
  made: string;
  version: string;
  facts: readonly Row[];
  /** What is missing or to be said of the facts, in sentences. */
  factNotes: readonly string[];
  /** Part, setting, value and default of what differs from it, then the others by part. */
  changed: readonly Row[];
  usual: readonly { part: string; settings: readonly string[] }[];
  /** Part, state and how far. */
  runs: readonly Row[];
  /** Who ranked how much. */
  labelers: readonly Row[];
  labelNotes: readonly string[];
  picks: readonly OwnPick[];
  charts: readonly Chart[];
  chartNotes: readonly string[];
  texts: readonly { prompt: string; versions: readonly Version[] }[];
  textNotes: readonly string[];
  walls: readonly Wall[];
  wallNotes: readonly string[];
  meaning: readonly string[];
  /** Measure, then a value for each model; undefined where nothing was compared. */
  card: { title: string; note: string; head: readonly string[]; rows: readonly Row[] } | undefined;
  /** The link that opens the same state, what is in it, and the command that does the same; undefined where none does. */
  again: { href: string; says: readonly string[]; command: string | undefined };
}

const notes = (sentences: readonly string[], look: 'small' | 'missing' = 'small'): Markup[] =>
  sentences.map((sentence) => markup`<p class="${look}">${sentence}</p>`);

/** A section with what it says, or with what is missing. */
const section = (title: string, inside: Markup | readonly Markup[]): Markup =>
  markup`<section><h2>${title}</h2>${inside}</section>\n`;

function table(head: readonly string[], rows: readonly Row[], look = ''): Markup {
  const row = ([first = '', ...rest]: Row) =>
    markup`<tr><th scope="row">${first}</th>${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
  return markup`<div class="scroll"><table class="${look}"><thead><tr>${head.map((each) => markup`<th scope="col">${each}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table></div>`;
}

/** What a model or a person wrote: English, not to be translated. */
const said = (inside: string | readonly Markup[]): Markup => markup`<span lang="en" translate="no">${inside}</span>`;

function facts({ facts, factNotes }: ReportData): Markup {
  const list = markup`<dl>${facts.map(([name = '', value = '']) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
  return section(reportWords.facts.title, [facts.length > 0 ? list : NOTHING, ...notes(factNotes, 'missing')]);
}

function settings({ changed, usual }: ReportData): Markup {
  const differing =
    changed.length > 0
      ? markup`${table(reportWords.settings.columns, changed, 'changed')}<p class="small">${reportWords.settings.changedHelp}</p>`
      : markup`<p>${reportWords.settings.noneChanged}</p>`;
  const others = usual.map(({ part, settings }) => reportWords.settings.usualOf(part, settings));
  return section(reportWords.settings.title, [
    markup`<h3>${reportWords.settings.changed}</h3>${differing}`,
    others.length > 0 ? markup`<h3>${reportWords.settings.usual}</h3>` : NOTHING,
    ...notes(others),
  ]);
}

function labels({ labelers, labelNotes, picks }: ReportData): Markup {
  const pick = ({ prompt, texts }: OwnPick) =>
    markup`<li>${said(prompt)}${texts.map(({ place, text: written }) => markup`<br><span class="small">${place}:</span> ${said(written)}`)}</li>`;
  return section(reportWords.labels.title, [
    ...(labelers.length > 0
      ? [table(reportWords.labels.columns, labelers)]
      : notes([reportWords.labels.none], 'missing')),
    ...notes(labelNotes),
    markup`<h3>${reportWords.labels.own}</h3>`,
    ...(picks.length > 0 ? [markup`<ol>${picks.map(pick)}</ol>`] : notes([reportWords.labels.ownNone], 'missing')),
  ]);
}

function charts({ charts, chartNotes }: ReportData): Markup {
  const drawn =
    charts.length > 0
      ? markup`<div class="charts">${charts.map(chartFigure)}</div><p class="small">${reportWords.curves.smoothed}</p>`
      : NOTHING;
  return section(reportWords.curves.title, [drawn, ...notes(chartNotes, 'missing')]);
}

function answers({ texts, textNotes }: ReportData): Markup {
  const version = ({ name, words }: Version) =>
    markup`<dt>${name}</dt><dd>${said(words.map(({ text: word, fresh }, i) => markup`${i > 0 ? ' ' : ''}${fresh ? markup`<ins>${word}</ins>` : word}`))}</dd>`;
  return section(reportWords.texts.title, [
    ...(texts.length > 0 ? notes([reportWords.texts.help]) : []),
    ...texts.map(
      ({ prompt, versions }) =>
        markup`<div class="prompt"><h3>${said(prompt)}</h3><dl>${versions.map(version)}</dl></div>`,
    ),
    ...notes(textNotes, 'missing'),
  ]);
}

function wall({ walls, wallNotes }: ReportData): Markup {
  const shown = walls.length > 0 ? [...notes([reportWords.wall.help]), wallSection(walls)] : [];
  return section(reportWords.wall.title, [...shown, ...notes(wallNotes, 'missing')]);
}

function meaning({ meaning, card }: ReportData): Markup {
  return section(reportWords.meaning.title, [
    ...meaning.map((sentence) => markup`<p>${sentence}</p>`),
    ...(card
      ? [markup`<h3>${card.title}</h3>`, table(card.head, card.rows), ...notes([card.note])]
      : notes([reportWords.meaning.noComparison], 'missing')),
  ]);
}

function again({ again: { href, says, command } }: ReportData): Markup {
  return section(reportWords.again.title, [
    markup`<p>${reportWords.again.link}</p><p><a href="${href}">${href}</a></p>`,
    ...notes(says),
    markup`<p>${reportWords.again.play}</p>`,
    command === undefined
      ? markup`<p class="small">${reportWords.again.noCommand}</p>`
      : markup`<p>${reportWords.again.command}</p><pre translate="no">${command}</pre>`,
  ]);
}

/** The file. It loads nothing, runs nothing, and whatever a model or a person wrote is text in it. */
export function report(data: ReportData): string {
  const { language, by, made, version } = data;
  const title = by ? reportWords.titleBy(by) : reportWords.title;
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${STYLE}
</head>
<body>
<header><h1>${title}</h1><p class="small">${reportWords.made(made)} ${reportWords.version(version)} ${reportWords.english}</p></header>
<main>
${facts(data)}${section(reportWords.runs.title, table(reportWords.runs.columns, data.runs))}${settings(data)}${labels(data)}${charts(data)}${answers(data)}${wall(data)}${meaning(data)}${again(data)}</main>
</body>
</html>
`.text;
}
