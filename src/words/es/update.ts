// The words for a new version of the page, in Spanish.
import type { UpdateWords } from '../en/update.ts';

export const ES_UPDATE: UpdateWords = {
  ready: 'Hay una versión nueva.',
  help: 'Lo que está en marcha se guarda y puedes continuarlo. Las demás pestañas de esta página también se recargan.',
  accept: 'Guardar y cambiar',
  later: 'Más tarde',
  switching: 'Guardando y cambiando…',
};
