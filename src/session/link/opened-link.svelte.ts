// A link that the page was opened with: its settings are those of this visit, and its rankings are offered.
import { untrack } from 'svelte';
import type { Opened } from '../../domain/api.ts';
import { authorName, newId, type Comparison, type Demonstration } from '../../domain/labels.ts';
import { isUnderWay, PHASES, type Phase } from '../../domain/phases.ts';
import { describeError } from '../../words/saying.ts';
import { lazy } from '../../lib/lazy.ts';
import { METHODS, METHOD_NAMES } from '../../lib/methods.ts';
import type { TableName } from '../../lib/config.ts';
import { linkWords } from '../../words/link-words.ts';
import { changedSettings, fieldsOf } from '../changed-settings.ts';
import type { Lab } from '../lab.svelte.ts';
import { PHASE_NAMES, runName } from '../narration.ts';
import { parseUrl } from '../url-state.ts';
import { CHOICES, followingAddress, readLink, TABLE_NAMES, type LinkState } from './link-state.ts';
import { stateOf } from './page-state.ts';

const say = linkWords.opened;
/** Changed settings and choices that are named one by one. */
const MOST_NAMED = 10;

const phaseOf = (table: TableName): Phase =>
  METHOD_NAMES.some((method) => method === table) ? 'policy' : (table as Phase);

/** Rankings that wait for the person to take them or leave them. */
export interface Offer {
  comparisons: readonly Comparison[];
  question: string;
}

/** Demonstrations that take the place of those here, if the person wants that. */
export interface Brought {
  demonstrations: readonly Demonstration[];
  question: string;
  /** What would go. */
  help: string;
}

export class OpenedLink {
  /** What it sets, in a sentence. */
  readonly title: string;
  readonly faults: readonly string[];
  /** What came of its rankings and kernels, in sentences. */
  notes = $state.raw<readonly string[]>([]);
  offer = $state.raw<Offer>();
  /** Demonstrations that wait for the person to use them or leave them. */
  brought = $state.raw<Brought>();
  /** The runs under way here whose settings differ from those of the link, by name. */
  held = $state.raw<readonly string[]>([]);
  readonly #lab: Lab;
  #wanted: LinkState;
  /** The labels in the address; empty once the person has decided on them. */
  #labels = $state('');
  #demonstrations = $state('');
  #kernelsAsked = false;

  /** @param lab what it keeps has been restored */
  constructor(lab: Lab, address: URL) {
    const { state, faults } = readLink(address);
    this.#lab = lab;
    this.#wanted = state;
    this.#labels = state.labels;
    this.faults = faults;
    this.title = titleOf(state);
    lab.early.clear();
    this.#apply();
    this.#demonstrations = state.demonstrations;
    if (state.labels) void this.#read(() => this.#readLabels(state.labels));
    if (state.demonstrations) void this.#read(() => this.#readDemonstrations(state.demonstrations));
  }

  /** Puts the settings of the link into the forms again whenever an engine has been opened, which shows those of the runs that were kept. */
  takeOpened(opened: Opened | undefined): void {
    if (!opened) return;
    untrack(() => {
      this.#apply();
      void this.#useKernels(opened);
    });
  }

  /** The address of the page as it stands: what the person changes in this visit is in it, so that a reload shows the same. */
  get address(): string {
    const state = stateOf(this.#lab, parseUrl(new URL(location.href)));
    const settings = { ...state.settings };
    for (const table of TABLE_NAMES) {
      if (!this.#isHeld(table)) continue;
      delete settings[table];
      const wanted = this.#wanted.settings[table];
      if (wanted) settings[table] = wanted;
    }
    const method = this.#isUnderWay('policy') ? this.#wanted.method : state.method;
    const labeler = this.#lab.labeler ? state.labeler : this.#wanted.labeler;
    const next = { ...state, settings, method, labeler, kernels: this.#wanted.kernels };
    const brings = { labels: this.#labels, demonstrations: this.#demonstrations };
    return followingAddress(new URL(location.href), { ...next, ...brings });
  }

  /** What the person has changed is what is wanted from now on, whatever the engine shows when it is here. @returns the address */
  heed(): string {
    const { address } = this;
    this.#wanted = readLink(new URL(address)).state;
    return address;
  }

  /** Shows in the address what is in the forms. */
  follow(): void {
    const address = this.heed();
    if (address !== location.href) history.replaceState(null, '', address);
  }

  /** Adds the rankings that are offered; they keep their authors and change none that is here. */
  async add(): Promise<void> {
    const { offer } = this;
    if (!offer) return;
    this.leaveOut();
    const { added, known, saved } = await this.#lab.kept.addImported(offer.comparisons);
    this.#note(say.added(added, known), ...(saved ? [] : [say.notSaved]));
  }

  leaveOut(): void {
    this.offer = undefined;
    this.#labels = '';
  }

  async useDemonstrations(): Promise<void> {
    const { brought } = this;
    if (!brought) return;
    this.leaveDemonstrations();
    const own = this.#lab.kept.ownDemonstrations;
    const before = own.list.map(({ id }) => id);
    // None goes before the new ones are there.
    for (const each of brought.demonstrations) await own.put({ id: newId(), ...each });
    for (const id of before) await own.remove(id);
    this.#note(say.demonstrationsUsed(brought.demonstrations.length));
  }

  leaveDemonstrations(): void {
    this.brought = undefined;
    this.#demonstrations = '';
  }

  #note(...sentences: string[]): void {
    this.notes = [...this.notes, ...sentences];
  }

  #isUnderWay(phase: Phase): boolean {
    return isUnderWay(this.#lab.statuses[phase]);
  }

  /** The settings of a run that is under way are not changed. */
  #isHeld(table: TableName): boolean {
    const phase = phaseOf(table);
    return this.#isUnderWay(phase) && (this.#lab.statuses[phase].method ?? table) === table;
  }

  #apply(): void {
    const lab = this.#lab;
    const { settings, method, source, labeler, classCode } = this.#wanted;
    const held = new Set<Phase>();
    for (const table of TABLE_NAMES) {
      for (const [name, field] of Object.entries(fieldsOf(table))) {
        const value = settings[table]?.[name] ?? field.default;
        if (lab.configs[table][name] === value) continue;
        if (this.#isHeld(table)) held.add(phaseOf(table));
        else lab.configs[table][name] = value;
      }
    }
    if (!this.#isUnderWay('policy')) lab.method = method;
    else if (lab.method !== method) held.add('policy');
    this.held = PHASES.filter((phase) => held.has(phase)).map((phase) => runName(phase, lab.statuses[phase]));
    // For this visit: what the person keeps stays as it is on disk.
    lab.kept.settings = { ...lab.kept.settings, source, ...(classCode ? { classCode } : {}) };
    if (lab.opened?.labelers.some(({ id }) => id === labeler) ?? true) lab.labeler = labeler;
  }

  /** The formats are fetched only for links that bring something. */
  async #read(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { message, hint } = describeError(error);
      this.#note(message, hint);
    }
  }

  async #readLabels(text: string): Promise<void> {
    const { readLabels } = await lazy(import('./labels-text.ts'));
    const { comparisons, unread, fault } = readLabels(text);
    if (fault) this.#note(say[fault]);
    if (unread > 0) this.#note(say.some(unread));
    const here = new Set(this.#lab.kept.comparisons.map(({ id }) => id));
    const fresh = comparisons.filter(({ id }) => !here.has(id));
    if (fresh.length > 0) this.offer = { comparisons: fresh, question: this.#question(fresh) };
    else this.#labels = '';
    if (fresh.length === 0 && comparisons.length > 0) this.#note(say.known(comparisons.length));
  }

  async #readDemonstrations(text: string): Promise<void> {
    const { readDemonstrations, writeDemonstrations } = await lazy(import('./demonstrations-text.ts'));
    const { demonstrations, unread } = readDemonstrations(text);
    const { edited, list } = this.#lab.kept.ownDemonstrations;
    if (unread > 0) this.#note(say.demonstrationsUnread(unread));
    const isKnown = edited && writeDemonstrations(list) === text;
    if (isKnown) this.#note(say.demonstrationsKnown);
    if (isKnown || demonstrations.length === 0) return this.leaveDemonstrations();
    const help = edited && list.length > 0 ? say.asksDemonstrationsOwn(list.length) : say.asksDemonstrationsHelp;
    this.brought = { demonstrations, question: say.asksDemonstrations(demonstrations.length), help };
  }

  #question(fresh: readonly Comparison[]): string {
    const others = fresh.filter((each) => !this.#lab.kept.isMine(each));
    const authors = new Set(others.map(({ author }) => authorName(author)));
    return authors.size === 0 ? say.asksMine(fresh.length) : say.asks(fresh.length, authors.size);
  }

  /** In a profile where nothing has been trained, the engine goes on with the kernels of the link; elsewhere saved runs would get other bits. */
  async #useKernels({ machine }: Opened): Promise<void> {
    const { kernels } = this.#wanted;
    if (this.#kernelsAsked || kernels === '' || kernels === machine.inUse) return;
    this.#kernelsAsked = true;
    const lab = this.#lab;
    const isOwn = (phase: Phase) => lab.statuses[phase].step > 0 && !lab.statuses[phase].shipped;
    if (!machine.variants?.some(({ name }) => name === kernels)) return this.#note(say.kernelsMissing(kernels));
    if (PHASES.some((phase) => isOwn(phase))) return this.#note(say.kernelsKept(kernels));
    try {
      await lab.api?.pickKernels(kernels);
      await lab.restart();
      this.#note(say.kernelsTaken(kernels));
    } catch (error) {
      this.#note(describeError(error).message);
    }
  }
}

function titleOf(state: LinkState): string {
  const tables = TABLE_NAMES.flatMap((table) => {
    const changed = changedSettings(table, state.settings[table] ?? {});
    const name =
      phaseOf(table) === 'policy' ? METHODS[table as keyof typeof METHODS].name : PHASE_NAMES[table as Phase];
    return changed.length > 0 ? [say.ofTable(name, changed)] : [];
  });
  const parts = [
    ...(state.method === CHOICES.method.usual ? [] : [say.method(METHODS[state.method].name)]),
    ...(state.source === CHOICES.source.usual ? [] : [say.source[state.source]]),
    ...(state.classCode ? [say.classCode(state.classCode)] : []),
    ...(state.labeler === CHOICES.labeler.usual ? [] : [say.labeler(state.labeler)]),
    ...tables,
  ];
  const named = parts.slice(0, MOST_NAMED);
  return say.title(parts.length > named.length ? [...named, say.more(parts.length - named.length)] : named);
}
