// The words for a new version of the page, in German.
import type { UpdateWords } from '../en/update.ts';

export const DE_UPDATE: UpdateWords = {
  ready: 'Eine neue Version ist bereit.',
  help: 'Was gerade läuft, wird gespeichert, und du kannst es fortsetzen. Andere Tabs dieser Seite laden auch neu.',
  accept: 'Speichern und wechseln',
  later: 'Später',
  switching: 'Wird gespeichert und gewechselt …',
};
