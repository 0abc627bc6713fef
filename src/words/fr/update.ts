// The words for a new version of the page, in French.
import type { UpdateWords } from '../en/update.ts';

export const FR_UPDATE: UpdateWords = {
  ready: 'Une nouvelle version est prête.',
  help: 'Ce qui tourne est enregistré et vous pourrez le reprendre. Les autres onglets de cette page se rechargent aussi.',
  accept: 'Enregistrer et changer',
  later: 'Plus tard',
  switching: 'Enregistrement et changement…',
};
