// The words of the station where a person picks, in Brazilian Portuguese.
import type { TasteWords } from '../en/taste.ts';
import { count, list } from './forms.ts';

export const PT_TASTE: TasteWords = {
  title: 'Ensine seu gosto a ele',
  whichIsBetter: 'De qual resposta você gosta mais?',
  coming: 'Os textos para escolher estão a caminho…',
  count: (done: number, goal: number) => `${done} de ${goal}`,
  beyond: (done: number) => count(done, { one: '# escolha', other: '# escolhas' }),
  take: (text: string) => `Escolher este texto: ${text}`,
  empty: '(vazio)',
  cutOff: '(cortado)',
  neither: 'Nenhum',
  skip: 'Pular',
  undo: 'Desfazer',
  exhausted: 'Você comparou todos os textos que trazemos. Em Ordenar, o modelo escreve textos novos.',
  toRank: 'Ir para Ordenar',
  keys: '`←` e `→` escolhem um texto, `↓` não escolhe nenhum, `S` pula, `U` desfaz.',
  random: 'Perguntar pares ao acaso',
  randomHelp:
    'Caso contrário, perguntamos onde sua resposta ensina mais. O modo como um par foi sorteado fica guardado com sua escolha, e é exportado.',
  startFrom: {
    legend: 'O juiz parte de',
    options: { automatic: 'Automático', 'our judge': 'Nosso juiz', 'SFT model': 'O modelo SFT' },
    help: 'Nosso juiz já distingue o gentil do grosseiro e o verdadeiro do falso; o modelo SFT não sabe nada disso. Automático usa o nosso enquanto suas escolhas são poucas.',
  },
  notSaved: 'Sua última escolha não está salva: ela se perde quando a aba for fechada.',
  told: {
    start: 'Escolha o texto de que você mais gosta. Não há resposta certa.',
    took: (differences: readonly string[]) =>
      differences.length > 0
        ? `O texto que você escolheu é ${list(differences)}.`
        : 'Os dois textos não diferem em nada que o juiz legível saiba nomear.',
    expected: 'O juiz legível esperava isso.',
    unexpected: 'O juiz legível esperava o outro.',
    noIdea: 'O juiz legível não tinha palpite.',
    neither: 'Você não escolheu nenhum. O juiz não aprende nada com isso.',
    skipped: 'Você pulou este par. Nada se aprende com ele.',
    undone: 'Sua última escolha foi desfeita. Aqui está o par de novo.',
    again: (same: number, all: number) =>
      `De ${all} pares que perguntamos duas vezes, você respondeu igual em ${same}.`,
  },
  judge: {
    title: 'Do que você parece gostar',
    help: 'Um juiz legível conta sete coisas em cada texto e aprende com cada escolha quanto elas valem para você. Ele adivinha cada escolha antes de você fazê-la.',
    features: {
      long: { about: 'comprimento', more: 'longo', less: 'curto', of: ['mais longo', 'mais curto'] },
      kind: { about: 'gentileza', more: 'gentil', less: 'grosseiro', of: ['mais gentil', 'mais grosseiro'] },
      true: { about: 'verdade', more: 'verdadeiro', less: 'falso', of: ['verdadeiro', 'falso'] },
      answers: {
        about: 'pertinência',
        more: 'pertinente',
        less: 'fora do assunto',
        of: ['mais pertinente', 'menos pertinente'],
      },
      finished: { about: 'finais', more: 'terminado', less: 'cortado', of: ['terminado', 'cortado'] },
      cheerful: { about: 'alegria', more: 'alegre', less: 'sóbrio', of: ['mais alegre', 'menos alegre'] },
      animal: {
        about: 'animais',
        more: 'um animal',
        less: 'nenhum animal',
        of: ['sobre um animal', 'sem nenhum animal'],
      },
    },
    like: (what: readonly string[]) => `Você parece gostar de: ${what.join(', ')}.`,
    indifferent: (what: readonly string[]) => `Você parece não se importar com: ${what.join(', ')}.`,
    unknown: (what: readonly string[]) => `Ainda não se sabe: ${what.join(', ')}.`,
    hits: (right: string, all: number) =>
      `Ele previu ${right} de ${count(all, { one: '# escolha antes de você fazê-la', other: '# escolhas antes de você fazê-las' })}.`,
    caption: 'O que o juiz legível deduz das suas escolhas',
    columns: { less: 'Menos', taken: 'Quantas vezes é escolhido', more: 'Mais' },
    share: (more: string, value: number, low: number, high: number) =>
      `${more}: escolhido em ${value}% dos pares que não diferem em mais nada; entre ${low} e ${high}%`,
    scale:
      'Marca: com que frequência você escolheria o texto que tem mais disso. Barra: a faixa em que isso está com 95% de certeza.',
  },
  wholeRun: {
    title: 'Uma execução completa em vinte segundos',
    about:
      'Uma gravação: um modelo pequeno aprende a responder, um juiz aprende o que se prefere e depois o modelo aprende com o juiz.',
    coming: 'A gravação está a caminho…',
    phases: {
      sft: '1 de 3: o modelo aprende a responder imitando exemplos (SFT).',
      reward: '2 de 3: um juiz aprende qual de dois textos é preferido (modelo de recompensa).',
      policy: '3 de 3: o modelo se aproxima do que o juiz pontua bem (PPO).',
    },
    end: 'Esse era o nosso modelo com o nosso juiz. O seu vai aprender com as suas escolhas.',
    time: 'Ponto da gravação',
    retry: 'Verifique a conexão e clique em Iniciar para tentar de novo.',
  },
  teach: {
    button: 'Ensinar o modelo',
    again: 'Ensinar de novo',
    early: (left: number) =>
      count(left, { one: 'Vinte escolhas bastam; falta #.', other: 'Vinte escolhas bastam; faltam #.' }),
    ready: (picks: number) =>
      `Um juiz aprende só com ${count(picks, { one: 'sua escolha', other: 'suas # escolhas' })}; depois o modelo aprende com o juiz.`,
    none: 'Primeiro escolha um texto: o juiz aprende com suas escolhas.',
    waiting: 'Os modelos ainda estão sendo baixados. O ensino começa sozinho assim que eles chegarem.',
    stopped: 'O motor não está funcionando. Clique em Recuperar acima para reiniciá-lo.',
    phases: {
      reward: '1 de 2: um juiz aprende seu gosto.',
      policy: '2 de 2: o modelo aprende com o juiz.',
    },
    pause: 'Pausar',
    resume: 'Continuar',
    progress: 'Progresso do ensino',
    done: 'Ensinado. Abaixo, “Sua execução” mostra o que o modelo diz agora.',
    compare: 'Compará-lo com o modelo de antes',
  },
};
