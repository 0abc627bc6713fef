// The words of handing in rankings by links and QR codes, in Brazilian Portuguese.
import type { HandInWords } from '../en/hand-in.ts';
import { count, list } from './forms.ts';

const rankings = (number: number): string => count(number, { one: '# ranking', other: '# rankings' });
const added = (number: number, names: readonly string[]): string =>
  count(number, {
    one: `# ranking de ${list(names)} adicionado`,
    other: `# rankings de ${list(names)} adicionados`,
  });

export const PT_HAND_IN: HandInWords = {
  show: 'Entregar sem arquivo: códigos QR',
  showHelp:
    'Seus próprios rankings como códigos QR, para a câmera do professor ler um após o outro, ou como links para copiar em uma mensagem. Eles também contêm seu apelido.',
  noRankings: 'Você ainda não ordenou nada.',
  tooMany: (number: number) =>
    count(number, {
      one: 'Seu ranking (#) não cabe em códigos QR. Salve-o como arquivo.',
      other: 'Seus # rankings são demais para códigos QR. Salve-os como arquivo.',
    }),
  making: 'Criando os códigos…',
  code: (part: number, parts: number) => `Código QR ${part} de ${parts}`,
  contains: (number: number, parts: number) =>
    parts === 1
      ? `${rankings(number)} em um código.`
      : `${rankings(number)} em ${parts} códigos. Mostre todos, em qualquer ordem.`,
  previous: 'Código anterior',
  next: 'Próximo código',
  play: 'Mostrar um após o outro',
  stop: 'Parar',
  links: 'O mesmo como links, um por linha',
  copy: 'Copiar os links',
  copied: 'Copiado.',
  notCopied:
    'Este navegador não deixa a página copiar. Os links estão selecionados: copie-os com o teclado ou um toque longo.',
  take: 'Receber códigos QR e links',
  takeHelp:
    'Leia os códigos que os alunos mostram, em qualquer ordem; o que é lido duas vezes conta uma só. As partes são guardadas até que todas estejam aqui, mesmo que a página seja recarregada. O aplicativo de câmera de um celular também pode abrir os códigos; nesse caso, os rankings ficam nesse celular.',
  scan: 'Ler com a câmera',
  scanStop: 'Parar a câmera',
  noCamera:
    'A câmera não pode ser usada aqui: os navegadores só a liberam para páginas em https ou localhost. Receba arquivos ou links colados, ou leia os códigos com o aplicativo de câmera de um celular.',
  noLibrary: 'A parte desta página que lê códigos QR não pôde ser baixada. Verifique sua conexão e tente de novo.',
  refused:
    'Não foi possível abrir a câmera. Permita que esta página a use e feche outros programas que a usem. Arquivos e links colados funcionam sem ela.',
  looking: 'Segure um código diante da câmera, de modo que apareça inteiro na imagem.',
  video: 'O que a câmera vê',
  paste: 'Links, um por linha',
  pasteHelp: 'Cole os links que os alunos enviaram, todos de uma vez.',
  takePasted: 'Receber os links',
  nothing: 'Nenhum link com rankings foi encontrado.',
  newer:
    'Um link foi criado por uma versão mais nova desta página: recarregue esta página para obtê-la e tente de novo.',
  damaged: (links: number) =>
    count(links, {
      one: '# link foi cortado ou alterado e ficou de fora: leia-o ou copie-o de novo.',
      other: '# links foram cortados ou alterados e ficaram de fora: leia-os ou copie-os de novo.',
    }),
  mixed: 'As partes não combinam entre si e ficaram de fora: leia todas de novo.',
  waiting: (parts: number, missing: readonly number[]) =>
    `Já estão aqui ${parts - missing.length} de ${count(parts, { one: '# parte', other: '# partes' })}. Ainda falta: ${missing.join(', ')}.`,
  none: 'Os rankings de um link não podem ser lidos: leia-o ou copie-o de novo.',
  otherBank:
    'Estes rankings são de textos que outra versão desta página oferece. Todos precisam da mesma versão; arquivos funcionam de qualquer forma.',
  somebody: 'alguém sem apelido',
  added: (names: readonly string[], number: number, known: number) =>
    known === 0
      ? `${added(number, names)}.`
      : `${added(number, names)}, ${count(known, { one: '# duplicata pulada', other: '# duplicatas puladas' })}.`,
  unread: (number: number) =>
    count(number, {
      one: 'Não foi possível ler # ranking.',
      other: 'Não foi possível ler # rankings.',
    }),
  notSaved: 'Não foi possível salvá-los: eles se perdem quando esta aba for fechada.',
  opened: 'Foi aberto um link com rankings para entregar.',
  toClass: 'Mostrar a turma',
};
