// The words of handing in rankings by links and QR codes, in Spanish.
import type { HandInWords } from '../en/hand-in.ts';
import { count, list } from './forms.ts';

const rankings = (number: number): string => count(number, { one: '# ranking', other: '# rankings' });

export const ES_HAND_IN: HandInWords = {
  show: 'Entregar sin archivo: códigos QR',
  showHelp:
    'Tus propios rankings como códigos QR, para que la cámara de quien da la clase los escanee uno tras otro, o como enlaces para copiar en un mensaje. También contienen tu apodo.',
  noRankings: 'Todavía no has ordenado nada.',
  tooMany: (number: number) =>
    `${count(number, { one: 'Tu ranking (#) no cabe en códigos QR. Guárdalo', other: 'Tus # rankings no caben en códigos QR. Guárdalos' })} como archivo.`,
  making: 'Creando los códigos…',
  code: (part: number, parts: number) => `Código QR ${part} de ${parts}`,
  contains: (number: number, parts: number) =>
    parts === 1
      ? `${rankings(number)} en un solo código.`
      : `${rankings(number)} en ${parts} códigos. Muéstralos todos, en cualquier orden.`,
  previous: 'Código anterior',
  next: 'Código siguiente',
  play: 'Mostrar uno tras otro',
  stop: 'Detener',
  links: 'Lo mismo como enlaces, uno por línea',
  copy: 'Copiar los enlaces',
  copied: 'Copiados.',
  notCopied:
    'Este navegador no deja copiar a la página. Los enlaces están seleccionados: cópialos con el teclado o con una pulsación larga.',
  take: 'Recibir códigos QR y enlaces',
  takeHelp:
    'Escanea los códigos que muestren los alumnos, en cualquier orden; lo que se escanea dos veces cuenta una. Las partes se guardan hasta que estén todas, también si se recarga la página. La aplicación de cámara de un teléfono también puede abrir los códigos; los rankings quedan entonces en ese teléfono.',
  scan: 'Escanear con la cámara',
  scanStop: 'Detener la cámara',
  noCamera:
    'Aquí no se puede usar la cámara: los navegadores solo la dan a páginas en https o localhost. Recibe archivos o enlaces pegados, o escanea los códigos con la aplicación de cámara de un teléfono.',
  noLibrary:
    'No se pudo descargar la parte de esta página que lee códigos QR. Comprueba tu conexión e inténtalo de nuevo.',
  refused:
    'No se pudo abrir la cámara. Permite que esta página la use y cierra otros programas que la estén usando. Los archivos y los enlaces pegados funcionan sin ella.',
  looking: 'Pon un código delante de la cámara, de modo que se vea entero en la imagen.',
  video: 'Lo que ve la cámara',
  paste: 'Enlaces, uno por línea',
  pasteHelp: 'Pega los enlaces que han enviado los alumnos, todos a la vez.',
  takePasted: 'Recibir los enlaces',
  nothing: 'No se encontró ningún enlace con rankings.',
  newer:
    'Un enlace se creó con una versión más nueva de esta página: recarga esta página para obtenerla e inténtalo de nuevo.',
  damaged: (links: number) =>
    count(links, {
      one: 'Un enlace se cortó o se cambió, y se omitió: escanéalo o cópialo de nuevo.',
      other: '# enlaces se cortaron o se cambiaron, y se omitieron: escanéalos o cópialos de nuevo.',
    }),
  mixed: 'Las partes no encajan entre sí, y se omitieron: escanéalas todas de nuevo.',
  waiting: (parts: number, missing: readonly number[]) =>
    `Partes recibidas: ${parts - missing.length} de ${parts}. Faltan todavía: ${missing.join(', ')}.`,
  none: 'No se pueden leer los rankings de un enlace: escanéalo o cópialo de nuevo.',
  otherBank:
    'Estos rankings son de textos que ofrece otra versión de esta página. Todos necesitan la misma versión; los archivos funcionan en cualquier caso.',
  somebody: 'alguien sin apodo',
  added: (names: readonly string[], added: number, known: number) =>
    `${count(added, { one: '# ranking añadido', other: '# rankings añadidos' })}, de ${list(names)}${known === 0 ? '' : `; ${count(known, { one: '# duplicado saltado', other: '# duplicados saltados' })}`}.`,
  unread: (number: number) =>
    count(number, { one: 'No se pudo leer # ranking.', other: 'No se pudieron leer # rankings.' }),
  notSaved: 'No se pudieron guardar: se pierden al cerrar esta pestaña.',
  opened: 'Se abrió un enlace con rankings para entregar.',
  toClass: 'Mostrar la clase',
};
