// The words of handing in rankings by links and QR codes, in German.
import type { HandInWords } from '../en/hand-in.ts';
import { count, list } from './forms.ts';

const rankings = (n: number): string => count(n, { one: '# Rangfolge', other: '# Rangfolgen' });
/** As in “of 3 parts”. */
const ofParts = (n: number): string => count(n, { one: 'von # Teil', other: 'von # Teilen' });

export const DE_HAND_IN: HandInWords = {
  show: 'Ohne Datei abgeben: QR-Codes',
  showHelp:
    'Deine eigenen Rangfolgen als QR-Codes, die eine Lehrkraft nacheinander mit der Kamera scannt, oder als Links zum Kopieren in eine Nachricht. Auch dein Spitzname steht darin.',
  noRankings: 'Du hast noch nichts geordnet.',
  tooMany: (n) =>
    `${count(n, { one: 'Deine # Rangfolge ist zu viel für QR-Codes. Speichere sie', other: 'Deine # Rangfolgen sind zu viele für QR-Codes. Speichere sie' })} als Datei.`,
  making: 'Die Codes werden erstellt …',
  code: (part, parts) => `QR-Code ${part} von ${parts}`,
  contains: (n, parts) =>
    parts === 1
      ? `${rankings(n)} in einem Code.`
      : `${rankings(n)} in ${parts} Codes. Zeig sie alle, in beliebiger Reihenfolge.`,
  previous: 'Voriger Code',
  next: 'Nächster Code',
  play: 'Nacheinander zeigen',
  stop: 'Anhalten',
  links: 'Dasselbe als Links, einer pro Zeile',
  copy: 'Links kopieren',
  copied: 'Kopiert.',
  notCopied:
    'Dieser Browser lässt die Seite nicht kopieren. Die Links sind markiert: Kopiere sie mit der Tastatur oder mit langem Drücken.',
  take: 'QR-Codes und Links einlesen',
  takeHelp:
    'Scanne die Codes, die die Klasse zeigt, in beliebiger Reihenfolge; was doppelt gescannt wird, zählt einmal. Teile bleiben gespeichert, bis alle da sind, auch wenn die Seite neu lädt. Die Kamera-App eines Handys kann die Codes ebenfalls öffnen; die Rangfolgen sind dann auf diesem Handy.',
  scan: 'Mit der Kamera scannen',
  scanStop: 'Kamera ausschalten',
  noCamera:
    'Die Kamera kann hier nicht benutzt werden: Browser geben sie nur Seiten auf https oder localhost. Lies Dateien oder eingefügte Links ein, oder scanne die Codes mit der Kamera-App eines Handys.',
  noLibrary:
    'Der Teil dieser Seite, der QR-Codes liest, konnte nicht geladen werden. Prüfe deine Verbindung und versuch es noch einmal.',
  refused:
    'Die Kamera konnte nicht geöffnet werden. Erlaube dieser Seite, sie zu benutzen, und schließe andere Programme, die sie benutzen. Mit Dateien und eingefügten Links geht es auch ohne sie.',
  looking: 'Halte einen Code so vor die Kamera, dass er ganz im Bild ist.',
  video: 'Was die Kamera sieht',
  paste: 'Links, einer pro Zeile',
  pasteHelp: 'Füge die Links, die du bekommen hast, alle auf einmal ein.',
  takePasted: 'Links einlesen',
  nothing: 'Es wurde kein Link mit Rangfolgen gefunden.',
  newer:
    'Ein Link stammt von einer neueren Version dieser Seite: Lade die Seite neu, um sie zu bekommen, und versuch es dann noch einmal.',
  damaged: (links) =>
    links === 1
      ? 'Ein Link war abgeschnitten oder verändert und wurde weggelassen: Scanne oder kopiere ihn noch einmal.'
      : `${links} Links waren abgeschnitten oder verändert und wurden weggelassen: Scanne oder kopiere sie noch einmal.`,
  mixed: 'Die Teile passen nicht zueinander und wurden weggelassen: Scanne sie alle noch einmal.',
  waiting: (parts, missing) =>
    `${parts - missing.length} ${ofParts(parts)} ${parts - missing.length === 1 ? 'ist' : 'sind'} hier. Es ${missing.length === 1 ? 'fehlt' : 'fehlen'} noch: ${list(missing.map(String))}.`,
  none: 'Die Rangfolgen in einem Link können nicht gelesen werden: Scanne oder kopiere ihn noch einmal.',
  otherBank:
    'Diese Rangfolgen gehören zu Texten, die eine andere Version dieser Seite anbietet. Alle brauchen dieselbe Version; mit Dateien geht es in jedem Fall.',
  somebody: 'einer Person ohne Spitznamen',
  added: (names, added, known) =>
    known === 0
      ? `${rankings(added)} von ${list(names)} hinzugefügt.`
      : `${rankings(added)} von ${list(names)} hinzugefügt, ${count(known, { other: '# doppelte' })} übersprungen.`,
  unread: (n) =>
    count(n, {
      one: '# Rangfolge konnte nicht gelesen werden.',
      other: '# Rangfolgen konnten nicht gelesen werden.',
    }),
  notSaved: 'Sie konnten nicht gespeichert werden und gehen verloren, wenn dieser Tab geschlossen wird.',
  opened: 'Ein Link mit Rangfolgen zum Abgeben wurde geöffnet.',
  toClass: 'Zur Klasse',
};
