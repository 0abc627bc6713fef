// The words of what is inside a token and a step, in French.
import type { InsideWords } from '../en/inside.ts';
import { count } from './forms.ts';

export const FR_INSIDE: InsideWords = {
  token: (token: string) => `Dans «\u00A0${token}\u00A0»`,
  close: 'Fermer',
  why: {
    name: 'Pourquoi il a été poussé',
    later: 'On ne sait pas encore dans quel sens il est poussé : les avantages sont calculés à une étape suivante.',
    up: (advantage: string) =>
      `Poussé vers le haut\u00A0: son avantage est de ${advantage}, donc la mise à jour le rend plus probable.`,
    down: (advantage: string) =>
      `Poussé vers le bas\u00A0: son avantage est de ${advantage}, donc la mise à jour le rend moins probable.`,
    none: 'Pas poussé : son avantage est de 0.',
    because: {
      score: {
        up: (part: string) => `Ce qui compte le plus est le score du juge pour toute la réponse (${part}).`,
        down: (part: string) => `Ce qui compte le plus est le score du juge pour toute la réponse (${part}).`,
      },
      kl: {
        up: (part: string) =>
          `Ce qui compte le plus est la pénalité KL (${part})\u00A0: à partir d’ici, le texte est moins probable que selon l’imitateur.`,
        down: (part: string) =>
          `Ce qui compte le plus est la pénalité KL (${part})\u00A0: à partir d’ici, le texte est plus probable que selon l’imitateur, et cela coûte.`,
      },
      value: {
        up: (part: string) =>
          `Ce qui compte le plus est que le modèle de valeur attendait ici un retour bas (${part}).`,
        down: (part: string) =>
          `Ce qui compte le plus est que le modèle de valeur attendait ici un retour haut (${part}).`,
      },
      mean: {
        up: (part: string) =>
          `Ce qui compte le plus est que le lot a fait moins bien en moyenne, ce que la normalisation soustrait (${part}).`,
        down: (part: string) =>
          `Ce qui compte le plus est que le lot a fait mieux en moyenne, ce que la normalisation soustrait (${part}).`,
      },
      siblings: {
        up: () => 'Toute la réponse a fait mieux que les autres au même prompt ; tous ses tokens en profitent.',
        down: () => 'Toute la réponse a fait moins bien que les autres au même prompt ; tous ses tokens en pâtissent.',
      },
    },
    unfinished: 'Le score comprend la pénalité pour texte non terminé.',
    clipped: (ratio: string, bound: string) =>
      `Au dernier passage, son rapport, ${ratio}, dépassait ${bound}\u00A0: l’écrêtage a donc arrêté son gradient.`,
    moved: (nats: string) => `Après la mise à jour, sa log-probabilité avait changé de ${nats} nats.`,
    against: 'C’est contraire à la poussée : d’autres tokens déplacent les mêmes poids.',
    parts: 'Son avantage en parties',
    part: { score: 'score', kl: 'pénalité KL', value: 'attendu', mean: 'moyenne du lot' },
  },
  pair: {
    step: (step: number) => `Étape ${step}, token par token`,
    older: (step: number, newest: number) => `Gardé à l’étape ${step}\u202F; l’entraînement en est à ${newest}.`,
    movedOn: (n: number) =>
      `L’entraînement a ${count(n, { one: 'une étape', other: '# étapes' })} d’avance\u00A0: ces listes sont celles de sa dernière mise à jour. Appuyez sur Un pas plutôt que sur Lancer pour voir celles de celle-ci.`,
    sides: { chosen: 'Le meilleur texte d’une paire', rejected: 'Le moins bon texte d’une paire' },
    before: 'log π avant cette mise à jour',
    up: {
      chosen: 'Poussé vers le haut : il est dans le meilleur texte de la paire.',
      rejected: 'Poussé vers le haut, bien qu’il soit dans le moins bon texte : la marge dépasse ½.',
    },
    down: {
      chosen: 'Poussé vers le bas, bien qu’il soit dans le meilleur texte : la marge dépasse ½.',
      rejected: 'Poussé vers le bas : il est dans le moins bon texte de la paire.',
    },
    same: 'Cette paire ne le pousse pas : jusqu’ici, les deux textes sont identiques, donc les deux poussées s’annulent.',
    weight: {
      dpo: (weight: string, margin: string) =>
        `Tous les tokens du texte partagent le poids de la paire, σ(−marge) = ${weight} ; sa marge est ${margin}.`,
      ipo: (weight: string, margin: string) =>
        `Tous les tokens du texte partagent le poids de la paire, ½ − marge = ${weight} ; sa marge est ${margin}.`,
    },
  },
  numbers: {
    name: 'Ses nombres',
    written: 'log π à l’écriture',
    updated: 'log π après cette mise à jour',
    reference: 'log π selon l’imitateur',
    yes: 'oui',
    no: 'non',
  },
  topOf: {
    before: 'Avant cette mise à jour',
    tuned: 'Après cette mise à jour',
    sft: 'L’imitateur (SFT)',
    base: 'Le modèle de base',
  },
  beforeUpdate: 'La politique, avant cette mise à jour',
  movedOn: (iterations: number) =>
    `L’entraînement a ${count(iterations, { one: 'une itération', other: '# itérations' })} d’avance\u00A0: ces listes sont celles de sa dernière mise à jour. Appuyez sur Un pas plutôt que sur Lancer pour voir celles de celle-ci.`,
  held: {
    hold: 'Garder ce lot',
    help: 'Le lot reste là pendant que l’entraînement continue.',
    older: (step: number, newest: number) => `Gardé à l’itération ${step}\u202F; l’entraînement en est à ${newest}.`,
  },
  whatIf: {
    title: 'Et si ?',
    help: 'D’autres réglages sur ce seul lot. Les avantages, les poussées et l’écrêtage sont recalculés ; les textes, les scores et les rapports restent, car rien n’est entraîné.',
    beforeUpdate: 'Il n’y a pas de rapports avant la mise à jour, donc rien n’est encore écrêté.',
    own: 'Revenir aux réglages de l’entraînement',
    table: 'Le lot dans l’entraînement et avec ces réglages',
    columns: ['Tous les tokens du lot', 'Dans l’entraînement', 'Maintenant'],
    rows: {
      up: 'poussés vers le haut ↑',
      down: 'poussés vers le bas ↓',
      clipped: 'arrêtés par l’écrêtage ‖',
      outside: 'rapport hors de 1 ± ε',
      reward: 'récompense moyenne d’un texte',
    },
    marks: { up: '↑', down: '↓', clipped: '‖', none: '·' },
    inRun: 'Avantages dans l’entraînement',
    now: 'Avec ces réglages',
    textInRun: (n: number) => `Réponse ${n}\u00A0: avantages dans l’entraînement`,
    textNow: (n: number) => `Réponse ${n}\u00A0: avantages avec ces réglages`,
    scale: 'Bleu : au-dessus de 0. Orange : en dessous. Les deux lignes ont la même échelle.',
  },
  attention: {
    layer: 'Couche',
    head: 'Tête',
    help: 'Chaque arc va d’un token à un autre que la tête regarde en arrière ; plus il est large, plus elle le regarde. Sélectionnez un token pour regarder à partir de lui.',
    from: (token: string, next: string) => `Vu de «\u00A0${token}\u00A0», pour prédire «\u00A0${next}\u00A0»`,
    fromLast: (token: string) => `Vu de «\u00A0${token}\u00A0», le dernier token`,
    tokens: 'Prompt et réponse, token par token',
    table: 'Tous les nombres de ce token',
    columns: ['Place', 'Token', 'Attention'],
  },
  leaveOneOut: {
    help: 'Le score de la réponse moins son score sans le mot. Bleu : le mot augmente le score. Orange : il le diminue. Les contributions ne s’additionnent pas forcément, car les mots agissent ensemble.',
    words: 'Contribution de chaque mot au score, en le retirant',
    oneWord: 'Une réponse d’un seul mot n’en a aucun à retirer.',
  },
  flow: {
    name: 'Une itération, étape par étape',
    size: (texts: number, tokens: number) => `Ce lot\u00A0: ${texts} textes, ${tokens} tokens.`,
    stages: {
      rollout: { plain: 'Écrire', help: 'rollout : la politique répond à des prompts' },
      score: { plain: 'Noter', help: 'score : le juge note chaque réponse' },
      advantages: { plain: 'Créditer', help: 'avantages : quels tokens ont fait mieux que prévu' },
      update: { plain: 'Mettre à jour', help: 'mise à jour : petits pas vers ce qui a fait mieux' },
    },
    nodes: {
      write: { who: 'Politique', does: 'écrit' },
      judge: { who: 'Juge', does: 'note' },
      reference: { who: 'Imitateur', does: 'mesure la KL' },
      value: { who: 'Modèle de valeur', does: 'prédit' },
      advantages: { who: 'Avantages', does: 'créditent' },
      policy: { who: 'Politique', does: 'apprend' },
      critic: { who: 'Modèle de valeur', does: 'apprend' },
    },
  },
  kernels: {
    help: 'Quels noyaux une mise à jour de la politique exécute sur un mini-lot, et combien de temps chacun prend sur cette machine. Un entraînement en cours est mis en pause pendant ce temps.',
    measure: 'Les chronométrer ici',
    measuring: 'Chronométrage…',
    shape: (texts: number, tokens: number) => `Un mini-lot de ${texts} textes de ${tokens} tokens au plus.`,
    clocks: {
      'time stamps': 'D’après les horodatages de la carte elle-même.',
      'wall clock':
        'Cette machine n’offre pas d’horodatages ; chaque noyau a donc tourné seul, encore et encore, à la montre.',
    },
    cpu: 'WebAssembly a exécuté sa propre forme de ces noyaux ; le WGSL est ce que WebGPU exécuterait.',
    columns: ['Noyau', 'Appels', 'ms', 'Part'],
    table: 'Noyaux, les plus longs d’abord',
    source: 'WGSL',
    wgsl: (kernel: string) => `WGSL de ${kernel}`,
  },
  rollouts: {
    allNumbers: 'Tous les nombres',
    of: (name: string) => `de ${name}`,
    allNumbersOf: (name: string) => `Tous les nombres de ${name}`,
    token: 'Token',
    yes: 'oui',
    no: 'non',
    iteration: (step: number) => `Itération ${step}, token par token`,
    after: (stage: string) => `après ${stage}`,
    number: 'Nombre sous chaque token',
    views: {
      kl: { label: 'KL', help: 'De combien ce token est plus probable que selon l’imitateur : log π − log π₀.' },
      rewards: { label: 'Récompense', help: 'La pénalité KL du token ; le dernier reçoit aussi le score.' },
      values: { label: 'Valeur', help: 'Le retour que le modèle de valeur prédit à partir d’ici.' },
      advantages: {
        label: 'Avantage',
        help: 'De combien le résultat a dépassé la prédiction ; la mise à jour le suit.',
      },
      ratios: {
        label: 'Rapport',
        help: 'Probabilité au dernier passage de la mise à jour, divisée par la probabilité à l’écriture ; 1 : inchangée.',
      },
      clipped: {
        label: 'Écrêté',
        help: 'Tokens dont le rapport est sorti de 1 ± ε dans le sens de leur avantage ; ils n’ajoutent plus rien au gradient.',
      },
      implied: {
        label: 'Score implicite',
        help: 'β (log π − log π₀) avant cette mise à jour : la somme des tokens est le score implicite du texte.',
      },
    },
    colours: (middle: number) => `Bleu\u00A0: au-dessus de ${middle}. Orange\u00A0: en dessous.`,
    clipped: 'écrêté',
    answer: (n: number) => `réponse ${n}`,
    perToken: (n: number, view: string) => `Réponse ${n}\u00A0: ${view} par token`,
    later: 'Ce nombre est calculé à une étape suivante de l’itération.',
    judge: 'Juge',
    goldAfter: '· étalon des auteurs',
    notFinished: '· non terminé',
    show: (n: number) => `En afficher ${n}`,
    showAll: (n: number) => `Afficher les ${n}`,
  },
  choose: 'Sélectionnez un token pour voir ce qu’il contient.',
};
