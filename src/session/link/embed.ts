// One figure of the page alone, in a frame on another page: what an address asks for, and the lines that put it there.
import { RECORDED, type RecordingName, type StagedPhase } from '../../domain/recordings.ts';
import { phaseAt, stationOf } from '../../domain/stations.ts';
import { embedWords } from '../../words/embed-words.ts';
import { RECORDING } from '../stage/chosen.svelte.ts';
import { parseUrl } from '../url-state.ts';

export const FIGURES = ['recording', 'river', 'wall', 'pick'] as const;
export type Figure = (typeof FIGURES)[number];
export const RECORDINGS: readonly RecordingName[] = Object.values(RECORDED).flat();

/** In the address. */
const EMBED = 'embed';
/** Of these, nothing but pairs of texts was recorded. */
const PAIRS_ONLY: readonly RecordingName[] = RECORDED.reward;

export interface Embedded {
  figure: Figure;
  recording: RecordingName;
  /** The same on the whole page. */
  whole: string;
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const phaseOf = (recording: RecordingName): StagedPhase =>
  (Object.keys(RECORDED) as StagedPhase[]).find((phase) =>
    (RECORDED[phase] as readonly string[]).includes(recording),
  ) ?? 'policy';
const isStaged = (phase: string | undefined): phase is StagedPhase => phase !== undefined && phase in RECORDED;

/** What a frame is to show, or why there is nothing, in a sentence. Without a recording, it is that of the station in the address. */
export function readEmbed(url: URL): Embedded | { fault: string } {
  const asked = url.searchParams.get(EMBED) ?? '';
  const figure = FIGURES.find((name) => name === asked);
  if (!figure) return { fault: embedWords.unknownFigure(short(asked), FIGURES.join(', ')) };
  const named = url.searchParams.get(RECORDING);
  const phase = phaseAt(parseUrl(url).station);
  const usual = RECORDED[isStaged(phase) ? phase : 'policy'][0];
  const recording = named === null ? usual : RECORDINGS.find((name) => name === named);
  if (!recording) return { fault: embedWords.unknownRecording(short(named ?? ''), RECORDINGS.join(', ')) };
  if ((figure === 'river' || figure === 'wall') && PAIRS_ONLY.includes(recording))
    return { fault: embedWords.notInJudge };
  const whole = new URL(url);
  whole.searchParams.delete(EMBED);
  if (figure !== 'pick') whole.searchParams.set(RECORDING, recording);
  // Rankings stand behind the station.
  const [, ...rest] = url.hash.split('&');
  whole.hash = [figure === 'pick' ? 'taste' : stationOf(phaseOf(recording)), ...rest].join('&');
  return { figure, recording, whole: whole.href };
}

/** The address of a figure, on the page at `base`; its settings stay. */
function embedAddress(base: URL, figure: Figure, recording: RecordingName): string {
  const url = new URL(base);
  url.searchParams.delete('projector');
  url.searchParams.set(EMBED, figure);
  if (figure === 'pick') url.searchParams.delete(RECORDING);
  else url.searchParams.set(RECORDING, recording);
  url.hash = '';
  return url.href;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The lines of HTML that show a figure. */
export function embedLines(base: URL, figure: Figure, recording: RecordingName): string {
  const title = embedWords.share.frameTitle(embedWords.figures[figure]);
  return [
    `<iframe src="${escaped(embedAddress(base, figure, recording))}"`,
    `  title="${escaped(title)}" loading="lazy"`,
    `  width="720" height="${figure === 'recording' ? 560 : 440}" style="max-width: 100%; border: 1px solid #999"></iframe>`,
  ].join('\n');
}
