// The words of links that carry a whole state, in English: apart from en.ts, because they are fetched only when somebody shares or opens one.
import type { ModelName } from '../../domain/models.ts';
import { list } from '../english-forms.ts';

const rankings = (count: number): string => `${count} ranking${count === 1 ? '' : 's'}`;
const demonstrations = (count: number): string => `${count} demonstration${count === 1 ? '' : 's'}`;
const people = (count: number): string => (count === 1 ? 'another person' : `${count} other people`);

export const EN_LINK = {
  /** The dialog in which one is made. */
  share: {
    link: 'Link',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied:
      'This browser does not let the page copy. The link is selected: copy it with Ctrl+C, ⌘C, or a long press.',
    making: 'Making the link…',
    withRankings: (count: number) => `Include my ${rankings(count)}`,
    withRankingsHelp:
      'They are in the part of the address after “#”, which browsers keep to themselves. Whoever has the link can read them.',
    withDemonstrations: (count: number) => `Include my ${demonstrations(count)}`,
    contains: (station: string, parts: readonly string[], length: number) =>
      `It opens the station “${station}” with ${list(parts)}. It has ${length} characters.`,
    model: (name: ModelName | 'auto') => (name === 'auto' ? 'the model that is in use there' : `the model ${name}`),
    engine: { auto: 'the fastest engine there', webgpu: 'WebGPU', wasm: 'WebAssembly' },
    seed: (seed: number) => `seed ${seed}`,
    settings: (count: number) =>
      count === 0 ? 'all settings at their defaults' : `${count} setting${count === 1 ? '' : 's'} that you changed`,
    choices: {
      method: 'the method',
      source: 'the choice of rankings',
      labeler: 'the simulated labeler',
      kernels: 'the kernels',
    },
    rankings: (count: number) => `${rankings(count)} of yours`,
    tooMany: (count: number, most: number) =>
      `Your ${rankings(count)} do not fit: with them, the link would have more than ${most} characters. Export them with “Take it with you” as “Rankings, .jsonl”, and send that file along.`,
    wrong: (faults: readonly string[]) => `Left out, because it is out of range: ${faults.join(' ')}`,
    classCode: (code: string) => `the class code “${code}”`,
    demonstrations: (count: number) => `${demonstrations(count)} of yours`,
    demonstrationsTooMany: (most: number) =>
      `Your own demonstrations do not fit: with them, the link would have more than ${most} characters. “Take it with you” exports them in its .zip.`,
    demonstrationsLeftOut: 'Your own demonstrations are not in it: imitation gives another model there.',
    notInIt:
      'Trained models and rankings by simulated labelers are not in it: playing the same runs there makes them again. Rankings by other people are not in it either.',
    code: 'QR code of the link',
    codeShorter:
      'The QR code leaves out what would make it too dense for a phone: your rankings, and your demonstrations where it must.',
    noCode: 'The link is too long for a QR code.',
  },
  /** The notice on a page that was opened with one. */
  opened: {
    title: (changed: readonly string[]) =>
      changed.length > 0
        ? `This link sets ${list(changed)}; the rest is at its defaults.`
        : 'This link opens the page with all settings at their defaults.',
    more: (count: number) => `${count} more`,
    forThisVisit: 'This holds for this visit; your own settings are kept.',
    ofTable: (table: string, settings: readonly string[]) => `${table}: ${settings.join(', ')}`,
    method: (name: string) => `the method ${name}`,
    source: {
      you: 'your own rankings alone',
      simulated: 'simulated rankings alone',
      both: 'all rankings',
      chosen: 'the rankings of chosen people alone',
    },
    labeler: (name: string) => `the labeler ${name}`,
    classCode: (code: string) => `the class code “${code}”`,
    underWay: (runs: readonly string[]) =>
      `${list(runs)}: under way here, so the settings there stay as they are. Reset and reload the page to use those of the link.`,
    newer:
      'This link was made by a newer version of this page. What this version knows was taken from it. Reload the page to get the newer version.',
    damaged: 'This link was cut off or changed after it was made. What could be read was taken from it.',
    unknownSetting: (name: string) => `Left out: the setting “${name}”, which does not exist here.`,
    wrongSetting: (error: string) => `Left out: a value that cannot be. ${error}`,
    unknownChoice: (what: string, text: string) => `Left out: ${what} “${text}”, which does not exist here.`,
    choices: { method: 'the method', source: 'the choice of rankings', labeler: 'the labeler', kernels: 'the kernels' },
    andMore: (count: number) => `${count} more parts of the link were left out.`,
    asks: (count: number, authors: number) => `This link brings ${rankings(count)} by ${people(authors)}. Add them?`,
    asksMine: (count: number) => `This link brings ${rankings(count)} of yours that are not here. Add them?`,
    added: (added: number, known: number) =>
      `${rankings(added)} added${known > 0 ? `, ${known} ${known === 1 ? 'was' : 'were'} here already` : ''}.`,
    notSaved: 'They could not be saved: they are lost when this tab closes.',
    asksHelp: 'They keep their author. Yours stay as they are.',
    some: (count: number) => `${rankings(count)} of the link could not be read.`,
    asksDemonstrations: (count: number) => `This link brings ${demonstrations(count)}. Use them for imitation?`,
    asksDemonstrationsHelp:
      'They take the place of those that come with the page; “Restore ours” at “Imitate” brings these back.',
    asksDemonstrationsOwn: (own: number) =>
      `They take the place of your own ${demonstrations(own)}, which are deleted. “Take it with you” saves those first.`,
    useDemonstrations: 'Use them',
    demonstrationsUsed: (count: number) => `${demonstrations(count)} of the link are now in use.`,
    demonstrationsKnown: 'The demonstrations of this link are in use here already.',
    demonstrationsUnread: (count: number) =>
      count === 1
        ? 'One demonstration of the link could not be read.'
        : `${demonstrations(count)} of the link could not be read.`,
    none: 'The rankings of this link could not be read: it was cut off or changed. Ask for the file instead.',
    tooLong: 'The rankings of this link were left out: it is longer than any that this page makes.',
    known: (count: number) => `The ${rankings(count)} of this link are here already.`,
    add: 'Add them',
    leaveOut: 'Leave them out',
    kernelsMissing: (name: string) =>
      `The run behind this link used the kernels “${name}”, which this computer does not have: numbers may differ in their last digits.`,
    kernelsKept: (name: string) =>
      `The run behind this link used the kernels “${name}”. Something has been trained here with others, so those stay: numbers may differ in their last digits.`,
    kernelsTaken: (name: string) =>
      `The kernels “${name}” of the link are now in use. “Runs on” in the top bar changes them.`,
  },
};

export type LinkWords = typeof EN_LINK;
