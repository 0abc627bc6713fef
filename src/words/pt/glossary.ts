// The words of the glossary, in Brazilian Portuguese.
import type { GlossaryWords } from '../en/glossary.ts';
import { count } from './forms.ts';

export const PT_GLOSSARY: GlossaryWords = {
  terms: {
    rlhf: {
      name: 'RLHF',
      also: 'aprendizado por reforço com feedback humano',
      text: 'Todo o procedimento desta página: as pessoas dizem quais textos preferem, um juiz aprende a prever isso e o modelo aprende a escrever o que o juiz pontua alto.',
      forms: ['rlhf'],
    },
    token: {
      name: 'Token',
      text: 'Um pedaço de texto que o modelo lê e escreve de uma vez: muitas vezes uma palavra com o espaço antes dela, às vezes uma parte de uma palavra.',
      forms: ['token', 'tokens'],
    },
    prompt: {
      name: 'Prompt',
      text: 'O que se diz ao modelo. Ele escreve a resposta que vem em seguida.',
      forms: ['prompt', 'prompts'],
    },
    tinyWorld: {
      name: 'Tiny World',
      text: 'O mundo inventado de que trata o texto de treinamento dos modelos: animais, comidas e lugares, com fatos que podem ser verificados. Por isso os programas conseguem dizer se uma resposta é verdadeira, educada e pertinente.',
      forms: ['tiny world'],
    },
    base: {
      name: 'Modelo base',
      also: 'modelo pré-treinado',
      text: 'Um modelo que só aprendeu a prever o próximo token de uma grande quantidade de texto. Ele continua uma conversa; não tenta ajudar.',
      forms: ['modelo base', 'modelo pré-treinado'],
    },
    sft: {
      name: 'Imitador',
      also: 'modelo SFT, ajuste fino supervisionado',
      text: 'O modelo base após mais treinamento com demonstrações. Todas as etapas seguintes partem dele e são comparadas com ele.',
      forms: ['modelo sft', 'sft', 'imitador'],
    },
    demonstration: {
      name: 'Demonstração',
      text: 'Um prompt com uma boa resposta escrita por uma pessoa, para o modelo imitar.',
      forms: ['demonstração', 'demonstrações'],
    },
    ranking: {
      name: 'Ranking',
      also: 'preferência, comparação',
      text: 'Várias respostas a um mesmo prompt, ordenadas pelo que alguém prefere. Cada duas delas que não empatam formam um par com o qual aprender.',
      forms: ['ranking', 'rankings'],
    },
    labeler: {
      name: 'Rotulador',
      text: 'Quem ordena textos: você ou um dos nossos programas. Dos programas, “careful” (cuidadoso) ordena pelo ouro dos autores e comete mais ou menos tantos erros quanto as pessoas; “hurried” (apressado) comete mais, “lazy” (preguiçoso) ordena ao acaso metade das vezes, “left-biased” e “length-biased” favorecem o primeiro texto ou o mais longo. “Strict” (rigoroso), “brisk” (enérgico) e “warm” (caloroso) diferem um pouco no que valorizam; “camp a” gosta de respostas alegres e “camp b”, de curtas; “upside-down” (ao contrário) ordena tudo ao contrário.',
      forms: ['rotulador', 'rotuladores', 'rotulador simulado', 'rotuladores simulados'],
    },
    judge: {
      name: 'Juiz',
      also: 'modelo de recompensa',
      text: 'Um segundo modelo que lê um prompt e uma resposta e dá um único número, a pontuação. Aprende com rankings, de modo que o texto preferido recebe uma pontuação mais alta.',
      forms: ['juiz', 'juízes', 'modelo de recompensa', 'modelos de recompensa'],
    },
    readable: {
      name: 'Juiz legível',
      also: 'modelo de Bradley–Terry sobre características',
      text: 'Um juiz pequeno que só olha sete coisas que as pessoas sabem nomear, como o comprimento e a gentileza, e aprende com suas escolhas quanto cada uma vale para você. É com ele que se mede “seu gosto”.',
      forms: ['juiz legível'],
    },
    score: {
      name: 'Pontuação',
      also: 'recompensa',
      text: 'O número que um juiz dá a uma resposta. Só as diferenças entre respostas ao mesmo prompt significam algo. A média das demonstrações é 0.',
      forms: ['pontuação', 'pontuações', 'recompensa'],
    },
    gold: {
      name: 'Ouro dos autores',
      text: 'O que os autores desta página chamam de bom, calculado por um programa: pertinente, verdadeiro, educado, terminado, não longo demais. Nada é treinado com ele; ele mostra se um juiz está sendo explorado. Não precisa ser o seu gosto.',
      forms: ['ouro dos autores', 'pontuação de ouro', 'ouro'],
    },
    policy: {
      name: 'Política',
      also: 'o escritor, o modelo melhorado',
      text: 'O modelo que escreve e que é melhorado. Para cada começo de texto ele tem uma probabilidade para cada próximo token.',
      forms: ['política', 'políticas'],
    },
    ppo: {
      name: 'PPO',
      also: 'otimização de política proximal',
      text: 'O método com que o InstructGPT foi melhorado. A política escreve, o juiz pontua, e os tokens que levaram a mais do que o esperado ficam mais prováveis; um recorte mantém pequena cada atualização.',
      forms: ['ppo'],
    },
    ptx: {
      name: 'PPO-ptx',
      text: 'PPO que também continua prevendo o texto do pré-treinamento, para que o modelo esqueça menos do que sabia.',
      forms: ['ppo-ptx', 'ptx'],
    },
    dpo: {
      name: 'DPO',
      also: 'otimização direta de preferências',
      text: 'Um método sem juiz: aprende diretamente com os rankings, tornando o melhor de dois textos mais provável que o outro. IPO e cDPO são variantes da sua perda.',
      forms: ['dpo'],
    },
    grpo: {
      name: 'GRPO e RLOO',
      also: 'otimização de política relativa ao grupo; REINFORCE deixando um de fora',
      text: 'Métodos como o PPO, mas sem modelo de valor: em vez dele, comparam-se entre si várias respostas a um mesmo prompt.',
      forms: ['grpo', 'rloo'],
    },
    kl: {
      name: 'Distância até o imitador',
      also: 'divergência KL',
      text: 'Quanto mais prováveis a política considera os próprios textos do que o modelo SFT: a log-probabilidade segundo uma menos a log-probabilidade segundo o outro, em média. 0 significa que nada mudou.',
      forms: ['kl', 'divergência kl', 'penalidade kl'],
    },
    leash: {
      name: 'Coleira',
      also: 'β, o coeficiente da KL',
      text: 'Quanto custa, em pontuação, cada nat de distância até o imitador. Sem ela, a política deriva para o que o juiz por acaso supervaloriza.',
      forms: ['coleira'],
    },
    nat: {
      name: 'Nat',
      text: 'A unidade de log-probabilidade com o logaritmo natural. Um nat a menos significa 2,7 vezes menos provável.',
      forms: ['nat', 'nats'],
    },
    logProbability: {
      name: 'Log-probabilidade',
      text: 'O logaritmo de uma probabilidade, em nats: 0 para o que é certo, e quanto mais baixo, menos provável. As dos tokens de um texto se somam.',
      forms: ['log-probabilidade', 'log-probabilidades'],
    },
    loss: {
      name: 'Perda',
      text: 'O número que o treinamento diminui. Em um modelo de linguagem: quanto o próximo token o surpreende, em nats.',
      forms: ['perda', 'perdas'],
    },
    rollout: {
      name: 'Rollout',
      text: 'Uma resposta que a política escreve durante o treinamento, para ser pontuada e para que se aprenda com ela.',
      forms: ['rollout', 'rollouts'],
    },
    value: {
      name: 'Modelo de valor',
      also: 'crítico',
      text: 'No PPO, um modelo que prevê após cada token que pontuação o texto terminado vai receber.',
      forms: ['modelo de valor'],
    },
    advantage: {
      name: 'Vantagem',
      text: 'Quanto um token se saiu melhor do que o modelo de valor esperava. Os tokens com vantagem positiva ficam mais prováveis.',
      forms: ['vantagem', 'vantagens'],
    },
    step: {
      name: 'Passo, iteração, época',
      text: 'Um passo é uma atualização dos parâmetros. Uma iteração do PPO é uma rodada de escrever, pontuar e várias atualizações. Uma época é uma passada por todos os dados.',
      forms: ['iteração', 'iterações', 'época', 'épocas'],
    },
    parameters: {
      name: 'Parâmetros',
      also: 'pesos',
      text: 'Os números de que um modelo se compõe. O treinamento os muda.',
      forms: ['parâmetros', 'pesos'],
    },
    learningRate: {
      name: 'Taxa de aprendizado',
      text: 'Quanto cada atualização move os parâmetros. Se for baixa demais, nada se aprende; se for alta demais, perde-se o que foi aprendido.',
      forms: ['taxa de aprendizado'],
    },
    seed: {
      name: 'Semente',
      text: 'O número do qual dependem todas as escolhas ao acaso. A mesma semente, as mesmas configurações e o mesmo motor dão a mesma execução.',
      forms: ['semente', 'sementes'],
    },
    temperature: {
      name: 'Temperatura',
      text: 'Com que ousadia o modelo sorteia seus tokens. Com 1 ele segue suas probabilidades; perto de 0 pega sempre o mais provável.',
      forms: ['temperatura'],
    },
    heldOut: {
      name: 'Reservado',
      text: 'Mantido fora do treinamento, para medir como um modelo se sai com o que não viu.',
      forms: ['reservado', 'reservada', 'reservados', 'reservadas'],
    },
    crossValidation: {
      name: 'Validação cruzada',
      text: 'Um jeito de medir com poucos dados: eles são divididos em cinco partes, e cinco juízes de teste são treinados cada um com quatro delas e testados com a quinta.',
      forms: ['validação cruzada'],
    },
    interval: {
      name: 'Intervalo de 95%',
      text: 'A faixa em que o valor verdadeiro está com 95% de certeza, dado o pouco que foi medido. Dois valores cujos intervalos se sobrepõem muito podem ser iguais.',
      forms: ['intervalo de 95%', 'intervalos de 95%'],
    },
    calibration: {
      name: 'Calibração',
      text: 'Se um juiz acerta tantas vezes quanto afirma: dos pares em que tem 80% de certeza, deveria acertar 80%.',
      forms: ['calibração', 'bem calibrado'],
    },
    hacking: {
      name: 'Reward hacking',
      also: 'sobreotimização, lei de Goodhart',
      text: 'A pontuação do juiz sobe enquanto os textos pioram: a política encontrou o que o juiz supervaloriza.',
      forms: ['reward hacking', 'explora erros', 'explorado', 'sobreotimização'],
    },
    tax: {
      name: 'Imposto de alinhamento',
      text: 'O que um modelo perde em outras capacidades ao ser treinado com preferências. Aqui: uma perda maior no texto do pré-treinamento.',
      forms: ['imposto de alinhamento'],
    },
    winRate: {
      name: 'Taxa de vitórias',
      text: 'Em quantos de cada 100 prompts a resposta de um modelo é preferida à de outro; um empate conta metade.',
      forms: ['taxa de vitórias', 'taxas de vitórias'],
    },
    bestOfN: {
      name: 'Melhor de n',
      also: 'best-of-n, amostragem por rejeição',
      text: 'Um jeito de obter respostas melhores sem treinar o escritor: ele escreve n, e o juiz fica com a de maior pontuação.',
      forms: ['best-of-n', 'melhor de n'],
    },
    attention: {
      name: 'Atenção',
      text: 'Como o modelo olha para trás: para cada token, cada cabeça distribui sua atenção entre os tokens anteriores.',
      forms: ['atenção'],
    },
    kernel: {
      name: 'Kernel',
      text: 'Um pequeno programa que roda na placa de vídeo, para uma operação como um produto de matrizes. Os desta página são escritos à mão, em WGSL.',
      forms: ['kernel', 'kernels'],
    },
    webgpu: {
      name: 'WebGPU e WebAssembly',
      text: 'As duas maneiras de um navegador calcular rápido: na placa de vídeo e no processador. Esta página usa qualquer uma das duas.',
      forms: ['webgpu', 'webassembly'],
    },
    marks: {
      name: 'Cores dos tokens',
      text: 'No palco, os tokens azuis ficaram mais prováveis desde o início da execução e os laranjas, menos; as palavras sublinhadas não estavam na resposta anterior. Na estação Base, uma cor mais forte significa um token menos provável.',
      forms: [],
    },
  },
  search: 'Buscar',
  found: (entries: number) => count(entries, { one: '# verbete', other: '# verbetes' }),
  none: 'Nada aqui contém essa palavra. Tente uma mais curta.',
  formula: 'Fórmula, e seu nome em outros lugares',
};
