// The words of the trained models of a class and of the blind vote on them, in Brazilian Portuguese.
import type { ModelsWords } from '../en/models.ts';
import { count } from './forms.ts';

const moreVotes = (number: number): string => count(number, { one: 'mais # voto', other: 'mais # votos' });
const added = (number: number): string => count(number, { one: '# modelo adicionado', other: '# modelos adicionados' });

export const PT_MODELS: ModelsWords = {
  help: 'Salve o modelo que você treinou e entregue-o a outras pessoas, ou importe os delas. Depois votem nos textos deles sem saber de quem são. Nada é enviado a lugar nenhum.',
  short:
    'O arquivo guarda, para cada peso, a direção em que o treinamento o moveu e quanto ele se moveu em média. Por isso o modelo de um arquivo escreve de modo muito parecido com o que você treinou, mas não palavra por palavra.',
  save: 'Salvar meu modelo como arquivo',
  saved: (file: string) => `${file} está nos seus downloads.`,
  saving: 'Salvando…',
  withRankings: (rankings: number) => count(rankings, { one: 'Com meu ranking (#)', other: 'Com meus # rankings' }),
  addMine: 'Adicionar meu modelo à lista',
  mineAdded: 'Seu modelo está na lista.',
  mineNotSaved: 'Seu modelo está na lista, mas não foi possível salvá-lo: ele se perde quando esta aba for fechada.',
  takenIn: {
    models: (number: number, known: number) =>
      `${added(number)}${known === 0 ? '' : count(known, { one: ', # que você já tinha foi pulado', other: ', # que você já tinha foram pulados' })}. Os modelos da turma estão em “Comparar”.`,
    notSaved: 'Não foi possível salvar os modelos: eles se perdem quando esta aba for fechada.',
    refused: (file: string, message: string) => `${file}: ${message}`,
    more: (files: number) =>
      count(files, {
        one: 'Não foi possível importar mais # modelo.',
        other: 'Não foi possível importar mais # modelos.',
      }),
  },
  list: 'Modelos que estão aqui',
  empty: 'Ainda não há nenhum modelo aqui.',
  unread: (models: number) =>
    count(models, {
      one: 'Esta versão da página não consegue ler # modelo salvo aqui.',
      other: 'Esta versão da página não consegue ler # modelos salvos aqui.',
    }),
  columns: ['Treinado por', 'Como', 'Salvo em', ''],
  how: (method: string, step: number, base: string, seed: number) =>
    `${method}, ${count(step, { one: '# passo', other: '# passos' })}, a partir de ${base}, semente ${seed}`,
  remove: 'Remover',
  removeThis: (name: string) => `Remover o modelo de ${name}`,
  otherBase: (base: string) => `Este parte de ${base}: só pode escrever enquanto ${base} estiver aberto.`,
  vote: 'Votar às cegas em dois deles',
  tooFew: (base: string) => `Para votar são necessários dois modelos feitos a partir de ${base}, o modelo base aberto.`,
  start: 'Pedir que dois deles escrevam',
  writing: 'Dois modelos estão escrevendo…',
  aIsBetter: 'A é melhor',
  equal: 'Iguais',
  bIsBetter: 'B é melhor',
  next: 'Próximo par',
  hidden: (votes: number) => `Seu voto está salvo. Os nomes e os resultados aparecem após ${moreVotes(votes)}.`,
  shown: (a: string, b: string) => `Seu voto está salvo. A é do modelo de ${a}; B, do modelo de ${b}.`,
  results: 'Resultados',
  resultsHidden: (votes: number) => `Aparecem após ${moreVotes(votes)}, para que ninguém vote em um nome.`,
  resultsHelp: (votes: number) =>
    `${count(votes, { one: '# voto', other: '# votos' })} neste computador. Proporção dos votos de cada modelo, em que um empate conta metade, com seu intervalo de 95%: onde dois intervalos se sobrepõem, os votos não dizem qual modelo é melhor.`,
  tally: (wins: number, ties: number, losses: number) =>
    `${count(wins, { one: '# vitória', other: '# vitórias' })}, ${count(ties, { one: '# empate', other: '# empates' })}, ${count(losses, { one: '# derrota', other: '# derrotas' })}`,
  noVotes: 'ainda sem votos',
  startOver: 'Apagar os votos',
};
