// The names, help and sources of settings, in German.
import type { SettingText } from '../en/texts.ts';

export const SETTINGS: Record<SettingText, string> = {
  'Adjusts β to keep the KL near this many nats per sequence. Zero keeps β fixed.':
    'Passt β an, damit die KL nahe bei so vielen Nats pro Sequenz bleibt. Null lässt β fest.',
  'All pairs of a prompt form one batch element.': 'Alle Paare eines Prompts bilden ein Element des Batches.',
  'Also computes the KL over the whole vocabulary at every token, without sampling error.':
    'Berechnet die KL bei jedem Token auch über das ganze Vokabular, ohne Stichprobenfehler.',
  'Answers per prompt': 'Antworten pro Prompt',
  'At 1, later rewards count as much as immediate ones.': 'Bei 1 zählen spätere Belohnungen so viel wie sofortige.',
  'Azar 2023; TRL: 0.1': 'Azar 2023; TRL: 0,1',
  'Batch size': 'Batch-Größe',
  'Batches of demonstrations to train on. With many steps the model memorises them, which leaves rankings little to improve.':
    'Zahl der Batches von Musterantworten, mit denen trainiert wird. Bei vielen Schritten lernt das Modell sie auswendig, und die Rangfolgen können wenig verbessern.',
  'Below 1, likely tokens become likelier; above 1, the choice becomes more even.':
    'Unter 1 werden wahrscheinliche Tokens wahrscheinlicher; über 1 wird die Wahl gleichmäßiger.',
  'Clip ε': 'Clip ε',
  'Cross-validation': 'Kreuzvalidierung',
  'DeepSeekMath: 0.04; TRL: 0; here as in PPO': 'DeepSeekMath: 0,04; TRL: 0; hier wie bei PPO',
  'Demonstrations per step.': 'Musterantworten pro Schritt.',
  'Discount γ': 'Diskont γ',
  'Each answer is compared with the others in its group.':
    'Jede Antwort wird mit den anderen in ihrer Gruppe verglichen.',
  'Each ranking of K texts gives up to K(K−1)/2 pairs.': 'Jede Rangfolge von K Texten ergibt bis zu K(K−1)/2 Paare.',
  'Early stop': 'Früher Stopp',
  'Ends the inner epochs once an epoch has moved the policy by more than this many nats per token. Zero turns it off.':
    'Beendet die inneren Epochen, sobald eine Epoche die Policy um mehr als so viele Nats pro Token bewegt hat. Null schaltet das aus.',
  Epochs: 'Epochen',
  'Estimate of the penalised KL from one sample per token: k1 = l, k2 = l²/2, k3 = e^−l − 1 + l, with l = log π − log π₀.':
    'Schätzung der KL, für die es die Strafe gibt, aus einer Stichprobe pro Token: k1 = l, k2 = l²/2, k3 = e^−l − 1 + l, mit l = log π − log π₀.',
  'Exact KL': 'Exakte KL',
  'GAE λ': 'GAE λ',
  'Gradient clip': 'Gradienten-Clip',
  'Gradients with a larger norm are scaled down to it.': 'Gradienten mit größerer Norm werden auf sie verkleinert.',
  'Held-out prompts each model answers.': 'Zurückgehaltene Prompts, die jedes Modell beantwortet.',
  'Held-out share': 'Zurückgehaltener Anteil',
  'How far each step moves the weights. At ten times the right rate, the model forgets how to write.':
    'Wie weit jeder Schritt die Gewichte bewegt. Beim Zehnfachen der richtigen Rate verlernt das Modell das Schreiben.',
  'IPO aims at a margin of 1/(2β) nats between the better and the worse text. A lower β lets it move further.':
    'IPO zielt auf einen Abstand von 1/(2β) Nats zwischen dem besseren und dem schlechteren Text. Ein kleineres β lässt es sich weiter bewegen.',
  'Inner epochs': 'Innere Epochen',
  'InstructGPT 3.5: K between 4 and 9': 'InstructGPT 3.5: K zwischen 4 und 9',
  'InstructGPT C.2: one': 'InstructGPT C.2: eine',
  'InstructGPT C.2: the SFT model': 'InstructGPT C.2: das SFT-Modell',
  'InstructGPT C.3: 2 epochs before PPO; here 4 over 16 demonstrations, tuned on the Tiny World':
    'InstructGPT C.3: 2 Epochen vor PPO; hier 4 mit 16 Musterantworten, abgestimmt auf die Tiny World',
  'InstructGPT C.4: 0.02; higher here, because the model is small and takes few, large steps':
    'InstructGPT C.4: 0,02; hier höher, weil das Modell klein ist und wenige, große Schritte macht',
  'InstructGPT C.4: 0.992 over hundreds of iterations; off in TRL and OpenRLHF':
    'InstructGPT C.4: 0,992 über Hunderte Iterationen; aus in TRL und OpenRLHF',
  'InstructGPT C.4: 1': 'InstructGPT C.4: 1',
  'InstructGPT C.4: 10; off here, because runs are only a few times as long':
    'InstructGPT C.4: 10; hier aus, weil Läufe nur ein paarmal so lang sind',
  'InstructGPT C.4: 1; OpenAI 2019: 4': 'InstructGPT C.4: 1; OpenAI 2019: 4',
  'InstructGPT C.4: 27.8, on sums; here on means, so smaller':
    'InstructGPT C.4: 27,8, auf Summen; hier auf Mittelwerten, darum kleiner',
  'InstructGPT C.4: 512': 'InstructGPT C.4: 512',
  'InstructGPT C.4: 8': 'InstructGPT C.4: 8',
  'InstructGPT C.4: no discount': 'InstructGPT C.4: kein Diskont',
  'InstructGPT C.4: β fixed; OpenAI 2019: 6': 'InstructGPT C.4: β fest; OpenAI 2019: 6',
  'InstructGPT and TRL: k1; Schulman 2020 compares them': 'InstructGPT und TRL: k1; Schulman 2020 vergleicht sie',
  'Interpolates from one-step estimates (0) to full returns (1).':
    'Geht stufenlos von Schätzungen über einen Schritt (0) zu vollen Returns (1).',
  Iterations: 'Iterationen',
  'Iterations over which the learning rate rises from 10 % to its full value.':
    'Iterationen, über die die Lernrate von 10\u00A0% auf ihren vollen Wert steigt.',
  'KL estimator': 'KL-Schätzer',
  'KL horizon': 'KL-Horizont',
  'KL target': 'KL-Ziel',
  'Largest change of a predicted value in one update.': 'Größte Änderung eines vorhergesagten Values in einem Update.',
  'Learning rate': 'Lernrate',
  'Learning rate, value model': 'Lernrate, Value-Modell',
  'Leash β': 'Leine β',
  Minibatches: 'Minibatches',
  'Normalises them to mean 0 and variance 1 in every batch, so that the scale of the scores does not matter.':
    'Bringt sie in jedem Batch auf Mittelwert 0 und Varianz 1, damit die Skala der Scores keine Rolle spielt.',
  'Number of prompts the simulated labeler ranks.': 'Zahl der Prompts, zu denen der simulierte Labeler Texte ordnet.',
  'OpenAI 2019 and TRL: on': 'OpenAI 2019 und TRL: an',
  'OpenAI 2019 lm-human-preferences': 'OpenAI 2019 lm-human-preferences',
  'OpenAI 2019: 10,000 of a million texts; runs here are far shorter':
    'OpenAI 2019: 10.000 von einer Million Texten; Läufe sind hier viel kürzer',
  'OpenAI 2019: on; TRL: off': 'OpenAI 2019: an; TRL: aus',
  'OpenRLHF and verl: 1; OpenAI 2019: 0.95': 'OpenRLHF und verl: 1; OpenAI 2019: 0,95',
  'Our judge already tells kind from rude and true from false. Automatic takes it where rankings are few and some are your own, otherwise the SFT model.':
    'Unser Juror unterscheidet schon freundlich von unhöflich und wahr von falsch. „Automatisch“ nimmt ihn, wenn es wenige Rangfolgen gibt und einige davon deine eigenen sind, sonst das SFT-Modell.',
  'Pairs of the readable judge': 'Paare des lesbaren Jurors',
  'Passes over all rankings.': 'Durchgänge durch alle Rangfolgen.',
  'Passes over all rankings. With few labels, a second pass memorises them.':
    'Durchgänge durch alle Rangfolgen. Bei wenigen Labels lernt ein zweiter Durchgang sie auswendig.',
  'Passes over each batch of rollouts.': 'Durchgänge durch jeden Batch von Rollouts.',
  'Penalty for moving away from the SFT model. A lower β lets DPO move further on the same pairs.':
    'Strafe für die Entfernung vom SFT-Modell. Mit kleinerem β bewegt sich DPO bei denselben Paaren weiter.',
  'Penalty for not finishing': 'Strafe für fehlendes Ende',
  'Penalty per nat of KL from the SFT model. At zero, only the reward model counts.':
    'Strafe pro Nat KL zum SFT-Modell. Bei null zählt nur das Reward-Modell.',
  'Pretraining mix γ': 'Vortrainings-Anteil γ',
  Prompts: 'Prompts',
  'Prompts per step': 'Prompts pro Schritt',
  'REINFORCE uses each sample once': 'REINFORCE verwendet jeden Text einmal',
  'Rafailov 2023 and TRL: 0.1': 'Rafailov 2023 und TRL: 0,1',
  Rollouts: 'Rollouts',
  'Rounds of sampling, scoring and updating.': 'Runden aus Schreiben, Bewerten und Anpassen.',
  'SFT model': 'SFT-Modell',
  'Samples per prompt (K)': 'Texte pro Prompt (K)',
  'Scales the per-token rewards to variance 1 before the advantages are computed.':
    'Bringt die Belohnungen pro Token auf Varianz 1, bevor die Vorteile berechnet werden.',
  'Schulman 2017; InstructGPT C.4': 'Schulman 2017; InstructGPT C.4',
  'Share of the rankings held out to measure accuracy.':
    'Anteil der Rangfolgen, die zurückgehalten werden, um die Genauigkeit zu messen.',
  'Share of the readable judge': 'Anteil des lesbaren Jurors',
  'Share of your own picks': 'Anteil deiner eigenen Entscheidungen',
  'Spread of the scores': 'Streuung der Scores',
  'Starts from': 'Beginnt mit',
  Steps: 'Schritte',
  'Subtracted from the score if a text does not end by itself.':
    'Wird vom Score abgezogen, wenn ein Text nicht von selbst endet.',
  'TRL 0.11 early_stopping: off': 'TRL 0.11 early_stopping: aus',
  'TRL 0.11 kl_penalty="full"; affordable with a small vocabulary':
    'TRL 0.11 kl_penalty="full"; bei kleinem Vokabular bezahlbar',
  'TRL and OpenRLHF: one': 'TRL und OpenRLHF: eine',
  'TRL missing_eos_penalty; OpenAI 2019 replaces the score by −1':
    'TRL missing_eos_penalty; OpenAI 2019 ersetzt den Score durch −1',
  'TRL: 0.05; here as in PPO': 'TRL: 0,05; hier wie bei PPO',
  'TRL: 8 for GRPO, 2 for RLOO; 4 here, as in a ranking': 'TRL: 8 für GRPO, 2 für RLOO; hier 4, wie in einer Rangfolge',
  Temperature: 'Temperatur',
  'Test prompts': 'Test-Prompts',
  'Texts sampled per iteration.': 'Texte, die pro Iteration geschrieben werden.',
  'The final policy is an exponential moving average over iterations with this decay. Zero uses the last weights.':
    'Die endgültige Policy ist ein exponentiell gleitendes Mittel über die Iterationen mit diesem Abklingfaktor. Null nimmt die letzten Gewichte.',
  'The objective stops improving once the probability ratio leaves 1 ± ε.':
    'Die Zielgröße wird nicht mehr besser, sobald das Wahrscheinlichkeitsverhältnis 1 ± ε verlässt.',
  'Updates per inner epoch.': 'Updates pro innerer Epoche.',
  'Value clip': 'Value-Clip',
  'Warm-up': 'Aufwärmen',
  'Weight averaging': 'Mittelung der Gewichte',
  'Weight of the pretraining loss added to every update (PPO-ptx). It reduces the alignment tax.':
    'Gewicht des Loss aus dem Vortraining, der in jedes Update eingeht (PPO-ptx). Das verringert die Alignment-Steuer.',
  'Weight of those pairs in the loss; your own rankings make up the rest.':
    'Gewicht dieser Paare im Loss; deine eigenen Rangfolgen machen den Rest aus.',
  'Weight of your own rankings in the loss, however few they are; those of simulated labelers make up the rest. At zero, each ranking counts alike.':
    'Gewicht deiner eigenen Rangfolgen im Loss, so wenige es auch sind; die von simulierten Labelern machen den Rest aus. Bei null zählt jede Rangfolge gleich.',
  'Whiten advantages': 'Vorteile normieren',
  'Whiten rewards': 'Belohnungen normieren',
  'With a KL target, β changes by at most about 20 % over this many texts.':
    'Mit einem KL-Ziel ändert sich β über so viele Texte um höchstens etwa 20\u00A0%.',
  'With so few rankings, all of them your own, each step adds this many pairs of the SFT model’s texts. The readable judge of your rankings says how likely you would prefer which. Zero leaves them out.':
    'Bei so wenigen Rangfolgen, alle von dir, nimmt jeder Schritt so viele Paare von Texten des SFT-Modells hinzu. Der lesbare Juror deiner Rangfolgen sagt, mit welcher Wahrscheinlichkeit dir welcher besser gefiele. Null lässt sie weg.',
  'With so few rankings, all of them your own, the finished judge’s scores are scaled to this standard deviation over the SFT model’s texts. Otherwise its size, and so the pull of the leash, would depend on how long the judge was trained.':
    'Bei so wenigen Rangfolgen, alle von dir, werden die Scores des fertigen Jurors auf diese Standardabweichung über die Texte des SFT-Modells gebracht. Sonst hinge ihre Größe, und damit der Zug der Leine, davon ab, wie lange der Juror trainiert wurde.',
  'With your own rankings, and at most 200 in all, none is held out: five trial judges, each trained on four fifths, are measured on the fifth that they have not seen. They decide the number of epochs and give the accuracy. The learning rate is doubled and stays constant.':
    'Mit eigenen Rangfolgen, und höchstens 200 insgesamt, wird keine zurückgehalten: Fünf Probe-Juroren, jeder mit vier Fünfteln trainiert, werden an dem Fünftel gemessen, das sie nicht gesehen haben. Sie bestimmen die Zahl der Epochen und liefern die Genauigkeit. Die Lernrate wird verdoppelt und bleibt konstant.',
  'Ziegler 2019, 2.1: 1; higher here, because β is': 'Ziegler 2019, 2.1: 1; hier höher, weil auch β höher ist',
  'as for the reward model': 'wie beim Reward-Modell',
  'as in PPO': 'wie bei PPO',
  automatic: 'automatisch',
  'nanoGPT train.py': 'nanoGPT train.py',
  off: 'aus',
  on: 'an',
  'our judge': 'unser Juror',
  'tuned on the Tiny World': 'abgestimmt auf die Tiny World',
};
