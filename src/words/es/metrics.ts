// The metrics, in Spanish, by their English.
import type { MetricText } from '../en/texts.ts';

export const METRICS: Record<MetricText, string> = {
  '0.5 is a coin flip; two people agree on about 73 % of pairs.':
    '0,5 es lanzar una moneda; dos personas coinciden en cerca del 73\u00A0% de los pares.',
  '1 is a perfect value model; below zero, it predicts worse than the mean would.':
    '1 es un modelo de valor perfecto; por debajo de cero, predice peor que la media.',
  '1 − var(R − V) / var(R)': '1 − var(R − V) / var(R)',
  'Above 0.3 the steps are too large.': 'Por encima de 0,3 los pasos son demasiado grandes.',
  'Above ln 2, the reward model does worse than a coin flip: it is confidently wrong.':
    'Por encima de ln 2, el modelo de recompensa es peor que lanzar una moneda: se equivoca con convicción.',
  'Accuracy of the implied score': 'Exactitud de la puntuación implícita',
  'Accuracy, held-out pairs': 'Exactitud, pares reservados',
  'Accuracy, training pairs': 'Exactitud, pares de entrenamiento',
  'Added to the score of a text; it is negative wherever the KL is positive.':
    'Se suma a la puntuación de un texto; es negativa donde la KL es positiva.',
  'At zero, pairs predicted with 80 % confidence are right 80 % of the time.':
    'Con cero, los pares predichos con una seguridad del 80\u00A0% son correctos el 80\u00A0% de las veces.',
  'Authors’ gold score': 'Puntuación de oro de los autores',
  'Brier score': 'Puntuación de Brier',
  'Calibration error': 'Error de calibración',
  'Clipped updates': 'Actualizaciones recortadas',
  'Clipped values': 'Valores recortados',
  'Computed over the whole vocabulary at every token; k1 and k3 estimate it from the sampled token.':
    'Se calcula sobre todo el vocabulario en cada token; k1 y k3 la estiman a partir del token sorteado.',
  'Corpus loss': 'Pérdida del corpus',
  'DPO loss': 'Pérdida de DPO',
  'Different texts': 'Textos distintos',
  'Distance from the SFT model': 'Distancia al modelo SFT',
  'Distance per token': 'Distancia por token',
  'Distance, exact': 'Distancia, exacta',
  'Distance, k2': 'Distancia, k2',
  'Distance, k3': 'Distancia, k3',
  Entropy: 'Entropía',
  'Explained variance': 'Varianza explicada',
  'Far above 2, the step was too large for some token.':
    'Muy por encima de 2, el paso fue demasiado grande para algún token.',
  'Fewer than set if the early stop ended them.': 'Menos de las fijadas si la parada temprana las terminó.',
  Finished: 'Terminados',
  'Gradient norm': 'Norma del gradiente',
  'Held-out loss': 'Pérdida en lo reservado',
  'How badly the model predicts the demonstrations it trains on.':
    'Lo mal que predice el modelo las demostraciones con las que se entrena.',
  'How far the policy has moved. Below zero, sampling and scoring disagree.':
    'Cuánto se ha movido la política. Por debajo de cero, el muestreo y la puntuación no concuerdan.',
  'How far the updates moved the policy from the one that wrote the samples.':
    'Cuánto alejaron las actualizaciones a la política de la que escribió las muestras.',
  'How often the better-ranked text gets the higher score.':
    'Con qué frecuencia el texto mejor ordenado recibe la puntuación más alta.',
  'How often the model ends its text itself.': 'Con qué frecuencia el modelo termina su texto por sí mismo.',
  'How often the policy has moved further towards the better text than towards the worse one.':
    'Con qué frecuencia la política se ha acercado más al texto mejor que al peor.',
  'How often the taste that it was trained on, yours by the readable judge or a simulated labeler’s, prefers its text to the SFT model’s for the same prompt. It starts at 0.5.':
    'Con qué frecuencia el gusto con el que se entrenó, el tuyo según el juez legible o el de un etiquetador simulado, prefiere su texto al del modelo SFT para el mismo prompt. Empieza en 0,5.',
  'How often the value clip limited an update.': 'Con qué frecuencia el recorte del valor limitó una actualización.',
  'How uncertain the policy is about the next token. Near zero, all samples are the same text.':
    'Lo insegura que está la política sobre el siguiente token. Cerca de cero, todas las muestras son el mismo texto.',
  'IPO loss': 'Pérdida de IPO',
  'If it rises while the training loss falls, the model is memorising the examples.':
    'Si sube mientras baja la pérdida de entrenamiento, el modelo está memorizando los ejemplos.',
  'Implied margin': 'Margen implícito',
  'Implied score, better text': 'Puntuación implícita, texto mejor',
  'Implied score, worse text': 'Puntuación implícita, texto peor',
  'Inner epochs completed': 'Épocas internas completadas',
  'It often falls, too: DPO only needs it to stay above the other.':
    'A menudo baja también: DPO solo necesita que quede por encima de la otra.',
  'It rises first when the reward model favours long texts.':
    'Es lo primero que sube cuando el modelo de recompensa favorece los textos largos.',
  'It should fall.': 'Debería bajar.',
  'It should stay near 1.': 'Debería quedarse cerca de 1.',
  'It starts at 1/(4β²), when the policy is still the SFT model; it is zero when every pair has the margin 1/(2β).':
    'Empieza en 1/(4β²), cuando la política aún es el modelo SFT; es cero cuando todos los pares tienen el margen 1/(2β).',
  'It starts at ln 2 = 0.693, when the policy is still the SFT model.':
    'Empieza en ln 2 = 0,693, cuando la política aún es el modelo SFT.',
  'KL penalty': 'Penalización KL',
  'Largest ratio': 'Mayor cociente',
  'Lead of the better text. IPO aims at ½; DPO has no limit.':
    'Ventaja del texto mejor sobre el peor. IPO busca ½; DPO no tiene límite.',
  'Learning rate': 'Tasa de aprendizaje',
  'Leash β': 'Correa β',
  'Loss on the kind of text it was pretrained on; a rise is the alignment tax.':
    'Pérdida en el tipo de texto con que se preentrenó; si sube, es el impuesto de alineación.',
  'Mean score of the samples. Demonstrations average 0.':
    'Puntuación media de las muestras. La media de las demostraciones es 0.',
  'Mean squared error of the predicted choice; 0.25 is a coin flip, 0 is perfect.':
    'Error cuadrático medio de la elección predicha; 0,25 es lanzar una moneda, 0 es perfecto.',
  'Near zero, all texts score alike and there is nothing left to learn.':
    'Cerca de cero, todos los textos puntúan igual y no queda nada que aprender.',
  'Near zero, the policy gives every prompt the same answer.':
    'Cerca de cero, la política da la misma respuesta a todos los prompts.',
  'Net objective': 'Objetivo neto',
  'Never negative and low in variance, but biased once the policy has moved far.':
    'Nunca negativa y de poca varianza, pero sesgada cuando la política se ha movido mucho.',
  'P(l_w > l_l) + ½ P(l_w = l_l), l = log π(y) − log π₀(y)': 'P(l_w > l_l) + ½ P(l_w = l_l), l = log π(y) − log π₀(y)',
  'P(r_w > r_l) on prompts never trained on': 'P(r_w > r_l) on prompts never trained on',
  'P(t(x, y) > t(x, y₀)) + ½ P(t(x, y) = t(x, y₀)), y₀ by π₀ with the same random numbers':
    'P(t(x, y) > t(x, y₀)) + ½ P(t(x, y) = t(x, y₀)), y₀ by π₀ with the same random numbers',
  'Penalty per nat of KL.': 'Penalización por nat de KL.',
  'Policy loss': 'Pérdida de la política',
  'Probability ratio': 'Cociente de probabilidades',
  'Ranking loss': 'Pérdida de ranking',
  'Ranking loss, held-out pairs': 'Pérdida de ranking, pares reservados',
  'Response length': 'Longitud de la respuesta',
  'Reward-model score': 'Puntuación del modelo de recompensa',
  'Spread of scores': 'Dispersión de las puntuaciones',
  'Spread of the scores of one prompt’s answers; at zero there is nothing to learn.':
    'Dispersión de las puntuaciones de las respuestas a un mismo prompt; con cero no hay nada que aprender.',
  'Spread within a group': 'Dispersión dentro de un grupo',
  'Squared error of the returns that the value model predicts.':
    'Error cuadrático de los retornos que predice el modelo de valor.',
  'Step size': 'Tamaño del paso',
  'Step size after warm-up and decay.': 'Tamaño del paso tras el calentamiento y el decaimiento.',
  'Sudden jumps often precede instability.': 'Los saltos repentinos suelen preceder a la inestabilidad.',
  'Taste trained on': 'Gusto con el que se entrenó',
  'The clipped objective. Its value is hard to interpret: watch the score and the KL instead.':
    'El objetivo recortado. Su valor es difícil de interpretar: mira la puntuación y la KL en su lugar.',
  'The same distance per token. OpenRLHF logs a close relative that averages within each text first.':
    'La misma distancia por token. OpenRLHF registra una variante cercana que primero promedia dentro de cada texto.',
  'Training loss': 'Pérdida de entrenamiento',
  'Unbiased like k1, and never negative.': 'Sin sesgo como k1, y nunca negativa.',
  'Value loss': 'Pérdida del valor',
  'What PPO maximises: the score minus the KL penalty.': 'Lo que PPO maximiza: la puntuación menos la penalización KL.',
  'What the authors of this page call good (helpful, true and polite), computed by a program that PPO never sees.':
    'Lo que los autores de esta página llaman bueno (útil, verdadero y cortés), calculado por un programa que PPO nunca ve.',
  'ln 2 = 0.693 is a coin flip; lower means that the model predicts the rankings.':
    'ln 2 = 0,693 es lanzar una moneda; menos significa que el modelo predice los rankings.',
  'max π(y_t) / π_old(y_t)': 'max π(y_t) / π_old(y_t)',
  'mean (1 − σ(r_w − r_l))² on prompts never trained on':
    'media (1 − σ(r_w − r_l))² en prompts con los que nunca se entrenó',
  'mean (l_w − l_l − 1/(2β))², l = log π(y) − log π₀(y)': 'media (l_w − l_l − 1/(2β))², l = log π(y) − log π₀(y)',
  'mean 1[clipped error > error]': 'media 1[error recortado > error]',
  'mean 1[y ends with EOS]': 'media 1[y termina con EOS]',
  'mean 1[|ρ−1| > ε is binding]': 'media 1[|ρ−1| > ε limita]',
  'mean g(x, y)': 'media g(x, y)',
  'mean log π(y_t) − log π₀(y_t)': 'media log π(y_t) − log π₀(y_t)',
  'mean max(−Aρ, −A clip(ρ, 1−ε, 1+ε))': 'media max(−Aρ, −A clip(ρ, 1−ε, 1+ε))',
  'mean over prompts of std r(x, y)': 'media sobre prompts de std r(x, y)',
  'mean r(x, y)': 'media r(x, y)',
  'mean r(x, y) − β Σ_t KL_t': 'media r(x, y) − β Σ_t KL_t',
  'mean |y|': 'media |y|',
  'mean Σ_t e^(−l_t) − 1 + l_t, l = log π(y_t) − log π₀(y_t)':
    'media Σ_t e^(−l_t) − 1 + l_t, l = log π(y_t) − log π₀(y_t)',
  'mean Σ_t log π(y_t) − log π₀(y_t)': 'media Σ_t log π(y_t) − log π₀(y_t)',
  'mean Σ_t ½ l_t², l = log π(y_t) − log π₀(y_t)': 'media Σ_t ½ l_t², l = log π(y_t) − log π₀(y_t)',
  'mean Σ_t Σ_v π(v) (log π(v) − log π₀(v))': 'media Σ_t Σ_v π(v) (log π(v) − log π₀(v))',
  'mean β (l_w − l_l), l = log π(y) − log π₀(y)': 'media β (l_w − l_l), l = log π(y) − log π₀(y)',
  'mean β (log π(y_l) − log π₀(y_l))': 'media β (log π(y_l) − log π₀(y_l))',
  'mean β (log π(y_w) − log π₀(y_w))': 'media β (log π(y_w) − log π₀(y_w))',
  'mean π(y_t) / π_old(y_t)': 'media π(y_t) / π_old(y_t)',
  'mean −β Σ_t KL_t': 'media −β Σ_t KL_t',
  'nats per pair': 'nats por par',
  'nats per sequence': 'nats por secuencia',
  'nats per token': 'nats por token',
  'nats² per pair': 'nats² por par',
  'number of different y / number of y': 'número de y distintas / número de y',
  'passes over the samples': 'pasadas por las muestras',
  score: 'puntuación',
  'score²': 'puntuación²',
  'share of pairs': 'proporción de pares',
  'share of samples': 'proporción de muestras',
  'share of texts': 'proporción de textos',
  'share of tokens': 'proporción de tokens',
  'squared probability': 'probabilidad al cuadrado',
  'std r(x, y)': 'std r(x, y)',
  tokens: 'tokens',
  '½ mean (log π − log π_old)²': '½ media (log π − log π_old)²',
  '½ mean max((V−R)², (clip(V)−R)²)': '½ media max((V−R)², (clip(V)−R)²)',
  'Σ_bins n_bin / n |accuracy − mean σ(|r_a − r_b|)|': 'Σ_bins n_bin / n |exactitud − media σ(|r_a − r_b|)|',
  '‖g‖₂ before clipping': '‖g‖₂ antes del recorte',
  '−mean log π on held-out pretraining text': '−media log π en texto de preentrenamiento reservado',
  '−mean log π(y_t)': '−media log π(y_t)',
  '−mean log π(y_t) on demonstrations never trained on':
    '−media log π(y_t) en demostraciones con las que nunca se entrenó',
  '−mean log σ(r_w − r_l)': '−media log σ(r_w − r_l)',
  '−mean log σ(r_w − r_l) on prompts never trained on':
    '−media log σ(r_w − r_l) en prompts con los que nunca se entrenó',
  '−mean log σ(β (l_w − l_l)), l = log π(y) − log π₀(y)': '−media log σ(β (l_w − l_l)), l = log π(y) − log π₀(y)',
  '−mean Σ_v π(v) log π(v)': '−media Σ_v π(v) log π(v)',
};
