// The words of the part of the page for a class, and of files that leave the page or come back, in English: apart from en.ts, because they
// are fetched when someone looks.
import { count, percent } from '../english-forms.ts';

/** Of some pairs, how many were ordered alike. */
interface Alike {
  alike: number;
  pairs: number;
}

const people = (number: number): string => (number === 1 ? '1 person' : `${number} people`);

export const EN_CLASS = {
  name: 'Name or nickname',
  nameHelp:
    'Optional. It is written into the files of rankings that you save, so that the class can see whose they are.',
  code: 'Class code',
  codeHelp:
    'Optional. Everybody who enters the same code is first asked the same ten pairs at “Your taste”, then pairs of their own. It is not sent anywhere.',
  saveMine: 'Save rankings by people as a file',
  saved: (file: string) => `${file} is in your downloads.`,
  takeIn: 'Take in the files of a class',
  takeInHelp:
    'Drop files or a whole folder here, or choose them. Nothing is sent anywhere, and no ranking counts twice.',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  reading: 'Reading…',
  /** What leaves the page as files, and what came from them. */
  have: (mine: number, simulated: string, others: number, demonstrations: number) =>
    `${count(mine, 'ranking')} by you, ${simulated} simulated, ${others > 0 ? `${others} by other people, ` : ''}${count(demonstrations, 'demonstration')}. Files are created on this computer and sent nowhere.`,
  files: {
    all: {
      label: 'Everything, as one .zip',
      help: 'Rankings, settings and every model, in folders that transformers, TRL and OpenRLHF can load.',
    },
    pairs: {
      label: 'Pairs, .jsonl',
      help: 'One line per pair for TRL and OpenRLHF: prompt, chosen, rejected.',
    },
    rankings: {
      label: 'Rankings, .jsonl',
      help: 'Every ranking as it was given, with ties and skips. This page can import the file.',
    },
    unread: {
      label: 'Unreadable records, .jsonl',
      help: 'Saved records that this version of the page cannot read, as they are.',
    },
  },
  packing: 'Packing…',
  packed: (file: string) => `${file} is in your downloads.`,
  importRankings: 'Import rankings…',
  importHelp:
    'Import .zip or rankings files exported from this page, by you or other people, as many at once as you like. Duplicates are skipped.',
  imported: ({ files, people: by, added, known }: Record<'files' | 'people' | 'added' | 'known', number>) =>
    `${count(files, 'file')} with rankings by ${by === 0 ? 'simulated labelers' : people(by)}: ${count(added, 'ranking')} added${known > 0 ? `, ${count(known, 'duplicate')} skipped` : ''}.`,
  importedNone: 'No ranking was found.',
  unreadFiles: (files: number, problems: string[]) =>
    `${count(files, 'file')} could not be read: ${problems.join(' ')}`,
  moreFiles: (files: number) => `${count(files, 'more file')} could not be read.`,
  importedNotSaved: 'They could not be saved: they are lost when this tab closes.',
  problem: ({ file, line, message }: { file: string; line?: number; message: string }) =>
    `${file}${line === undefined ? '' : `, line ${line}`}: ${message}`,
  moreProblems: (lines: number) => `${count(lines, 'more line')} could not be read.`,
  you: 'you',
  youNamed: (name: string) => `${name} (you)`,
  person: (number: number) => `Person ${number}`,
  sameName: (name: string, number: number) => `${name} ${number}`,
  tooFew: 'When the rankings of at least two people are here, this shows who agrees with whom.',
  nothingShared:
    'Nobody here has ranked a pair that somebody else has ranked, too. A class code gives a class ten pairs in common.',
  matrix: 'Agreement, person by person',
  matrixHelp: (enough: number) =>
    `How often two people put the same two texts in the same order; ties are left out, and chance is 50 %. For fewer than ${enough} pairs in common, the count is given instead of a percentage. Those who answer alike are neighbours.`,
  self: '–',
  none: 'none',
  few: ({ alike, pairs }: Alike) => `${alike} of ${pairs}`,
  share: ({ alike, pairs }: Alike) => percent(alike / pairs),
  of: ({ pairs }: Alike) => `of ${pairs}`,
  closest: 'Closest and furthest',
  columns: ['Person', 'Most with', 'Least with'],
  nobody: '–',
  closestHelp: (least: number) => `Among people with at least ${least} pairs in common.`,
  camps: 'Two camps?',
  campsFound: (inside: [number, number], across: number) =>
    `The class falls into two camps. Inside them, people agree on ${percent(inside[0])} and ${percent(inside[1])} of pairs, across them on ${percent(across)}.`,
  campsNone: 'No two camps: the class is not more divided than chance would make it.',
  camp: (number: number, count: number) => `Camp ${number}, ${people(count)}`,
  teachCamp: (number: number) => `Teach from camp ${number}`,
  campsHelp: (shuffles: number) =>
    `The first principal component of all answers divides the people in two; then each goes to the side that they agree with more. These are called camps only if the two sides are further apart than in all of ${shuffles} classes in which the answers to each pair were shuffled among those who gave them.`,
  disputed: 'The most disputed pair',
  disputedAt: (at: number, all: number) => `${at} of ${all} disputed pairs`,
  agreed: 'Nobody disagrees on any pair.',
  took: (count: number) => `taken by ${people(count)}:`,
  empty: '(empty)',
  vote: 'I take this one',
  voteThis: (text: string) => `I take this one: ${text}`,
  voted: 'Your vote is saved as a ranking of yours.',
  next: 'Next pair',
};

export type ClassWords = typeof EN_CLASS;
