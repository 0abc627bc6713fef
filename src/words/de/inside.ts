// The words of what is inside a token and a step, in German.
import type { InsideWords } from '../en/inside.ts';
import { count } from './forms.ts';

const texts = (n: number): string => count(n, { one: '# Text', other: '# Texten' });
const tokens = (n: number): string => count(n, { one: '# Token', other: '# Tokens' });

export const DE_INSIDE: InsideWords = {
  token: (token) => `Im Innern von „${token}“`,
  close: 'Schließen',
  why: {
    name: 'Warum es geschoben wurde',
    later:
      'In welche Richtung es geschoben wird, ist noch nicht bekannt: Vorteile werden in einem späteren Abschnitt berechnet.',
    up: (advantage) => `Nach oben geschoben: Sein Vorteil ist ${advantage}, das Update macht es also wahrscheinlicher.`,
    down: (advantage) =>
      `Nach unten geschoben: Sein Vorteil ist ${advantage}, das Update macht es also unwahrscheinlicher.`,
    none: 'Nicht geschoben: Sein Vorteil ist 0.',
    because: {
      score: {
        up: (part) => `Am meisten zählt der Score, den der Juror der ganzen Antwort gibt (${part}).`,
        down: (part) => `Am meisten zählt der Score, den der Juror der ganzen Antwort gibt (${part}).`,
      },
      kl: {
        up: (part) =>
          `Am meisten zählt die KL-Strafe (${part}): Von hier an ist der Text unwahrscheinlicher als beim Nachahmer.`,
        down: (part) =>
          `Am meisten zählt die KL-Strafe (${part}): Von hier an ist der Text wahrscheinlicher als beim Nachahmer, und das kostet.`,
      },
      value: {
        up: (part) => `Am meisten zählt, dass das Value-Modell hier einen niedrigen Return erwartet hat (${part}).`,
        down: (part) => `Am meisten zählt, dass das Value-Modell hier einen hohen Return erwartet hat (${part}).`,
      },
      mean: {
        up: (part) =>
          `Am meisten zählt, dass der Batch im Mittel schlechter war; das Normieren zieht dieses Mittel ab (${part}).`,
        down: (part) =>
          `Am meisten zählt, dass der Batch im Mittel besser war; das Normieren zieht dieses Mittel ab (${part}).`,
      },
      siblings: {
        up: () => 'Die ganze Antwort war besser als die anderen auf denselben Prompt; das gilt für alle ihre Tokens.',
        down: () =>
          'Die ganze Antwort war schlechter als die anderen auf denselben Prompt; das gilt für alle ihre Tokens.',
      },
    },
    unfinished: 'Der Score enthält die Strafe für fehlendes Ende.',
    clipped: (ratio, bound) =>
      `Im letzten Durchgang lag sein Verhältnis, ${ratio}, jenseits von ${bound}; darum hat der Clip seinen Gradienten gestoppt.`,
    moved: (nats) => `Nach dem Update hatte sich seine Log-Wahrscheinlichkeit um ${nats} Nats geändert.`,
    against: 'Das ist gegen den Schub: Andere Tokens bewegen dieselben Gewichte.',
    parts: 'Sein Vorteil in Teilen',
    part: { score: 'Score', kl: 'KL-Strafe', value: 'erwartet', mean: 'Mittel des Batches' },
  },
  pair: {
    step: (step) => `Schritt ${step}, Token für Token`,
    older: (step, newest) => `Festgehalten bei Schritt ${step}; der Lauf ist bei ${newest}.`,
    movedOn: (n) =>
      `Der Lauf ist ${count(n, { one: 'einen Schritt', other: '# Schritte' })} weiter: Diese Listen gehören zu seinem neuesten Update. Drücke „Schritt“ statt „Start“, um die von diesem zu sehen.`,
    sides: { chosen: 'Der bessere Text eines Paars', rejected: 'Der schlechtere Text eines Paars' },
    before: 'log π vor diesem Update',
    up: {
      chosen: 'Nach oben geschoben: Es steht im besseren Text des Paars.',
      rejected: 'Nach oben geschoben, obwohl es im schlechteren Text steht: Der Abstand ist größer als ½.',
    },
    down: {
      chosen: 'Nach unten geschoben, obwohl es im besseren Text steht: Der Abstand ist größer als ½.',
      rejected: 'Nach unten geschoben: Es steht im schlechteren Text des Paars.',
    },
    same: 'Von diesem Paar nicht geschoben: Beide Texte sind bis hierher gleich, also heben sich die beiden Schübe auf.',
    weight: {
      dpo: (weight, margin) =>
        `Alle Tokens des Textes teilen das Gewicht des Paars, σ(−Abstand) = ${weight}; sein Abstand ist ${margin}.`,
      ipo: (weight, margin) =>
        `Alle Tokens des Textes teilen das Gewicht des Paars, ½ − Abstand = ${weight}; sein Abstand ist ${margin}.`,
    },
  },
  numbers: {
    name: 'Seine Zahlen',
    written: 'log π beim Schreiben',
    updated: 'log π nach diesem Update',
    reference: 'log π beim Nachahmer',
    yes: 'ja',
    no: 'nein',
  },
  topOf: {
    before: 'Vor diesem Update',
    tuned: 'Nach diesem Update',
    sft: 'Der Nachahmer (SFT)',
    base: 'Das Basismodell',
  },
  beforeUpdate: 'Die Policy, vor diesem Update',
  movedOn: (iterations) =>
    count(iterations, {
      one: 'Der Lauf ist eine Iteration weiter: Diese Listen gehören zu seinem neuesten Update. Drücke „Schritt“ statt „Start“, um die von diesem zu sehen.',
      other:
        'Der Lauf ist # Iterationen weiter: Diese Listen gehören zu seinem neuesten Update. Drücke „Schritt“ statt „Start“, um die von diesem zu sehen.',
    }),
  held: {
    hold: 'Diesen Batch festhalten',
    help: 'Der Batch bleibt stehen, während der Lauf weitergeht.',
    older: (step, newest) => `Festgehalten bei Iteration ${step}; der Lauf ist bei ${newest}.`,
  },
  whatIf: {
    title: 'Was wäre, wenn?',
    help: 'Andere Einstellungen für diesen einen Batch. Vorteile, Schübe und Clip werden neu berechnet; Texte, Scores und Verhältnisse bleiben, denn es wird nichts trainiert.',
    beforeUpdate: 'Vor dem Update gibt es keine Verhältnisse; der Clip stoppt also noch nichts.',
    own: 'Zurück zu den Einstellungen des Laufs',
    table: 'Der Batch im Lauf und mit diesen Einstellungen',
    columns: ['Alle Tokens des Batches', 'Im Lauf', 'Jetzt'],
    rows: {
      up: 'nach oben geschoben ↑',
      down: 'nach unten geschoben ↓',
      clipped: 'vom Clip gestoppt ‖',
      outside: 'Verhältnis außerhalb 1 ± ε',
      reward: 'mittlere Belohnung eines Textes',
    },
    marks: { up: '↑', down: '↓', clipped: '‖', none: '·' },
    inRun: 'Vorteile im Lauf',
    now: 'Mit diesen Einstellungen',
    textInRun: (n) => `Antwort ${n}: Vorteile im Lauf`,
    textNow: (n) => `Antwort ${n}: Vorteile mit diesen Einstellungen`,
    scale: 'Blau: über 0. Orange: darunter. Beide Zeilen haben dieselbe Skala.',
  },
  attention: {
    layer: 'Schicht',
    head: 'Kopf',
    help: 'Jeder Bogen führt von einem Token zu einem, auf das der Kopf zurückblickt; je breiter, desto mehr. Wähle ein Token, um von ihm aus zu blicken.',
    from: (token, next) => `Blick von „${token}“ aus, um „${next}“ vorherzusagen`,
    fromLast: (token) => `Blick von „${token}“ aus, dem letzten Token`,
    tokens: 'Prompt und Antwort, Token für Token',
    table: 'Alle Zahlen dieses Tokens',
    columns: ['Stelle', 'Token', 'Attention'],
  },
  leaveOneOut: {
    help: 'Der Score der Antwort minus ihr Score ohne das Wort. Blau: Das Wort hebt den Score. Orange: Es senkt ihn. Die Beiträge müssen sich nicht zum Score addieren, denn Wörter wirken zusammen.',
    words: 'Leave-one-out-Beitrag jedes Wortes zum Score',
    oneWord: 'In einer Antwort aus einem Wort lässt sich keines weglassen.',
  },
  flow: {
    name: 'Eine Iteration, Abschnitt für Abschnitt',
    size: (n, all) => `Dieser Batch: ${count(n, { one: '# Text', other: '# Texte' })}, ${tokens(all)}.`,
    stages: {
      rollout: { plain: 'Schreiben', help: 'Rollout: Die Policy beantwortet Prompts' },
      score: { plain: 'Bewerten', help: 'Score: Der Juror bewertet jede Antwort' },
      advantages: { plain: 'Zurechnen', help: 'Vorteile: welche Tokens besser waren als erwartet' },
      update: { plain: 'Anpassen', help: 'Update: kleine Schritte zu dem hin, was besser war' },
    },
    nodes: {
      write: { who: 'Policy', does: 'schreibt' },
      judge: { who: 'Juror', does: 'bewertet' },
      reference: { who: 'Nachahmer', does: 'misst KL' },
      value: { who: 'Value-Modell', does: 'sagt voraus' },
      advantages: { who: 'Vorteile', does: 'rechnen zu' },
      policy: { who: 'Policy', does: 'lernt' },
      critic: { who: 'Value-Modell', does: 'lernt' },
    },
  },
  kernels: {
    help: 'Welche Kernel ein Update der Policy auf einem Minibatch ausführt und wie lange jeder auf diesem Gerät braucht. Ein laufender Lauf wird so lange angehalten.',
    measure: 'Hier messen',
    measuring: 'Wird gemessen …',
    shape: (n, most) => `Ein Minibatch aus ${texts(n)} mit bis zu ${tokens(most)}.`,
    clocks: {
      'time stamps': 'Nach den Zeitstempeln des Adapters selbst.',
      'wall clock':
        'Dieses Gerät bietet keine Zeitstempel; darum lief jeder Kernel allein, immer wieder, nach der Uhr.',
    },
    cpu: 'WebAssembly hat eine eigene Form dieser Kernel ausgeführt; das WGSL ist, was WebGPU ausführen würde.',
    columns: ['Kernel', 'Aufrufe', 'ms', 'Anteil'],
    table: 'Kernel, der langsamste zuerst',
    source: 'WGSL',
    wgsl: (kernel) => `WGSL von ${kernel}`,
  },
  rollouts: {
    allNumbers: 'Alle Zahlen',
    of: (name) => `zu ${name}`,
    allNumbersOf: (name) => `Alle Zahlen zu ${name}`,
    token: 'Token',
    yes: 'ja',
    no: 'nein',
    iteration: (step) => `Iteration ${step}, Token für Token`,
    after: (stage) => `nach ${stage}`,
    number: 'Zahl unter jedem Token',
    views: {
      kl: { label: 'KL', help: 'Wie viel wahrscheinlicher dieses Token ist als beim Nachahmer: log π − log π₀.' },
      rewards: { label: 'Belohnung', help: 'Die KL-Strafe des Tokens; das letzte bekommt auch den Score.' },
      values: { label: 'Value', help: 'Der Return, den das Value-Modell von hier an vorhersagt.' },
      advantages: {
        label: 'Vorteil',
        help: 'Wie viel besser es ausging als vorhergesagt; danach richtet sich das Update.',
      },
      ratios: {
        label: 'Verhältnis',
        help: 'Wahrscheinlichkeit im letzten Durchgang des Updates geteilt durch die beim Schreiben; 1 heißt unverändert.',
      },
      clipped: {
        label: 'Gestoppt',
        help: 'Tokens, deren Verhältnis 1 ± ε in Richtung ihres Vorteils verlassen hat; der Clip lässt sie nichts mehr zum Gradienten beitragen.',
      },
      implied: {
        label: 'Impliziter Score',
        help: 'β (log π − log π₀) vor diesem Update: Zusammen ergeben die Tokens den impliziten Score des Textes.',
      },
    },
    colours: (middle) => `Blau: über ${middle}. Orange: darunter.`,
    clipped: 'gestoppt',
    answer: (n) => `Antwort ${n}`,
    perToken: (n, view) => `Antwort ${n}: ${view} pro Token`,
    later: 'Diese Zahl wird in einem späteren Abschnitt der Iteration berechnet.',
    judge: 'Juror',
    goldAfter: '· Gold der Autoren',
    notFinished: '· nicht beendet',
    show: (n) => `${n} anzeigen`,
    showAll: (n) => `Alle ${n} anzeigen`,
  },
  choose: 'Wähle ein Token, um sein Inneres zu sehen.',
};
