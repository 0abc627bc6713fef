// What this page does not show, with questions for a class, in French.
import type { LimitsWords } from '../en/limits.ts';

export const FR_LIMITS: LimitsWords = {
  title: 'Ce que cela ne montre pas',
  intro:
    'Tout est entraîné ici sous vos yeux, par les mêmes étapes qu’InstructGPT. Ce n’est pas la même chose qu’un grand modèle de conversation. Voici ce qui ne se transpose pas.',
  sections: [
    {
      title: 'Les modèles sont minuscules',
      text: 'Les modèles ont ici 0,15 ou 0,9 million de paramètres ; le plus grand InstructGPT en avait 175 milliards. Ils écrivent de courts textes sur un monde inventé, avec un vocabulaire de 768 tokens. Ils ne savent rien du nôtre, ne peuvent pas suivre un raisonnement et n’ont rien à cacher. Tout ce que les grands modèles ne peuvent faire que parce qu’ils sont grands manque ici.',
    },
    {
      title: 'Le monde est assez simple pour être vérifié',
      text: 'Un programme peut dire de chaque texte d’ici s’il est vrai, poli et pertinent. C’est pourquoi cette page peut tracer, à côté du score du juge, celui que l’on voulait vraiment. Pour des textes sur notre monde, un tel programme n’existe pas. Hors de cette page, personne ne voit cette seconde ligne.',
    },
    {
      title: 'De qui l’on apprend les préférences',
      text: 'Ici, ce sont les vôtres, ou celles de votre classe. Les classements derrière les exemples fournis avec la page viennent de programmes qui suivent notre goût d’auteurs. Pour InstructGPT, une quarantaine de personnes ont été engagées, choisies selon la fréquence à laquelle elles étaient d’accord avec les chercheurs ; elles travaillaient avec des consignes écrites. Deux d’entre elles étaient d’accord sur 73 % des paires. Qui écrit les consignes et choisit les personnes décide de beaucoup de choses avant tout entraînement.',
    },
    {
      title: 'Un seul juge pour tous',
      text: 'Un modèle de récompense donne à chaque texte un seul nombre, quelle que soit la personne qui demande. Là où les personnes ne sont pas d’accord, il apprend quelque chose entre les deux, ou se range du côté du plus grand groupe. Il ne sait pas qu’il y avait un désaccord. La matrice et les camps d’une classe montrent ce qui se perd dans ce nombre.',
    },
    {
      title: 'Une préférence n’est pas un savoir',
      text: 'Un juge apprend quels textes ont été choisis, pas pourquoi. Après 3 000 classements, le juge de notre plus petit modèle distingue une réponse vraie d’une fausse de même forme dans 48 % des paires, ce qui ne vaut pas mieux que pile ou face. Un modèle entraîné avec lui écrit plus poliment, pas plus véridiquement. Des textes diffèrent par plusieurs choses à la fois ; un choix favorise donc aussi des choses que personne ne visait.',
    },
    {
      title: 'Un score plus haut n’est pas un meilleur texte',
      text: 'Sans la laisse, le score du juge de notre plus petit modèle est monté de 0,15 à 1,4 tandis que le score que l’on voulait vraiment tombait de 0,49 à 0,07, dans les dix entraînements. Avec la laisse et nos réglages, les réponses du plus grand battent celles d’avant PPO sur 67 % des prompts, selon ce score. Cela ne dit pas quelle force de laisse il faut à d’autres modèles.',
    },
    {
      title: 'Peu de choix, peu de votes',
      text: 'Vingt choix ou dix votes disent peu. Regardez les plages à côté des nombres : avec dix votes dont sept pour un modèle, sa vraie part se trouve, avec 95 % de certitude, n’importe où entre 40 et 89 %. Deux entraînements qui ne diffèrent que par leur graine donnent aussi des textes différents. Une différence entre les modèles de deux élèves peut en être une entre deux graines.',
    },
    {
      title: 'Ce qui a été laissé de côté',
      text: 'Cette page s’arrête là où le modèle est entraîné. Elle ne montre pas comment on teste un modèle contre les usages malveillants, comment il se comporte dans de longues conversations, qui peut l’utiliser et pour quoi, ce qu’est le travail de classement quand les textes sont éprouvants, ni ce que coûte un entraînement à grande échelle.',
    },
  ],
  questionsTitle: 'Questions pour une classe',
  questions: [
    'Regardez la paire sur laquelle vous étiez le moins d’accord. L’un des deux textes est-il le bon ? Qui devrait en décider si un million de personnes reçoivent la réponse ?',
    'Le juge doit-il suivre la majorité de la classe ? Que pourrait-on faire d’autre pour le plus petit camp ?',
    'Avez-vous déjà pris un texte pour une raison que le juge lisible ne sait pas nommer ? Qu’est-ce que le modèle apprendra de ce choix ?',
    'Vous avez un jour et cent classements. À qui demandez-vous, et que dites-vous à ces personnes avant qu’elles commencent ?',
    'Votre modèle écrit maintenant davantage de ce que vous avez choisi. Que fait-il moins bien qu’avant ? Comment le découvririez-vous ?',
    'Quelqu’un vous montre un graphique où le score monte. Que demanderiez-vous avant de croire que le modèle est devenu meilleur ?',
    'Qu’est-ce qui changerait si ceux qui tirent profit des réponses faisaient les classements ?',
    'Lesquelles des choses vues ici attendez-vous aussi d’un grand modèle de conversation, et lesquelles non ? De quoi auriez-vous besoin pour le vérifier ?',
  ],
  source:
    'Nos propres chiffres sont dans docs/results.md du code source, avec les commandes qui les mesurent ; ceux sur InstructGPT viennent de l’article (Ouyang et al. 2022, arXiv 2203.02155).',
};
