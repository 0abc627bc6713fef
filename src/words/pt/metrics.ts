// The metrics, in Brazilian Portuguese, by their English.
import type { MetricText } from '../en/texts.ts';

export const METRICS: Record<MetricText, string> = {
  '0.5 is a coin flip; two people agree on about 73 % of pairs.':
    '0,5 é cara ou coroa; duas pessoas concordam em cerca de 73% dos pares.',
  '1 is a perfect value model; below zero, it predicts worse than the mean would.':
    '1 é um modelo de valor perfeito; abaixo de zero, ele prevê pior do que a média.',
  '1 − var(R − V) / var(R)': '1 − var(R − V) / var(R)',
  'Above 0.3 the steps are too large.': 'Acima de 0,3 os passos são grandes demais.',
  'Above ln 2, the reward model does worse than a coin flip: it is confidently wrong.':
    'Acima de ln 2, o modelo de recompensa é pior que cara ou coroa: ele erra com convicção.',
  'Accuracy of the implied score': 'Acurácia da pontuação implícita',
  'Accuracy, held-out pairs': 'Acurácia, pares reservados',
  'Accuracy, training pairs': 'Acurácia, pares de treinamento',
  'Added to the score of a text; it is negative wherever the KL is positive.':
    'Somada à pontuação de um texto; é negativa onde a KL é positiva.',
  'At zero, pairs predicted with 80 % confidence are right 80 % of the time.':
    'Com zero, os pares previstos com 80% de certeza estão certos em 80% das vezes.',
  'Authors’ gold score': 'Pontuação de ouro dos autores',
  'Brier score': 'Pontuação de Brier',
  'Calibration error': 'Erro de calibração',
  'Clipped updates': 'Atualizações recortadas',
  'Clipped values': 'Valores recortados',
  'Computed over the whole vocabulary at every token; k1 and k3 estimate it from the sampled token.':
    'Calculada sobre todo o vocabulário em cada token; k1 e k3 a estimam a partir do token sorteado.',
  'Corpus loss': 'Perda do corpus',
  'DPO loss': 'Perda do DPO',
  'Different texts': 'Textos diferentes',
  'Distance from the SFT model': 'Distância até o modelo SFT',
  'Distance per token': 'Distância por token',
  'Distance, exact': 'Distância, exata',
  'Distance, k2': 'Distância, k2',
  'Distance, k3': 'Distância, k3',
  Entropy: 'Entropia',
  'Explained variance': 'Variância explicada',
  'Far above 2, the step was too large for some token.':
    'Muito acima de 2, o passo foi grande demais para algum token.',
  'Fewer than set if the early stop ended them.': 'Menos do que o definido se a parada antecipada as encerrou.',
  Finished: 'Terminados',
  'Gradient norm': 'Norma do gradiente',
  'Held-out loss': 'Perda no reservado',
  'How badly the model predicts the demonstrations it trains on.':
    'O quanto o modelo prevê mal as demonstrações com que treina.',
  'How far the policy has moved. Below zero, sampling and scoring disagree.':
    'Quanto a política se moveu. Abaixo de zero, a amostragem e a pontuação discordam.',
  'How far the updates moved the policy from the one that wrote the samples.':
    'Quanto as atualizações afastaram a política daquela que escreveu as amostras.',
  'How often the better-ranked text gets the higher score.':
    'Com que frequência o texto mais bem ordenado recebe a pontuação mais alta.',
  'How often the model ends its text itself.': 'Com que frequência o modelo encerra seu texto por conta própria.',
  'How often the policy has moved further towards the better text than towards the worse one.':
    'Com que frequência a política se aproximou mais do texto melhor do que do pior.',
  'How often the taste that it was trained on, yours by the readable judge or a simulated labeler’s, prefers its text to the SFT model’s for the same prompt. It starts at 0.5.':
    'Com que frequência o gosto com que foi treinada, o seu segundo o juiz legível ou o de um rotulador simulado, prefere o texto dela ao do modelo SFT para o mesmo prompt. Começa em 0,5.',
  'How often the value clip limited an update.': 'Com que frequência o recorte do valor limitou uma atualização.',
  'How uncertain the policy is about the next token. Near zero, all samples are the same text.':
    'O quanto a política está incerta sobre o próximo token. Perto de zero, todas as amostras são o mesmo texto.',
  'IPO loss': 'Perda do IPO',
  'If it rises while the training loss falls, the model is memorising the examples.':
    'Se sobe enquanto a perda de treinamento cai, o modelo está memorizando os exemplos.',
  'Implied margin': 'Margem implícita',
  'Implied score, better text': 'Pontuação implícita, texto melhor',
  'Implied score, worse text': 'Pontuação implícita, texto pior',
  'Inner epochs completed': 'Épocas internas concluídas',
  'It often falls, too: DPO only needs it to stay above the other.':
    'Muitas vezes cai também: o DPO só precisa que fique acima da outra.',
  'It rises first when the reward model favours long texts.':
    'É o primeiro a subir quando o modelo de recompensa favorece textos longos.',
  'It should fall.': 'Deveria cair.',
  'It should stay near 1.': 'Deveria ficar perto de 1.',
  'It starts at 1/(4β²), when the policy is still the SFT model; it is zero when every pair has the margin 1/(2β).':
    'Começa em 1/(4β²), quando a política ainda é o modelo SFT; é zero quando todos os pares têm a margem 1/(2β).',
  'It starts at ln 2 = 0.693, when the policy is still the SFT model.':
    'Começa em ln 2 = 0,693, quando a política ainda é o modelo SFT.',
  'KL penalty': 'Penalidade KL',
  'Largest ratio': 'Maior razão',
  'Lead of the better text. IPO aims at ½; DPO has no limit.':
    'Dianteira do texto melhor. O IPO busca ½; o DPO não tem limite.',
  'Learning rate': 'Taxa de aprendizado',
  'Leash β': 'Coleira β',
  'Loss on the kind of text it was pretrained on; a rise is the alignment tax.':
    'Perda no tipo de texto com que foi pré-treinado; se sobe, é o imposto de alinhamento.',
  'Mean score of the samples. Demonstrations average 0.':
    'Pontuação média das amostras. A média das demonstrações é 0.',
  'Mean squared error of the predicted choice; 0.25 is a coin flip, 0 is perfect.':
    'Erro quadrático médio da escolha prevista; 0,25 é cara ou coroa, 0 é perfeito.',
  'Near zero, all texts score alike and there is nothing left to learn.':
    'Perto de zero, todos os textos pontuam igual e não resta nada para aprender.',
  'Near zero, the policy gives every prompt the same answer.':
    'Perto de zero, a política dá a mesma resposta a todos os prompts.',
  'Net objective': 'Objetivo líquido',
  'Never negative and low in variance, but biased once the policy has moved far.':
    'Nunca negativa e de baixa variância, mas enviesada quando a política se moveu muito.',
  'P(l_w > l_l) + ½ P(l_w = l_l), l = log π(y) − log π₀(y)': 'P(l_w > l_l) + ½ P(l_w = l_l), l = log π(y) − log π₀(y)',
  'P(r_w > r_l) on prompts never trained on': 'P(r_w > r_l) on prompts never trained on',
  'P(t(x, y) > t(x, y₀)) + ½ P(t(x, y) = t(x, y₀)), y₀ by π₀ with the same random numbers':
    'P(t(x, y) > t(x, y₀)) + ½ P(t(x, y) = t(x, y₀)), y₀ by π₀ with the same random numbers',
  'Penalty per nat of KL.': 'Penalidade por nat de KL.',
  'Policy loss': 'Perda da política',
  'Probability ratio': 'Razão de probabilidades',
  'Ranking loss': 'Perda de ranking',
  'Ranking loss, held-out pairs': 'Perda de ranking, pares reservados',
  'Response length': 'Comprimento da resposta',
  'Reward-model score': 'Pontuação do modelo de recompensa',
  'Spread of scores': 'Dispersão das pontuações',
  'Spread of the scores of one prompt’s answers; at zero there is nothing to learn.':
    'Dispersão das pontuações das respostas a um mesmo prompt; com zero não há nada para aprender.',
  'Spread within a group': 'Dispersão dentro de um grupo',
  'Squared error of the returns that the value model predicts.':
    'Erro quadrático dos retornos que o modelo de valor prevê.',
  'Step size': 'Tamanho do passo',
  'Step size after warm-up and decay.': 'Tamanho do passo após o aquecimento e o decaimento.',
  'Sudden jumps often precede instability.': 'Saltos repentinos costumam preceder a instabilidade.',
  'Taste trained on': 'Gosto com que foi treinada',
  'The clipped objective. Its value is hard to interpret: watch the score and the KL instead.':
    'O objetivo recortado. O valor é difícil de interpretar: olhe a pontuação e a KL em vez dele.',
  'The same distance per token. OpenRLHF logs a close relative that averages within each text first.':
    'A mesma distância por token. O OpenRLHF registra uma variante próxima que primeiro tira a média dentro de cada texto.',
  'Training loss': 'Perda de treinamento',
  'Unbiased like k1, and never negative.': 'Sem viés como k1, e nunca negativa.',
  'Value loss': 'Perda do valor',
  'What PPO maximises: the score minus the KL penalty.': 'O que o PPO maximiza: a pontuação menos a penalidade KL.',
  'What the authors of this page call good (helpful, true and polite), computed by a program that PPO never sees.':
    'O que os autores desta página chamam de bom (útil, verdadeiro e educado), calculado por um programa que o PPO nunca vê.',
  'ln 2 = 0.693 is a coin flip; lower means that the model predicts the rankings.':
    'ln 2 = 0,693 é cara ou coroa; menos significa que o modelo prevê os rankings.',
  'max π(y_t) / π_old(y_t)': 'max π(y_t) / π_old(y_t)',
  'mean (1 − σ(r_w − r_l))² on prompts never trained on':
    'média (1 − σ(r_w − r_l))² em prompts nunca usados no treinamento',
  'mean (l_w − l_l − 1/(2β))², l = log π(y) − log π₀(y)': 'média (l_w − l_l − 1/(2β))², l = log π(y) − log π₀(y)',
  'mean 1[clipped error > error]': 'média 1[erro recortado > erro]',
  'mean 1[y ends with EOS]': 'média 1[y termina com EOS]',
  'mean 1[|ρ−1| > ε is binding]': 'média 1[|ρ−1| > ε limita]',
  'mean g(x, y)': 'média g(x, y)',
  'mean log π(y_t) − log π₀(y_t)': 'média log π(y_t) − log π₀(y_t)',
  'mean max(−Aρ, −A clip(ρ, 1−ε, 1+ε))': 'média max(−Aρ, −A clip(ρ, 1−ε, 1+ε))',
  'mean over prompts of std r(x, y)': 'média sobre prompts de std r(x, y)',
  'mean r(x, y)': 'média r(x, y)',
  'mean r(x, y) − β Σ_t KL_t': 'média r(x, y) − β Σ_t KL_t',
  'mean |y|': 'média |y|',
  'mean Σ_t e^(−l_t) − 1 + l_t, l = log π(y_t) − log π₀(y_t)':
    'média Σ_t e^(−l_t) − 1 + l_t, l = log π(y_t) − log π₀(y_t)',
  'mean Σ_t log π(y_t) − log π₀(y_t)': 'média Σ_t log π(y_t) − log π₀(y_t)',
  'mean Σ_t ½ l_t², l = log π(y_t) − log π₀(y_t)': 'média Σ_t ½ l_t², l = log π(y_t) − log π₀(y_t)',
  'mean Σ_t Σ_v π(v) (log π(v) − log π₀(v))': 'média Σ_t Σ_v π(v) (log π(v) − log π₀(v))',
  'mean β (l_w − l_l), l = log π(y) − log π₀(y)': 'média β (l_w − l_l), l = log π(y) − log π₀(y)',
  'mean β (log π(y_l) − log π₀(y_l))': 'média β (log π(y_l) − log π₀(y_l))',
  'mean β (log π(y_w) − log π₀(y_w))': 'média β (log π(y_w) − log π₀(y_w))',
  'mean π(y_t) / π_old(y_t)': 'média π(y_t) / π_old(y_t)',
  'mean −β Σ_t KL_t': 'média −β Σ_t KL_t',
  'nats per pair': 'nats por par',
  'nats per sequence': 'nats por sequência',
  'nats per token': 'nats por token',
  'nats² per pair': 'nats² por par',
  'number of different y / number of y': 'número de y diferentes / número de y',
  'passes over the samples': 'passadas pelas amostras',
  score: 'pontuação',
  'score²': 'pontuação²',
  'share of pairs': 'proporção de pares',
  'share of samples': 'proporção de amostras',
  'share of texts': 'proporção de textos',
  'share of tokens': 'proporção de tokens',
  'squared probability': 'probabilidade ao quadrado',
  'std r(x, y)': 'std r(x, y)',
  tokens: 'tokens',
  '½ mean (log π − log π_old)²': '½ média (log π − log π_old)²',
  '½ mean max((V−R)², (clip(V)−R)²)': '½ média max((V−R)², (clip(V)−R)²)',
  'Σ_bins n_bin / n |accuracy − mean σ(|r_a − r_b|)|': 'Σ_bins n_bin / n |acurácia − média σ(|r_a − r_b|)|',
  '‖g‖₂ before clipping': '‖g‖₂ antes do recorte',
  '−mean log π on held-out pretraining text': '−média log π em texto de pré-treinamento reservado',
  '−mean log π(y_t)': '−média log π(y_t)',
  '−mean log π(y_t) on demonstrations never trained on':
    '−média log π(y_t) em demonstrações nunca usadas no treinamento',
  '−mean log σ(r_w − r_l)': '−média log σ(r_w − r_l)',
  '−mean log σ(r_w − r_l) on prompts never trained on':
    '−média log σ(r_w − r_l) em prompts nunca usados no treinamento',
  '−mean log σ(β (l_w − l_l)), l = log π(y) − log π₀(y)': '−média log σ(β (l_w − l_l)), l = log π(y) − log π₀(y)',
  '−mean Σ_v π(v) log π(v)': '−média Σ_v π(v) log π(v)',
};
