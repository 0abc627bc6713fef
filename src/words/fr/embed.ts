// The words of one figure alone, in a frame on another page or on a projector, in French.
import type { EmbedWords } from '../en/embed.ts';

export const FR_EMBED: EmbedWords = {
  recordings: {
    imitation: 'Un petit modèle de langue apprend à imiter des démonstrations.',
    judge: 'Un juge apprend lequel de deux textes les personnes préfèrent.',
    manners: 'Un petit modèle de langue apprend les bonnes manières avec PPO.',
    rudeness: 'Un petit modèle de langue apprend l’impolitesse avec PPO.',
    leash: 'PPO sans pénalité KL : le modèle apprend à plaire au juge seul.',
  },
  figures: {
    recording: 'Un entraînement entier : ce que dit le modèle, le mur et la rivière',
    river: 'Rivière : comment un prompt peut continuer',
    wall: 'Mur : une réponse à chaque prompt réservé',
    pick: 'Choisir le meilleur de deux textes',
  },
  captions: {
    recording: (what: string) => `${what} Déplacez la ligne de temps pour le voir changer.`,
    river: (what: string) => `${what} La hauteur de chaque bande est la probabilité de ses mots.`,
    wall: (what: string) => `${what} Chaque case est la réponse à un prompt.`,
    pick: 'Quel texte est meilleur ? Votre choix n’est envoyé à personne.',
  },
  open: 'Ouvrir dans RLHF Sandbox',
  coming: 'Chargement…',
  unknownFigure: (name: string, names: string) =>
    `Il n’y a pas de figure «\u00A0${name}\u00A0». Il y a\u00A0: ${names}.`,
  unknownRecording: (name: string, names: string) =>
    `Il n’y a pas d’enregistrement «\u00A0${name}\u00A0». Il y a\u00A0: ${names}.`,
  notInJudge: 'L’enregistrement « judge » n’a ni mur ni rivière. Prenez pour lui la figure « recording ».',
  share: {
    title: 'Mettre une figure sur une page de cours',
    figure: 'Figure',
    recording: 'Enregistrement',
    names: {
      imitation: 'Imitation',
      judge: 'Un juge apprend',
      manners: 'Les bonnes manières',
      rudeness: 'L’impolitesse',
      leash: 'La laisse coupée (β 0)',
    },
    lines: 'Lignes à coller dans la page',
    copy: 'Copier les lignes',
    copied: 'Copié.',
    notCopied: 'Ce navigateur ne laisse pas la page copier. Les lignes sont sélectionnées : appuyez sur Ctrl+C ou ⌘C.',
    help: 'Si votre page de cours a son propre attribut sandbox pour les cadres, il doit contenir allow-scripts, allow-same-origin et allow-popups.',
    frameTitle: (figure: string) => `${figure} (RLHF Sandbox)`,
  },
  projector: {
    name: 'Projecteur',
    leave: 'Quitter (Échap)',
    stageKeys:
      'Espace ou Page suivante : suite · Page précédente : retour · 1 2 3 : réponses, mur, rivière · Échap : quitter',
    pickKeys:
      '← ou → : le texte qui a le plus de voix · ↓ : aucun des deux · Espace : une autre paire · U : annuler · Échap : quitter',
    lessonKey: 'N : étape suivante de la leçon',
    votes: ['Gauche', 'Droite'],
    coming: 'Les textes à choisir arrivent…',
    exhausted: 'Toutes les paires ont été comparées.',
    empty: '(vide)',
  },
};
