// The names, units, formulas and help of metrics, in German.
import type { MetricText } from '../en/texts.ts';

export const METRICS: Record<MetricText, string> = {
  '0.5 is a coin flip; two people agree on about 73 % of pairs.':
    '0,5 ist ein Münzwurf; zwei Menschen sind sich bei etwa 73\u00A0% der Paare einig.',
  '1 is a perfect value model; below zero, it predicts worse than the mean would.':
    '1 ist ein perfektes Value-Modell; unter null sagt es schlechter voraus, als es der Mittelwert täte.',
  '1 − var(R − V) / var(R)': '1 − Var(R − V) / Var(R)',
  'Above 0.3 the steps are too large.': 'Über 0,3 sind die Schritte zu groß.',
  'Above ln 2, the reward model does worse than a coin flip: it is confidently wrong.':
    'Über ln 2 ist das Reward-Modell schlechter als ein Münzwurf: Es irrt sich mit großer Sicherheit.',
  'Accuracy of the implied score': 'Genauigkeit des impliziten Scores',
  'Accuracy, held-out pairs': 'Genauigkeit, zurückgehaltene Paare',
  'Accuracy, training pairs': 'Genauigkeit, Trainingspaare',
  'Added to the score of a text; it is negative wherever the KL is positive.':
    'Kommt zum Score eines Textes hinzu; sie ist überall negativ, wo die KL positiv ist.',
  'At zero, pairs predicted with 80 % confidence are right 80 % of the time.':
    'Bei null sind Vorhersagen, die sich zu 80\u00A0% sicher sind, auch in 80\u00A0% der Fälle richtig.',
  'Authors’ gold score': 'Gold-Score der Autoren',
  'Brier score': 'Brier-Score',
  'Calibration error': 'Kalibrierungsfehler',
  'Clipped updates': 'Vom Clip gestoppte Updates',
  'Clipped values': 'Vom Clip begrenzte Values',
  'Computed over the whole vocabulary at every token; k1 and k3 estimate it from the sampled token.':
    'Bei jedem Token über das ganze Vokabular berechnet; k1 und k3 schätzen sie aus dem gezogenen Token.',
  'Corpus loss': 'Korpus-Loss',
  'DPO loss': 'DPO-Loss',
  'Different texts': 'Verschiedene Texte',
  'Distance from the SFT model': 'Abstand vom SFT-Modell',
  'Distance per token': 'Abstand pro Token',
  'Distance, exact': 'Abstand, exakt',
  'Distance, k2': 'Abstand, k2',
  'Distance, k3': 'Abstand, k3',
  Entropy: 'Entropie',
  'Explained variance': 'Erklärte Varianz',
  'Far above 2, the step was too large for some token.': 'Weit über 2 war der Schritt für manches Token zu groß.',
  'Fewer than set if the early stop ended them.': 'Weniger als eingestellt, wenn der frühe Stopp sie beendet hat.',
  Finished: 'Beendet',
  'Gradient norm': 'Gradientennorm',
  'Held-out loss': 'Loss, zurückgehalten',
  'How badly the model predicts the demonstrations it trains on.':
    'Wie schlecht das Modell die Musterantworten vorhersagt, mit denen es trainiert.',
  'How far the policy has moved. Below zero, sampling and scoring disagree.':
    'Wie weit sich die Policy bewegt hat. Unter null passen Ziehen und Bewerten nicht zusammen.',
  'How far the updates moved the policy from the one that wrote the samples.':
    'Wie weit die Updates die Policy von der entfernt haben, die die Texte geschrieben hat.',
  'How often the better-ranked text gets the higher score.':
    'Wie oft der höher eingeordnete Text den höheren Score bekommt.',
  'How often the model ends its text itself.': 'Wie oft das Modell seinen Text selbst beendet.',
  'How often the policy has moved further towards the better text than towards the worse one.':
    'Wie oft sich die Policy weiter zum besseren Text hin bewegt hat als zum schlechteren.',
  'How often the taste that it was trained on, yours by the readable judge or a simulated labeler’s, prefers its text to the SFT model’s for the same prompt. It starts at 0.5.':
    'Wie oft der Geschmack, auf den es trainiert ist (deiner nach dem lesbaren Juror oder der eines simulierten Labelers), seinen Text dem des SFT-Modells auf denselben Prompt vorzieht. Der Anfangswert ist 0,5.',
  'How often the value clip limited an update.': 'Wie oft der Value-Clip ein Update begrenzt hat.',
  'How uncertain the policy is about the next token. Near zero, all samples are the same text.':
    'Wie unsicher die Policy beim nächsten Token ist. Nahe null sind alle Texte gleich.',
  'IPO loss': 'IPO-Loss',
  'If it rises while the training loss falls, the model is memorising the examples.':
    'Wenn er steigt, während der Trainings-Loss fällt, lernt das Modell die Beispiele auswendig.',
  'Implied margin': 'Impliziter Abstand',
  'Implied score, better text': 'Impliziter Score, besserer Text',
  'Implied score, worse text': 'Impliziter Score, schlechterer Text',
  'Inner epochs completed': 'Beendete innere Epochen',
  'It often falls, too: DPO only needs it to stay above the other.':
    'Oft fällt er auch: Für DPO muss er nur über dem anderen bleiben.',
  'It rises first when the reward model favours long texts.':
    'Sie steigt zuerst, wenn das Reward-Modell lange Texte bevorzugt.',
  'It should fall.': 'Er sollte fallen.',
  'It should stay near 1.': 'Es sollte nahe 1 bleiben.',
  'It starts at 1/(4β²), when the policy is still the SFT model; it is zero when every pair has the margin 1/(2β).':
    'Er beginnt bei 1/(4β²), wenn die Policy noch das SFT-Modell ist; er ist null, wenn jedes Paar den Abstand 1/(2β) hat.',
  'It starts at ln 2 = 0.693, when the policy is still the SFT model.':
    'Er beginnt bei ln 2 = 0,693, wenn die Policy noch das SFT-Modell ist.',
  'KL penalty': 'KL-Strafe',
  'Largest ratio': 'Größtes Verhältnis',
  'Lead of the better text. IPO aims at ½; DPO has no limit.':
    'Vorsprung des besseren Textes. IPO zielt auf ½; DPO hat keine Grenze.',
  'Learning rate': 'Lernrate',
  'Leash β': 'Leine β',
  'Loss on the kind of text it was pretrained on; a rise is the alignment tax.':
    'Loss auf Text von der Art, mit der es vortrainiert wurde; ein Anstieg ist die Alignment-Steuer.',
  'Mean score of the samples. Demonstrations average 0.':
    'Mittlerer Score der gezogenen Texte. Musterantworten haben im Mittel 0.',
  'Mean squared error of the predicted choice; 0.25 is a coin flip, 0 is perfect.':
    'Mittlerer quadratischer Fehler der vorhergesagten Wahl; 0,25 ist ein Münzwurf, 0 ist perfekt.',
  'Near zero, all texts score alike and there is nothing left to learn.':
    'Nahe null haben alle Texte den gleichen Score, und es gibt nichts mehr zu lernen.',
  'Near zero, the policy gives every prompt the same answer.':
    'Nahe null gibt die Policy auf jeden Prompt dieselbe Antwort.',
  'Net objective': 'Zielgröße, netto',
  'Never negative and low in variance, but biased once the policy has moved far.':
    'Nie negativ und mit kleiner Varianz, aber verzerrt, sobald sich die Policy weit bewegt hat.',
  'P(l_w > l_l) + ½ P(l_w = l_l), l = log π(y) − log π₀(y)': 'P(l_w > l_l) + ½ P(l_w = l_l), l = log π(y) − log π₀(y)',
  'P(r_w > r_l) on prompts never trained on': 'P(r_w > r_l) auf Prompts, mit denen nie trainiert wurde',
  'P(t(x, y) > t(x, y₀)) + ½ P(t(x, y) = t(x, y₀)), y₀ by π₀ with the same random numbers':
    'P(t(x, y) > t(x, y₀)) + ½ P(t(x, y) = t(x, y₀)), y₀ von π₀ mit denselben Zufallszahlen',
  'Penalty per nat of KL.': 'Strafe pro Nat KL.',
  'Policy loss': 'Policy-Loss',
  'Probability ratio': 'Wahrscheinlichkeitsverhältnis',
  'Ranking loss': 'Ranking-Loss',
  'Ranking loss, held-out pairs': 'Ranking-Loss, zurückgehaltene Paare',
  'Response length': 'Länge der Antworten',
  'Reward-model score': 'Score des Reward-Modells',
  'Spread of scores': 'Streuung der Scores',
  'Spread of the scores of one prompt’s answers; at zero there is nothing to learn.':
    'Streuung der Scores der Antworten auf einen Prompt; bei null gibt es nichts zu lernen.',
  'Spread within a group': 'Streuung innerhalb einer Gruppe',
  'Squared error of the returns that the value model predicts.':
    'Quadratischer Fehler der Returns, die das Value-Modell vorhersagt.',
  'Step size': 'Schrittweite',
  'Step size after warm-up and decay.': 'Schrittweite nach Aufwärmen und Abklingen.',
  'Sudden jumps often precede instability.': 'Plötzliche Sprünge gehen oft einer Instabilität voraus.',
  'Taste trained on': 'Geschmack, auf den trainiert wird',
  'The clipped objective. Its value is hard to interpret: watch the score and the KL instead.':
    'Die vom Clip begrenzte Zielgröße. Ihr Wert ist schwer zu deuten: Achte lieber auf den Score und die KL.',
  'The same distance per token. OpenRLHF logs a close relative that averages within each text first.':
    'Derselbe Abstand pro Token. OpenRLHF protokolliert eine nah verwandte Größe, die zuerst innerhalb jedes Textes mittelt.',
  'Training loss': 'Trainings-Loss',
  'Unbiased like k1, and never negative.': 'Unverzerrt wie k1 und nie negativ.',
  'Value loss': 'Value-Loss',
  'What PPO maximises: the score minus the KL penalty.': 'Was PPO maximiert: der Score minus die KL-Strafe.',
  'What the authors of this page call good (helpful, true and polite), computed by a program that PPO never sees.':
    'Was die Autoren dieser Seite gut nennen (hilfreich, wahr und höflich), berechnet von einem Programm, das PPO nie sieht.',
  'ln 2 = 0.693 is a coin flip; lower means that the model predicts the rankings.':
    'ln 2 = 0,693 ist ein Münzwurf; weniger heißt, dass das Modell die Rangfolgen vorhersagt.',
  'max π(y_t) / π_old(y_t)': 'max π(y_t) / π_alt(y_t)',
  'mean (1 − σ(r_w − r_l))² on prompts never trained on':
    'Mittel (1 − σ(r_w − r_l))² auf Prompts, mit denen nie trainiert wurde',
  'mean (l_w − l_l − 1/(2β))², l = log π(y) − log π₀(y)': 'Mittel (l_w − l_l − 1/(2β))², l = log π(y) − log π₀(y)',
  'mean 1[clipped error > error]': 'Mittel 1[begrenzter Fehler > Fehler]',
  'mean 1[y ends with EOS]': 'Mittel 1[y endet mit EOS]',
  'mean 1[|ρ−1| > ε is binding]': 'Mittel 1[|ρ−1| > ε greift]',
  'mean g(x, y)': 'Mittel g(x, y)',
  'mean log π(y_t) − log π₀(y_t)': 'Mittel log π(y_t) − log π₀(y_t)',
  'mean max(−Aρ, −A clip(ρ, 1−ε, 1+ε))': 'Mittel max(−Aρ, −A clip(ρ, 1−ε, 1+ε))',
  'mean over prompts of std r(x, y)': 'Mittel über Prompts von std r(x, y)',
  'mean r(x, y)': 'Mittel r(x, y)',
  'mean r(x, y) − β Σ_t KL_t': 'Mittel r(x, y) − β Σ_t KL_t',
  'mean |y|': 'Mittel |y|',
  'mean Σ_t e^(−l_t) − 1 + l_t, l = log π(y_t) − log π₀(y_t)':
    'Mittel Σ_t e^(−l_t) − 1 + l_t, l = log π(y_t) − log π₀(y_t)',
  'mean Σ_t log π(y_t) − log π₀(y_t)': 'Mittel Σ_t log π(y_t) − log π₀(y_t)',
  'mean Σ_t ½ l_t², l = log π(y_t) − log π₀(y_t)': 'Mittel Σ_t ½ l_t², l = log π(y_t) − log π₀(y_t)',
  'mean Σ_t Σ_v π(v) (log π(v) − log π₀(v))': 'Mittel Σ_t Σ_v π(v) (log π(v) − log π₀(v))',
  'mean β (l_w − l_l), l = log π(y) − log π₀(y)': 'Mittel β (l_w − l_l), l = log π(y) − log π₀(y)',
  'mean β (log π(y_l) − log π₀(y_l))': 'Mittel β (log π(y_l) − log π₀(y_l))',
  'mean β (log π(y_w) − log π₀(y_w))': 'Mittel β (log π(y_w) − log π₀(y_w))',
  'mean π(y_t) / π_old(y_t)': 'Mittel π(y_t) / π_alt(y_t)',
  'mean −β Σ_t KL_t': 'Mittel −β Σ_t KL_t',
  'nats per pair': 'Nats pro Paar',
  'nats per sequence': 'Nats pro Sequenz',
  'nats per token': 'Nats pro Token',
  'nats² per pair': 'Nats² pro Paar',
  'number of different y / number of y': 'Zahl verschiedener y / Zahl der y',
  'passes over the samples': 'Durchgänge durch die gezogenen Texte',
  score: 'Score',
  'score²': 'Score²',
  'share of pairs': 'Anteil der Paare',
  'share of samples': 'Anteil der gezogenen Texte',
  'share of texts': 'Anteil der Texte',
  'share of tokens': 'Anteil der Tokens',
  'squared probability': 'quadrierte Wahrscheinlichkeit',
  'std r(x, y)': 'std r(x, y)',
  tokens: 'Tokens',
  '½ mean (log π − log π_old)²': '½ Mittel (log π − log π_alt)²',
  '½ mean max((V−R)², (clip(V)−R)²)': '½ Mittel max((V−R)², (clip(V)−R)²)',
  'Σ_bins n_bin / n |accuracy − mean σ(|r_a − r_b|)|': 'Σ_Klassen n_Klasse / n |Genauigkeit − Mittel σ(|r_a − r_b|)|',
  '‖g‖₂ before clipping': '‖g‖₂ vor dem Clip',
  '−mean log π on held-out pretraining text': '−Mittel log π auf zurückgehaltenem Text des Vortrainings',
  '−mean log π(y_t)': '−Mittel log π(y_t)',
  '−mean log π(y_t) on demonstrations never trained on':
    '−Mittel log π(y_t) auf Musterantworten, mit denen nie trainiert wurde',
  '−mean log σ(r_w − r_l)': '−Mittel log σ(r_w − r_l)',
  '−mean log σ(r_w − r_l) on prompts never trained on':
    '−Mittel log σ(r_w − r_l) auf Prompts, mit denen nie trainiert wurde',
  '−mean log σ(β (l_w − l_l)), l = log π(y) − log π₀(y)': '−Mittel log σ(β (l_w − l_l)), l = log π(y) − log π₀(y)',
  '−mean Σ_v π(v) log π(v)': '−Mittel Σ_v π(v) log π(v)',
};
