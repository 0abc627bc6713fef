// The words of the report, in Brazilian Portuguese.
import type { ReportWords } from '../en/report.ts';
import { count } from './forms.ts';

const demonstrations = (number: number): string => count(number, { one: '# demonstração', other: '# demonstrações' });

export const PT_REPORT: ReportWords = {
  card: 'Relatório',
  cardHelp:
    'Um arquivo com configurações, rótulos, curvas, textos e o mural, antes e agora. Abre sem esta página e pode ser impresso.',
  save: 'Salvar o relatório',
  file: 'Relatório, .html',
  making: 'Criando o relatório…',
  saved: (file: string) => `${file} está nos seus downloads.`,

  title: 'RLHF Sandbox: relatório',
  titleBy: (name: string) => `RLHF Sandbox: relatório de ${name}`,
  made: (date: string) => `Criado em ${date}.`,
  version: (version: string) => `Versão da página: ${version}.`,
  english: 'O modelo escreve em inglês; os textos dele estão como ele os escreveu.',

  facts: {
    title: 'Onde rodou',
    model: 'Modelo',
    parameters: (model: string, parameters: string) => `${model}, ${parameters} parâmetros`,
    seed: 'Semente',
    engine: 'Motor',
    engines: {
      webgpu: (adapter: string) => `WebGPU: ${adapter || 'um adaptador sem nome'}`,
      cpu: (adapter: string) => `WebAssembly no processador${adapter ? `: ${adapter}` : ''}`,
    },
    kernels: 'Kernels',
    noEngine:
      'O motor não estava funcionando quando este relatório foi criado, então o modelo e os kernels não são conhecidos.',
  },

  settings: {
    title: 'Configurações',
    changed: 'Configurações que diferem do padrão',
    changedHelp: 'Do que foi treinado aqui, como foi treinado; do resto, como estavam os campos.',
    noneChanged: 'Todas as configurações estão no padrão.',
    columns: ['Parte', 'Configuração', 'Valor', 'Padrão'],
    moved: (value: string) => `${value} (mudou durante a execução)`,
    usual: 'Configurações no padrão',
    usualOf: (part: string, settings: readonly string[]) => `${part}: ${settings.join(', ')}.`,
  },

  runs: {
    title: 'O que foi treinado',
    columns: ['Parte', 'Estado', 'Feito'],
    ours: 'vem com a página, não foi treinado aqui',
    none: 'não treinado',
    stepOf: (unit: string, step: number, total: number) => `${unit} ${step} de ${total}`,
    rounds: (round: number) => `com os rankings das rodadas 1 a ${round}`,
  },

  labels: {
    title: 'Rótulos',
    none: 'Ainda não há rankings, de ninguém. Em “Seu gosto” ou “Ordenar”, dois textos bastam para começar.',
    columns: ['De', 'Rankings', 'Pares ordenados'],
    simulated: (labeler: string) => `rotulador simulado “${labeler}”`,
    source: {
      you: 'O juiz aprende só com seus rankings.',
      simulated: 'O juiz aprende só com os rankings simulados.',
      both: 'O juiz aprende com todos os rankings.',
      chosen: 'O juiz aprende só com os rankings de pessoas escolhidas.',
    },
    demonstrations: (number: number, own: boolean) =>
      own
        ? `Para a imitação: ${demonstrations(number)}, com edições suas.`
        : `Para a imitação: ${demonstrations(number)}, como vêm com a página.`,
    noAgreement:
      'Nenhum par foi perguntado duas vezes ainda, então nada se pode dizer de quanto você concorda consigo.',
    own: 'Suas próprias escolhas',
    ownNone: 'Você ainda não escolheu nem ordenou nada.',
    better: 'preferido',
    worse: 'outro',
    place: (rank: number) => `${rank}º lugar`,
    skipped: 'pulado',
    allBad: 'todos ruins',
    tie: 'igualmente bons',
    empty: '(vazio)',
  },

  curves: {
    title: 'Curvas',
    none: 'Nada foi treinado aqui ainda, então não há curvas. Clique em Iniciar em “Imitar”, “Juiz” ou “Melhorar”.',
    noneOf: (part: string) => `${part}: não foi treinado aqui, então não há curva.`,
    name: (part: string, chart: string) => `${part}: ${chart}`,
    describe: (line: string, first: string, last: string) => `${line}: de ${first} a ${last}.`,
    columns: ['Linha', 'Primeiro', 'Último', 'Mínimo', 'Máximo'],
    smoothed: 'Linha fina: como medido. Linha grossa: suavizado. Os números são como medidos.',
    reference: (meaning: string, value: string) => `${meaning}: ${value}`,
  },

  texts: {
    title: 'O que ele diz, antes e depois',
    none: 'Nenhum modelo foi treinado aqui, então ainda não há “depois”.',
    notLooked: 'A execução foi treinada sem que ninguém olhasse, então os textos dela não foram guardados.',
    help: 'Os mesmos prompts com os mesmos números aleatórios; sublinhado: palavras que não estão na resposta de antes.',
    at: (name: string, step: number) => `${name}, passo ${step}`,
  },

  wall: {
    title: 'O mural, antes e agora',
    none: 'Ainda não há mural: ele pertence a “Imitar” e “Melhorar”, quando um deles tiver sido treinado aqui.',
    help: 'Cada quadro é a resposta a um prompt com o qual o modelo não treinou. O sinal dele diz o mesmo que a cor.',
    then: (step: number) => `Antes (passo ${step})`,
    now: (step: number) => `Agora (passo ${step})`,
    byTaste: (step: number) => `Agora, pelo seu gosto (passo ${step})`,
    columns: ['Sinal', 'O que é a resposta'],
    outcomes: {
      follows: 'faz o que foi pedido',
      rude: 'grosseira',
      false: 'falsa',
      beside: 'fora do assunto',
      unfinished: 'nunca termina',
      liked: 'agrada mais que no início',
      alike: 'agrada igual',
      disliked: 'agrada menos',
    },
    counts: (parts: readonly string[]) => parts.join(', '),
    countOf: (what: string, number: string) => `${what}: ${number}`,
    answer: (prompt: string, answer: string, what: string) => `${prompt} ${answer} (${what})`,
  },

  meaning: {
    title: 'O que isto significa',
    none: 'Nada se pode dizer antes que algo seja treinado aqui.',
    votes: (votes: string) => `${votes} em Comparar.`,
    noComparison: 'Os modelos ainda não foram comparados: “Medir os três”, em Comparar, faz isso.',
    card: 'Medido em prompts reservados',
    cardOf: (prompts: number) =>
      `${count(prompts, { one: '# prompt', other: '# prompts' })} por modelo; entre parênteses, o intervalo de 95%.`,
    outdated: 'O modelo melhorado continuou a ser treinado depois desta medição.',
    measured: 'Medida',
    rate: (value: string, low: string, high: string) => `${value} (de ${low} a ${high})`,
  },

  again: {
    title: 'Como repetir a execução',
    link: 'Este link abre a página com o mesmo modelo, a mesma semente, o mesmo motor e as mesmas configurações:',
    play: 'Depois clique em Iniciar em “Imitar”, “Juiz” e “Melhorar”, nesta ordem, para o que foi treinado aqui. No mesmo dispositivo e com o mesmo motor, os números são iguais até o último algarismo.',
    command: 'Sem a página, em uma cópia do projeto, este comando executa o ciclo inteiro com rótulos simulados:',
    noCommand:
      'Não há comando para esta execução: os comandos só rodam com as configurações padrão, PPO e rótulos simulados.',
  },
};
