// The words for a new version of the page, in Brazilian Portuguese.
import type { UpdateWords } from '../en/update.ts';

export const PT_UPDATE: UpdateWords = {
  ready: 'Há uma nova versão.',
  help: 'O que está em andamento é salvo, e você pode continuar depois. As outras abas desta página também são recarregadas.',
  accept: 'Salvar e trocar',
  later: 'Mais tarde',
  switching: 'Salvando e trocando…',
};
