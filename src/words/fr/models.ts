// The words of the trained models of a class and of the blind vote on them, in French.
import type { ModelsWords } from '../en/models.ts';
import { count } from './forms.ts';

const added = (number: number): string => count(number, { one: '# modèle ajouté', other: '# modèles ajoutés' });
const moreVotes = (number: number): string => count(number, { one: '# autre vote', other: '# autres votes' });

export const FR_MODELS: ModelsWords = {
  help: 'Enregistrez le modèle que vous avez entraîné et donnez-le à d’autres, ou recevez les leurs. Votez ensuite sur leurs textes sans savoir de qui ils sont. Rien n’est envoyé nulle part.',
  short:
    'Le fichier contient, pour chaque poids, le sens dans lequel l’entraînement l’a déplacé, et de combien en moyenne. Le modèle d’un fichier écrit donc à peu près comme celui que vous avez entraîné, mais pas mot pour mot.',
  save: 'Enregistrer mon modèle dans un fichier',
  saved: (file: string) => `${file} est dans vos téléchargements.`,
  saving: 'Enregistrement…',
  withRankings: (rankings: number) =>
    count(rankings, { one: 'Avec mon classement (#)', other: 'Avec mes # classements' }),
  addMine: 'Ajouter mon modèle à la liste',
  mineAdded: 'Votre modèle est dans la liste.',
  mineNotSaved:
    'Votre modèle est dans la liste, mais n’a pas pu être enregistré : il sera perdu à la fermeture de cet onglet.',
  takenIn: {
    models: (number: number, known: number) =>
      known === 0
        ? `${added(number)}. Vous trouverez les modèles de la classe à «\u00A0Comparer\u00A0».`
        : `${added(number)}, ${count(known, { one: '# que vous aviez déjà, ignoré', other: '# que vous aviez déjà, ignorés' })}. Vous trouverez les modèles de la classe à «\u00A0Comparer\u00A0».`,
    notSaved: 'Les modèles n’ont pas pu être enregistrés : ils seront perdus à la fermeture de cet onglet.',
    refused: (file: string, message: string) => `${file}\u00A0: ${message}`,
    more: (files: number) =>
      count(files, {
        one: '# autre modèle n’a pas pu être reçu.',
        other: '# autres modèles n’ont pas pu être reçus.',
      }),
  },
  list: 'Modèles présents ici',
  empty: 'Il n’y a encore aucun modèle ici.',
  unread: (models: number) =>
    count(models, {
      one: '# modèle enregistré ici ne peut pas être lu par cette version de la page.',
      other: '# modèles enregistrés ici ne peuvent pas être lus par cette version de la page.',
    }),
  columns: ['Entraîné par', 'Comment', 'Enregistré le', ''],
  how: (method: string, step: number, base: string, seed: number) =>
    `${method}, ${count(step, { one: '# pas', other: '# pas' })}, à partir de ${base}, graine ${seed}`,
  remove: 'Retirer',
  removeThis: (name: string) => `Retirer le modèle de ${name}`,
  otherBase: (base: string) => `Celui-ci vient de ${base}\u00A0: il ne peut écrire que quand ${base} est ouvert.`,
  vote: 'Vote à l’aveugle sur deux d’entre eux',
  tooFew: (base: string) =>
    `Pour un vote, il faut deux modèles faits à partir de ${base}, le modèle de base qui est ouvert.`,
  start: 'En faire écrire deux',
  writing: 'Deux modèles écrivent…',
  aIsBetter: 'A est meilleur',
  equal: 'Égalité',
  bIsBetter: 'B est meilleur',
  next: 'Paire suivante',
  hidden: (votes: number) =>
    `Votre vote est enregistré. Les noms et les résultats seront affichés après ${moreVotes(votes)}.`,
  shown: (a: string, b: string) => `Votre vote est enregistré. A est du modèle de ${a}, B de celui de ${b}.`,
  results: 'Résultats',
  resultsHidden: (votes: number) =>
    `Ils seront affichés après ${moreVotes(votes)}, pour que personne ne vote pour un nom.`,
  resultsHelp: (votes: number) =>
    `${count(votes, { one: '# vote', other: '# votes' })} sur cet ordinateur. Part des votes pour chaque modèle, une égalité comptant pour moitié, avec son intervalle à 95\u202F%\u00A0: là où deux intervalles se recouvrent, les votes ne disent pas quel modèle est meilleur.`,
  tally: (wins: number, ties: number, losses: number) =>
    `gagnés\u00A0: ${wins}, égalités\u00A0: ${ties}, perdus\u00A0: ${losses}`,
  noVotes: 'pas encore de votes',
  startOver: 'Supprimer les votes',
};
