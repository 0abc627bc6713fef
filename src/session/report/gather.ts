// Collects what the report says from the page: settings, labels, curves, texts, walls and verdicts as they are now.
import { PHASES, type Phase } from '../../domain/phases.ts';
import type { TableName } from '../../lib/config.ts';
import { reportWords } from '../../words/report-words.ts';
import { words } from '../../words/words.ts';
import { fieldsOf, said } from '../changed-settings.ts';
import { tidy } from '../class/sign.ts';
import type { Lab } from '../lab.svelte.ts';
import { CHOICES } from '../link/link-state.ts';
import { shareLink } from '../link/share.ts';
import { PHASE_NAMES, runName, whereItWentOn } from '../narration.ts';
import { runOf } from '../run.ts';
import { parseUrl } from '../url-state.ts';
import { chartsOf } from './charts-of.ts';
import { labelersOf, labelNotes, picksOf } from './labels-of.ts';
import { cardOf, meaningOf } from './meaning-of.ts';
import type { ReportData, Row } from './report.ts';
import { textsOf, wallsOf } from './shown-of.ts';

/** What this person has trained here, be it not to its end. */
const isOwn = ({ statuses }: Pick<Lab, 'statuses'>, phase: Phase): boolean =>
  statuses[phase].step > 0 && statuses[phase].shipped !== true;

/** A phase as it was run, or as it would be. */
function partOf(lab: Lab, phase: Phase): { name: string; table: TableName; settings: Record<string, number> } {
  const status = lab.statuses[phase];
  if (isOwn(lab, phase) && status.settings)
    return { name: runName(phase, status), table: status.method ?? (phase as TableName), settings: status.settings };
  const table = lab.tableOf(phase);
  const settings = lab.configs[table];
  const method = phase === 'policy' ? { method: lab.method, settings } : {};
  return { name: runName(phase, { state: 'idle', step: 0, total: 0, ...method }), table, settings };
}

function settingsOf(lab: Lab): Pick<ReportData, 'changed' | 'usual'> {
  const parts = PHASES.map((phase) => {
    const { name: part, table, settings } = partOf(lab, phase);
    const { moved = [] } = lab.statuses[phase];
    const rows = Object.entries(fieldsOf(table)).flatMap(([name, field]) => {
      const value = settings[name];
      if (value === undefined) return [];
      const isMoved = isOwn(lab, phase) && moved.includes(name);
      const written = isMoved ? reportWords.settings.moved(said(field, value)) : said(field, value);
      return [
        { row: [part, field.label, written, said(field, field.default)], changed: isMoved || value !== field.default },
      ];
    });
    return { part, rows };
  });
  return {
    changed: parts.flatMap(({ rows }) => rows.filter(({ changed }) => changed).map(({ row }) => row)),
    usual: parts.flatMap(({ part, rows }) => {
      const settings = rows.flatMap(({ row: [, label, value], changed }) => (changed ? [] : [`${label} ${value}`]));
      return settings.length > 0 ? [{ part, settings }] : [];
    }),
  };
}

function runsOf(lab: Lab): Row[] {
  return PHASES.map((phase) => {
    const status = lab.statuses[phase];
    if (!isOwn(lab, phase))
      return [PHASE_NAMES[phase], status.shipped ? reportWords.runs.ours : reportWords.runs.none, ''];
    const done = reportWords.runs.stepOf(words.run.units[runOf(lab, phase).unit], status.step, status.total);
    const more = [...(status.round ? [reportWords.runs.rounds(status.round)] : []), whereItWentOn(status)].filter(
      Boolean,
    );
    return [runName(phase, status), words.run.states[status.state], [done, ...more].join('; ')];
  });
}

function factsOf({ opened }: Lab, seed: number): Pick<ReportData, 'facts' | 'factNotes'> {
  const say = reportWords.facts;
  if (!opened) return { facts: [[say.seed, String(seed)]], factNotes: [say.noEngine] };
  const { machine, model, parameters } = opened;
  return {
    facts: [
      [say.model, say.parameters(model, parameters.toLocaleString(words.language))],
      [say.seed, String(opened.seed)],
      [say.engine, say.engines[machine.backend](machine.adapter)],
      [say.kernels, [machine.kernels, machine.inUse].filter(Boolean).join('; ')],
    ],
    factNotes: [],
  };
}

/** The command that makes the same run without the page; undefined where none does. */
function commandOf(lab: Lab, changed: readonly Row[]): string | undefined {
  const { kept, opened, method, labeler } = lab;
  const isUsual =
    changed.length === 0 && method === 'ppo' && (labeler || CHOICES.labeler.usual) === CHOICES.labeler.usual;
  const isOwnWork = kept.mine.length > 0 || kept.ownDemonstrations.edited;
  return opened && isUsual && !isOwnWork
    ? `npm run reproduce -- --model ${opened.model} --seeds ${opened.seed}`
    : undefined;
}

/** @param now the report's date @throws LabError `DownloadError` where a part of the page that the link needs cannot be had */
export async function gather(lab: Lab, address: URL, version: string, now = new Date()): Promise<ReportData> {
  const url = parseUrl(address);
  const { href, says } = await shareLink(lab, url, { base: address, withRankings: true, withDemonstrations: true });
  const settings = settingsOf(lab);
  const trained = new Set(PHASES.filter((phase) => isOwn(lab, phase)));
  return {
    language: words.language,
    by: tidy(lab.kept.settings.nickname),
    made: new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeStyle: 'short' }).format(now),
    version,
    ...factsOf(lab, url.seed),
    ...settings,
    runs: runsOf(lab),
    labelers: labelersOf(lab.kept),
    labelNotes: labelNotes(lab.kept),
    picks: picksOf(lab.kept.mine),
    ...chartsOf(lab, trained),
    ...(await textsOf(lab, trained)),
    ...(await wallsOf(lab, trained)),
    meaning: meaningOf(lab, trained),
    card: cardOf(lab),
    again: { href, says, command: commandOf(lab, settings.changed) },
  };
}
