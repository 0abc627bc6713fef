// The words of the part of the page for a class, and of files that leave the page or come back, in Brazilian Portuguese.
import type { ClassWords } from '../en/class.ts';
import { count } from './forms.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const people = (number: number): string => count(number, { one: '# pessoa', other: '# pessoas' });
const rankings = (number: number): string => count(number, { one: '# ranking', other: '# rankings' });

export const PT_CLASS: ClassWords = {
  name: 'Nome ou apelido',
  nameHelp: 'Opcional. É escrito nos arquivos de rankings que você salva, para que a turma veja de quem são.',
  code: 'Código da turma',
  codeHelp:
    'Opcional. Quem digita o mesmo código recebe primeiro os mesmos dez pares em “Seu gosto”, e depois pares próprios. Ele não é enviado a lugar nenhum.',
  saveMine: 'Salvar os rankings de pessoas como arquivo',
  saved: (file: string) => `${file} está nos seus downloads.`,
  takeIn: 'Reunir os arquivos de uma turma',
  takeInHelp:
    'Solte aqui arquivos ou uma pasta inteira, ou escolha-os. Nada é enviado a lugar nenhum, e nenhum ranking conta duas vezes.',
  chooseFiles: 'Escolher arquivos…',
  chooseFolder: 'Escolher uma pasta…',
  reading: 'Lendo…',
  have: (mine: number, simulated: string, others: number, demonstrations: number) =>
    `Seus: ${rankings(mine)}; simulados: ${simulated}; ${others > 0 ? `de outras pessoas: ${others}; ` : ''}${count(demonstrations, { one: '# demonstração', other: '# demonstrações' })}. Os arquivos são criados neste computador e não são enviados a lugar nenhum.`,
  files: {
    all: {
      label: 'Tudo, em um único .zip',
      help: 'Rankings, configurações e todos os modelos, em pastas que transformers, TRL e OpenRLHF conseguem carregar.',
    },
    pairs: {
      label: 'Pares, .jsonl',
      help: 'Uma linha por par para TRL e OpenRLHF: prompt, chosen, rejected.',
    },
    rankings: {
      label: 'Rankings, .jsonl',
      help: 'Cada ranking como foi dado, com empates e pulos. Esta página pode importar o arquivo.',
    },
    unread: {
      label: 'Registros ilegíveis, .jsonl',
      help: 'Registros salvos que esta versão da página não consegue ler, como estão.',
    },
  },
  packing: 'Empacotando…',
  packed: (file: string) => `${file} está nos seus downloads.`,
  importRankings: 'Importar rankings…',
  importHelp:
    'Importe arquivos .zip ou de rankings exportados desta página, seus ou de outras pessoas, quantos quiser de uma vez. Duplicatas são puladas.',
  imported: ({ files, people: by, added, known }: Record<'files' | 'people' | 'added' | 'known', number>) =>
    `${count(files, { one: '# arquivo', other: '# arquivos' })} com rankings de ${by === 0 ? 'rotuladores simulados' : people(by)}: ${count(added, { one: '# ranking adicionado', other: '# rankings adicionados' })}${known > 0 ? `, ${count(known, { one: '# duplicata pulada', other: '# duplicatas puladas' })}` : ''}.`,
  importedNone: 'Nenhum ranking foi encontrado.',
  unreadFiles: (files: number, problems: string[]) =>
    `${count(files, { one: 'Não foi possível ler # arquivo', other: 'Não foi possível ler # arquivos' })}: ${problems.join(' ')}`,
  moreFiles: (files: number) =>
    count(files, {
      one: 'Não foi possível ler mais # arquivo.',
      other: 'Não foi possível ler mais # arquivos.',
    }),
  importedNotSaved: 'Não foi possível salvá-los: eles se perdem quando esta aba for fechada.',
  problem: ({ file, line, message }: { file: string; line?: number; message: string }) =>
    `${file}${line === undefined ? '' : `, linha ${line}`}: ${message}`,
  moreProblems: (lines: number) =>
    count(lines, {
      one: 'Não foi possível ler mais # linha.',
      other: 'Não foi possível ler mais # linhas.',
    }),
  you: 'você',
  youNamed: (name: string) => `${name} (você)`,
  person: (number: number) => `Pessoa ${number}`,
  sameName: (name: string, number: number) => `${name} ${number}`,
  tooFew: 'Quando os rankings de pelo menos duas pessoas estiverem aqui, isto mostra quem concorda com quem.',
  nothingShared:
    'Ninguém aqui ordenou um par que outra pessoa também tenha ordenado. Um código de turma dá à turma dez pares em comum.',
  matrix: 'Concordância, pessoa por pessoa',
  matrixHelp: (enough: number) =>
    `Com que frequência duas pessoas põem os mesmos dois textos na mesma ordem; empates não contam, e ao acaso seriam 50%. Com menos de ${enough} pares em comum, dá-se a contagem em vez da porcentagem. Quem responde de modo parecido fica lado a lado.`,
  self: '–',
  none: 'nenhum',
  few: ({ alike, pairs }: { alike: number; pairs: number }) => `${alike} de ${pairs}`,
  share: ({ alike, pairs }: { alike: number; pairs: number }) => percent(alike / pairs),
  of: ({ pairs }: { pairs: number }) => `de ${pairs}`,
  closest: 'Os mais próximos e os mais distantes',
  columns: ['Pessoa', 'Mais com', 'Menos com'],
  nobody: '–',
  closestHelp: (least: number) => `Entre pessoas com pelo menos ${least} pares em comum.`,
  camps: 'Dois grupos?',
  campsFound: (inside: [number, number], across: number) =>
    `A turma se divide em dois grupos. Dentro deles, as pessoas concordam em ${percent(inside[0])} e ${percent(inside[1])} dos pares; entre eles, em ${percent(across)}.`,
  campsNone: 'Não há dois grupos: a turma não está mais dividida do que estaria por acaso.',
  camp: (number: number, members: number) => `Grupo ${number}, ${people(members)}`,
  teachCamp: (number: number) => `Ensinar com o grupo ${number}`,
  campsHelp: (shuffles: number) =>
    `A primeira componente principal de todas as respostas divide as pessoas em duas partes; depois cada uma vai para o lado com que mais concorda. Só são chamados de grupos se os dois lados estiverem mais separados do que em todas as ${shuffles} turmas em que as respostas a cada par foram embaralhadas entre quem as deu.`,
  disputed: 'O par mais disputado',
  disputedAt: (at: number, all: number) => `${at} de ${all} pares disputados`,
  agreed: 'Ninguém discorda em nenhum par.',
  took: (number: number) => `escolhido por ${people(number)}:`,
  empty: '(vazio)',
  vote: 'Escolho este',
  voteThis: (text: string) => `Escolho este: ${text}`,
  voted: 'Seu voto fica salvo como um ranking seu.',
  next: 'Próximo par',
};
