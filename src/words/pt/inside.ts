// The words of what is inside a token and a step, in Brazilian Portuguese.
import type { InsideWords } from '../en/inside.ts';
import { count } from './forms.ts';

export const PT_INSIDE: InsideWords = {
  token: (token: string) => `Dentro de “${token}”`,
  close: 'Fechar',
  why: {
    name: 'Por que foi empurrado',
    later: 'Ainda não se sabe para que lado ele é empurrado: as vantagens são calculadas em uma etapa posterior.',
    up: (advantage: string) =>
      `Empurrado para cima: sua vantagem é ${advantage}, então a atualização o torna mais provável.`,
    down: (advantage: string) =>
      `Empurrado para baixo: sua vantagem é ${advantage}, então a atualização o torna menos provável.`,
    none: 'Sem empurrão: sua vantagem é 0.',
    because: {
      score: {
        up: (part: string) => `O que mais conta é a pontuação do juiz para a resposta inteira (${part}).`,
        down: (part: string) => `O que mais conta é a pontuação do juiz para a resposta inteira (${part}).`,
      },
      kl: {
        up: (part: string) =>
          `O que mais conta é a penalidade KL (${part}): daqui em diante, o texto é menos provável do que com o imitador.`,
        down: (part: string) =>
          `O que mais conta é a penalidade KL (${part}): daqui em diante, o texto é mais provável do que com o imitador, e isso custa.`,
      },
      value: {
        up: (part: string) => `O que mais conta é que o modelo de valor esperava aqui um retorno baixo (${part}).`,
        down: (part: string) => `O que mais conta é que o modelo de valor esperava aqui um retorno alto (${part}).`,
      },
      mean: {
        up: (part: string) =>
          `O que mais conta é que o lote se saiu pior em média, e a normalização subtrai essa média (${part}).`,
        down: (part: string) =>
          `O que mais conta é que o lote se saiu melhor em média, e a normalização subtrai essa média (${part}).`,
      },
      siblings: {
        up: () =>
          'A resposta inteira se saiu melhor que as outras ao mesmo prompt; todos os tokens dela compartilham isso.',
        down: () =>
          'A resposta inteira se saiu pior que as outras ao mesmo prompt; todos os tokens dela compartilham isso.',
      },
    },
    unfinished: 'A pontuação inclui a penalidade por não terminar.',
    clipped: (ratio: string, bound: string) =>
      `Na última passada sua razão, ${ratio}, tinha passado de ${bound}, então o recorte parou seu gradiente.`,
    moved: (nats: string) => `Após a atualização, sua log-probabilidade tinha mudado ${nats} nats.`,
    against: 'Isso vai contra o empurrão: outros tokens movem os mesmos pesos.',
    parts: 'Sua vantagem por partes',
    part: { score: 'pontuação', kl: 'penalidade KL', value: 'esperado', mean: 'média do lote' },
  },
  pair: {
    step: (step: number) => `Passo ${step}, token a token`,
    older: (step: number, newest: number) => `Retido no passo ${step}; a execução está no ${newest}.`,
    movedOn: (n: number) =>
      `A execução avançou ${count(n, { one: 'um passo', other: '# passos' })}: estas listas são da atualização mais recente. Clique em Passo em vez de Iniciar para ver as desta.`,
    sides: { chosen: 'O texto melhor de um par', rejected: 'O texto pior de um par' },
    before: 'log π antes desta atualização',
    up: {
      chosen: 'Empurrado para cima: está no texto melhor do par.',
      rejected: 'Empurrado para cima, embora esteja no texto pior: a margem passa de ½.',
    },
    down: {
      chosen: 'Empurrado para baixo, embora esteja no texto melhor: a margem passa de ½.',
      rejected: 'Empurrado para baixo: está no texto pior do par.',
    },
    same: 'Este par não o empurra: até aqui os dois textos são iguais, então os dois empurrões se anulam.',
    weight: {
      dpo: (weight: string, margin: string) =>
        `Todos os tokens do texto compartilham o peso do par, σ(−margem) = ${weight}; sua margem é ${margin}.`,
      ipo: (weight: string, margin: string) =>
        `Todos os tokens do texto compartilham o peso do par, ½ − margem = ${weight}; sua margem é ${margin}.`,
    },
  },
  numbers: {
    name: 'Seus números',
    written: 'log π ao ser escrito',
    updated: 'log π após esta atualização',
    reference: 'log π com o imitador',
    yes: 'sim',
    no: 'não',
  },
  topOf: {
    before: 'Antes desta atualização',
    tuned: 'Depois desta atualização',
    sft: 'O imitador (SFT)',
    base: 'O modelo base',
  },
  beforeUpdate: 'A política, antes desta atualização',
  movedOn: (iterations: number) =>
    `A execução avançou ${count(iterations, { one: 'uma iteração', other: '# iterações' })}: estas listas são da atualização mais recente. Clique em Passo em vez de Iniciar para ver as desta.`,
  held: {
    hold: 'Segurar este lote',
    help: 'O lote fica enquanto a execução continua.',
    older: (step: number, newest: number) => `Retido na iteração ${step}; a execução está na ${newest}.`,
  },
  whatIf: {
    title: 'E se…?',
    help: 'Outras configurações neste único lote. As vantagens, os empurrões e o recorte são calculados de novo; os textos, as pontuações e as razões ficam iguais, porque nada é treinado.',
    beforeUpdate: 'Antes da atualização não há razões, então nada é recortado ainda.',
    own: 'Voltar às configurações da execução',
    table: 'O lote na execução e com estas configurações',
    columns: ['Todos os tokens do lote', 'Na execução', 'Agora'],
    rows: {
      up: 'empurrados para cima ↑',
      down: 'empurrados para baixo ↓',
      clipped: 'parados pelo recorte ‖',
      outside: 'razão fora de 1 ± ε',
      reward: 'recompensa média de um texto',
    },
    marks: { up: '↑', down: '↓', clipped: '‖', none: '·' },
    inRun: 'Vantagens na execução',
    now: 'Com estas configurações',
    textInRun: (n: number) => `Resposta ${n}: vantagens na execução`,
    textNow: (n: number) => `Resposta ${n}: vantagens com estas configurações`,
    scale: 'Azul: acima de 0. Laranja: abaixo. As duas linhas têm a mesma escala.',
  },
  attention: {
    layer: 'Camada',
    head: 'Cabeça',
    help: 'Cada arco vai de um token a outro para o qual a cabeça olha para trás; quanto mais largo, mais ela olha. Selecione um token para olhar a partir dele.',
    from: (token: string, next: string) => `Olhando a partir de “${token}”, para prever “${next}”`,
    fromLast: (token: string) => `Olhando a partir de “${token}”, o último token`,
    tokens: 'Prompt e resposta, token a token',
    table: 'Todos os números deste token',
    columns: ['Lugar', 'Token', 'Atenção'],
  },
  leaveOneOut: {
    help: 'A pontuação da resposta menos a pontuação dela sem a palavra. Azul: a palavra aumenta a pontuação. Laranja: diminui. As contribuições não precisam somar o total, porque as palavras agem juntas.',
    words: 'Contribuição de cada palavra para a pontuação, tirando-a',
    oneWord: 'Uma resposta de uma só palavra não tem nenhuma para tirar.',
  },
  flow: {
    name: 'Uma iteração, etapa por etapa',
    size: (texts: number, tokens: number) => `Este lote: ${texts} textos, ${tokens} tokens.`,
    stages: {
      rollout: { plain: 'Escrever', help: 'rollout: a política responde a prompts' },
      score: { plain: 'Pontuar', help: 'pontuação: o juiz pontua cada resposta' },
      advantages: { plain: 'Méritos', help: 'vantagens: quais tokens se saíram melhor do que o esperado' },
      update: { plain: 'Atualizar', help: 'atualização: passos pequenos em direção ao que se saiu melhor' },
    },
    nodes: {
      write: { who: 'Política', does: 'escreve' },
      judge: { who: 'Juiz', does: 'pontua' },
      reference: { who: 'Imitador', does: 'mede a KL' },
      value: { who: 'Modelo de valor', does: 'prevê' },
      advantages: { who: 'Vantagens', does: 'dão mérito' },
      policy: { who: 'Política', does: 'aprende' },
      critic: { who: 'Modelo de valor', does: 'aprende' },
    },
  },
  kernels: {
    help: 'Quais kernels uma atualização da política executa em um minilote, e quanto tempo cada um leva neste computador. Enquanto isso, uma execução em andamento fica em pausa.',
    measure: 'Cronometrar aqui',
    measuring: 'Cronometrando…',
    shape: (texts: number, tokens: number) => `Um minilote de ${texts} textos de até ${tokens} tokens.`,
    clocks: {
      'time stamps': 'Pelas marcas de tempo do próprio adaptador.',
      'wall clock':
        'Este computador não oferece marcas de tempo, então cada kernel rodou sozinho, várias vezes, pelo relógio.',
    },
    cpu: 'O WebAssembly executou sua própria forma destes kernels; o WGSL é o que o WebGPU executaria.',
    columns: ['Kernel', 'Chamadas', 'ms', 'Proporção'],
    table: 'Kernels, os mais longos primeiro',
    source: 'WGSL',
    wgsl: (kernel: string) => `WGSL de ${kernel}`,
  },
  rollouts: {
    allNumbers: 'Todos os números',
    of: (name: string) => `de ${name}`,
    allNumbersOf: (name: string) => `Todos os números de ${name}`,
    token: 'Token',
    yes: 'sim',
    no: 'não',
    iteration: (step: number) => `Iteração ${step}, token a token`,
    after: (stage: string) => `após ${stage}`,
    number: 'Número sob cada token',
    views: {
      kl: { label: 'KL', help: 'Quanto mais provável é este token do que com o imitador: log π − log π₀.' },
      rewards: { label: 'Recompensa', help: 'A penalidade KL do token; o último recebe também a pontuação.' },
      values: { label: 'Valor', help: 'O retorno que o modelo de valor prevê daqui em diante.' },
      advantages: {
        label: 'Vantagem',
        help: 'Quanto o resultado foi melhor do que o previsto; a atualização segue isso.',
      },
      ratios: {
        label: 'Razão',
        help: 'A probabilidade na última passada da atualização dividida pela probabilidade quando foi escrito; 1 é sem mudança.',
      },
      clipped: {
        label: 'Recortado',
        help: 'Tokens cuja razão saiu de 1 ± ε na direção da sua vantagem; não acrescentam mais nada ao gradiente.',
      },
      implied: {
        label: 'Pontuação implícita',
        help: 'β (log π − log π₀) antes desta atualização: a soma dos tokens é a pontuação implícita do texto.',
      },
    },
    colours: (middle: number) => `Azul: acima de ${middle}. Laranja: abaixo.`,
    clipped: 'recortado',
    answer: (n: number) => `resposta ${n}`,
    perToken: (n: number, view: string) => `Resposta ${n}: ${view} por token`,
    later: 'Este número é calculado em uma etapa posterior da iteração.',
    judge: 'Juiz',
    goldAfter: '· ouro dos autores',
    notFinished: '· não terminada',
    show: (n: number) => `Mostrar ${n}`,
    showAll: (n: number) => `Mostrar todos os ${n}`,
  },
  choose: 'Selecione um token para ver o que há dentro dele.',
};
