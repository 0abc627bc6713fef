// The words of the report, in French.
import type { ReportWords } from '../en/report.ts';
import { count } from './forms.ts';

export const FR_REPORT: ReportWords = {
  card: 'Rapport',
  cardHelp:
    'Un seul fichier avec les réglages, les classements, les courbes, les textes et le mur, avant et maintenant. Il s’ouvre sans cette page et s’imprime.',
  save: 'Enregistrer le rapport',
  file: 'Rapport, .html',
  making: 'Création du rapport…',
  saved: (file: string) => `${file} est dans vos téléchargements.`,

  title: 'RLHF Sandbox : rapport',
  titleBy: (name: string) => `RLHF Sandbox\u00A0: rapport de ${name}`,
  made: (date: string) => `Créé le ${date}.`,
  version: (version: string) => `Version ${version} de la page.`,
  english: 'Le modèle écrit en anglais ; ses textes sont tels qu’il les a écrits.',

  facts: {
    title: 'Où cela a tourné',
    model: 'Modèle',
    parameters: (model: string, parameters: string) => `${model}, ${parameters} paramètres`,
    seed: 'Graine',
    engine: 'Moteur',
    engines: {
      webgpu: (adapter: string) => `WebGPU\u00A0: ${adapter || 'une carte sans nom'}`,
      cpu: (adapter: string) => `WebAssembly sur le processeur${adapter ? `\u00A0: ${adapter}` : ''}`,
    },
    kernels: 'Noyaux',
    noEngine:
      'Le moteur ne tournait pas quand ce rapport a été créé ; le modèle et les noyaux ne sont donc pas connus.',
  },

  settings: {
    title: 'Réglages',
    changed: 'Réglages qui ne sont pas ceux par défaut',
    changedHelp:
      'Pour ce qui a été entraîné ici, tels qu’ils étaient à l’entraînement ; pour le reste, tels qu’ils étaient dans les formulaires.',
    noneChanged: 'Tous les réglages sont ceux par défaut.',
    columns: ['Partie', 'Réglage', 'Valeur', 'Par défaut'],
    moved: (value: string) => `${value} (changé pendant l’entraînement)`,
    usual: 'Réglages par défaut',
    usualOf: (part: string, settings: readonly string[]) => `${part}\u00A0: ${settings.join(', ')}.`,
  },

  runs: {
    title: 'Ce qui a été entraîné',
    columns: ['Partie', 'État', 'Fait'],
    ours: 'fourni avec la page, pas entraîné ici',
    none: 'pas entraîné',
    stepOf: (unit: string, step: number, total: number) => `${unit} ${step} sur ${total}`,
    rounds: (round: number) => `d’après les classements des tours 1 à ${round}`,
  },

  labels: {
    title: 'Classements',
    none: 'Il n’y a encore de classements de personne. À « Vos goûts » ou à « Classer », deux textes suffisent pour commencer.',
    columns: ['De', 'Classements', 'Paires ordonnées'],
    simulated: (labeler: string) => `annotateur simulé «\u00A0${labeler}\u00A0»`,
    source: {
      you: 'Le juge n’apprend que de vos classements.',
      simulated: 'Le juge n’apprend que des classements simulés.',
      both: 'Le juge apprend de tous les classements.',
      chosen: 'Le juge n’apprend que des classements de personnes choisies.',
    },
    demonstrations: (number: number, own: boolean) =>
      own
        ? `${count(number, { one: '# démonstration, modifiée', other: '# démonstrations, modifiées' })} par vous, pour l’imitation.`
        : `${count(number, { one: '# démonstration', other: '# démonstrations' })} pour l’imitation, comme la page les fournit.`,
    noAgreement:
      'Aucune paire n’a encore été demandée deux fois ; on ne peut donc pas dire si vous êtes d’accord avec vous-même.',
    own: 'Vos propres choix',
    ownNone: 'Vous n’avez encore rien choisi ni classé.',
    better: 'préféré',
    worse: 'autre',
    place: (rank: number) => `${rank}${rank === 1 ? 're' : 'e'} place`,
    skipped: 'passé',
    allBad: 'tous mauvais',
    tie: 'aussi bons l’un que l’autre',
    empty: '(vide)',
  },

  curves: {
    title: 'Courbes',
    none: 'Rien n’a encore été entraîné ici ; il n’y a donc pas de courbes. Appuyez sur Lancer à « Imiter », « Juge » ou « Améliorer ».',
    noneOf: (part: string) => `${part}\u00A0: pas entraîné ici, donc pas de courbe.`,
    name: (part: string, chart: string) => `${part}\u00A0: ${chart}`,
    describe: (line: string, first: string, last: string) => `${line}, de ${first} à ${last}.`,
    columns: ['Ligne', 'Première', 'Dernière', 'La plus basse', 'La plus haute'],
    smoothed: 'Trait fin : valeurs mesurées. Trait épais : valeurs lissées. Les nombres sont ceux mesurés.',
    reference: (meaning: string, value: string) => `${meaning}\u00A0: ${value}`,
  },

  texts: {
    title: 'Ce qu’il dit, avant et après',
    none: 'Aucun modèle n’a été entraîné ici ; il n’y a donc pas encore d’« après ».',
    notLooked: 'L’entraînement a tourné sans que l’on regarde ; ses textes n’ont donc pas été gardés.',
    help: 'Les mêmes prompts avec les mêmes tirages au hasard ; souligné : les mots absents de la réponse d’avant.',
    at: (name: string, step: number) => `${name}, pas ${step}`,
  },

  wall: {
    title: 'Le mur, avant et maintenant',
    none: 'Il n’y a pas encore de mur : il vient avec « Imiter » et « Améliorer », quand l’un des deux a été entraîné ici.',
    help: 'Chaque case est la réponse à un prompt sur lequel le modèle ne s’est pas entraîné. Son signe dit ce que dit sa couleur.',
    then: (step: number) => `Avant (pas ${step})`,
    now: (step: number) => `Maintenant (pas ${step})`,
    byTaste: (step: number) => `Maintenant, selon vos goûts (pas ${step})`,
    columns: ['Signe', 'Ce qu’est la réponse'],
    outcomes: {
      follows: 'fait ce qui était demandé',
      rude: 'impoli',
      false: 'faux',
      beside: 'hors sujet',
      unfinished: 'ne finit jamais',
      liked: 'plus apprécié qu’au début',
      alike: 'autant apprécié',
      disliked: 'moins apprécié',
    },
    counts: (parts: readonly string[]) => parts.join(', '),
    countOf: (what: string, number: string) => `${what}\u00A0: ${number}`,
    answer: (prompt: string, answer: string, what: string) => `${prompt} ${answer} (${what})`,
  },

  meaning: {
    title: 'Ce que cela signifie',
    none: 'On ne peut rien dire avant que quelque chose soit entraîné ici.',
    votes: (votes: string) => `${votes} à «\u00A0Comparer\u00A0».`,
    noComparison: 'Les modèles n’ont pas encore été comparés : « Mesurer les trois », à « Comparer », le fait.',
    card: 'Mesuré sur des prompts réservés',
    cardOf: (prompts: number) =>
      `${count(prompts, { one: '# prompt', other: '# prompts' })} pour chacun\u202F; entre parenthèses, l’intervalle à 95\u202F%.`,
    outdated: 'Le modèle amélioré a été entraîné encore après cette mesure.',
    measured: 'Mesure',
    rate: (value: string, low: string, high: string) => `${value} (de ${low} à ${high})`,
  },

  again: {
    title: 'Comment le refaire',
    link: 'Ce lien ouvre la page avec le même modèle, la même graine, le même moteur et les mêmes réglages :',
    play: 'Appuyez ensuite sur Lancer à « Imiter », « Juge » et « Améliorer », dans cet ordre, pour ce qui a été entraîné ici. Sur le même appareil et le même moteur, les nombres sont les mêmes jusqu’au dernier chiffre.',
    command:
      'Sans la page, dans une copie du projet, cette commande fait tourner toute la boucle avec des classements simulés :',
    noCommand:
      'Il n’y a pas de commande pour cet entraînement : les commandes tournent avec les réglages par défaut, PPO et des classements simulés seulement.',
  },
};
