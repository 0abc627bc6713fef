// The words of the station where a person picks, in French.
import type { TasteWords } from '../en/taste.ts';
import { count, list } from './forms.ts';

export const FR_TASTE: TasteWords = {
  title: 'Apprenez-lui vos goûts',
  whichIsBetter: 'Quelle réponse préférez-vous ?',
  coming: 'Les textes à choisir arrivent…',
  count: (done: number, goal: number) => `${done} sur ${goal}`,
  beyond: (done: number) => `${done} choix`,
  take: (text: string) => `Prendre ce texte\u00A0: ${text}`,
  empty: '(vide)',
  cutOff: '(coupé)',
  neither: 'Aucun des deux',
  skip: 'Passer',
  undo: 'Annuler',
  exhausted:
    'Vous avez comparé tous les textes que nous fournissons. À la station Classer, le modèle en écrit de nouveaux.',
  toRank: 'Aller à Classer',
  keys: '`←` et `→` prennent un texte, `↓` ne prend aucun des deux, `S` passe, `U` annule.',
  random: 'Me montrer plutôt des paires au hasard',
  randomHelp:
    'Sinon, nous demandons là où votre réponse apprend le plus. La façon dont une paire a été choisie est gardée et exportée avec votre choix.',
  startFrom: {
    legend: 'Le juge part de',
    options: { automatic: 'Automatique', 'our judge': 'Notre juge', 'SFT model': 'Modèle SFT' },
    help: 'Notre juge distingue déjà le gentil de l’impoli et le vrai du faux ; le modèle SFT n’en sait rien. Automatique prend le nôtre tant que vos choix sont peu nombreux.',
  },
  notSaved: 'Votre dernier choix n’est pas enregistré : il sera perdu à la fermeture de l’onglet.',
  told: {
    start: 'Prenez le texte que vous préférez. Il n’y a pas de bonne réponse.',
    took: (differences: readonly string[]) =>
      differences.length > 0
        ? `Le texte que vous avez pris est ${list(differences)}.`
        : 'Les deux textes ne diffèrent en rien que le juge lisible sache nommer.',
    expected: 'Le juge lisible s’y attendait.',
    unexpected: 'Le juge lisible s’attendait à l’autre.',
    noIdea: 'Le juge lisible n’avait pas d’avis.',
    neither: 'Vous n’avez pris aucun des deux. Le juge n’en apprend rien.',
    skipped: 'Vous avez passé cette paire. Rien n’en est appris.',
    undone: 'Votre dernier choix est annulé. Voici de nouveau la paire.',
    again: (same: number, all: number) =>
      `Sur ${all} paires que nous avons montrées deux fois, vous avez répondu ${same} fois de la même façon.`,
  },
  judge: {
    title: 'Ce que vous semblez aimer',
    help: 'Un juge lisible compte sept choses dans chaque texte et apprend de chaque choix ce qu’elles valent pour vous. Il devine chaque choix avant que vous le fassiez.',
    features: {
      long: { about: 'longueur', more: 'long', less: 'court', of: ['plus long', 'plus court'] },
      kind: { about: 'gentillesse', more: 'gentil', less: 'impoli', of: ['plus gentil', 'plus impoli'] },
      true: { about: 'vérité', more: 'vrai', less: 'faux', of: ['vrai', 'faux'] },
      answers: {
        about: 'pertinence',
        more: 'pertinent',
        less: 'hors sujet',
        of: ['plus pertinent', 'moins pertinent'],
      },
      finished: { about: 'fin', more: 'terminé', less: 'coupé', of: ['terminé', 'coupé'] },
      cheerful: { about: 'gaieté', more: 'joyeux', less: 'neutre', of: ['plus joyeux', 'moins joyeux'] },
      animal: {
        about: 'animaux',
        more: 'un animal',
        less: 'aucun animal',
        of: ['au sujet d’un animal', 'sans rapport avec un animal'],
      },
    },
    like: (what: readonly string[]) => `Vous semblez aimer\u00A0: ${what.join(', ')}.`,
    indifferent: (what: readonly string[]) => `Cela semble vous être égal\u00A0: ${what.join(', ')}.`,
    unknown: (what: readonly string[]) => `On ne peut pas encore le dire\u00A0: ${what.join(', ')}.`,
    hits: (right: string, all: number) =>
      `Il a prédit ${right} choix sur ${all} avant que vous ${all === 1 ? 'le' : 'les'} fassiez.`,
    caption: 'Ce que le juge lisible tire de vos choix',
    columns: { less: 'Moins', taken: 'À quelle fréquence il est pris', more: 'Plus' },
    share: (more: string, value: number, low: number, high: number) =>
      `${more}\u00A0: pris dans ${value}\u202F% des paires qui ne diffèrent en rien d’autre\u202F; entre ${low} et ${high}\u202F%`,
    scale:
      'Repère : à quelle fréquence vous prendriez le texte qui en a davantage. Barre : la plage où se trouve cette valeur avec 95 % de certitude.',
  },
  wholeRun: {
    title: 'Un entraînement complet en vingt secondes',
    about:
      'Un enregistrement\u00A0: un petit modèle apprend à répondre, un juge apprend ce qui est préféré, puis le modèle apprend du juge.',
    coming: 'L’enregistrement arrive…',
    phases: {
      sft: '1 sur 3\u00A0: le modèle apprend à répondre en imitant des exemples (SFT).',
      reward: '2 sur 3\u00A0: un juge apprend lequel de deux textes est préféré (modèle de récompense).',
      policy: '3 sur 3\u00A0: le modèle se rapproche de ce que le juge note bien (PPO).',
    },
    end: 'C’était notre modèle avec notre juge. Le vôtre apprendra de vos choix.',
    time: 'Position dans l’enregistrement',
    retry: 'Vérifiez la connexion, puis appuyez sur Lancer pour réessayer.',
  },
  teach: {
    button: 'Instruire le modèle',
    again: 'L’instruire de nouveau',
    early: (left: number) => `Vingt choix suffisent\u202F; encore ${left}.`,
    ready: (number: number) =>
      count(number, {
        one: 'Un juge apprend de votre seul choix, puis le modèle apprend du juge.',
        other: 'Un juge apprend de vos # choix seulement, puis le modèle apprend du juge.',
      }),
    none: 'Prenez d’abord un texte : le juge apprend de vos choix.',
    waiting: 'Les modèles se téléchargent encore. L’apprentissage commence de lui-même dès qu’ils sont là.',
    stopped: 'Le moteur ne tourne pas. Appuyez sur Rétablir ci-dessus pour le redémarrer.',
    phases: { reward: '1 sur 2 : un juge apprend vos goûts.', policy: '2 sur 2 : le modèle apprend du juge.' },
    pause: 'Pause',
    resume: 'Continuer',
    progress: 'Progression de l’apprentissage',
    done: 'C’est appris. Plus bas, « Votre entraînement » montre ce que dit le modèle maintenant.',
    compare: 'Le comparer au modèle d’avant',
  },
};
