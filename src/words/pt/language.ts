// The words of the choice of language, in Brazilian Portuguese.
import type { LanguageWords } from '../en/language.ts';

export const PT_LANGUAGE: LanguageWords = {
  name: 'Idioma',
  help: 'A página é carregada de novo nesse idioma. Tudo é mantido, e uma execução continua de onde está.',
  modelIsEnglish:
    'O pequeno modelo foi treinado somente com textos em inglês. Os prompts e as respostas dele continuam em inglês.',
  missing: (name: string) =>
    `Não foi possível baixar os textos neste idioma: ${name}. A página é mostrada em inglês. Verifique sua conexão e recarregue a página.`,
  unknown: (tag: string) =>
    `Este endereço pede o idioma “${tag}”, que esta página não tem. Escolha outro no rodapé da página.`,
};
