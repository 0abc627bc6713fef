// The words of the metrics, in French.
import type { MetricText } from '../en/texts.ts';

export const METRICS: Record<MetricText, string> = {
  '0.5 is a coin flip; two people agree on about 73 % of pairs.':
    '0,5, c’est pile ou face ; deux personnes sont d’accord sur environ 73 % des paires.',
  '1 is a perfect value model; below zero, it predicts worse than the mean would.':
    '1 : un modèle de valeur parfait ; en dessous de zéro, il prédit moins bien que ne le ferait la moyenne.',
  '1 − var(R − V) / var(R)': '1 − var(R − V) / var(R)',
  'Above 0.3 the steps are too large.': 'Au-dessus de 0,3, les pas sont trop grands.',
  'Above ln 2, the reward model does worse than a coin flip: it is confidently wrong.':
    'Au-dessus de ln 2, le modèle de récompense fait moins bien que pile ou face : il se trompe avec assurance.',
  'Accuracy of the implied score': 'Exactitude du score implicite',
  'Accuracy, held-out pairs': 'Exactitude, paires réservées',
  'Accuracy, training pairs': 'Exactitude, paires d’entraînement',
  'Added to the score of a text; it is negative wherever the KL is positive.':
    'S’ajoute au score d’un texte ; négative partout où la KL est positive.',
  'At zero, pairs predicted with 80 % confidence are right 80 % of the time.':
    'À zéro, les paires prédites avec 80 % de confiance sont justes 80 % du temps.',
  'Authors’ gold score': 'Score étalon des auteurs',
  'Brier score': 'Score de Brier',
  'Calibration error': 'Erreur de calibration',
  'Clipped updates': 'Mises à jour écrêtées',
  'Clipped values': 'Valeurs écrêtées',
  'Computed over the whole vocabulary at every token; k1 and k3 estimate it from the sampled token.':
    'Calculée sur tout le vocabulaire à chaque token ; k1 et k3 l’estiment à partir du token tiré.',
  'Corpus loss': 'Perte sur le corpus',
  'DPO loss': 'Perte DPO',
  'Different texts': 'Textes différents',
  'Distance from the SFT model': 'Distance au modèle SFT',
  'Distance per token': 'Distance par token',
  'Distance, exact': 'Distance, exacte',
  'Distance, k2': 'Distance par k2',
  'Distance, k3': 'Distance par k3',
  Entropy: 'Entropie',
  'Explained variance': 'Variance expliquée',
  'Far above 2, the step was too large for some token.': 'Bien au-dessus de 2, le pas était trop grand pour un token.',
  'Fewer than set if the early stop ended them.': 'Moins que le réglage si l’arrêt anticipé y a mis fin.',
  Finished: 'Terminés',
  'Gradient norm': 'Norme du gradient',
  'Held-out loss': 'Perte, données réservées',
  'How badly the model predicts the demonstrations it trains on.':
    'À quel point le modèle prédit mal les démonstrations sur lesquelles il s’entraîne.',
  'How far the policy has moved. Below zero, sampling and scoring disagree.':
    'De combien la politique s’est déplacée. En dessous de zéro, l’échantillonnage et l’évaluation se contredisent.',
  'How far the updates moved the policy from the one that wrote the samples.':
    'De combien les mises à jour ont éloigné la politique de celle qui a écrit les échantillons.',
  'How often the better-ranked text gets the higher score.':
    'À quelle fréquence le texte mieux classé obtient le score le plus haut.',
  'How often the model ends its text itself.': 'À quelle fréquence le modèle termine son texte lui-même.',
  'How often the policy has moved further towards the better text than towards the worse one.':
    'À quelle fréquence la politique s’est rapprochée davantage du meilleur texte que du moins bon.',
  'How often the taste that it was trained on, yours by the readable judge or a simulated labeler’s, prefers its text to the SFT model’s for the same prompt. It starts at 0.5.':
    'À quelle fréquence le goût sur lequel elle a été entraînée, le vôtre d’après le juge lisible ou celui d’un annotateur simulé, préfère son texte à celui du modèle SFT pour le même prompt. Au départ : 0,5.',
  'How often the value clip limited an update.': 'À quelle fréquence l’écrêtage de la valeur a limité une mise à jour.',
  'How uncertain the policy is about the next token. Near zero, all samples are the same text.':
    'À quel point la politique hésite sur le token suivant. Près de zéro, tous les échantillons sont le même texte.',
  'IPO loss': 'Perte IPO',
  'If it rises while the training loss falls, the model is memorising the examples.':
    'Si elle monte pendant que la perte d’entraînement baisse, le modèle mémorise les exemples.',
  'Implied margin': 'Marge implicite',
  'Implied score, better text': 'Score implicite, meilleur texte',
  'Implied score, worse text': 'Score implicite, moins bon texte',
  'Inner epochs completed': 'Époques internes achevées',
  'It often falls, too: DPO only needs it to stay above the other.':
    'Il baisse souvent aussi : DPO demande seulement qu’il reste au-dessus de l’autre.',
  'It rises first when the reward model favours long texts.':
    'Elle monte en premier quand le modèle de récompense favorise les textes longs.',
  'It should fall.': 'Il devrait baisser.',
  'It should stay near 1.': 'Il devrait rester près de 1.',
  'It starts at 1/(4β²), when the policy is still the SFT model; it is zero when every pair has the margin 1/(2β).':
    'Elle part de 1/(4β²), quand la politique est encore le modèle SFT ; elle est nulle quand chaque paire a la marge 1/(2β).',
  'It starts at ln 2 = 0.693, when the policy is still the SFT model.':
    'Elle part de ln 2 = 0,693, quand la politique est encore le modèle SFT.',
  'KL penalty': 'Pénalité KL',
  'Largest ratio': 'Plus grand rapport',
  'Lead of the better text. IPO aims at ½; DPO has no limit.':
    'Avance du meilleur texte. IPO vise ½ ; DPO n’a pas de limite.',
  'Learning rate': 'Taux d’apprentissage',
  'Leash β': 'Laisse β',
  'Loss on the kind of text it was pretrained on; a rise is the alignment tax.':
    'Perte sur le genre de texte de son préentraînement ; une hausse est la taxe d’alignement.',
  'Mean score of the samples. Demonstrations average 0.':
    'Score moyen des échantillons. Les démonstrations ont 0 en moyenne.',
  'Mean squared error of the predicted choice; 0.25 is a coin flip, 0 is perfect.':
    'Erreur quadratique moyenne du choix prédit ; 0,25, c’est pile ou face, 0 est parfait.',
  'Near zero, all texts score alike and there is nothing left to learn.':
    'Près de zéro, tous les textes ont le même score et il n’y a plus rien à apprendre.',
  'Near zero, the policy gives every prompt the same answer.':
    'Près de zéro, la politique donne la même réponse à tous les prompts.',
  'Net objective': 'Objectif net',
  'Never negative and low in variance, but biased once the policy has moved far.':
    'Jamais négative et de faible variance, mais biaisée dès que la politique s’est beaucoup déplacée.',
  'P(l_w > l_l) + ½ P(l_w = l_l), l = log π(y) − log π₀(y)': 'P(l_w > l_l) + ½ P(l_w = l_l), l = log π(y) − log π₀(y)',
  'P(r_w > r_l) on prompts never trained on': 'P(r_w > r_l) sur des prompts jamais vus à l’entraînement',
  'P(t(x, y) > t(x, y₀)) + ½ P(t(x, y) = t(x, y₀)), y₀ by π₀ with the same random numbers':
    'P(t(x, y) > t(x, y₀)) + ½ P(t(x, y) = t(x, y₀)), y₀ de π₀ avec les mêmes nombres aléatoires',
  'Penalty per nat of KL.': 'Pénalité par nat de KL.',
  'Policy loss': 'Perte de la politique',
  'Probability ratio': 'Rapport de probabilités',
  'Ranking loss': 'Perte de classement',
  'Ranking loss, held-out pairs': 'Perte de classement, paires réservées',
  'Response length': 'Longueur des réponses',
  'Reward-model score': 'Score du modèle de récompense',
  'Spread of scores': 'Dispersion des scores',
  'Spread of the scores of one prompt’s answers; at zero there is nothing to learn.':
    'Dispersion des scores des réponses à un même prompt ; à zéro, il n’y a rien à apprendre.',
  'Spread within a group': 'Dispersion dans un groupe',
  'Squared error of the returns that the value model predicts.':
    'Erreur quadratique des retours que prédit le modèle de valeur.',
  'Step size': 'Taille du pas',
  'Step size after warm-up and decay.': 'Taille du pas après échauffement et décroissance.',
  'Sudden jumps often precede instability.': 'Des sauts brusques annoncent souvent une instabilité.',
  'Taste trained on': 'Goût d’entraînement',
  'The clipped objective. Its value is hard to interpret: watch the score and the KL instead.':
    'L’objectif écrêté. Sa valeur est difficile à interpréter : suivez plutôt le score et la KL.',
  'The same distance per token. OpenRLHF logs a close relative that averages within each text first.':
    'La même distance par token. OpenRLHF en consigne une proche parente, moyennée d’abord dans chaque texte.',
  'Training loss': 'Perte d’entraînement',
  'Unbiased like k1, and never negative.': 'Sans biais comme k1, et jamais négative.',
  'Value loss': 'Perte de la valeur',
  'What PPO maximises: the score minus the KL penalty.': 'Ce que PPO maximise : le score moins la pénalité KL.',
  'What the authors of this page call good (helpful, true and polite), computed by a program that PPO never sees.':
    'Ce que les auteurs de cette page jugent bon (utile, vrai et poli), calculé par un programme que PPO ne voit jamais.',
  'ln 2 = 0.693 is a coin flip; lower means that the model predicts the rankings.':
    'ln 2 = 0,693, c’est pile ou face ; plus bas, le modèle prédit les classements.',
  'max π(y_t) / π_old(y_t)': 'max π(y_t) / π_old(y_t)',
  'mean (1 − σ(r_w − r_l))² on prompts never trained on':
    'moyenne de (1 − σ(r_w − r_l))² sur des prompts jamais vus à l’entraînement',
  'mean (l_w − l_l − 1/(2β))², l = log π(y) − log π₀(y)': 'moyenne de (l_w − l_l − 1/(2β))², l = log π(y) − log π₀(y)',
  'mean 1[clipped error > error]': 'moyenne de 1[erreur écrêtée > erreur]',
  'mean 1[y ends with EOS]': 'moyenne de 1[y finit par EOS]',
  'mean 1[|ρ−1| > ε is binding]': 'moyenne de 1[|ρ−1| > ε limite]',
  'mean g(x, y)': 'moyenne de g(x, y)',
  'mean log π(y_t) − log π₀(y_t)': 'moyenne de log π(y_t) − log π₀(y_t)',
  'mean max(−Aρ, −A clip(ρ, 1−ε, 1+ε))': 'moyenne de max(−Aρ, −A clip(ρ, 1−ε, 1+ε))',
  'mean over prompts of std r(x, y)': 'moyenne sur les prompts de l’écart-type de r(x, y)',
  'mean r(x, y)': 'moyenne de r(x, y)',
  'mean r(x, y) − β Σ_t KL_t': 'moyenne de r(x, y) − β Σ_t KL_t',
  'mean |y|': 'moyenne de |y|',
  'mean Σ_t e^(−l_t) − 1 + l_t, l = log π(y_t) − log π₀(y_t)':
    'moyenne de Σ_t e^(−l_t) − 1 + l_t, l = log π(y_t) − log π₀(y_t)',
  'mean Σ_t log π(y_t) − log π₀(y_t)': 'moyenne de Σ_t log π(y_t) − log π₀(y_t)',
  'mean Σ_t ½ l_t², l = log π(y_t) − log π₀(y_t)': 'moyenne de Σ_t ½ l_t², l = log π(y_t) − log π₀(y_t)',
  'mean Σ_t Σ_v π(v) (log π(v) − log π₀(v))': 'moyenne de Σ_t Σ_v π(v) (log π(v) − log π₀(v))',
  'mean β (l_w − l_l), l = log π(y) − log π₀(y)': 'moyenne de β (l_w − l_l), l = log π(y) − log π₀(y)',
  'mean β (log π(y_l) − log π₀(y_l))': 'moyenne de β (log π(y_l) − log π₀(y_l))',
  'mean β (log π(y_w) − log π₀(y_w))': 'moyenne de β (log π(y_w) − log π₀(y_w))',
  'mean π(y_t) / π_old(y_t)': 'moyenne de π(y_t) / π_old(y_t)',
  'mean −β Σ_t KL_t': 'moyenne de −β Σ_t KL_t',
  'nats per pair': 'nats par paire',
  'nats per sequence': 'nats par séquence',
  'nats per token': 'nats par token',
  'nats² per pair': 'nats² par paire',
  'number of different y / number of y': 'nombre de y différents / nombre de y',
  'passes over the samples': 'passages sur les échantillons',
  score: 'score',
  'score²': 'score²',
  'share of pairs': 'part des paires',
  'share of samples': 'part des échantillons',
  'share of texts': 'part des textes',
  'share of tokens': 'part des tokens',
  'squared probability': 'probabilité au carré',
  'std r(x, y)': 'écart-type de r(x, y)',
  tokens: 'tokens',
  '½ mean (log π − log π_old)²': '½ moyenne de (log π − log π_old)²',
  '½ mean max((V−R)², (clip(V)−R)²)': '½ moyenne de max((V−R)², (clip(V)−R)²)',
  'Σ_bins n_bin / n |accuracy − mean σ(|r_a − r_b|)|':
    'Σ_classes n_classe / n |exactitude − moyenne de σ(|r_a − r_b|)|',
  '‖g‖₂ before clipping': '‖g‖₂ avant écrêtage',
  '−mean log π on held-out pretraining text': '−moyenne de log π sur du texte de préentraînement réservé',
  '−mean log π(y_t)': '−moyenne de log π(y_t)',
  '−mean log π(y_t) on demonstrations never trained on':
    '−moyenne de log π(y_t) sur des démonstrations jamais vues à l’entraînement',
  '−mean log σ(r_w − r_l)': '−moyenne de log σ(r_w − r_l)',
  '−mean log σ(r_w − r_l) on prompts never trained on':
    '−moyenne de log σ(r_w − r_l) sur des prompts jamais vus à l’entraînement',
  '−mean log σ(β (l_w − l_l)), l = log π(y) − log π₀(y)': '−moyenne de log σ(β (l_w − l_l)), l = log π(y) − log π₀(y)',
  '−mean Σ_v π(v) log π(v)': '−moyenne de Σ_v π(v) log π(v)',
};
