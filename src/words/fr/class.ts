// The words of the part of the page for a class, and of files that leave the page or come back, in French.
import type { ClassWords } from '../en/class.ts';
import { count } from './forms.ts';

/** Of some pairs, how many were ordered alike. */
interface Alike {
  alike: number;
  pairs: number;
}

const percent = (share: number): string => `${Math.round(100 * share)}\u202F%`;
const people = (number: number): string => count(number, { one: '# personne', other: '# personnes' });
const rankings = (number: number): string => count(number, { one: '# classement', other: '# classements' });

export const FR_CLASS: ClassWords = {
  name: 'Nom ou pseudonyme',
  nameHelp:
    'Facultatif. Il est écrit dans les fichiers de classements que vous enregistrez, pour que la classe voie à qui ils sont.',
  code: 'Code de classe',
  codeHelp:
    'Facultatif. Tous ceux qui saisissent le même code reçoivent d’abord les dix mêmes paires à « Vos goûts », puis des paires à eux. Il n’est envoyé nulle part.',
  saveMine: 'Enregistrer les classements des personnes dans un fichier',
  saved: (file: string) => `${file} est dans vos téléchargements.`,
  takeIn: 'Rassembler les fichiers d’une classe',
  takeInHelp:
    'Déposez ici des fichiers ou un dossier entier, ou choisissez-les. Rien n’est envoyé nulle part, et aucun classement ne compte deux fois.',
  chooseFiles: 'Choisir des fichiers…',
  chooseFolder: 'Choisir un dossier…',
  reading: 'Lecture…',
  have: (mine: number, simulated: string, others: number, demonstrations: number) =>
    `${rankings(mine)} de vous, ${simulated} simulés, ${others > 0 ? `${others} d’autres personnes, ` : ''}${count(demonstrations, { one: '# démonstration', other: '# démonstrations' })}. Les fichiers sont créés sur cet ordinateur et envoyés nulle part.`,
  files: {
    all: {
      label: 'Tout, dans un .zip',
      help: 'Les classements, les réglages et tous les modèles, dans des dossiers que transformers, TRL et OpenRLHF savent charger.',
    },
    pairs: {
      label: 'Paires, .jsonl',
      help: 'Une ligne par paire pour TRL et OpenRLHF : prompt, chosen, rejected.',
    },
    rankings: {
      label: 'Classements, .jsonl',
      help: 'Chaque classement tel qu’il a été donné, égalités et paires passées comprises. Cette page peut importer le fichier.',
    },
    unread: {
      label: 'Entrées illisibles, .jsonl',
      help: 'Les entrées enregistrées que cette version de la page ne peut pas lire, telles quelles.',
    },
  },
  packing: 'Assemblage…',
  packed: (file: string) => `${file} est dans vos téléchargements.`,
  importRankings: 'Importer des classements…',
  importHelp:
    'Importez des fichiers .zip ou de classements exportés de cette page, par vous ou par d’autres, autant que vous voulez à la fois. Les doublons sont ignorés.',
  imported: ({ files, people: by, added, known }: Record<'files' | 'people' | 'added' | 'known', number>) =>
    `${count(files, { one: '# fichier', other: '# fichiers' })} avec des classements de ${by === 0 ? 'annotateurs simulés' : people(by)}\u00A0: ${count(added, { one: '# classement ajouté', other: '# classements ajoutés' })}${known > 0 ? `, ${count(known, { one: '# doublon ignoré', other: '# doublons ignorés' })}` : ''}.`,
  importedNone: 'Aucun classement n’a été trouvé.',
  unreadFiles: (files: number, problems: string[]) =>
    `${count(files, { one: '# fichier n’a pas pu être lu', other: '# fichiers n’ont pas pu être lus' })}\u00A0: ${problems.join(' ')}`,
  moreFiles: (files: number) =>
    count(files, {
      one: '# autre fichier n’a pas pu être lu.',
      other: '# autres fichiers n’ont pas pu être lus.',
    }),
  importedNotSaved: 'Ils n’ont pas pu être enregistrés : ils seront perdus à la fermeture de cet onglet.',
  problem: ({ file, line, message }: { file: string; line?: number; message: string }) =>
    `${file}${line === undefined ? '' : `, ligne ${line}`}\u00A0: ${message}`,
  moreProblems: (lines: number) =>
    count(lines, { one: '# autre ligne n’a pas pu être lue.', other: '# autres lignes n’ont pas pu être lues.' }),
  you: 'vous',
  youNamed: (name: string) => `${name} (vous)`,
  person: (number: number) => `Personne ${number}`,
  sameName: (name: string, number: number) => `${name} ${number}`,
  tooFew: 'Quand les classements d’au moins deux personnes seront ici, on verra qui est d’accord avec qui.',
  nothingShared:
    'Personne ici n’a classé une paire que quelqu’un d’autre a classée aussi. Un code de classe donne à une classe dix paires communes.',
  matrix: 'Accord, personne par personne',
  matrixHelp: (enough: number) =>
    `À quelle fréquence deux personnes ont mis les deux mêmes textes dans le même ordre\u202F; les égalités ne comptent pas, et le hasard donne 50\u202F%. Pour moins de ${enough} paires communes, le nombre remplace le pourcentage. Ceux qui répondent de la même façon sont voisins.`,
  self: '–',
  none: 'aucune',
  few: ({ alike, pairs }: Alike) => `${alike} sur ${pairs}`,
  share: ({ alike, pairs }: Alike) => percent(alike / pairs),
  of: ({ pairs }: Alike) => `sur ${pairs}`,
  closest: 'Les plus proches et les plus éloignés',
  columns: ['Personne', 'Le plus avec', 'Le moins avec'],
  nobody: '–',
  closestHelp: (least: number) => `Parmi les personnes qui ont au moins ${least} paires communes.`,
  camps: 'Deux camps ?',
  campsFound: (inside: [number, number], across: number) =>
    `La classe se partage en deux camps. À l’intérieur, les personnes sont d’accord sur ${percent(inside[0])} et ${percent(inside[1])} des paires\u202F; d’un camp à l’autre, sur ${percent(across)}.`,
  campsNone: 'Pas deux camps : la classe n’est pas plus divisée que le hasard ne le voudrait.',
  camp: (number: number, size: number) => `Camp ${number}, ${people(size)}`,
  teachCamp: (number: number) => `Entraîner avec le camp ${number}`,
  campsHelp: (shuffles: number) =>
    `La première composante principale de toutes les réponses partage les personnes en deux\u202F; puis chacune va du côté avec lequel elle est le plus d’accord. On ne parle de camps que si les deux côtés sont plus éloignés que dans toutes les ${shuffles} classes où les réponses à chaque paire ont été mélangées entre ceux qui les ont données.`,
  disputed: 'La paire la plus disputée',
  disputedAt: (at: number, all: number) => `${at} sur ${all} paires disputées`,
  agreed: 'Il n’y a de désaccord sur aucune paire.',
  took: (size: number) => `pris par ${people(size)}\u00A0:`,
  empty: '(vide)',
  vote: 'Je prends celui-ci',
  voteThis: (text: string) => `Je prends celui-ci\u00A0: ${text}`,
  voted: 'Votre vote est enregistré parmi vos classements.',
  next: 'Paire suivante',
};
