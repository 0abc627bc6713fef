// The words of the settings, in French.
import type { SettingText } from '../en/texts.ts';

export const SETTINGS: Record<SettingText, string> = {
  'Adjusts β to keep the KL near this many nats per sequence. Zero keeps β fixed.':
    'Ajuste β pour garder la KL près de ce nombre de nats par séquence. Zéro laisse β fixe.',
  'All pairs of a prompt form one batch element.': 'Toutes les paires d’un prompt forment un seul élément du lot.',
  'Also computes the KL over the whole vocabulary at every token, without sampling error.':
    'Calcule aussi la KL sur tout le vocabulaire à chaque token, sans erreur d’échantillonnage.',
  'Answers per prompt': 'Réponses par prompt',
  'At 1, later rewards count as much as immediate ones.':
    'À 1, les récompenses à venir comptent autant que les immédiates.',
  'Azar 2023; TRL: 0.1': 'Azar 2023 ; TRL : 0,1',
  'Batch size': 'Taille du lot',
  'Batches of demonstrations to train on. With many steps the model memorises them, which leaves rankings little to improve.':
    'Lots de démonstrations sur lesquels s’entraîner. Avec beaucoup de pas, le modèle les mémorise, ce qui laisse peu à améliorer aux classements.',
  'Below 1, likely tokens become likelier; above 1, the choice becomes more even.':
    'En dessous de 1, les tokens probables le deviennent davantage ; au-dessus de 1, le choix devient plus égal.',
  'Clip ε': 'Écrêtage ε',
  'Cross-validation': 'Validation croisée',
  'DeepSeekMath: 0.04; TRL: 0; here as in PPO': 'DeepSeekMath : 0,04 ; TRL : 0 ; ici comme dans PPO',
  'Demonstrations per step.': 'Démonstrations par pas.',
  'Discount γ': 'Actualisation γ',
  'Each answer is compared with the others in its group.': 'Chaque réponse est comparée aux autres de son groupe.',
  'Each ranking of K texts gives up to K(K−1)/2 pairs.': 'Chaque classement de K textes donne jusqu’à K(K−1)/2 paires.',
  'Early stop': 'Arrêt anticipé',
  'Ends the inner epochs once an epoch has moved the policy by more than this many nats per token. Zero turns it off.':
    'Met fin aux époques internes dès qu’une époque a déplacé la politique de plus que ce nombre de nats par token. Zéro le désactive.',
  Epochs: 'Époques',
  'Estimate of the penalised KL from one sample per token: k1 = l, k2 = l²/2, k3 = e^−l − 1 + l, with l = log π − log π₀.':
    'Estimation de la KL pénalisée à partir d’un échantillon par token : k1 = l, k2 = l²/2, k3 = e^−l − 1 + l, avec l = log π − log π₀.',
  'Exact KL': 'KL exacte',
  'GAE λ': 'λ de GAE',
  'Gradient clip': 'Limite du gradient',
  'Gradients with a larger norm are scaled down to it.': 'Les gradients de norme plus grande y sont ramenés.',
  'Held-out prompts each model answers.': 'Prompts réservés auxquels chaque modèle répond.',
  'Held-out share': 'Part réservée',
  'How far each step moves the weights. At ten times the right rate, the model forgets how to write.':
    'De combien chaque pas déplace les poids. À dix fois le bon taux, le modèle ne sait plus écrire.',
  'IPO aims at a margin of 1/(2β) nats between the better and the worse text. A lower β lets it move further.':
    'IPO vise une marge de 1/(2β) nats entre le meilleur texte et le moins bon. Un β plus bas le laisse aller plus loin.',
  'Inner epochs': 'Époques internes',
  'InstructGPT 3.5: K between 4 and 9': 'InstructGPT 3.5 : K entre 4 et 9',
  'InstructGPT C.2: one': 'InstructGPT C.2 : une',
  'InstructGPT C.2: the SFT model': 'InstructGPT C.2 : le modèle SFT',
  'InstructGPT C.3: 2 epochs before PPO; here 4 over 16 demonstrations, tuned on the Tiny World':
    'InstructGPT C.3 : 2 époques avant PPO ; ici 4 sur 16 démonstrations, ajusté sur le Tiny World',
  'InstructGPT C.4: 0.02; higher here, because the model is small and takes few, large steps':
    'InstructGPT C.4 : 0,02 ; plus haut ici, car le modèle est petit et fait peu de pas, mais grands',
  'InstructGPT C.4: 0.992 over hundreds of iterations; off in TRL and OpenRLHF':
    'InstructGPT C.4 : 0,992 sur des centaines d’itérations ; désactivé dans TRL et OpenRLHF',
  'InstructGPT C.4: 1': 'InstructGPT C.4 : 1',
  'InstructGPT C.4: 10; off here, because runs are only a few times as long':
    'InstructGPT C.4 : 10 ; désactivé ici, car un entraînement n’est que quelques fois plus long',
  'InstructGPT C.4: 1; OpenAI 2019: 4': 'InstructGPT C.4 : 1 ; OpenAI 2019 : 4',
  'InstructGPT C.4: 27.8, on sums; here on means, so smaller':
    'InstructGPT C.4 : 27,8, sur des sommes ; ici sur des moyennes, donc plus petit',
  'InstructGPT C.4: 512': 'InstructGPT C.4 : 512',
  'InstructGPT C.4: 8': 'InstructGPT C.4 : 8',
  'InstructGPT C.4: no discount': 'InstructGPT C.4 : pas d’actualisation',
  'InstructGPT C.4: β fixed; OpenAI 2019: 6': 'InstructGPT C.4 : β fixe ; OpenAI 2019 : 6',
  'InstructGPT and TRL: k1; Schulman 2020 compares them': 'InstructGPT et TRL : k1 ; Schulman 2020 les compare',
  'Interpolates from one-step estimates (0) to full returns (1).':
    'Va des estimations à un pas (0) aux retours complets (1).',
  Iterations: 'Itérations',
  'Iterations over which the learning rate rises from 10 % to its full value.':
    'Itérations pendant lesquelles le taux d’apprentissage monte de 10 % à sa pleine valeur.',
  'KL estimator': 'Estimateur de la KL',
  'KL horizon': 'Horizon de la KL',
  'KL target': 'Cible de la KL',
  'Largest change of a predicted value in one update.':
    'Plus grand changement d’une valeur prédite en une mise à jour.',
  'Learning rate': 'Taux d’apprentissage',
  'Learning rate, value model': 'Taux d’apprentissage, modèle de valeur',
  'Leash β': 'Laisse β',
  Minibatches: 'Mini-lots',
  'Normalises them to mean 0 and variance 1 in every batch, so that the scale of the scores does not matter.':
    'Les ramène à la moyenne 0 et à la variance 1 dans chaque lot, pour que l’échelle des scores ne compte pas.',
  'Number of prompts the simulated labeler ranks.': 'Nombre de prompts que classe l’annotateur simulé.',
  'OpenAI 2019 and TRL: on': 'OpenAI 2019 et TRL : activé',
  'OpenAI 2019 lm-human-preferences': 'OpenAI 2019, lm-human-preferences',
  'OpenAI 2019: 10,000 of a million texts; runs here are far shorter':
    'OpenAI 2019 : 10 000 sur un million de textes ; les entraînements sont bien plus courts ici',
  'OpenAI 2019: on; TRL: off': 'OpenAI 2019 : activé ; TRL : désactivé',
  'OpenRLHF and verl: 1; OpenAI 2019: 0.95': 'OpenRLHF et verl : 1 ; OpenAI 2019 : 0,95',
  'Our judge already tells kind from rude and true from false. Automatic takes it where rankings are few and some are your own, otherwise the SFT model.':
    'Notre juge distingue déjà le gentil de l’impoli et le vrai du faux. Automatique le prend quand les classements sont peu nombreux et que certains sont de vous, sinon le modèle SFT.',
  'Pairs of the readable judge': 'Paires du juge lisible',
  'Passes over all rankings.': 'Passages sur tous les classements.',
  'Passes over all rankings. With few labels, a second pass memorises them.':
    'Passages sur tous les classements. S’il y en a peu, un second passage les mémorise.',
  'Passes over each batch of rollouts.': 'Passages sur chaque lot de rollouts.',
  'Penalty for moving away from the SFT model. A lower β lets DPO move further on the same pairs.':
    'Pénalité pour s’éloigner du modèle SFT. Un β plus bas laisse DPO aller plus loin avec les mêmes paires.',
  'Penalty for not finishing': 'Pénalité si non terminé',
  'Penalty per nat of KL from the SFT model. At zero, only the reward model counts.':
    'Pénalité par nat de KL par rapport au modèle SFT. À zéro, seul le modèle de récompense compte.',
  'Pretraining mix γ': 'Part du préentraînement γ',
  Prompts: 'Prompts',
  'Prompts per step': 'Prompts par pas',
  'REINFORCE uses each sample once': 'REINFORCE utilise chaque échantillon une fois',
  'Rafailov 2023 and TRL: 0.1': 'Rafailov 2023 et TRL : 0,1',
  Rollouts: 'Rollouts',
  'Rounds of sampling, scoring and updating.': 'Tours d’échantillonnage, de notation et de mise à jour.',
  'SFT model': 'modèle SFT',
  'Samples per prompt (K)': 'Échantillons par prompt (K)',
  'Scales the per-token rewards to variance 1 before the advantages are computed.':
    'Ramène les récompenses par token à la variance 1 avant le calcul des avantages.',
  'Schulman 2017; InstructGPT C.4': 'Schulman 2017 ; InstructGPT C.4',
  'Share of the rankings held out to measure accuracy.': 'Part des classements réservée pour mesurer l’exactitude.',
  'Share of the readable judge': 'Part du juge lisible',
  'Share of your own picks': 'Part de vos propres choix',
  'Spread of the scores': 'Dispersion des scores',
  'Starts from': 'Part de',
  Steps: 'Pas',
  'Subtracted from the score if a text does not end by itself.':
    'Retirée du score si un texte ne se termine pas de lui-même.',
  'TRL 0.11 early_stopping: off': 'TRL 0.11 early_stopping : désactivé',
  'TRL 0.11 kl_penalty="full"; affordable with a small vocabulary':
    'TRL 0.11 kl_penalty="full" ; abordable avec un petit vocabulaire',
  'TRL and OpenRLHF: one': 'TRL et OpenRLHF : un',
  'TRL missing_eos_penalty; OpenAI 2019 replaces the score by −1':
    'TRL missing_eos_penalty ; OpenAI 2019 remplace le score par −1',
  'TRL: 0.05; here as in PPO': 'TRL : 0,05 ; ici comme dans PPO',
  'TRL: 8 for GRPO, 2 for RLOO; 4 here, as in a ranking':
    'TRL : 8 pour GRPO, 2 pour RLOO ; 4 ici, comme dans un classement',
  Temperature: 'Température',
  'Test prompts': 'Prompts de test',
  'Texts sampled per iteration.': 'Textes échantillonnés par itération.',
  'The final policy is an exponential moving average over iterations with this decay. Zero uses the last weights.':
    'La politique finale est une moyenne mobile exponentielle sur les itérations, avec ce facteur d’oubli. Zéro prend les derniers poids.',
  'The objective stops improving once the probability ratio leaves 1 ± ε.':
    'L’objectif ne s’améliore plus dès que le rapport de probabilités sort de 1 ± ε.',
  'Updates per inner epoch.': 'Mises à jour par époque interne.',
  'Value clip': 'Écrêtage de la valeur',
  'Warm-up': 'Échauffement',
  'Weight averaging': 'Moyenne des poids',
  'Weight of the pretraining loss added to every update (PPO-ptx). It reduces the alignment tax.':
    'Poids de la perte de préentraînement ajoutée à chaque mise à jour (PPO-ptx). Il réduit la taxe d’alignement.',
  'Weight of those pairs in the loss; your own rankings make up the rest.':
    'Poids de ces paires dans la perte ; vos propres classements font le reste.',
  'Weight of your own rankings in the loss, however few they are; those of simulated labelers make up the rest. At zero, each ranking counts alike.':
    'Poids de vos propres classements dans la perte, si peu nombreux soient-ils ; ceux des annotateurs simulés font le reste. À zéro, tous les classements comptent autant.',
  'Whiten advantages': 'Normaliser les avantages',
  'Whiten rewards': 'Normaliser les récompenses',
  'With a KL target, β changes by at most about 20 % over this many texts.':
    'Avec une cible de la KL, β change d’environ 20 % au plus sur ce nombre de textes.',
  'With so few rankings, all of them your own, each step adds this many pairs of the SFT model’s texts. The readable judge of your rankings says how likely you would prefer which. Zero leaves them out.':
    'Avec si peu de classements, tous de vous, chaque pas ajoute ce nombre de paires de textes du modèle SFT. Le juge lisible de vos classements dit avec quelle probabilité vous préféreriez l’un ou l’autre. Zéro les laisse de côté.',
  'With so few rankings, all of them your own, the finished judge’s scores are scaled to this standard deviation over the SFT model’s texts. Otherwise its size, and so the pull of the leash, would depend on how long the judge was trained.':
    'Avec si peu de classements, tous de vous, les scores du juge terminé sont ramenés à cet écart-type sur les textes du modèle SFT. Sinon leur ampleur, et donc la force de la laisse, dépendrait de la durée d’entraînement du juge.',
  'With your own rankings, and at most 200 in all, none is held out: five trial judges, each trained on four fifths, are measured on the fifth that they have not seen. They decide the number of epochs and give the accuracy. The learning rate is doubled and stays constant.':
    'Avec vos propres classements, et 200 au plus en tout, aucun n’est réservé : cinq juges d’essai, entraînés chacun sur quatre cinquièmes, sont mesurés sur le cinquième qu’ils n’ont pas vu. Ils décident du nombre d’époques et donnent l’exactitude. Le taux d’apprentissage est doublé et reste constant.',
  'Ziegler 2019, 2.1: 1; higher here, because β is': 'Ziegler 2019, 2.1 : 1 ; plus haut ici, car β l’est aussi',
  'as for the reward model': 'comme pour le modèle de récompense',
  'as in PPO': 'comme dans PPO',
  automatic: 'automatique',
  'nanoGPT train.py': 'nanoGPT train.py',
  off: 'désactivé',
  on: 'activé',
  'our judge': 'notre juge',
  'tuned on the Tiny World': 'ajusté sur le Tiny World',
};
