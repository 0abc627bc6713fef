// The words of links that carry a whole state, in Brazilian Portuguese.
import type { ModelName } from '../../domain/models.ts';
import type { LinkWords } from '../en/link.ts';
import { count, list } from './forms.ts';

const rankings = (number: number): string => count(number, { one: '# ranking', other: '# rankings' });
const demonstrations = (number: number): string => count(number, { one: '# demonstração', other: '# demonstrações' });
const people = (number: number): string => count(number, { one: 'outra pessoa', other: 'outras # pessoas' });

export const PT_LINK: LinkWords = {
  share: {
    link: 'Link',
    copy: 'Copiar',
    copied: 'Copiado.',
    notCopied:
      'Este navegador não deixa a página copiar. O link está selecionado: copie-o com Ctrl+C, ⌘C ou um toque longo.',
    making: 'Criando o link…',
    withRankings: (number: number) =>
      count(number, { one: 'Incluir meu ranking (#)', other: 'Incluir meus # rankings' }),
    withRankingsHelp:
      'Eles ficam na parte do endereço depois de “#”, que os navegadores não enviam. Quem tiver o link pode lê-los.',
    withDemonstrations: (number: number) =>
      count(number, { one: 'Incluir minha demonstração (#)', other: 'Incluir minhas # demonstrações' }),
    contains: (station: string, parts: readonly string[], length: number) =>
      `Abre a estação “${station}” com ${list(parts)}. Tem ${length} caracteres.`,
    model: (name: ModelName | 'auto') => (name === 'auto' ? 'o modelo que estiver em uso lá' : `o modelo ${name}`),
    engine: { auto: 'o motor mais rápido que houver', webgpu: 'WebGPU', wasm: 'WebAssembly' },
    seed: (seed: number) => `a semente ${seed}`,
    settings: (number: number) =>
      number === 0
        ? 'todas as configurações padrão'
        : count(number, { one: '# configuração que você mudou', other: '# configurações que você mudou' }),
    choices: {
      method: 'o método',
      source: 'a seleção de rankings',
      labeler: 'o rotulador simulado',
      kernels: 'os kernels',
    },
    rankings: (number: number) => count(number, { one: '# ranking seu', other: '# rankings seus' }),
    tooMany: (number: number, most: number) =>
      `${count(number, { one: 'Seu ranking (#) não cabe: com ele', other: 'Seus # rankings não cabem: com eles' })}, o link teria mais de ${most} caracteres. Exporte-os com “Leve com você” como “Rankings, .jsonl” e envie esse arquivo junto.`,
    wrong: (faults: readonly string[]) => `Deixado de fora, por estar fora do intervalo: ${faults.join(' ')}`,
    classCode: (code: string) => `o código da turma “${code}”`,
    demonstrations: (number: number) => count(number, { one: '# demonstração sua', other: '# demonstrações suas' }),
    demonstrationsTooMany: (most: number) =>
      `Suas próprias demonstrações não cabem: com elas, o link teria mais de ${most} caracteres. “Leve com você” as exporta no .zip.`,
    demonstrationsLeftOut: 'Suas próprias demonstrações não estão nele: lá, a imitação dá outro modelo.',
    notInIt:
      'Os modelos treinados e os rankings de rotuladores simulados não estão nele: iniciar lá as mesmas execuções os cria de novo. Os rankings de outras pessoas também não estão nele.',
    code: 'Código QR do link',
    codeShorter:
      'O código QR deixa de fora o que o tornaria denso demais para um celular: seus rankings e, se preciso, suas demonstrações.',
    noCode: 'O link é longo demais para um código QR.',
  },
  opened: {
    title: (changed: readonly string[]) =>
      changed.length > 0
        ? `Este link define ${list(changed)}; o resto fica no padrão.`
        : 'Este link abre a página com todas as configurações padrão.',
    more: (number: number) => `mais ${number}`,
    forThisVisit: 'Isto vale para esta visita; suas próprias configurações são mantidas.',
    ofTable: (table: string, settings: readonly string[]) => `${table}: ${settings.join(', ')}`,
    method: (name: string) => `o método ${name}`,
    source: {
      you: 'só os seus próprios rankings',
      simulated: 'só rankings simulados',
      both: 'todos os rankings',
      chosen: 'só os rankings de pessoas escolhidas',
    },
    labeler: (name: string) => `o rotulador ${name}`,
    classCode: (code: string) => `o código da turma “${code}”`,
    underWay: (runs: readonly string[]) =>
      `${list(runs)}: em andamento aqui, então as configurações dali ficam como estão. Zere e recarregue a página para usar as do link.`,
    newer:
      'Este link foi criado por uma versão mais nova desta página. O que esta versão conhece foi aproveitado. Recarregue a página para obter a versão mais nova.',
    damaged: 'Este link foi cortado ou alterado depois de criado. O que pôde ser lido foi aproveitado.',
    unknownSetting: (name: string) => `Deixada de fora: a configuração “${name}”, que não existe aqui.`,
    wrongSetting: (error: string) => `Deixado de fora: um valor que não é possível. ${error}`,
    unknownChoice: (what: string, text: string) => `Deixado de fora: ${what} “${text}”, que não existe aqui.`,
    choices: {
      method: 'o método',
      source: 'a seleção de rankings',
      labeler: 'o rotulador',
      kernels: 'os kernels',
    },
    andMore: (number: number) => `Mais ${number} partes do link foram deixadas de fora.`,
    asks: (number: number, authors: number) =>
      `Este link traz ${rankings(number)} de ${people(authors)}. Quer adicioná-los?`,
    asksMine: (number: number) =>
      `Este link traz ${count(number, { one: '# ranking seu que não está', other: '# rankings seus que não estão' })} aqui. Quer adicioná-los?`,
    added: (added: number, known: number) =>
      `${count(added, { one: '# ranking adicionado', other: '# rankings adicionados' })}${known > 0 ? `, ${count(known, { one: '# já estava', other: '# já estavam' })} aqui` : ''}.`,
    notSaved: 'Não foi possível salvá-los: eles se perdem quando esta aba for fechada.',
    asksHelp: 'Eles mantêm o autor. Os seus ficam como estão.',
    some: (number: number) =>
      count(number, {
        one: 'Não foi possível ler # ranking do link.',
        other: 'Não foi possível ler # rankings do link.',
      }),
    asksDemonstrations: (number: number) => `Este link traz ${demonstrations(number)}. Usar na imitação?`,
    asksDemonstrationsHelp:
      'Elas tomam o lugar das que vêm com a página; “Restaurar as nossas”, na estação “Imitar”, traz estas de volta.',
    asksDemonstrationsOwn: (own: number) =>
      count(own, {
        one: 'Elas tomam o lugar da sua própria demonstração (#), que é apagada. “Leve com você” a salva antes.',
        other:
          'Elas tomam o lugar das suas próprias # demonstrações, que são apagadas. “Leve com você” as salva antes.',
      }),
    useDemonstrations: 'Usar na imitação',
    demonstrationsUsed: (number: number) =>
      count(number, {
        one: '# demonstração do link está em uso agora.',
        other: '# demonstrações do link estão em uso agora.',
      }),
    demonstrationsKnown: 'As demonstrações deste link já estão em uso aqui.',
    demonstrationsUnread: (number: number) =>
      count(number, {
        one: 'Não foi possível ler # demonstração do link.',
        other: 'Não foi possível ler # demonstrações do link.',
      }),
    none: 'Não foi possível ler os rankings deste link: ele foi cortado ou alterado. Peça o arquivo em vez dele.',
    tooLong: 'Os rankings deste link foram deixados de fora: ele é mais longo do que qualquer um que esta página cria.',
    known: (number: number) =>
      count(number, {
        one: 'O ranking deste link (#) já está aqui.',
        other: 'Os # rankings deste link já estão aqui.',
      }),
    add: 'Adicioná-los',
    leaveOut: 'Deixar de fora',
    kernelsMissing: (name: string) =>
      `A execução deste link usou os kernels “${name}”, que este computador não tem: os números podem diferir nos últimos algarismos.`,
    kernelsKept: (name: string) =>
      `A execução deste link usou os kernels “${name}”. Algo já foi treinado aqui com outros, então esses ficam: os números podem diferir nos últimos algarismos.`,
    kernelsTaken: (name: string) =>
      `Os kernels “${name}” do link já estão em uso. “Roda em”, na barra superior, os muda.`,
  },
};
