// The words of links that carry a whole state, in German.
import type { LinkWords } from '../en/link.ts';
import { count, list } from './forms.ts';

const demonstrations = (n: number): string => count(n, { one: '# Musterantwort', other: '# Musterantworten' });
const rankings = (n: number): string => count(n, { one: '# Rangfolge', other: '# Rangfolgen' });

export const DE_LINK: LinkWords = {
  share: {
    link: 'Link',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    notCopied:
      'Dieser Browser lässt die Seite nicht kopieren. Der Link ist markiert: Kopiere ihn mit Strg+C, ⌘C oder langem Drücken.',
    making: 'Der Link wird erstellt …',
    withRankings: (n) => count(n, { one: 'Meine # Rangfolge mitgeben', other: 'Meine # Rangfolgen mitgeben' }),
    withRankingsHelp:
      'Sie stehen in dem Teil der Adresse nach „#“, den Browser für sich behalten. Wer den Link hat, kann sie lesen.',
    withDemonstrations: (n) =>
      count(n, { one: 'Meine # Musterantwort mitgeben', other: 'Meine # Musterantworten mitgeben' }),
    contains: (station, parts, length) =>
      `Er öffnet die Station „${station}“ mit Folgendem: ${list(parts)}. Er hat ${count(length, { one: '# Zeichen', other: '# Zeichen' })}.`,
    model: (name) => (name === 'auto' ? 'das Modell, das dort in Gebrauch ist' : `das Modell ${name}`),
    engine: { auto: 'die schnellste Engine dort', webgpu: 'WebGPU', wasm: 'WebAssembly' },
    seed: (seed) => `Seed ${seed}`,
    settings: (n) =>
      n === 0
        ? 'alle Einstellungen auf ihren Standardwerten'
        : count(n, {
            one: '# Einstellung, die du geändert hast',
            other: '# Einstellungen, die du geändert hast',
          }),
    choices: {
      method: 'die Methode',
      source: 'die Wahl der Rangfolgen',
      labeler: 'der simulierte Labeler',
      kernels: 'die Kernel',
    },
    rankings: (n) => `${rankings(n)} von dir`,
    tooMany: (n, most) =>
      `${count(n, { one: 'Deine # Rangfolge passt nicht hinein: Mit ihr', other: 'Deine # Rangfolgen passen nicht hinein: Mit ihnen' })} hätte der Link mehr als ${count(most, { one: '# Zeichen', other: '# Zeichen' })}. Exportiere sie mit „Mitnehmen“ als „Rangfolgen, .jsonl“, und schick diese Datei mit.`,
    wrong: (faults) => `Weggelassen, weil außerhalb des Bereichs: ${faults.join(' ')}`,
    classCode: (code) => `der Klassencode „${code}“`,
    demonstrations: (n) => `${demonstrations(n)} von dir`,
    demonstrationsTooMany: (most) =>
      `Deine eigenen Musterantworten passen nicht hinein: Mit ihnen hätte der Link mehr als ${count(most, { one: '# Zeichen', other: '# Zeichen' })}. „Mitnehmen“ exportiert sie in seinem .zip.`,
    demonstrationsLeftOut:
      'Deine eigenen Musterantworten sind nicht darin: Das Nachahmen ergibt dort ein anderes Modell.',
    notInIt:
      'Trainierte Modelle und Rangfolgen von simulierten Labelern sind nicht darin: Dieselben Läufe erzeugen sie dort neu. Auch Rangfolgen von anderen sind nicht darin.',
    code: 'QR-Code des Links',
    codeShorter:
      'Der QR-Code lässt weg, was ihn für ein Handy zu dicht machen würde: deine Rangfolgen und, wo es nötig ist, deine Musterantworten.',
    noCode: 'Der Link ist zu lang für einen QR-Code.',
  },
  opened: {
    title: (changed) =>
      changed.length > 0
        ? `Dieser Link stellt ein: ${list(changed)}. Alles andere hat seine Standardwerte.`
        : 'Dieser Link öffnet die Seite mit allen Einstellungen auf ihren Standardwerten.',
    more: (n) => `${n} weitere`,
    forThisVisit: 'Das gilt für diesen Besuch; deine eigenen Einstellungen bleiben erhalten.',
    ofTable: (table, settings) => `${table}: ${settings.join(', ')}`,
    method: (name) => `die Methode ${name}`,
    source: {
      you: 'nur deine eigenen Rangfolgen',
      simulated: 'nur simulierte Rangfolgen',
      both: 'alle Rangfolgen',
      chosen: 'nur die Rangfolgen gewählter Personen',
    },
    labeler: (name) => `den Labeler ${name}`,
    classCode: (code) => `den Klassencode „${code}“`,
    underWay: (runs) =>
      `${list(runs)}: hier schon im Gang, darum bleiben die Einstellungen dort, wie sie sind. Setze zurück und lade die Seite neu, um die des Links zu verwenden.`,
    newer:
      'Dieser Link stammt von einer neueren Version dieser Seite. Was diese Version kennt, wurde daraus übernommen. Lade die Seite neu, um die neuere Version zu bekommen.',
    damaged: 'Dieser Link wurde abgeschnitten oder nachträglich geändert. Was lesbar war, wurde daraus übernommen.',
    unknownSetting: (name) => `Weggelassen: die Einstellung „${name}“, die es hier nicht gibt.`,
    wrongSetting: (error) => `Weggelassen: ein Wert, der nicht sein kann. ${error}`,
    unknownChoice: (what, text) => `Weggelassen: ${what} „${text}“; das gibt es hier nicht.`,
    choices: {
      method: 'die Methode',
      source: 'die Wahl der Rangfolgen',
      labeler: 'der Labeler',
      kernels: 'die Kernel',
    },
    andMore: (n) =>
      count(n, {
        one: '# weiterer Teil des Links wurde weggelassen.',
        other: '# weitere Teile des Links wurden weggelassen.',
      }),
    asks: (n, authors) =>
      `Dieser Link bringt ${rankings(n)} von ${count(authors, { one: 'einer anderen Person', other: '# anderen Personen' })} mit. Hinzufügen?`,
    asksMine: (n) =>
      count(n, {
        one: 'Dieser Link bringt # Rangfolge von dir mit, die hier fehlt. Hinzufügen?',
        other: 'Dieser Link bringt # Rangfolgen von dir mit, die hier fehlen. Hinzufügen?',
      }),
    added: (added, known) =>
      `${rankings(added)} hinzugefügt${known > 0 ? `, ${known} ${known === 1 ? 'war' : 'waren'} schon hier` : ''}.`,
    notSaved: 'Sie konnten nicht gespeichert werden und gehen verloren, wenn dieser Tab geschlossen wird.',
    asksHelp: 'Wer sie gemacht hat, bleibt vermerkt. Deine bleiben, wie sie sind.',
    some: (n) =>
      count(n, {
        one: '# Rangfolge des Links konnte nicht gelesen werden.',
        other: '# Rangfolgen des Links konnten nicht gelesen werden.',
      }),
    asksDemonstrations: (n) => `Dieser Link bringt ${demonstrations(n)} mit. Zum Nachahmen verwenden?`,
    asksDemonstrationsHelp:
      'Sie treten an die Stelle derer, die zur Seite gehören; „Unsere wiederherstellen“ bei „Nachahmen“ bringt diese zurück.',
    asksDemonstrationsOwn: (own) =>
      count(own, {
        one: 'Sie treten an die Stelle deiner eigenen # Musterantwort, die gelöscht wird. „Mitnehmen“ speichert sie vorher.',
        other:
          'Sie treten an die Stelle deiner eigenen # Musterantworten, die gelöscht werden. „Mitnehmen“ speichert sie vorher.',
      }),
    useDemonstrations: 'Verwenden',
    demonstrationsUsed: (n) =>
      count(n, {
        one: '# Musterantwort des Links ist jetzt in Gebrauch.',
        other: '# Musterantworten des Links sind jetzt in Gebrauch.',
      }),
    demonstrationsKnown: 'Die Musterantworten dieses Links sind hier schon in Gebrauch.',
    demonstrationsUnread: (n) =>
      count(n, {
        one: '# Musterantwort des Links konnte nicht gelesen werden.',
        other: '# Musterantworten des Links konnten nicht gelesen werden.',
      }),
    none: 'Die Rangfolgen dieses Links konnten nicht gelesen werden: Er wurde abgeschnitten oder geändert. Bitte stattdessen um die Datei.',
    tooLong: 'Die Rangfolgen dieses Links wurden weggelassen: Er ist länger als jeder, den diese Seite erstellt.',
    known: (n) =>
      count(n, {
        one: 'Die # Rangfolge dieses Links ist schon hier.',
        other: 'Die # Rangfolgen dieses Links sind schon hier.',
      }),
    add: 'Hinzufügen',
    leaveOut: 'Weglassen',
    kernelsMissing: (name) =>
      `Der Lauf hinter diesem Link hat die Kernel „${name}“ verwendet, die dieser Computer nicht hat: Zahlen können in den letzten Stellen abweichen.`,
    kernelsKept: (name) =>
      `Der Lauf hinter diesem Link hat die Kernel „${name}“ verwendet. Hier ist schon etwas mit anderen trainiert, darum bleiben diese: Zahlen können in den letzten Stellen abweichen.`,
    kernelsTaken: (name) =>
      `Die Kernel „${name}“ des Links sind jetzt in Gebrauch. „Läuft auf“ in der oberen Leiste ändert sie.`,
  },
};
