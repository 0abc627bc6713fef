// The settings, in Brazilian Portuguese, by their English.
import type { SettingText } from '../en/texts.ts';

export const SETTINGS: Record<SettingText, string> = {
  'Adjusts β to keep the KL near this many nats per sequence. Zero keeps β fixed.':
    'Adapta β para manter a KL perto destes nats por sequência. Zero deixa β fixo.',
  'All pairs of a prompt form one batch element.': 'Todos os pares de um prompt formam um elemento do lote.',
  'Also computes the KL over the whole vocabulary at every token, without sampling error.':
    'Também calcula a KL sobre todo o vocabulário em cada token, sem erro de amostragem.',
  'Answers per prompt': 'Respostas por prompt',
  'At 1, later rewards count as much as immediate ones.':
    'Com 1, as recompensas posteriores contam tanto quanto as imediatas.',
  'Azar 2023; TRL: 0.1': 'Azar 2023; TRL: 0,1',
  'Batch size': 'Tamanho do lote',
  'Batches of demonstrations to train on. With many steps the model memorises them, which leaves rankings little to improve.':
    'Lotes de demonstrações com que treinar. Com muitos passos o modelo as memoriza, e sobra pouco para os rankings melhorarem.',
  'Below 1, likely tokens become likelier; above 1, the choice becomes more even.':
    'Abaixo de 1, os tokens prováveis ficam mais prováveis; acima de 1, a escolha fica mais uniforme.',
  'Clip ε': 'Recorte ε',
  'Cross-validation': 'Validação cruzada',
  'DeepSeekMath: 0.04; TRL: 0; here as in PPO': 'DeepSeekMath: 0,04; TRL: 0; aqui como no PPO',
  'Demonstrations per step.': 'Demonstrações por passo.',
  'Discount γ': 'Desconto γ',
  'Each answer is compared with the others in its group.': 'Cada resposta é comparada com as outras do seu grupo.',
  'Each ranking of K texts gives up to K(K−1)/2 pairs.': 'Cada ranking de K textos dá até K(K−1)/2 pares.',
  'Early stop': 'Parada antecipada',
  'Ends the inner epochs once an epoch has moved the policy by more than this many nats per token. Zero turns it off.':
    'Encerra as épocas internas quando uma delas moveu a política mais do que estes nats por token. Zero a desativa.',
  Epochs: 'Épocas',
  'Estimate of the penalised KL from one sample per token: k1 = l, k2 = l²/2, k3 = e^−l − 1 + l, with l = log π − log π₀.':
    'Estimativa da KL penalizada a partir de uma amostra por token: k1 = l, k2 = l²/2, k3 = e^−l − 1 + l, com l = log π − log π₀.',
  'Exact KL': 'KL exata',
  'GAE λ': 'GAE λ',
  'Gradient clip': 'Recorte do gradiente',
  'Gradients with a larger norm are scaled down to it.': 'Gradientes com norma maior são reduzidos a ela.',
  'Held-out prompts each model answers.': 'Prompts reservados a que cada modelo responde.',
  'Held-out share': 'Proporção reservada',
  'How far each step moves the weights. At ten times the right rate, the model forgets how to write.':
    'Quanto cada passo move os pesos. Com dez vezes a taxa certa, o modelo esquece como escrever.',
  'IPO aims at a margin of 1/(2β) nats between the better and the worse text. A lower β lets it move further.':
    'O IPO busca uma margem de 1/(2β) nats entre o texto melhor e o pior. Um β menor permite que ele se mova mais.',
  'Inner epochs': 'Épocas internas',
  'InstructGPT 3.5: K between 4 and 9': 'InstructGPT 3.5: K entre 4 e 9',
  'InstructGPT C.2: one': 'InstructGPT C.2: uma',
  'InstructGPT C.2: the SFT model': 'InstructGPT C.2: o modelo SFT',
  'InstructGPT C.3: 2 epochs before PPO; here 4 over 16 demonstrations, tuned on the Tiny World':
    'InstructGPT C.3: 2 épocas antes do PPO; aqui 4 com 16 demonstrações, ajustado no Tiny World',
  'InstructGPT C.4: 0.02; higher here, because the model is small and takes few, large steps':
    'InstructGPT C.4: 0,02; aqui maior, porque o modelo é pequeno e dá poucos passos grandes',
  'InstructGPT C.4: 0.992 over hundreds of iterations; off in TRL and OpenRLHF':
    'InstructGPT C.4: 0,992 por centenas de iterações; desativado em TRL e OpenRLHF',
  'InstructGPT C.4: 1': 'InstructGPT C.4: 1',
  'InstructGPT C.4: 10; off here, because runs are only a few times as long':
    'InstructGPT C.4: 10; aqui desativado, porque as execuções são só algumas vezes mais longas',
  'InstructGPT C.4: 1; OpenAI 2019: 4': 'InstructGPT C.4: 1; OpenAI 2019: 4',
  'InstructGPT C.4: 27.8, on sums; here on means, so smaller':
    'InstructGPT C.4: 27,8, sobre somas; aqui sobre médias, por isso menor',
  'InstructGPT C.4: 512': 'InstructGPT C.4: 512',
  'InstructGPT C.4: 8': 'InstructGPT C.4: 8',
  'InstructGPT C.4: no discount': 'InstructGPT C.4: sem desconto',
  'InstructGPT C.4: β fixed; OpenAI 2019: 6': 'InstructGPT C.4: β fixo; OpenAI 2019: 6',
  'InstructGPT and TRL: k1; Schulman 2020 compares them': 'InstructGPT e TRL: k1; Schulman 2020 os compara',
  'Interpolates from one-step estimates (0) to full returns (1).':
    'Interpola entre estimativas de um passo (0) e retornos completos (1).',
  Iterations: 'Iterações',
  'Iterations over which the learning rate rises from 10 % to its full value.':
    'Iterações em que a taxa de aprendizado sobe de 10% ao valor completo.',
  'KL estimator': 'Estimador da KL',
  'KL horizon': 'Horizonte da KL',
  'KL target': 'Alvo da KL',
  'Largest change of a predicted value in one update.': 'Maior mudança de um valor previsto em uma atualização.',
  'Learning rate': 'Taxa de aprendizado',
  'Learning rate, value model': 'Taxa de aprendizado, modelo de valor',
  'Leash β': 'Coleira β',
  Minibatches: 'Minilotes',
  'Normalises them to mean 0 and variance 1 in every batch, so that the scale of the scores does not matter.':
    'Normaliza-as para média 0 e variância 1 em cada lote, para que a escala das pontuações não importe.',
  'Number of prompts the simulated labeler ranks.': 'Número de prompts que o rotulador simulado ordena.',
  'OpenAI 2019 and TRL: on': 'OpenAI 2019 e TRL: ativado',
  'OpenAI 2019 lm-human-preferences': 'OpenAI 2019 lm-human-preferences',
  'OpenAI 2019: 10,000 of a million texts; runs here are far shorter':
    'OpenAI 2019: 10.000 de um milhão de textos; aqui as execuções são muito mais curtas',
  'OpenAI 2019: on; TRL: off': 'OpenAI 2019: ativado; TRL: desativado',
  'OpenRLHF and verl: 1; OpenAI 2019: 0.95': 'OpenRLHF e verl: 1; OpenAI 2019: 0,95',
  'Our judge already tells kind from rude and true from false. Automatic takes it where rankings are few and some are your own, otherwise the SFT model.':
    'Nosso juiz já distingue o gentil do grosseiro e o verdadeiro do falso. Automático o usa onde os rankings são poucos e alguns são seus; caso contrário, o modelo SFT.',
  'Pairs of the readable judge': 'Pares do juiz legível',
  'Passes over all rankings.': 'Passadas por todos os rankings.',
  'Passes over all rankings. With few labels, a second pass memorises them.':
    'Passadas por todos os rankings. Com poucos rótulos, uma segunda passada os memoriza.',
  'Passes over each batch of rollouts.': 'Passadas por cada lote de rollouts.',
  'Penalty for moving away from the SFT model. A lower β lets DPO move further on the same pairs.':
    'Penalidade por se afastar do modelo SFT. Um β menor permite que o DPO se mova mais com os mesmos pares.',
  'Penalty for not finishing': 'Penalidade por não terminar',
  'Penalty per nat of KL from the SFT model. At zero, only the reward model counts.':
    'Penalidade por nat de KL em relação ao modelo SFT. Com zero, só conta o modelo de recompensa.',
  'Pretraining mix γ': 'Mistura de pré-treinamento γ',
  Prompts: 'Prompts',
  'Prompts per step': 'Prompts por passo',
  'REINFORCE uses each sample once': 'REINFORCE usa cada amostra uma vez',
  'Rafailov 2023 and TRL: 0.1': 'Rafailov 2023 e TRL: 0,1',
  Rollouts: 'Rollouts',
  'Rounds of sampling, scoring and updating.': 'Rodadas de gerar, pontuar e atualizar.',
  'SFT model': 'modelo SFT',
  'Samples per prompt (K)': 'Amostras por prompt (K)',
  'Scales the per-token rewards to variance 1 before the advantages are computed.':
    'Escala as recompensas por token para variância 1 antes de calcular as vantagens.',
  'Schulman 2017; InstructGPT C.4': 'Schulman 2017; InstructGPT C.4',
  'Share of the rankings held out to measure accuracy.': 'Proporção dos rankings reservada para medir a acurácia.',
  'Share of the readable judge': 'Peso do juiz legível',
  'Share of your own picks': 'Peso das suas escolhas',
  'Spread of the scores': 'Dispersão das pontuações',
  'Starts from': 'Parte de',
  Steps: 'Passos',
  'Subtracted from the score if a text does not end by itself.':
    'Subtraída da pontuação se um texto não termina por conta própria.',
  'TRL 0.11 early_stopping: off': 'TRL 0.11 early_stopping: desativado',
  'TRL 0.11 kl_penalty="full"; affordable with a small vocabulary':
    'TRL 0.11 kl_penalty="full"; viável com um vocabulário pequeno',
  'TRL and OpenRLHF: one': 'TRL e OpenRLHF: uma',
  'TRL missing_eos_penalty; OpenAI 2019 replaces the score by −1':
    'TRL missing_eos_penalty; OpenAI 2019 substitui a pontuação por −1',
  'TRL: 0.05; here as in PPO': 'TRL: 0,05; aqui como no PPO',
  'TRL: 8 for GRPO, 2 for RLOO; 4 here, as in a ranking': 'TRL: 8 para GRPO, 2 para RLOO; aqui 4, como em um ranking',
  Temperature: 'Temperatura',
  'Test prompts': 'Prompts de teste',
  'Texts sampled per iteration.': 'Textos gerados por iteração.',
  'The final policy is an exponential moving average over iterations with this decay. Zero uses the last weights.':
    'A política final é uma média móvel exponencial das iterações com este decaimento. Zero usa os últimos pesos.',
  'The objective stops improving once the probability ratio leaves 1 ± ε.':
    'O objetivo para de melhorar quando a razão de probabilidades sai de 1 ± ε.',
  'Updates per inner epoch.': 'Atualizações por época interna.',
  'Value clip': 'Recorte do valor',
  'Warm-up': 'Aquecimento',
  'Weight averaging': 'Média dos pesos',
  'Weight of the pretraining loss added to every update (PPO-ptx). It reduces the alignment tax.':
    'Peso da perda de pré-treinamento somada a cada atualização (PPO-ptx). Reduz o imposto de alinhamento.',
  'Weight of those pairs in the loss; your own rankings make up the rest.':
    'Peso desses pares na perda; seus próprios rankings são o resto.',
  'Weight of your own rankings in the loss, however few they are; those of simulated labelers make up the rest. At zero, each ranking counts alike.':
    'Peso dos seus próprios rankings na perda, por poucos que sejam; os de rotuladores simulados são o resto. Com zero, todos os rankings contam igual.',
  'Whiten advantages': 'Normalizar vantagens',
  'Whiten rewards': 'Normalizar recompensas',
  'With a KL target, β changes by at most about 20 % over this many texts.':
    'Com um alvo da KL, β muda no máximo cerca de 20% ao longo destes textos.',
  'With so few rankings, all of them your own, each step adds this many pairs of the SFT model’s texts. The readable judge of your rankings says how likely you would prefer which. Zero leaves them out.':
    'Com tão poucos rankings, todos seus, cada passo acrescenta esta quantidade de pares de textos do modelo SFT. O juiz legível dos seus rankings diz com que probabilidade você preferiria cada um. Zero os deixa de fora.',
  'With so few rankings, all of them your own, the finished judge’s scores are scaled to this standard deviation over the SFT model’s texts. Otherwise its size, and so the pull of the leash, would depend on how long the judge was trained.':
    'Com tão poucos rankings, todos seus, as pontuações do juiz pronto são escaladas para este desvio padrão nos textos do modelo SFT. Caso contrário, o tamanho delas, e com ele o puxão da coleira, dependeria de quanto o juiz foi treinado.',
  'With your own rankings, and at most 200 in all, none is held out: five trial judges, each trained on four fifths, are measured on the fifth that they have not seen. They decide the number of epochs and give the accuracy. The learning rate is doubled and stays constant.':
    'Com seus próprios rankings, e no máximo 200 no total, nenhum é reservado: cinco juízes de teste, cada um treinado com quatro quintos, são medidos com o quinto que não viram. Eles decidem o número de épocas e dão a acurácia. A taxa de aprendizado é dobrada e fica constante.',
  'Ziegler 2019, 2.1: 1; higher here, because β is': 'Ziegler 2019, 2.1: 1; aqui maior, porque β também é',
  'as for the reward model': 'como no modelo de recompensa',
  'as in PPO': 'como no PPO',
  automatic: 'automático',
  'nanoGPT train.py': 'nanoGPT train.py',
  off: 'desativado',
  on: 'ativado',
  'our judge': 'nosso juiz',
  'tuned on the Tiny World': 'ajustado no Tiny World',
};
