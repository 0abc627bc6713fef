// The words of lessons and of hiding controls, in French.
import type { LessonWords } from '../en/lesson.ts';
import { count } from './forms.ts';

const ended = (what: string) => (label: string, value: string) => `${what} avec «\u00A0${label}\u00A0» à ${value}.`;
const more = (one: string, other: string) => (left: number) =>
  `Encore ${count(left, { one: `# ${one}`, other: `# ${other}` })}.`;

export const FR_LESSON: LessonWords = {
  list: {
    title: 'Leçons',
    about: 'Chacune vous dit quoi faire, attend que vous l’ayez fait, et reprend là où vous l’avez quittée.',
    minutes: (number: number) => count(number, { one: '# minute', other: '# minutes' }),
    step: (step: number, steps: number) => `vous êtes à l’étape ${step} sur ${steps}`,
    done: 'terminée',
    open: 'Ouvrir votre propre leçon',
    openHelp: 'Un fichier texte, comme « Partager » en donne un. Vous pouvez aussi le déposer ici.',
  },
  panel: {
    name: (title: string) => `Leçon\u00A0: ${title}`,
    intro: (minutes: string, audience: string) => (audience ? `${minutes}, pour ${audience}` : minutes),
    place: (step: number, steps: number) => `Étape ${step} sur ${steps}`,
    todo: 'À faire',
    still: 'Il reste à faire :',
    ready: 'C’est fait. Continuez avec Suivant.',
    start: 'Commencer',
    next: 'Suivant',
    finish: 'Terminer',
    back: 'Retour',
    skip: 'Passer cette étape',
    leave: 'Quitter la leçon',
    fold: 'Afficher moins',
    unfold: 'Afficher plus',
    predict: 'Avant de le voir :',
    noAnswer: 'Je préfère ne pas répondre',
    answered: (choice: string) => `Vous attendiez\u00A0: ${choice}`,
    notAnswered: 'Vous n’avez pas dit ce que vous attendiez.',
    measured: (label: string, first: string, last: string) => `Mesuré\u00A0: ${label}, de ${first} à ${last}.`,
    measuredOnce: (label: string, value: string) => `Mesuré\u00A0: ${label}, ${value}.`,
  },
  settings: {
    question: (changes: string) =>
      `Cette leçon commence avec d’autres réglages que les vôtres\u00A0: ${changes}. Les utiliser\u202F?`,
    help: 'Ils valent le temps de la leçon. Les vôtres sont gardés et reviennent quand vous la quittez.',
    use: 'Utiliser ceux de la leçon',
    keep: 'Garder les miens',
    change: (label: string, from: string, to: string) => `${label} ${to} au lieu de ${from}`,
  },
  missing: {
    picks: more('choix', 'choix'),
    votes: more('vote', 'votes'),
    labeled: more('prompt à classer par l’annotateur', 'prompts à classer par l’annotateur'),
    otherLabelers:
      'Il y a aussi ici des classements d’un autre annotateur simulé. Appuyez sur Lancer, puis sur Réinitialiser, qui les oublie tous, puis de nouveau sur Lancer.',
    taught: 'Attendez que le modèle ait été instruit.',
    finished: {
      sft: 'Un entraînement à Imiter qui est terminé.',
      label: 'Un annotateur à Classer qui a terminé.',
      reward: 'Un juge qui a fini d’apprendre.',
      policy: 'Un entraînement à Améliorer qui est terminé.',
      compare: 'Une mesure à Comparer qui est terminée.',
    },
    step: {
      sft: more('pas à Imiter', 'pas à Imiter'),
      label: more('prompt à Classer', 'prompts à Classer'),
      reward: more('pas à Juge', 'pas à Juge'),
      policy: more('itération à Améliorer', 'itérations à Améliorer'),
      compare: more('prompt à Comparer', 'prompts à Comparer'),
    },
    played: 'Rejouez l’entraînement ou l’enregistrement sur la scène, ou déplacez sa ligne de temps.',
    setting: (label: string, value: string) => `Mettez «\u00A0${label}\u00A0» à ${value}.`,
    ran: {
      sft: ended('Un entraînement à Imiter qui est terminé'),
      label: ended('Un annotateur à Classer qui a terminé'),
      reward: ended('Un juge qui a fini d’apprendre'),
      policy: ended('Un entraînement à Améliorer qui est terminé'),
      compare: ended('Une mesure à Comparer qui est terminée'),
    },
    choice: {
      method: (name: string) => `Choisissez la méthode ${name}.`,
      source: (name: string) => `Choisissez les classements «\u00A0${name}\u00A0» à Juge.`,
      labeler: (name: string) => `Choisissez l’annotateur ${name} à Classer.`,
    },
    at: (station: string) => `Allez à la station «\u00A0${station}\u00A0».`,
  },
  faults: {
    unknown: (name: string, known: string) =>
      `Il n’y a pas de leçon «\u00A0${name}\u00A0» ici. Il y a\u00A0: ${known}. Une leçon à vous s’ouvre sur l’ordinateur où elle a été ouverte la première fois, ou depuis son fichier ou son lien entier.`,
    damaged: 'La leçon de ce lien a été coupée ou changée après sa création. Demandez plutôt son fichier.',
    line: (number: number, fault: string) => `Ligne ${number}\u00A0: ${fault}`,
    more: (number: number) =>
      count(number, { one: '# autre ligne est fausse.', other: '# autres lignes sont fausses.' }),
    instead: (found: string, instead: string) =>
      `«\u00A0${found}\u00A0» est inconnu. Écrivez plutôt\u00A0: ${instead}.`,
    hide: (name: string) =>
      `«\u00A0hide: ${name}\u00A0» ne nomme rien que l’on puisse masquer. «\u00A0Partager\u00A0», dans la barre du haut, donne la liste des noms\u202F; un réglage s’écrit comme ppo.klCoef.`,
    version: (found: string, version: number) =>
      `La leçon est écrite pour la version ${found} du format, et cette page lit la version ${version}. Rechargez la page pour en avoir une plus récente, ou écrivez «\u00A0version: ${version}\u00A0».`,
    title: 'Une leçon commence par son titre. Écrivez plutôt : # Le titre de la leçon.',
    secondTitle: 'Il y a déjà un titre. Écrivez « ## » suivi d’une espace devant l’intitulé d’une étape.',
    heading: 'Cette étape n’a pas d’intitulé. Écrivez plutôt : ## De quoi parle l’étape.',
    unknownKey: (key: string, known: string) =>
      `«\u00A0${key}:\u00A0» n’a pas de sens ici. Écrivez plutôt l’un de ceux-ci\u00A0: ${known} – ou commencez la phrase par une majuscule, si elle doit être lue.`,
    nothingBehind: (key: string, example: string) =>
      `Rien ne suit «\u00A0${key}:\u00A0». Écrivez par exemple\u00A0: ${example}.`,
    secondQuestion: 'Cette étape pose déjà une question. Pour la suivante, commencez une autre étape par « ## ».',
    choices: 'La question a moins de deux réponses. Écrivez-les en dessous, chacune sur sa propre ligne : - Il monte.',
    tooManyChoices: (most: number) => `Une question a au plus ${most} réponses. Retirez-en.`,
    minutes: 'L’en-tête ne dit pas combien de temps prend la leçon. Écrivez sous le titre : minutes: 10.',
    noSteps: 'La leçon n’a pas d’étape. Commencez-en une par : ## De quoi parle l’étape.',
    tooManySteps: (most: number) => `Une leçon a au plus ${most} étapes. Coupez-la en deux.`,
    tooLong: (most: number) => `Le texte a plus de ${most} caractères. Coupez la leçon en deux.`,
    help: 'Rien n’a été changé ici. Corrigez le texte dans un éditeur, puis ouvrez-le de nouveau.',
  },
  hidden: {
    title: (number: number) => count(number, { one: '# commande est masquée.', other: '# commandes sont masquées.' }),
    showAll: 'Tout afficher',
  },
  teacher: {
    hide: 'Masquer des commandes',
    hideHelp:
      'Ce qui est coché disparaît de la page, ici et partout où le lien est ouvert ; « Tout afficher » l’y fait revenir.',
    withLesson: (title: string) => `Avec la leçon «\u00A0${title}\u00A0»`,
    withLessonHelp: 'Qui ouvre le lien pour la première fois commence à l’étape où vous êtes.',
    save: 'Enregistrer la leçon dans un fichier',
    template: 'Enregistrer un modèle de leçon',
    templateHelp:
      'Un texte à modifier dans n’importe quel éditeur. Ouvrez-le avec « Ouvrir votre propre leçon », à la première station.',
    tooLong: (most: number) =>
      `La leçon n’entre pas dans un lien de ${most} caractères et a donc été laissée de côté. Enregistrez-la dans un fichier et envoyez-le en plus.`,
  },
  station: (name: string) => `La station ${name}`,
  setting: (table: string, label: string) => `${label} (${table})`,
  parts: {
    rail: 'La liste des stations',
    machine: 'Tourne sur',
    'model-and-seed': 'Modèle et graine',
    'take-away': 'Emporter',
    share: 'Partager',
    glossary: 'Glossaire',
    run: 'Lancer, Pause, Un pas et Réinitialiser',
    settings: 'Les réglages d’un entraînement',
    drawer: 'Les réglages repliés',
    method: 'Le choix de la méthode',
    source: 'Le choix des classements à Juge',
    stage: 'La scène',
    cards: 'Sur la scène : les cartes',
    wall: 'Sur la scène : le mur',
    river: 'Sur la scène : la rivière',
    time: 'Sur la scène : la ligne de temps',
    charts: 'Les graphiques',
    advice: 'Ce qui vient de se passer, et que faire ensuite',
    inside: 'Les parties d’une mise à jour et les noyaux',
    likings: 'Ce que vous semblez aimer',
    options: 'Les options sous les deux textes',
    vote: 'Le vote à l’aveugle',
    tally: 'Ce que disent les votes',
    measure: 'La mesure à Comparer',
    'side-by-side': 'Tous les modèles côte à côte',
    results: 'Les tableaux de résultats à Comparer',
    demonstrations: 'Les démonstrations',
    'simulated-labeler': 'L’annotateur simulé',
    'own-texts': 'À Classer : vos classements, accord et classe',
    'whole-run': 'L’enregistrement d’un entraînement complet à la première station',
    lessons: 'La liste des leçons',
  },
};
