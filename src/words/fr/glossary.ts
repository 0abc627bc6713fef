// The words of the glossary, in French.
import type { GlossaryWords } from '../en/glossary.ts';
import { count } from './forms.ts';

export const FR_GLOSSARY: GlossaryWords = {
  terms: {
    rlhf: {
      name: 'RLHF',
      also: 'apprentissage par renforcement à partir d’avis humains',
      text: 'Toute la démarche de cette page : des personnes disent quels textes elles préfèrent, un juge apprend à le prédire, et le modèle apprend à écrire ce que le juge note bien.',
      forms: ['rlhf'],
    },
    token: {
      name: 'Token',
      text: 'Un morceau de texte que le modèle lit et écrit d’un seul coup : souvent un mot avec l’espace qui le précède, parfois une partie de mot.',
      forms: ['token', 'tokens'],
    },
    prompt: {
      name: 'Prompt',
      text: 'Ce que l’on dit au modèle. Il écrit la réponse qui suit.',
      forms: ['prompt', 'prompts'],
    },
    tinyWorld: {
      name: 'Tiny World',
      text: 'Le petit monde inventé dont parlent les textes d’entraînement des modèles : des animaux, des aliments et des lieux, avec des faits vérifiables. Des programmes peuvent donc dire si une réponse est vraie, polie et pertinente.',
      forms: ['tiny world'],
    },
    base: {
      name: 'Modèle de base',
      also: 'modèle préentraîné',
      text: 'Un modèle qui a seulement appris à prédire le token suivant d’une grande quantité de texte. Il continue une conversation ; il n’essaie pas d’aider.',
      forms: ['modèle de base', 'modèle préentraîné'],
    },
    sft: {
      name: 'Imitateur',
      also: 'modèle SFT, supervised fine-tuning (affinage supervisé)',
      text: 'Le modèle de base après un entraînement de plus sur des démonstrations. Toutes les phases suivantes partent de lui et lui sont comparées.',
      forms: ['modèle sft', 'sft', 'imitateur'],
    },
    demonstration: {
      name: 'Démonstration',
      text: 'Un prompt avec une bonne réponse écrite par une personne, que le modèle doit imiter.',
      forms: ['démonstration', 'démonstrations'],
    },
    ranking: {
      name: 'Classement',
      also: 'préférence, comparaison',
      text: 'Plusieurs réponses à un même prompt, rangées selon ce que quelqu’un préfère. Deux réponses qui ne sont pas à égalité forment une paire dont on peut apprendre.',
      forms: ['classement', 'classements'],
    },
    labeler: {
      name: 'Annotateur',
      text: 'Celui ou celle qui classe les textes : vous, ou l’un de nos programmes. Parmi les programmes, « careful » (soigneux) classe selon l’étalon des auteurs et se trompe à peu près aussi souvent qu’une personne ; « hurried » (pressé) se trompe davantage, « lazy » (paresseux) classe une fois sur deux au hasard, « left-biased » et « length-biased » favorisent le premier texte ou le plus long. « Strict » (sévère), « brisk » (vif) et « warm » (chaleureux) n’accordent pas tout à fait la même valeur aux mêmes choses ; « camp a » aime les réponses joyeuses et « camp b » les courtes ; « upside-down » classe tout à l’envers.',
      forms: ['annotateur', 'annotateurs', 'annotateur simulé', 'annotateurs simulés'],
    },
    judge: {
      name: 'Juge',
      also: 'modèle de récompense',
      text: 'Un second modèle qui lit un prompt et une réponse et donne un nombre, le score. Il apprend à partir de classements, pour que le texte préféré ait le score le plus haut.',
      forms: ['juge', 'juges', 'modèle de récompense', 'modèles de récompense'],
    },
    readable: {
      name: 'Juge lisible',
      also: 'modèle de Bradley–Terry sur des caractéristiques',
      text: 'Un petit juge qui ne regarde que sept choses que l’on sait nommer, comme la longueur et la gentillesse, et qui apprend de vos choix ce que chacune vaut pour vous. C’est lui qui mesure « vos goûts ».',
      forms: ['juge lisible'],
    },
    score: {
      name: 'Score',
      also: 'récompense',
      text: 'Le nombre qu’un juge donne à une réponse. Seuls les écarts entre réponses au même prompt ont un sens. Les démonstrations ont un score moyen de 0.',
      forms: ['score', 'scores', 'récompense', 'récompenses'],
    },
    gold: {
      name: 'Étalon des auteurs',
      text: 'Ce que les auteurs de cette page jugent bon, calculé par un programme : pertinent, vrai, poli, terminé, pas trop long. Rien n’est entraîné avec lui ; il montre si un juge est exploité. Ce n’est pas forcément votre goût.',
      forms: ['étalon des auteurs', 'score étalon', 'étalon'],
    },
    policy: {
      name: 'Politique',
      also: 'le rédacteur, le modèle amélioré',
      text: 'Le modèle qui écrit et que l’on améliore. Pour chaque début de texte, il a une probabilité pour chaque token suivant.',
      forms: ['politique', 'politiques'],
    },
    ppo: {
      name: 'PPO',
      also: 'proximal policy optimisation (optimisation proximale de la politique)',
      text: 'La méthode par laquelle InstructGPT a été amélioré. La politique écrit, le juge note, et les tokens qui ont mené à plus que prévu deviennent plus probables ; un écrêtage garde chaque mise à jour petite.',
      forms: ['ppo'],
    },
    ptx: {
      name: 'PPO-ptx',
      text: 'PPO qui continue aussi à prédire le texte du préentraînement, pour que le modèle oublie moins ce qu’il savait.',
      forms: ['ppo-ptx', 'ptx'],
    },
    dpo: {
      name: 'DPO',
      also: 'direct preference optimisation (optimisation directe des préférences)',
      text: 'Une méthode sans juge : elle apprend directement des classements, en rendant le meilleur de deux textes plus probable que l’autre. IPO et cDPO sont des variantes de sa perte.',
      forms: ['dpo'],
    },
    grpo: {
      name: 'GRPO et RLOO',
      also: 'group relative policy optimisation ; REINFORCE leave-one-out',
      text: 'Des méthodes comme PPO, mais sans modèle de valeur : plusieurs réponses au même prompt sont comparées entre elles.',
      forms: ['grpo', 'rloo'],
    },
    kl: {
      name: 'Distance à l’imitateur',
      also: 'divergence KL',
      text: 'De combien la politique trouve ses propres textes plus probables que ne le fait le modèle SFT : la log-probabilité selon l’une moins celle selon l’autre, en moyenne. 0 signifie que rien n’a changé.',
      forms: ['kl', 'divergence kl', 'pénalité kl'],
    },
    leash: {
      name: 'Laisse',
      also: 'β, le coefficient de la KL',
      text: 'Ce que coûte, en score, chaque nat de distance à l’imitateur. Sans elle, la politique dérive vers ce que le juge se trouve surestimer.',
      forms: ['laisse'],
    },
    nat: {
      name: 'Nat',
      text: 'L’unité de la log-probabilité avec le logarithme naturel. Un nat de moins signifie 2,7 fois moins probable.',
      forms: ['nat', 'nats'],
    },
    logProbability: {
      name: 'Log-probabilité',
      text: 'Le logarithme d’une probabilité, en nats : 0 pour ce qui est certain, et plus c’est bas, moins c’est probable. Celles des tokens d’un texte s’additionnent.',
      forms: ['log-probabilité', 'log-probabilités'],
    },
    loss: {
      name: 'Perte (loss)',
      text: 'Le nombre que l’entraînement fait baisser. Pour un modèle de langue : à quel point le token suivant le surprend, en nats.',
      forms: ['perte', 'pertes'],
    },
    rollout: {
      name: 'Rollout',
      text: 'Une réponse que la politique écrit pendant l’entraînement, pour qu’elle soit notée et que l’on en apprenne.',
      forms: ['rollout', 'rollouts'],
    },
    value: {
      name: 'Modèle de valeur',
      also: 'critique',
      text: 'Dans PPO, un modèle qui prédit après chaque token quel score obtiendra le texte terminé.',
      forms: ['modèle de valeur'],
    },
    advantage: {
      name: 'Avantage',
      text: 'De combien un token s’est révélé meilleur que ce qu’attendait le modèle de valeur. Les tokens à l’avantage positif deviennent plus probables.',
      forms: ['avantage', 'avantages'],
    },
    step: {
      name: 'Pas, itération, époque',
      text: 'Un pas est une mise à jour des paramètres. Une itération de PPO est un tour d’écriture, de notation et de plusieurs mises à jour. Une époque est un passage sur toutes les données.',
      forms: ['itération', 'itérations', 'époque', 'époques'],
    },
    parameters: {
      name: 'Paramètres',
      also: 'poids',
      text: 'Les nombres dont un modèle est fait. L’entraînement les change.',
      forms: ['paramètres', 'poids'],
    },
    learningRate: {
      name: 'Taux d’apprentissage',
      text: 'De combien chaque mise à jour déplace les paramètres. Trop bas, rien n’est appris ; trop haut, ce qui était appris est perdu.',
      forms: ['taux d’apprentissage'],
    },
    seed: {
      name: 'Graine',
      text: 'Le nombre dont découlent tous les tirages au hasard. La même graine, les mêmes réglages et le même moteur donnent le même entraînement.',
      forms: ['graine', 'graines'],
    },
    temperature: {
      name: 'Température',
      text: 'Avec quelle audace le modèle tire ses tokens. À 1, il suit ses probabilités ; près de 0, il prend toujours le plus probable.',
      forms: ['température'],
    },
    heldOut: {
      name: 'Réservé (held out)',
      text: 'Tenu à l’écart de l’entraînement, pour mesurer comment un modèle se comporte sur ce qu’il n’a pas vu.',
      forms: ['réservé', 'réservée', 'réservés', 'réservées'],
    },
    crossValidation: {
      name: 'Validation croisée',
      text: 'Une façon de mesurer avec peu de données : on les coupe en cinq parties, et cinq juges d’essai sont entraînés chacun sur quatre d’entre elles et testés sur la cinquième.',
      forms: ['validation croisée'],
    },
    interval: {
      name: 'Intervalle à 95 %',
      text: 'La plage où se trouve la vraie valeur avec 95 % de certitude, vu le peu qui a été mesuré. Deux valeurs dont les intervalles se recouvrent largement peuvent être égales.',
      forms: ['intervalle à 95 %', 'intervalles à 95 %'],
    },
    calibration: {
      name: 'Calibration',
      text: 'Un juge a-t-il raison aussi souvent qu’il le prétend ? Des paires dont il est sûr à 80 %, il devrait en trouver 80 %.',
      forms: ['calibration', 'bien calibré'],
    },
    hacking: {
      name: 'Détournement de la récompense',
      also: 'reward hacking, suroptimisation, loi de Goodhart',
      text: 'Le score du juge monte alors que les textes deviennent moins bons : la politique a trouvé ce que le juge surestime.',
      forms: ['détournement de la récompense', 'exploité', 'suroptimisation'],
    },
    tax: {
      name: 'Taxe d’alignement',
      text: 'Ce qu’un modèle perd de ses autres capacités quand on l’entraîne sur des préférences. Ici : une perte plus haute sur le texte du préentraînement.',
      forms: ['taxe d’alignement'],
    },
    winRate: {
      name: 'Taux de victoire',
      text: 'Sur 100 prompts, le nombre de fois où la réponse d’un modèle est préférée à celle d’un autre ; une égalité compte pour moitié.',
      forms: ['taux de victoire'],
    },
    bestOfN: {
      name: 'Meilleur de n',
      also: 'best-of-n, échantillonnage par rejet',
      text: 'Une façon d’avoir de meilleures réponses sans entraîner le rédacteur : il en écrit n, et le juge garde celle qui a le score le plus haut.',
      forms: ['meilleur de n', 'meilleure de n'],
    },
    attention: {
      name: 'Attention',
      text: 'Comment le modèle regarde en arrière : pour chaque token, chaque tête répartit son attention sur les tokens précédents.',
      forms: ['attention'],
    },
    kernel: {
      name: 'Noyau (kernel)',
      text: 'Un petit programme qui tourne sur la carte graphique, pour une seule opération comme un produit de matrices. Ceux de cette page sont écrits à la main, en WGSL.',
      forms: ['noyau', 'noyaux'],
    },
    webgpu: {
      name: 'WebGPU et WebAssembly',
      text: 'Les deux façons dont un navigateur peut calculer vite : sur la carte graphique et sur le processeur. Cette page utilise l’une ou l’autre.',
      forms: ['webgpu', 'webassembly'],
    },
    marks: {
      name: 'Couleurs des tokens',
      text: 'Sur la scène, les tokens bleus sont devenus plus probables depuis le début de l’entraînement et les tokens orange moins probables ; les mots soulignés n’étaient pas dans la réponse précédente. À la station Base, une couleur plus forte signale un token moins probable.',
      forms: [],
    },
  },
  search: 'Rechercher',
  found: (entries: number) => count(entries, { one: '# entrée', other: '# entrées' }),
  none: 'Rien ici ne contient ce mot. Essayez-en un plus court.',
  formula: 'Formule, et son nom ailleurs',
};
