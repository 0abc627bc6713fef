// The words of handing in rankings by links and QR codes, in English: apart from the page's, because they are fetched when someone looks.
import { count } from '../english-forms.ts';

const list = (items: readonly (string | number)[]): string => items.join(', ');

export const EN_HAND_IN = {
  show: 'Hand in without a file: QR codes',
  showHelp:
    'Your own rankings as QR codes, for a teacher’s camera to scan one after the other, or as links to copy into a message. They hold your nickname, too.',
  noRankings: 'You have not ranked anything yet.',
  tooMany: (rankings: number) => `Your ${count(rankings, 'ranking')} are too many for QR codes. Save them as a file.`,
  making: 'Making the codes…',
  code: (part: number, parts: number) => `QR code ${part} of ${parts}`,
  contains: (rankings: number, parts: number) =>
    parts === 1
      ? `${count(rankings, 'ranking')} in one code.`
      : `${count(rankings, 'ranking')} in ${parts} codes. Show all of them, in any order.`,
  previous: 'Previous code',
  next: 'Next code',
  play: 'Show one after the other',
  stop: 'Stop',
  links: 'The same as links, one a line',
  copy: 'Copy the links',
  copied: 'Copied.',
  notCopied:
    'This browser does not let the page copy. The links are selected: copy them with the keyboard or a long press.',
  take: 'Take in QR codes and links',
  takeHelp:
    'Scan the codes that pupils show, in any order; what is scanned twice counts once. Parts are kept until all are there, also through a reload. A phone’s own camera app can open the codes as well; the rankings are then on that phone.',
  scan: 'Scan with the camera',
  scanStop: 'Stop the camera',
  noCamera:
    'The camera cannot be used here: browsers give it only to pages on https or localhost. Take in files or pasted links, or scan the codes with a phone’s camera app.',
  noLibrary: 'The part of this page that reads QR codes could not be downloaded. Check your connection and try again.',
  refused:
    'The camera could not be opened. Allow this page to use it, and close other programs that do. Files and pasted links work without it.',
  looking: 'Hold a code in front of the camera, so that all of it is in the picture.',
  video: 'What the camera sees',
  paste: 'Links, one a line',
  pasteHelp: 'Paste the links that pupils have sent, all at once.',
  takePasted: 'Take in the links',
  nothing: 'No link with rankings was found.',
  newer: 'A link was made by a newer version of this page: reload this page to get it, then try again.',
  damaged: (links: number) =>
    links === 1
      ? 'A link was cut off or changed, and was left out: scan or copy it again.'
      : `${links} links were cut off or changed, and were left out: scan or copy them again.`,
  mixed: 'The parts do not fit each other, and were left out: scan all of them again.',
  waiting: (parts: number, missing: readonly number[]) =>
    `${parts - missing.length} of ${count(parts, 'part')} are here. Still missing: ${list(missing)}.`,
  none: 'The rankings in a link cannot be read: scan or copy it again.',
  otherBank:
    'These rankings are of texts that another version of this page offers. Everybody needs the same version; files work in any case.',
  somebody: 'somebody without a nickname',
  added: (names: readonly string[], added: number, known: number) =>
    known === 0
      ? `${count(added, 'ranking')} by ${list(names)} added.`
      : `${count(added, 'ranking')} by ${list(names)} added, ${count(known, 'duplicate')} skipped.`,
  unread: (rankings: number) => `${count(rankings, 'ranking')} could not be read.`,
  notSaved: 'They could not be saved: they are lost when this tab closes.',
  opened: 'A link with rankings to hand in was opened.',
  toClass: 'Show the class',
};

export type HandInWords = typeof EN_HAND_IN;
