// All words of the page, in French, but those that have files of their own.
import type { PageWords } from '../translation.ts';
import { count, list } from './forms.ts';

const pairs = (number: number): string => count(number, { one: '# paire', other: '# paires' });
const batches = (number: number): string => count(number, { one: '# lot', other: '# lots' });

export const FR: PageWords = {
  language: 'fr',
  methods: {
    ppo: {
      help: 'Échantillonne des textes, les fait noter et avance à petits pas écrêtés vers ceux qui dépassent la prédiction d’un modèle de valeur.',
    },
    dpo: {
      help: 'Apprend directement des classements, sans juge ni échantillonnage. Les meilleurs textes deviennent plus probables, les moins bons moins probables.',
      sentence:
        'Le rédacteur se rapproche des textes mieux classés et s’éloigne des autres ; une pénalité le garde près de l’imitateur.',
    },
    ipo: {
      help: 'Comme DPO, mais vise une marge fixe entre le meilleur texte et l’autre, ce qui limite son déplacement.',
      sentence:
        'Le rédacteur se rapproche des textes mieux classés jusqu’à ce qu’ils soient plus probables que les autres d’une marge fixe.',
    },
    grpo: {
      help: 'Comme PPO sans modèle de valeur : chaque réponse est comparée aux autres réponses au même prompt.',
    },
    rloo: {
      help: 'REINFORCE tout simple : la référence est le score moyen des autres réponses au même prompt ; rien n’est écrêté.',
    },
  },
  health: {
    kl: {
      cause:
        'La KL mesurée par rapport au modèle SFT est négative, ce qu’une vraie KL ne peut pas être : la politique donne à ses propres échantillons moins de probabilité que le modèle SFT.',
      remedy:
        'Baissez le taux d’apprentissage et utilisez l’estimateur k3 ; vérifiez que les textes sont évalués à la température à laquelle ils ont été échantillonnés.',
    },
    maxRatio: {
      cause: 'Un token est devenu plus de dix fois plus probable en une itération.',
      remedy: 'Baissez le taux d’apprentissage, faites moins d’époques internes ou fixez un arrêt anticipé.',
    },
    clipFraction: {
      cause: 'Plus de 30 % des tokens touchent l’écrêtage : les pas sont trop grands pour leurs échantillons.',
      remedy: 'Baissez le taux d’apprentissage ou faites moins d’époques internes.',
    },
    explainedVariance: {
      cause:
        'Le modèle de valeur prédit moins bien que ne le ferait la moyenne ; les avantages sont donc surtout du bruit.',
      remedy: 'Augmentez le taux d’apprentissage du modèle de valeur ou prenez plus de rollouts par itération.',
    },
    finishedRate: {
      cause: 'Moins de textes se terminent d’eux-mêmes qu’au début.',
      remedy:
        'Augmentez la pénalité pour texte non terminé, ou entraînez le modèle de récompense sur des classements de textes qui n’en finissent pas.',
    },
    distinctShare: {
      cause:
        'Des prompts différents reçoivent le même texte : la politique s’est effondrée sur quelque chose qui plaît au modèle de récompense.',
      remedy:
        'Revenez à un état antérieur et augmentez β ; classez ensuite de tels textes et entraînez de nouveau le modèle de récompense.',
    },
    entropy: {
      cause: 'Il ne reste presque aucun choix à chaque token : la politique écrit chaque fois presque le même texte.',
      remedy: 'Augmentez β ou baissez le taux d’apprentissage.',
    },
    gold: {
      cause:
        'Le score du modèle de récompense monte tandis que le score étalon des auteurs baisse, et les classements partagent le goût des auteurs : la politique exploite des erreurs du modèle de récompense.',
      remedy:
        'Revenez là où le score étalon était le plus haut, augmentez β, ou classez les nouveaux textes et entraînez de nouveau le modèle de récompense avec eux.',
    },
    taste: {
      cause:
        'Le score du modèle de récompense monte tandis que le goût sur lequel il a été entraîné aime moins les textes qu’avant : la politique exploite des erreurs du modèle de récompense. C’est le goût des classements eux-mêmes qui en juge (le juge lisible de vos choix, ou celui de l’annotateur simulé), pas celui des auteurs.',
      remedy:
        'Revenez là où ce goût aimait le plus les textes, augmentez β, ou classez les nouveaux textes et entraînez de nouveau le modèle de récompense avec eux.',
    },
  },
  counts: {
    step: (n: number) => count(n, { one: '# pas', other: '# pas' }),
    iteration: (n: number) => count(n, { one: '# itération', other: '# itérations' }),
    pass: (n: number) => count(n, { one: '# passage', other: '# passages' }),
    ranking: (n: number) => count(n, { one: '# classement', other: '# classements' }),
    vote: (n: number) => count(n, { one: '# vote', other: '# votes' }),
    blindVote: (n: number) => count(n, { one: '# vote à l’aveugle', other: '# votes à l’aveugle' }),
  },
  shell: {
    name: 'RLHF Sandbox',
    tagline: 'Apprenez vos goûts à un petit modèle. Rien ne quitte votre ordinateur.',
    title: (station: string) => `${station} · RLHF Sandbox`,
    skip: 'Aller au contenu',
    version: (version: string) => `RLHF Sandbox ${version}`,
    licences: 'Licences',
    stations: 'Stations',
    notes: { running: 'en cours', paused: 'en pause' },
    modelAndSeed: 'Modèle et graine',
    model: 'Modèle',
    models: { auto: 'Automatique', nano: 'nano, pour tout ordinateur', micro: 'micro, pour un GPU' },
    seed: 'Graine',
    useSeed: 'Utiliser',
    newSeed: 'Nouvelle graine',
    seedHelp: 'La même graine répète le même entraînement sur le même appareil. Réinitialiser conserve la graine.',
    wrongSeed: (max: number) => `Saisissez un nombre entier de 0 à ${max}.`,
    share: 'Partager',
    projector: 'Projecteur',
    shareTitle: 'Partager cette page',
    linkMissing:
      'La partie de cette page qui lit les liens n’a pas pu être téléchargée ; les réglages de ce lien ne sont donc pas utilisés.',
    takeAway: 'Emporter',
    notInAddress: {
      station: (text: string) =>
        `Cette adresse demande la station «\u00A0${text}\u00A0», qui n’existe pas. La première a été ouverte.`,
      model: (text: string) =>
        `Cette adresse demande le modèle «\u00A0${text}\u00A0», qui n’existe pas. La page a choisi celui qui convient à cet ordinateur.`,
      engine: (text: string) =>
        `Cette adresse demande le moteur «\u00A0${text}\u00A0», qui n’existe pas. La page a choisi le plus rapide qu’elle ait trouvé.`,
      seed: (text: string) =>
        `Cette adresse demande la graine «\u00A0${text}\u00A0», mais une graine est un nombre entier de 0 à 999\u202F999. La graine 1 est utilisée.`,
    },
    stationComing: 'Chargement de cette station…',
    styleMissing: 'Le style de cette page n’a pas pu être téléchargé.',
    reload: 'Recharger',
    recover: 'Rétablir',
    dismiss: 'Masquer',
    failed: (run: string, message: string) => `${run}\u00A0: ${message}`,
    stopped: 'Le moteur ne tourne pas.',
    stoppedHelp: 'Vos classements et le dernier point de sauvegarde sont enregistrés sur cet appareil.',
    onCpu: (reason: string) => `Calcul sur le processeur. ${reason}`,
    onCpuHelp:
      'Tout fonctionne, mais plus lentement. Pour aller à pleine vitesse, ouvrez cette page dans une version récente de Chrome, Edge ou Safari, avec l’accélération matérielle activée.',
    understood: 'OK',
    interrupted: (run: string, unit: string, step: number, total: number) =>
      `Interruption\u00A0: ${run}, ${unit} ${step} sur ${total}.`,
    interruptedHelp: 'Cela reprend au dernier pas enregistré et mène aux mêmes nombres que sans l’interruption.',
    taken: 'Un autre onglet de cette page est en train d’entraîner.',
    takenHelp: (run: string) => `${run}\u00A0: vous pourrez continuer ici dès que cet onglet aura fini ou sera fermé.`,
    resume: (run: string, unit: string, step: number) => `Continuer\u00A0: ${run}, depuis ${unit} ${step}`,
    later: 'Plus tard',
    justHappened: 'Ce qui vient de se passer',
    about: 'Ce qui se passe ici',
    stage: {
      name: 'Ce que dit le modèle',
      showing: 'Sur la scène :',
      looking: 'Temps pour regarder :',
      share: (share: number) => (share === 0 ? 'aucun' : `jusqu’à ${100 * share}\u202F%`),
      kept: (name: string) => `Conservé\u00A0: ${name}`,
      names: {
        own: 'Votre entraînement',
        imitation: 'Enregistrement : imitation',
        judge: 'Enregistrement : un juge apprend',
        manners: 'Enregistrement : il apprend les bonnes manières',
        rudeness: 'Enregistrement : un annotateur à l’envers lui apprend l’impolitesse',
        leash: 'Enregistrement : la laisse coupée (β 0)',
      },
    },
    glossary: 'Glossaire',
  },
  stations: {
    taste: {
      plain: 'Vos goûts',
      jargon: 'choix',
      sentence:
        'Choisissez le texte que vous préférez. Après vingt choix, un petit modèle peut en apprendre vos goûts.',
    },
    base: {
      plain: 'Base',
      jargon: 'modèle préentraîné',
      sentence:
        'Un petit modèle qui a seulement appris à prédire le token suivant. Donnez-lui le début d’une conversation, et il la continue comme le feraient ses livres et ses forums.',
      write: (number: number) => count(number, { one: 'Écrire # texte', other: 'Écrire # textes' }),
      writing: 'Écriture…',
      advice:
        'Le modèle a tiré ses tokens au hasard, un par un. Pointez un token pour voir sa probabilité ; moins il était probable, plus sa couleur est forte. Cliquez sur un token pour voir les autres possibilités.',
      next: 'Commencer par l’imitation',
    },
    sft: {
      plain: 'Imiter',
      jargon: 'SFT',
      sentence:
        'Le modèle s’entraîne encore et encore sur un petit ensemble de bonnes réponses, jusqu’à répondre dans leur style.',
      noDemonstrations: 'Ajoutez d’abord une démonstration avec un prompt et une réponse.',
      demonstrations: 'Démonstrations',
      demonstrationsHelp:
        'De bonnes réponses, écrites par des personnes. Modifiez-les pour décider de ce que le modèle imite. Les changements sont enregistrés quand vous quittez un champ.',
      add: 'En ajouter une',
      restore: 'Remettre les nôtres',
      demonstration: (place: number) => `Démonstration ${place}`,
      prompt: (place: number) => `Prompt n°\u00A0${place}`,
      answer: (place: number) => `Réponse ${place}`,
      promptHere: 'Prompt',
      answerHere: 'Une bonne réponse',
      remove: (place: number) => `Retirer la démonstration ${place}`,
    },
    rank: {
      plain: 'Classer',
      jargon: 'avis humains',
      sentence:
        'Le modèle répond plusieurs fois au même prompt, et vous dites quelles réponses sont meilleures. C’est le H de RLHF.',
      simulated: 'Annotateur simulé',
      simulatedHelp:
        'Classe selon ses propres préférences et se trompe comme le font les personnes. Vous pouvez suivre ses décisions.',
      labeler: 'Annotateur',
    },
    reward: {
      plain: 'Juge',
      jargon: 'Récompense',
      sentence:
        'Un second modèle apprend des classements à noter n’importe quel texte, pour que personne n’ait à classer chaque réponse.',
      noRankings: 'Le juge apprend de classements, et il n’y en a pas encore.',
      noneOfThisKind: 'Il n’y a pas encore de classements utilisables de cette sorte.',
      learnsFrom: 'Apprend de',
      sources: { both: 'Tous', you: 'Les miens', simulated: 'Simulés', chosen: 'Personnes choisies' },
      usable: (rankings: string, usablePairs: string) => `${rankings} classements, ${usablePairs} paires`,
    },
    policy: {
      plain: 'Améliorer',
      jargon: 'PPO',
      sentence:
        'Le rédacteur répond, le juge note, et le rédacteur se rapproche de ce qui a eu un bon score. Une laisse, la pénalité KL, le garde près de l’imitateur.',
      method: 'Méthode',
      otherRun: (running: string, chosen: string) =>
        `L’entraînement ${running} est en cours. Réinitialisez-le pour lancer ${chosen}, ou choisissez de nouveau ${running} pour continuer.`,
      finishedRun: (shown: string, chosen: string) =>
        `Ce qui est affiché ici est l’entraînement ${shown} terminé. Lancer démarre ${chosen} à sa place.`,
      noJudge: (method: string) =>
        `${method} a besoin d’un juge (modèle de récompense)\u00A0: entraînez-en d’abord un.`,
      noRankings: (method: string) => `${method} apprend de classements, et il n’y en a pas encore.`,
    },
    compare: {
      plain: 'Comparer',
      jargon: 'évaluation',
      sentence:
        'Les trois modèles répondent à des prompts qu’ils n’ont jamais vus. Le modèle amélioré est-il vraiment meilleur, et à quel prix ?',
      measure: 'Mesurer les trois',
      measureHelp:
        'Chaque modèle répond à des prompts réservés, et des programmes vérifient les réponses. Sa perte sur du texte réservé est mesurée aussi.',
    },
  },
  rank: {
    whichIsBetter: 'Quelle réponse est meilleure ?',
    whichIsBest: 'Quelle réponse est la meilleure ?',
    howMany: 'Nombre de textes',
    two: 'A ou B',
    many: (number: number) => `Classer ${number}`,
    loading: 'Chargement des modèles…',
    help: 'Donnez une place à chaque texte : 1 est le meilleur, et des places égales sont une égalité. Ou faites glisser les textes dans l’ordre.',
    save: 'Enregistrer',
    allBad: 'Tous mauvais',
    skip: 'Passer',
    undo: 'Annuler',
    mine: (number: number) => `${number} de vous`,
    textsBy: 'Textes de',
    writer: (name: string, round: number) => `${name}, tour ${round}`,
    ofRound: (round: number) => `tour ${round}`,
    placed: (text: string, place: string) => `Texte ${text}\u00A0: ${place}`,
    texts: 'Textes, le meilleur d’abord',
    drag: (text: string) => `Faire glisser le texte ${text}`,
    placeOf: (text: string) => `Place du texte ${text}`,
    flagsOf: (text: string) => `Marques du texte ${text}`,
    moveUp: (text: string) => `Monter le texte ${text}`,
    moveDown: (text: string) => `Descendre le texte ${text}`,
    empty: '(vide)',
    cutOff: '(coupé)',
    flags: { rude: 'impoli', false: 'faux', 'beside the point': 'hors sujet' },
    aIsBetter: 'A est meilleur',
    equal: 'Égalité',
    bIsBetter: 'B est meilleur',
    options: 'Touches, votre propre prompt, nombre de textes',
    shortcuts: 'Raccourcis à une touche',
    keys: 'À cette station, `1`–`9` donnent la place d’un texte (deux nombres égaux sont une égalité), `Enter` enregistre, `S` passe, `X` les marque tous comme mauvais et `U` annule. Avec deux textes, `←` et `→` choisissent, et `↓` est une égalité.',
    flagging: 'Marquer des textes comme impolis, faux ou hors sujet',
    textsPerPrompt: 'Textes par prompt (K)',
    countOfTexts: (number: number) => `${number} textes`,
    rankAnswersTo: 'Classer les réponses à',
    usePrompt: 'Utiliser ce prompt',
    saving: 'Enregistrement…',
    saved: 'Enregistré sur cet appareil.',
    savedAllBad: 'Enregistré sur cet appareil. Tous mauvais : le juge n’en apprend rien.',
    skipped: 'Passé.',
    notSaved: 'Non enregistré :',
    notSavedHelp: 'ce classement sera perdu à la fermeture de l’onglet.',
    lasting: 'Le navigateur a promis de ne pas le supprimer.',
    notLasting: 'Le navigateur peut le supprimer si l’espace disque vient à manquer ; « Emporter » en fait une copie.',
    editing: (when: string) => `Vous modifiez votre classement de ${when}.`,
    cancelEdit: 'Abandonner',
    own: 'Vos classements',
    ownNone: 'Vous n’avez encore rien classé.',
    edit: 'Modifier',
    editThis: (prompt: string) => `Modifier le classement de «\u00A0${prompt}\u00A0»`,
    remove: 'Supprimer',
    removeThis: (prompt: string) => `Supprimer le classement de «\u00A0${prompt}\u00A0»`,
    removed: 'Supprimé.',
    putBack: 'Le remettre',
    ownSkipped: 'Passé',
    ownAllBad: 'Tous mauvais',
    showMore: (number: number) => `En afficher ${number} de plus`,
    somebody: 'une autre personne',
    judged: (scores: string, agreed: number, all: number) =>
      `Le juge leur donne les scores ${scores}\u00A0: il est d’accord sur ${agreed} de vos ${all} paires.`,
    latest: 'Dernières décisions',
    total: (number: string) => `${number} en tout`,
    decided: (labeler: string, prompt: string) => `${labeler} sur «\u00A0${prompt}\u00A0»`,
    class: 'Votre classe : noms, fichiers, accord',
    agreement: 'Qui est d’accord avec qui ?',
    compareWith: 'Comparer les annotateurs à',
    you: 'vous',
    another: (labeler: string) => `un autre ${labeler}`,
    pairs: (number: number) => `${number} paires`,
    sameOrder: (alike: number, all: number) => `le même ordre pour ${alike} sur ${all}`,
    rankFirst: 'Classez un prompt d’abord ; chaque annotateur classe ensuite les mêmes textes.',
    nothingRanked: 'Aucun texte n’a encore été classé.',
    agreementHelp:
      'Part des paires que les deux ordonnent de la même façon. Les annotateurs d’InstructGPT étaient d’accord entre eux sur 72,6 % des paires ; le hasard donne 50 %.',
  },
  run: {
    controls: 'Entraînement',
    play: 'Lancer',
    pause: 'Pause',
    step: 'Un pas',
    reset: 'Réinitialiser',
    states: {
      idle: 'Prêt',
      running: 'En cours',
      paused: 'En pause',
      done: 'Terminé',
      failed: 'Arrêté par une erreur',
      held: 'Ne peut pas continuer',
    },
    units: { step: 'pas', iteration: 'itération', prompt: 'prompt' },
    fetching: 'Téléchargement du nôtre',
    ours: 'Le nôtre, pas entraîné par vous',
    stepOf: (unit: string, step: number, total: number) => `${unit} ${step} sur ${total}`,
    timePer: (time: string, unit: string) => `${time} par ${unit}`,
    timeLeft: (time: string) => `encore ${time}`,
    saved: (time: string) => `enregistré à ${time}`,
    progress: 'Progression',
    slow: 'Ralenti',
    starting: 'Les modèles se téléchargent…',
    noEngine: 'Le moteur ne tourne pas.',
    stopped: 'Le moteur ne tourne pas. Appuyez sur Rétablir ci-dessus pour le redémarrer.',
    outOfRange: 'Un réglage ci-dessous est hors limites.',
    taken:
      'Un autre onglet de cette page est en train d’entraîner. Vous pourrez entraîner ici dès qu’il aura fini ou sera fermé.',
    doesNotFit: (message: string, hint: string) => `Cela n’entrera pas\u00A0: ${message} ${hint}`,
    needs: (mebibytes: string) => `Demande ${mebibytes} Mio de mémoire.`,
    needsFor: (mebibytes: string, parts: string) => `Demande ${mebibytes} Mio de mémoire\u00A0: ${parts}.`,
    memory: { parameters: 'paramètres', optimiser: 'optimiseur', activations: 'activations' },
    settings: 'Réglages',
    usual: (value: string, source: string) => `Par défaut ${value}\u00A0: ${source}.`,
    range: (min: string, max: string) => `De ${min} à ${max}.`,
    live: 'Peut changer pendant un entraînement.',
    pending: 'Prend effet au prochain démarrage.',
    goBack: (step: number) => `Revenir au pas ${step}`,
    whatToDo: 'Que faire :',
  },
  charts: {
    meanings: {
      coinFlip: 'pile ou face',
      coinFlipLoss: 'pile ou face, ln 2',
      twoPeople: 'deux personnes',
      tooLarge: 'trop grand',
      unchanged: 'inchangé',
      target: 'cible',
      asSft: 'comme le modèle SFT',
    },
    loss: 'Perte',
    accuracy: 'Exactitude',
    scoreAndGold: 'Score et étalon des auteurs',
    showGold: 'Afficher le score étalon des auteurs',
    showGoldHelp:
      'Ce que les auteurs de cette page jugent bon. Sans lui, son graphique, ses nombres et ses verdicts sont masqués partout.',
    distance: 'Distance au modèle SFT (KL)',
    losses: 'Pertes',
    impliedScores: 'Scores implicites',
    saveAs: (title: string, format: string) => `${title}\u00A0: enregistrer en ${format}`,
    empty: 'Les valeurs apparaissent ici dès que l’entraînement commence.',
    smoothed: (value: string) => `${value} lissé`,
    table: 'Tableau',
    of: (title: string) => `de ${title}`,
    tableOf: (title: string) => `${title}, tableau`,
    units: { step: 'Pas', iteration: 'Itération', prompt: 'Prompt' },
    recorded: (changed: string[]) =>
      `Enregistré quand nous avons entraîné notre exemple avec ${changed.length > 0 ? `${changed.join(', ')} et, pour le reste, ` : ''}les réglages par défaut. Votre propre entraînement le remplace.`,
    events: 'Événements pendant l’entraînement',
    event: (unit: string, step: number, label: string) => `${unit} ${step}\u00A0: ${label}`,
    more: 'Plus de graphiques et lissage',
    shown: 'Graphiques affichés, trois au plus',
    smoothing: 'Lissage',
    beside: 'Entraînements à côté de celui-ci',
    method: 'Méthode',
    smoothingHelp:
      'Le trait pâle montre les valeurs brutes, le trait épais les valeurs lissées ; 0 désactive le lissage.',
  },
  tokens: {
    text: 'Texte, token par token',
    hadProbability: (token: string) => `«\u00A0${token}\u00A0» avait la probabilité`,
    nats: (nats: string) => `(${nats} nats)`,
    ended: 'Le modèle a terminé ce texte lui-même.',
    cutOff: 'Le modèle n’a pas terminé ce texte lui-même.',
    cut: '(coupé)',
    part: 'partie d’un caractère',
    writing: 'Écriture…',
    alternatives: 'Ce qu’il aurait pu écrire à la place',
    asking: 'Demande au modèle…',
    attention: 'Attention : où regarde chaque tête',
    withProbability: (token: string, probability: string) => `${token}, probabilité ${probability}`,
    judge: 'Juge',
    gold: 'Étalon des auteurs',
    askJudge: 'Demander au juge',
    toScore: 'Réponse à noter',
    noJudge: 'Il n’y a pas encore de juge : entraînez-en un ci-dessus.',
    nothingToScore: 'Écrivez un prompt et une réponse à noter.',
    scoring: 'Notation…',
    scoreHelp: 'score ; les démonstrations ont 0 en moyenne',
    contributionHelp: 'Contribution de chaque token. Le bleu augmente le score, l’orange le diminue.',
    contribution: 'Contribution de chaque token au score',
    kernels: 'Noyaux d’une mise à jour',
    leaveOneOut: 'Ce qu’apporte chaque mot (en le retirant)',
  },
  compare: {
    models: 'Modèles de votre classe : échange et vote à l’aveugle',
    limits: 'Ce que cela ne montre pas',
    bestOf: 'Meilleur de n',
    bestOfN: 'Sans entraînement : meilleur de n',
    bestOfNKl:
      'L’imitateur écrit n réponses et le juge garde la meilleure. La KL de cette politique par rapport à l’imitateur est log n − (n − 1)/n =',
    bestOfNCost: 'nats, et chaque réponse coûtera toujours n échantillons.',
    answers: 'Réponses (n)',
    writing: 'Écriture…',
    write: (n: number) => `En écrire ${n}, garder la meilleure`,
    kept: (n: number, mean: string) => `Meilleure de ${n}, dont le score moyen est ${mean}\u00A0:`,
    all: (n: number) => `Toutes les ${n}, la meilleure d’abord`,
    blindVote: 'Vote à l’aveugle : quelle réponse est meilleure ?',
    aIsBetter: 'A est meilleur',
    equal: 'Égalité',
    bIsBetter: 'B est meilleur',
    allWriting: 'Les trois modèles écrivent…',
    notLoaded: 'Les textes apparaissent ici une fois les modèles chargés.',
    nextPair: 'Paire suivante',
    earlier: 'Méthodes précédentes',
    forget: 'Les oublier',
    earlierHelp:
      'Résultats des comparaisons passées, les plus récents d’abord. Seuls les nombres sont gardés ; entraîner un nouveau modèle remplace l’ancien.',
    method: 'Méthode',
    measured: (model: string, training: string, prompts: number) =>
      `${model}, ${training}\u202F; mesuré sur ${prompts} prompts`,
    columns: {
      tasteOverSft: 'Bat SFT, selon le goût',
      overSft: 'Bat SFT, selon l’étalon',
      overBase: 'Bat Base, selon l’étalon',
      follows: 'Suit',
      rude: 'Impoli',
      corpusLoss: 'Perte, corpus',
      kl: 'KL',
    },
    reportCard: 'Bulletin',
    reportedOn: (prompts: number) => `${prompts} prompts réservés, intervalles à 95\u202F%`,
    improved: (name: string, training: string) => `${name}\u00A0: ${training}.`,
    improvedByUs: (name: string, training: string) => `${name}\u00A0: le nôtre, ${training}.`,
    outdated:
      'Le modèle amélioré a changé depuis. Pour le mesurer de nouveau, appuyez sur Réinitialiser, puis sur Lancer.',
    rows: {
      follows: { label: 'Suit le prompt', help: 'fait ce qui était demandé' },
      truthful: { label: 'Véridique', help: 'ne dit rien de faux' },
      falseAnswers: {
        label: 'Réponses fausses',
        help: 'part des questions de fait auxquelles il répond ; plus bas, c’est mieux',
      },
      cloze: { label: 'Connaît ses faits', help: 'complète un fait par le mot vrai' },
      rude: { label: 'Impoli', help: 'plus bas, c’est mieux' },
      finished: { label: 'S’arrête', help: 'termine son texte lui-même' },
      gold: { label: 'Score étalon des auteurs', help: 'ce que les auteurs jugent bon' },
      corpusLoss: {
        label: 'Perte sur le corpus',
        help: 'nats par token sur du texte réservé ; une hausse est la taxe d’alignement',
      },
      kl: { label: 'Distance à SFT', help: 'nats par séquence' },
    },
    beats: (name: string) => `Bat ${name}`,
    beatsHelp: 'selon le score étalon des auteurs, égalités pour moitié',
    beatsByTaste: (name: string, own: boolean) => `Bat ${name}, selon ${own ? 'vos goûts' : 'le goût de l’annotateur'}`,
    beatsByTasteHelp: (own: boolean) =>
      own
        ? 'selon le juge lisible de vos choix, égalités pour moitié'
        : 'selon le goût de l’annotateur simulé, égalités pour moitié',
    ownPicks: {
      title: 'Vos choix réservés',
      help: (rankings: string) =>
        `${rankings} de vous, pour des réponses à des prompts réservés, dont aucun juge ici n’a appris.`,
      none: 'Aucun de vos classements ne porte sur des réponses à un prompt réservé. À la station Classer, choisissez un tel prompt dans les options sous les textes : ces classements mesurent les deux juges.',
      ask: 'Les faire prédire par les deux juges',
      readable: 'Le juge lisible',
      rewardModel: 'Le juge (modèle de récompense)',
      few: (right: number, all: number) =>
        `${right} sur ${pairs(all)} dans le même ordre que vous. C’est trop peu pour un pourcentage\u00A0: il en faut vingt.`,
    },
    ours: 'Nos résultats sur plusieurs graines',
    fetching: 'Téléchargement…',
    madeBy: 'Produit par',
    madeWith: (model: string) =>
      `avec le modèle ${model}. Le vôtre est un seul entraînement\u00A0: attendez-vous à ce qu’il s’écarte un peu de la moyenne.`,
    claim: (claim: string) => `Affirmation ${claim}`,
    heads: ['Le vôtre', 'Le nôtre', 'Intervalle à 95 %', 'Graines', 'Affirmation'],
    range: (low: string, high: string) => `de ${low} à ${high}`,
    retry: 'Réessayer',
    sideBySide: 'Côte à côte',
    letAnswer: 'Faire répondre les trois',
    votes: 'Vos votes jusqu’ici',
    startOver: 'Recommencer',
    over: (one: string, other: string) => `${one} contre ${other}`,
    tally: (wins: number, ties: number, losses: number) =>
      `gagnés\u00A0: ${wins}, égalités\u00A0: ${ties}, perdus\u00A0: ${losses}`,
    noVotes: 'pas encore de votes',
    votesHelp: (votes: string) =>
      `${votes}. La barre pâle est l’intervalle à 95\u202F%\u202F; le trait central marque 50\u202F%.`,
  },
  machine: {
    starting: 'Lance…',
    notRunning: 'À l’arrêt',
    cpu: 'CPU (WebAssembly)',
    software: 'WebGPU, logiciel',
    webgpu: 'WebGPU',
    runsOn: (where: string) => `Tourne sur\u00A0: ${where}. Détails`,
    opening: 'Téléchargement des modèles et démarrage du GPU.',
    closed: 'Le moteur ne tourne pas.',
    title: 'Où cela tourne',
    onGpu: (adapter: string) => `Sur le GPU, par WebGPU\u00A0: ${adapter || 'une carte sans nom'}.`,
    softwareHelp:
      'Cette carte est simulée par logiciel sur le processeur ; l’entraînement est donc lent. Le moteur WebAssembly est plusieurs fois plus rapide ici ; vous pouvez le choisir ci-dessous.',
    onCpu: (reason: string) => `Sur le processeur. ${reason} Tout fonctionne, mais un GPU entraîne plus vite.`,
    because: (name: string, why: string) => `${name}\u00A0: ${why}`,
    why: {
      address: 'demandé par l’adresse',
      person: 'choisi par vous',
      earlier: 'vos entraînements y ont commencé',
      software: 'plus rapide ici que WebGPU logiciel',
      slower: 'plus rapide ici que le GPU',
    },
    whyHelp: {
      address: 'L’adresse de cette page le demande, pour cette visite seulement.',
      person: 'Vous l’avez choisi ci-dessous.',
      earlier:
        'Ce que vous avez entraîné avec ce modèle et cette graine y a été calculé. Cela continue là, pour que les nombres restent identiques jusqu’au dernier chiffre.',
      software: 'C’est ici plusieurs fois plus rapide que WebGPU, que cette machine calcule par logiciel.',
      slower: 'Un pas d’entraînement a duré plus longtemps sur le GPU de cette machine.',
    },
    onWasm: 'Sur le processeur, par WebAssembly.',
    engine: {
      pick: 'Moteur',
      names: { auto: 'le plus rapide ici', webgpu: 'WebGPU', wasm: 'WebAssembly sur le processeur' },
      use: 'Utiliser',
      help: 'Nous retenons votre choix pour vos prochaines visites. Le moteur redémarre ; un entraînement en cours est enregistré et mis en pause. Ce qui a été entraîné sur un autre moteur continue, mais pas au bit près.',
    },
    model: 'Modèle',
    parameters: 'Paramètres',
    context: 'Contexte',
    vocabulary: 'Vocabulaire',
    tokens: (n: number) => `${n} tokens`,
    kernels: 'Noyaux',
    larger: 'Les modèles de ChatGPT sont des milliers à des millions de fois plus grands ; la méthode est la même.',
    speed: 'Vitesse',
    measure: 'Mesurer cette machine',
    stop: 'Arrêter la mesure',
    copy: 'Copier en JSON',
    measuring: (what: string) => `Mesure\u00A0: ${what}…`,
    copied: 'Copié.',
    savedInstead: (file: string) =>
      `Cette page n’a pas accès au presse-papiers\u00A0: les nombres sont dans ${file}, dans vos téléchargements.`,
    measureHelp: 'Prend quelques secondes et met en pause tout entraînement en cours.',
    measuredOn: (adapter: string) => `Mesuré sur ${adapter}`,
    rows: {
      training: 'Entraînement, tokens/s',
      step: 'Pas d’entraînement, ms',
      firstStep: 'Premier pas, s',
      gflops: 'GFLOP/s',
      matmul: 'Produits de matrices',
      sampling: 'Échantillonnage, tokens/s',
    },
    rowsHelp: (kernels: string) =>
      `Noyaux\u00A0: ${kernels}. Produits de matrices\u00A0: leur temps seul, avec le noyau le plus rapide, en part du pas entier. Il peut dépasser 100\u202F%, car l’attention saute ce que le masque cache.`,
    pick: 'Noyaux à utiliser',
    check: 'Vérifier et utiliser',
    checking: 'Vérification sur cette machine…',
    refused: (reason: string) => `${reason} Les noyaux actuels restent utilisés.`,
    pickHelp:
      'Nous les vérifions d’abord sur cette machine et retenons votre choix. Le moteur redémarre ; un entraînement en cours est enregistré et mis en pause. Les noyaux simples sont lents ; ils sont là pour être lus.',
  },
  parts: {
    missing:
      'Cette partie de la page n’a pas pu être téléchargée. Vérifiez votre connexion, puis rechargez ; votre travail est conservé.',
    close: 'Fermer',
    details: 'Détails pour un rapport de bogue',
    prompt: 'Prompt',
    ownPrompt: 'Le vôtre',
    writeOwn: 'ou écrivez le vôtre',
    noPrompt: 'Choisissez ou écrivez d’abord un prompt.',
  },
  narration: {
    phases: {
      sft: 'Imitation (SFT)',
      label: 'Annotateur simulé',
      reward: 'Juge (modèle de récompense)',
      policy: 'Amélioration',
      compare: 'Comparaison',
    },
    products: {
      sft: 'l’imitateur',
      label: 'les classements',
      reward: 'le juge',
      policy: 'le modèle amélioré',
      compare: 'le bulletin',
    },
    run: (phase: string, method: string) => `${phase} (${method})`,
    idle: (name: string) => `${name}\u00A0: prêt à démarrer.`,
    running: (name: string, step: number, total: number) => `${name}\u00A0: pas ${step} sur ${total}.`,
    runningFor: (name: string, step: number, total: number, time: string) =>
      `${name}\u00A0: pas ${step} sur ${total}, encore ${time}.`,
    paused: (name: string, step: number, total: number) => `${name}\u00A0: en pause au pas ${step} sur ${total}.`,
    done: (name: string) => `${name}\u00A0: terminé.`,
    failed: (name: string, step: number, total: number) =>
      `${name}\u00A0: arrêt par une erreur au pas ${step} sur ${total}.`,
    held: (name: string) => `${name}\u00A0: impossible de continuer depuis l’état enregistré.`,
    heldHelp:
      'Vous pouvez encore emporter ses poids, s’ils sont lisibles. Réinitialiser le supprime ; Lancer repart ensuite de zéro.',
    goesOnElsewhere: (changes: string[]) => `Continue, mais plus au bit près\u00A0: ${list(changes)}.`,
    wentOnElsewhere: (changes: string[]) => `A continué, mais plus au bit près\u00A0: ${list(changes)}.`,
    resetDeletes: (products: string[]) => `Réinitialiser supprime aussi ce qui en a été tiré\u00A0: ${list(products)}.`,
    startingOverDeletes: (products: string[]) =>
      `Lancer et Réinitialiser repartent de zéro et suppriment aussi ce qui en a été tiré\u00A0: ${list(products)}.`,
    instant: 'moins d’une seconde',
    about: (time: string) => `environ ${time}`,

    trainMine: 'Entraîner le mien',
    imitate: 'Commencer par l’imitation',
    rankTexts: 'Classer ses textes',
    simulatedHelp: 'Prendre l’aide de l’annotateur simulé',
    simulatedRank: 'En faire classer par un annotateur simulé',
    judgeFromRankings: 'En entraîner un juge',
    judgeFromAll: 'Entraîner le juge sur tous les tours',
    retrainJudge: 'Le réentraîner sur tous les tours',
    rankNew: 'Classer les nouveaux textes et entraîner aussi sur eux',
    trainJudge: 'Entraîner un juge',
    trainTheJudge: 'Entraîner le juge',
    useJudge: 'Améliorer le rédacteur avec lui',
    improveMine: 'Améliorer le mien',
    improve: 'L’améliorer',
    checkImprovement: 'Voir s’il est meilleur',

    sftFetching:
      'Notre imitateur se télécharge encore. Inutile d’attendre : appuyez sur Lancer pour entraîner le vôtre.',
    sftOurs:
      'Cet imitateur est le nôtre. Appuyez sur Lancer pour entraîner le vôtre sur les démonstrations ci-dessous.',
    sftIdle: 'Rien n’est encore entraîné. Chaque pas montre au modèle quelques démonstrations.',
    sftRunning: (number: number) => `Entraîné sur ${batches(number)} de démonstrations.`,
    sftDone: 'Il écrit maintenant comme les démonstrations ; il ne sait pas encore ce que vous préférez.',
    sftLoss: (loss: string) => `Sa perte est de ${loss} nats par token sur les démonstrations.`,
    sftLosses: (loss: string, heldOut: string) =>
      `Sa perte est de ${loss} nats par token sur les démonstrations et de ${heldOut} sur des démonstrations réservées.`,
    sftOverfit: 'L’écart entre les deux donne à penser qu’il mémorise les exemples.',

    rankBase:
      'Ces textes sont encore du modèle de base. Faites-lui d’abord imiter de bonnes réponses, pour qu’il y ait quelque chose à classer.',
    rankNone:
      'Il n’y a pas encore de classements. Mettez les textes dans l’ordre, le meilleur d’abord ; les égalités sont permises.',
    ranked: (mine: string, simulated: string, others?: string) =>
      `Le juge peut apprendre de ${list([`${mine} de vous`, ...(others ? [`${others} d’autres personnes`] : []), `${simulated} de l’annotateur simulé`])}\u00A0: ceux qui mettent un texte avant un autre.`,
    rankAgain: (round: number, rankings: string) =>
      `Tour ${round}\u00A0: vous classez des textes de la politique la plus récente. ${rankings} dans ce tour jusqu’ici.`,
    rankMore: 'Il en faut au juge plus qu’une poignée : classez-en dix, ou prenez l’aide de l’annotateur simulé.',

    judgeFetching: 'Notre juge se télécharge encore.',
    judgeOurs: 'Le juge ci-dessous est le nôtre.',
    judgeNeeds: 'Pour entraîner le vôtre, il faut des classements, et il n’y en a pas encore.',
    labelling: (rankings: string) =>
      `L’annotateur simulé travaille\u00A0: ${rankings} jusqu’ici. Lancer entraîne sur ceux-là.`,
    judgeRunning: (number: number) => `Entraîné sur ${batches(number)} de classements.`,
    judgeBetter: (loss: string) => `Perte de classement ${loss}, mieux que pile ou face.`,
    judgeNotYet: (loss: string) => `Perte de classement ${loss}, à peine mieux que pile ou face jusqu’ici.`,
    judgeIdle: (rankings: string) => `${rankings} dont il peut apprendre.`,
    judgeShownIsOurs: 'Le juge affiché maintenant est le nôtre.',
    judgeDone: 'Le juge est entraîné.',
    judgeOutdated: (round: number) =>
      `Il y a des classements du tour ${round}, dont ce juge n’a pas appris. L’entraîner de nouveau sur tous les tours le remplace, ainsi que la politique faite avec lui\u202F; améliorez ensuite de nouveau l’imitateur.`,
    judgeHeldOut: (share: string) =>
      `Le juge a raison pour ${share} des paires réservées\u202F; pile ou face donne 50\u202F%, une autre personne environ 73\u202F%.`,
    judgeCrossValidated: (share: string, low: string, high: string) =>
      `Le juge a raison pour ${share} des paires qu’il n’avait pas vues (de ${low} à ${high}, par validation croisée)\u202F; pile ou face donne 50\u202F%.`,
    judgeFew: (right: number, all: number) =>
      `Le juge a raison pour ${right} paires sur ${all} qu’il n’avait pas vues\u00A0: c’est trop peu pour donner un taux.`,
    judgeTrial: (fold: string) =>
      `Des juges d’essai montrent d’abord combien de passages aident, chacun sur des classements qu’il n’a pas vus\u00A0: ${fold}.`,

    policyNeedsRankings: (method: string) => `${method} n’apprend que de classements, et il n’y en a pas encore.`,
    policyNeedsJudge: 'Il n’y a pas encore de juge pour noter les textes.',
    policyFetching:
      'Notre politique se télécharge encore. Vous pouvez déjà appuyer sur Lancer ; notre imitateur et notre juge seront attendus.',
    policyOurs:
      'Cette politique est la nôtre. Appuyez sur Lancer pour entraîner la vôtre, ou sur Un pas pour suivre une mise à jour.',
    policyIdle: 'La politique est encore l’imitateur.',
    fromRankings: 'Chaque pas rend le meilleur de deux textes classés plus probable et l’autre moins probable.',
    fromScores: 'À chaque itération, il écrit, il est noté, et il se rapproche de ce qui a eu un bon score.',
    policyDone: (training: string) => `La politique a été entraînée pendant ${training}.`,
    stageDone: (stage: string) => `Vient d’être fait\u00A0: ${stage}.`,
    at: {
      step: (n: number) => `Pas ${n}.`,
      iteration: (n: number) => `Itération ${n}.`,
    },
    score: (score: string, kl: string) => `Score ${score}, à ${kl} nats de l’imitateur.`,
    scoreAndGold: (score: string, kl: string, gold: string) =>
      `Score ${score}, à ${kl} nats de l’imitateur, étalon des auteurs ${gold}.`,
    scoreAndTaste: (score: string, kl: string, share: string) =>
      `Score ${score}, à ${kl} nats de l’imitateur\u202F; le goût sur lequel elle est entraînée préfère ${share} de ses textes à ceux de l’imitateur.`,
    far: 'C’est loin : vérifiez que ses textes sont encore ce que l’on veut.',

    allBase: 'Tous les trois sont encore le modèle de base ; il n’y a donc rien à comparer. Commencez par l’imitation.',
    stillImitator: 'Le modèle amélioré est encore l’imitateur : deux des trois ont les mêmes poids.',
    comparing: (step: number, total: number) => `Les trois modèles ont répondu à ${step} prompts de test sur ${total}.`,
    wins: (rate: string, low: string, high: string, verdict: string) =>
      `Selon le score étalon des auteurs, le modèle amélioré bat l’imitateur sur ${rate} des prompts (de ${low} à ${high})\u00A0: ${verdict}. Êtes-vous d’accord\u202F?`,
    winsByTaste: (own: boolean, rate: string, low: string, high: string, verdict: string) =>
      `Selon ${own ? 'vos propres goûts, d’après le juge lisible de vos choix,' : 'le goût de l’annotateur simulé,'} le modèle amélioré bat l’imitateur sur ${rate} des prompts (de ${low} à ${high})\u00A0: ${verdict}. Êtes-vous d’accord\u202F?`,
    better: 'meilleur',
    worse: 'moins bon',
    unclear: 'pas de différence nette',
    voteNow:
      'Deux rédacteurs cachés, quelques réponses chacun : choisissez les meilleures, puis voyez qui les a écrites.',
    voted: (votes: string) => `${votes} jusqu’ici.`,
    voteMore: 'L’intervalle reste large tant qu’il n’y en a pas quelques dizaines.',
  },
  session: {
    policies: { base: 'Base', sft: 'Imitateur (SFT)', tuned: (method: string) => `Amélioré (${method})` },
    rounds: (round: number) => `tours 1 à ${round}`,
    moved: (setting: string) => `${setting} (changé pendant l’entraînement)`,
    noPlace: 'pas encore de place',
    place: (rank: number) => `${rank}${rank === 1 ? 're' : 'e'} place`,
    tied: (place: string, others: string[]) => `${place}, à égalité avec ${list(others)}`,
    nothingKept: (reason: string) =>
      `Rien ne peut être enregistré dans ce navigateur. ${reason} Tout fonctionne, mais votre travail sera perdu à la fermeture de cet onglet.`,
    takeFiles: 'Pour garder votre travail, enregistrez-le en fichiers avec « Emporter ».',
    unread: (records: number) =>
      count(records, {
        one: '# entrée enregistrée ne peut pas être lue par cette version de la page et n’est pas utilisée.',
        other: '# entrées enregistrées ne peuvent pas être lues par cette version de la page et ne sont pas utilisées.',
      }),
    unreadHelp: 'Elles restent telles quelles sur cet appareil ; « Emporter » les exporte.',
    ends: {
      GpuLostError: 'La carte graphique a été perdue',
      ShaderError: 'Le pilote graphique a calculé de faux résultats',
      WorkerCrashError: 'Le processus d’entraînement s’est arrêté',
    },
    restarted: (end: string, time: string) => `${end} à ${time}. Un nouveau moteur a démarré.`,
    wentOn: (end: string, time: string, step: number, elsewhere: string | undefined) =>
      `${end} à ${time}\u202F; l’entraînement a repris au pas ${step}${elsewhere ? `, mais plus au bit près\u00A0: ${elsewhere}` : ''}.`,
    putAside: (runs: readonly string[]) => `Mis de côté avant de recommencer : ${runs.join(', ')}.`,
    notSaved: (steps: number) =>
      count(steps, {
        one: 'Le dernier pas n’a pas été enregistré.',
        other: 'Les # derniers pas n’ont pas été enregistrés.',
      }),
    elsewhere: (changes: string[]) => `continué sur un autre moteur\u00A0: ${list(changes)}`,
    measuringSoon: 'préparation',
    measuringEnds: 'arrêt en cours',
  },
};
