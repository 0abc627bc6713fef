// The words of links that carry a whole state, in French.
import type { ModelName } from '../../domain/models.ts';
import type { LinkWords } from '../en/link.ts';
import { count, list } from './forms.ts';

const rankings = (number: number): string => count(number, { one: '# classement', other: '# classements' });
const CHOICES = {
  method: 'la méthode',
  source: 'le choix des classements',
  labeler: 'l’annotateur simulé',
  kernels: 'les noyaux',
};

export const FR_LINK: LinkWords = {
  share: {
    link: 'Lien',
    copy: 'Copier',
    copied: 'Copié.',
    notCopied:
      'Ce navigateur ne laisse pas la page copier. Le lien est sélectionné : copiez-le avec Ctrl+C, ⌘C ou un appui long.',
    making: 'Création du lien…',
    withRankings: (number: number) =>
      count(number, { one: 'Inclure mon classement', other: 'Inclure mes # classements' }),
    withRankingsHelp:
      'Ils sont dans la partie de l’adresse après « # », que les navigateurs gardent pour eux. Qui a le lien peut les lire.',
    withDemonstrations: (number: number) =>
      count(number, { one: 'Inclure ma démonstration', other: 'Inclure mes # démonstrations' }),
    contains: (station: string, parts: readonly string[], length: number) =>
      `Il ouvre la station «\u00A0${station}\u00A0» avec ${list(parts)}. Il compte ${length} caractères.`,
    model: (name: ModelName | 'auto') => (name === 'auto' ? 'le modèle utilisé sur place' : `le modèle ${name}`),
    engine: { auto: 'le moteur le plus rapide sur place', webgpu: 'WebGPU', wasm: 'WebAssembly' },
    seed: (seed: number) => `la graine ${seed}`,
    settings: (number: number) =>
      number === 0
        ? 'tous les réglages par défaut'
        : count(number, { one: '# réglage que vous avez changé', other: '# réglages que vous avez changés' }),
    choices: CHOICES,
    rankings: (number: number) => count(number, { one: '# de vos classements', other: '# de vos classements' }),
    tooMany: (number: number, most: number) =>
      `Les classements (${number}) n’entrent pas\u00A0: avec eux, le lien aurait plus de ${most} caractères. Exportez-les avec «\u00A0Emporter\u00A0» sous «\u00A0Classements, .jsonl\u00A0», et envoyez ce fichier en plus.`,
    wrong: (faults: readonly string[]) => `Laissé de côté, car hors limites\u00A0: ${faults.join(' ')}`,
    classCode: (code: string) => `le code de classe «\u00A0${code}\u00A0»`,
    demonstrations: (number: number) =>
      count(number, { one: '# de vos démonstrations', other: '# de vos démonstrations' }),
    demonstrationsTooMany: (most: number) =>
      `Vos propres démonstrations n’entrent pas\u00A0: avec elles, le lien aurait plus de ${most} caractères. «\u00A0Emporter\u00A0» les exporte dans son .zip.`,
    demonstrationsLeftOut: 'Vos propres démonstrations n’y sont pas : l’imitation donne un autre modèle sur place.',
    notInIt:
      'Les modèles entraînés et les classements des annotateurs simulés n’y sont pas : les mêmes entraînements les refont sur place. Les classements d’autres personnes n’y sont pas non plus.',
    code: 'Code QR du lien',
    codeShorter:
      'Le code QR laisse de côté ce qui le rendrait trop dense pour un téléphone : vos classements et, s’il le faut, vos démonstrations.',
    noCode: 'Le lien est trop long pour un code QR.',
  },
  opened: {
    title: (changed: readonly string[]) =>
      changed.length > 0
        ? `Ce lien fixe ${list(changed)}\u202F; le reste est aux valeurs par défaut.`
        : 'Ce lien ouvre la page avec tous les réglages par défaut.',
    more: (number: number) => `${number} de plus`,
    forThisVisit: 'Cela vaut pour cette visite ; vos propres réglages sont conservés.',
    ofTable: (table: string, settings: readonly string[]) => `${table}\u00A0: ${settings.join(', ')}`,
    method: (name: string) => `la méthode ${name}`,
    source: {
      you: 'vos classements seulement',
      simulated: 'les classements simulés seulement',
      both: 'tous les classements',
      chosen: 'les classements de personnes choisies seulement',
    },
    labeler: (name: string) => `l’annotateur ${name}`,
    classCode: (code: string) => `le code de classe «\u00A0${code}\u00A0»`,
    underWay: (runs: readonly string[]) =>
      `${list(runs)}\u00A0: en cours ici, donc les réglages y restent tels quels. Réinitialisez et rechargez la page pour utiliser ceux du lien.`,
    newer:
      'Ce lien vient d’une version plus récente de cette page. Ce que cette version connaît en a été repris. Rechargez la page pour avoir la version plus récente.',
    damaged: 'Ce lien a été coupé ou changé après sa création. Ce qui pouvait être lu en a été repris.',
    unknownSetting: (name: string) => `Laissé de côté\u00A0: le réglage «\u00A0${name}\u00A0», qui n’existe pas ici.`,
    wrongSetting: (error: string) => `Laissé de côté\u00A0: une valeur impossible. ${error}`,
    unknownChoice: (what: string, text: string) =>
      `Laissé de côté\u00A0: ${what} «\u00A0${text}\u00A0», choix qui n’existe pas ici.`,
    choices: { ...CHOICES, labeler: 'l’annotateur' },
    andMore: (number: number) =>
      count(number, {
        one: '# autre partie du lien a été laissée de côté.',
        other: '# autres parties du lien ont été laissées de côté.',
      }),
    asks: (number: number, authors: number) =>
      `Ce lien apporte ${rankings(number)} de ${count(authors, { one: '# autre personne', other: '# autres personnes' })}. Les ajouter\u202F?`,
    asksMine: (number: number) => `Ce lien apporte ${rankings(number)} de vous qui ne sont pas ici. Les ajouter\u202F?`,
    added: (added: number, known: number) =>
      `Classements ajoutés\u00A0: ${added}${known > 0 ? `\u202F; déjà présents\u00A0: ${known}` : ''}.`,
    notSaved: 'Ils n’ont pas pu être enregistrés : ils seront perdus à la fermeture de cet onglet.',
    asksHelp: 'Ils gardent leur auteur. Les vôtres restent tels quels.',
    some: (number: number) =>
      count(number, {
        one: '# classement du lien n’a pas pu être lu.',
        other: '# classements du lien n’ont pas pu être lus.',
      }),
    asksDemonstrations: (number: number) =>
      `Ce lien apporte ${count(number, { one: '# démonstration', other: '# démonstrations' })}. Les utiliser pour l’imitation\u202F?`,
    asksDemonstrationsHelp:
      'Elles prennent la place de celles que la page fournit ; « Remettre les nôtres », à « Imiter », ramène celles-ci.',
    asksDemonstrationsOwn: (own: number) =>
      count(own, {
        one: 'Elles prennent la place de votre propre démonstration (#), qui est supprimée. « Emporter » l’enregistre avant.',
        other:
          'Elles prennent la place de vos # propres démonstrations, qui sont supprimées. « Emporter » les enregistre avant.',
      }),
    useDemonstrations: 'Les utiliser',
    demonstrationsUsed: (number: number) =>
      count(number, {
        one: '# démonstration du lien est maintenant utilisée.',
        other: '# démonstrations du lien sont maintenant utilisées.',
      }),
    demonstrationsKnown: 'Les démonstrations de ce lien sont déjà utilisées ici.',
    demonstrationsUnread: (number: number) =>
      count(number, {
        one: '# démonstration du lien n’a pas pu être lue.',
        other: '# démonstrations du lien n’ont pas pu être lues.',
      }),
    none: 'Les classements de ce lien n’ont pas pu être lus : il a été coupé ou changé. Demandez plutôt le fichier.',
    tooLong: 'Les classements de ce lien ont été laissés de côté : il est plus long que tous ceux que cette page crée.',
    known: (number: number) =>
      count(number, {
        one: 'Le classement de ce lien est déjà ici.',
        other: 'Les # classements de ce lien sont déjà ici.',
      }),
    add: 'Les ajouter',
    leaveOut: 'Les laisser',
    kernelsMissing: (name: string) =>
      `L’entraînement à l’origine de ce lien utilisait les noyaux «\u00A0${name}\u00A0», que cet ordinateur n’a pas\u00A0: les nombres peuvent différer dans leurs derniers chiffres.`,
    kernelsKept: (name: string) =>
      `L’entraînement à l’origine de ce lien utilisait les noyaux «\u00A0${name}\u00A0». Quelque chose a déjà été entraîné ici avec d’autres, qui restent donc\u00A0: les nombres peuvent différer dans leurs derniers chiffres.`,
    kernelsTaken: (name: string) =>
      `Les noyaux «\u00A0${name}\u00A0» du lien sont maintenant utilisés. «\u00A0Tourne sur\u00A0», dans la barre du haut, permet d’en changer.`,
  },
};
