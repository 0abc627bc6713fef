// The words of handing in rankings by links and QR codes, in French.
import type { HandInWords } from '../en/hand-in.ts';
import { count, list } from './forms.ts';

const rankings = (number: number): string => count(number, { one: '# classement', other: '# classements' });
const added = (number: number): string => count(number, { one: '# classement ajouté', other: '# classements ajoutés' });
const numbers = (items: readonly number[]): string => list(items.map(String));

export const FR_HAND_IN: HandInWords = {
  show: 'Rendre sans fichier : codes QR',
  showHelp:
    'Vos propres classements en codes QR, que la caméra de l’enseignant lit l’un après l’autre, ou en liens à copier dans un message. Votre pseudonyme y est aussi.',
  noRankings: 'Vous n’avez encore rien classé.',
  tooMany: (number: number) =>
    count(number, {
      one: 'Votre classement est trop long pour des codes QR. Enregistrez-le dans un fichier.',
      other: 'Vos # classements sont trop nombreux pour des codes QR. Enregistrez-les dans un fichier.',
    }),
  making: 'Création des codes…',
  code: (part: number, parts: number) => `Code QR ${part} sur ${parts}`,
  contains: (number: number, parts: number) =>
    parts === 1
      ? `${rankings(number)} dans un seul code.`
      : `${rankings(number)} dans ${parts} codes. Montrez-les tous, dans n’importe quel ordre.`,
  previous: 'Code précédent',
  next: 'Code suivant',
  play: 'Les montrer l’un après l’autre',
  stop: 'Arrêter',
  links: 'Les mêmes en liens, un par ligne',
  copy: 'Copier les liens',
  copied: 'Copié.',
  notCopied:
    'Ce navigateur ne laisse pas la page copier. Les liens sont sélectionnés : copiez-les au clavier ou par un appui long.',
  take: 'Recevoir des codes QR et des liens',
  takeHelp:
    'Scannez les codes que montrent les élèves, dans n’importe quel ordre ; ce qui est scanné deux fois compte une fois. Les parties sont gardées jusqu’à ce que toutes soient là, même après un rechargement. L’appareil photo d’un téléphone peut aussi ouvrir les codes ; les classements sont alors sur ce téléphone.',
  scan: 'Scanner avec la caméra',
  scanStop: 'Arrêter la caméra',
  noCamera:
    'La caméra ne peut pas être utilisée ici : les navigateurs ne l’accordent qu’aux pages en https ou sur localhost. Recevez des fichiers ou des liens collés, ou scannez les codes avec l’appareil photo d’un téléphone.',
  noLibrary:
    'La partie de cette page qui lit les codes QR n’a pas pu être téléchargée. Vérifiez votre connexion, puis réessayez.',
  refused:
    'La caméra n’a pas pu être ouverte. Autorisez cette page à l’utiliser, et fermez les autres programmes qui s’en servent. Les fichiers et les liens collés fonctionnent sans elle.',
  looking: 'Tenez un code devant la caméra, de sorte qu’il soit tout entier dans l’image.',
  video: 'Ce que voit la caméra',
  paste: 'Liens, un par ligne',
  pasteHelp: 'Collez les liens que les élèves ont envoyés, tous à la fois.',
  takePasted: 'Recevoir les liens',
  nothing: 'Aucun lien avec des classements n’a été trouvé.',
  newer: 'Un lien vient d’une version plus récente de cette page : rechargez cette page pour l’avoir, puis réessayez.',
  damaged: (links: number) =>
    count(links, {
      one: 'Un lien a été coupé ou changé, et laissé de côté : scannez-le ou copiez-le de nouveau.',
      other: '# liens ont été coupés ou changés, et laissés de côté : scannez-les ou copiez-les de nouveau.',
    }),
  mixed: 'Les parties ne vont pas ensemble et ont été laissées de côté : scannez-les toutes de nouveau.',
  waiting: (parts: number, missing: readonly number[]) =>
    `Parties reçues\u00A0: ${parts - missing.length} sur ${parts}. Il manque encore\u00A0: ${numbers(missing)}.`,
  none: 'Les classements d’un lien ne peuvent pas être lus : scannez-le ou copiez-le de nouveau.',
  otherBank:
    'Ces classements portent sur des textes que propose une autre version de cette page. Tout le monde doit avoir la même version ; les fichiers fonctionnent dans tous les cas.',
  somebody: 'quelqu’un sans pseudonyme',
  added: (names: readonly string[], number: number, known: number) =>
    known === 0
      ? `${added(number)}, de ${list(names)}.`
      : `${added(number)}, de ${list(names)}\u202F; ${count(known, { one: '# doublon ignoré', other: '# doublons ignorés' })}.`,
  unread: (number: number) =>
    count(number, { one: '# classement n’a pas pu être lu.', other: '# classements n’ont pas pu être lus.' }),
  notSaved: 'Ils n’ont pas pu être enregistrés : ils seront perdus à la fermeture de cet onglet.',
  opened: 'Un lien avec des classements à rendre a été ouvert.',
  toClass: 'Montrer la classe',
};
