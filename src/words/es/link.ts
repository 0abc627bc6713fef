// The words of links that carry a whole state, in Spanish.
import type { ModelName } from '../../domain/models.ts';
import type { LinkWords } from '../en/link.ts';
import { count, list } from './forms.ts';

const rankings = (number: number): string => count(number, { one: '# ranking', other: '# rankings' });
const people = (number: number): string => count(number, { one: 'otra persona', other: 'otras # personas' });
const demonstrations = (number: number): string => count(number, { one: '# demostración', other: '# demostraciones' });

export const ES_LINK: LinkWords = {
  share: {
    link: 'Enlace',
    copy: 'Copiar',
    copied: 'Copiado.',
    notCopied:
      'Este navegador no deja copiar a la página. El enlace está seleccionado: cópialo con Ctrl+C, ⌘C o una pulsación larga.',
    making: 'Creando el enlace…',
    withRankings: (number: number) => count(number, { one: 'Incluir mi ranking (#)', other: 'Incluir mis # rankings' }),
    withRankingsHelp:
      'Van en la parte de la dirección que sigue a “#”, que los navegadores no envían. Quien tenga el enlace puede leerlos.',
    withDemonstrations: (number: number) =>
      count(number, { one: 'Incluir mi demostración (#)', other: 'Incluir mis # demostraciones' }),
    contains: (station: string, parts: readonly string[], length: number) =>
      `Abre la estación “${station}” con ${list(parts)}. Tiene ${length} caracteres.`,
    model: (name: ModelName | 'auto') => (name === 'auto' ? 'el modelo adecuado para el equipo' : `el modelo ${name}`),
    engine: { auto: 'el motor más rápido que haya', webgpu: 'WebGPU', wasm: 'WebAssembly' },
    seed: (seed: number) => `la semilla ${seed}`,
    settings: (number: number) =>
      number === 0
        ? 'todos los ajustes predeterminados'
        : count(number, { one: '# ajuste que cambiaste', other: '# ajustes que cambiaste' }),
    choices: {
      method: 'el método',
      source: 'la selección de rankings',
      labeler: 'el etiquetador simulado',
      kernels: 'los kernels',
    },
    rankings: (number: number) => count(number, { one: '# ranking tuyo', other: '# rankings tuyos' }),
    tooMany: (number: number, most: number) =>
      `${count(number, { one: 'Tu ranking (#) no cabe: con él', other: 'Tus # rankings no caben: con ellos' })}, el enlace tendría más de ${most} caracteres. Expórtalos con “Llévatelo” como “Rankings, .jsonl” y envía ese archivo aparte.`,
    wrong: (faults: readonly string[]) => `Omitido, por estar fuera de rango: ${faults.join(' ')}`,
    classCode: (code: string) => `el código de la clase “${code}”`,
    demonstrations: (number: number) => count(number, { one: '# demostración tuya', other: '# demostraciones tuyas' }),
    demonstrationsTooMany: (most: number) =>
      `Tus propias demostraciones no caben: con ellas, el enlace tendría más de ${most} caracteres. “Llévatelo” las exporta en su .zip.`,
    demonstrationsLeftOut: 'Tus propias demostraciones no van en él: allí la imitación da otro modelo.',
    notInIt:
      'Los modelos entrenados y los rankings de etiquetadores simulados no van en él: iniciar allí las mismas ejecuciones los vuelve a crear. Los rankings de otras personas tampoco van en él.',
    code: 'Código QR del enlace',
    codeShorter:
      'El código QR deja fuera lo que lo haría demasiado denso para un teléfono: tus rankings y, si hace falta, tus demostraciones.',
    noCode: 'El enlace es demasiado largo para un código QR.',
  },
  opened: {
    title: (changed: readonly string[]) =>
      changed.length > 0
        ? `Este enlace fija ${list(changed)}; el resto queda con los valores predeterminados.`
        : 'Este enlace abre la página con todos los ajustes predeterminados.',
    more: (number: number) => `${number} más`,
    forThisVisit: 'Esto vale para esta visita; tus propios ajustes se conservan.',
    ofTable: (table: string, settings: readonly string[]) => `${table}: ${settings.join(', ')}`,
    method: (name: string) => `el método ${name}`,
    source: {
      you: 'solo tus propios rankings',
      simulated: 'solo rankings simulados',
      both: 'todos los rankings',
      chosen: 'solo los rankings de personas elegidas',
    },
    labeler: (name: string) => `el etiquetador ${name}`,
    classCode: (code: string) => `el código de la clase “${code}”`,
    underWay: (runs: readonly string[]) =>
      `${list(runs)}: en curso aquí, así que los ajustes de allí quedan como están. Reinicia y recarga la página para usar los del enlace.`,
    newer:
      'Este enlace se creó con una versión más nueva de esta página. Se tomó de él lo que esta versión conoce. Recarga la página para obtener la versión más nueva.',
    damaged: 'Este enlace se cortó o se cambió después de crearlo. Se tomó de él lo que se pudo leer.',
    unknownSetting: (name: string) => `Omitido: el ajuste “${name}”, que no existe aquí.`,
    wrongSetting: (error: string) => `Omitido: un valor que no es posible. ${error}`,
    unknownChoice: (what: string, text: string) => `Omitido: ${what} “${text}”, que no existe aquí.`,
    choices: {
      method: 'el método',
      source: 'la selección de rankings',
      labeler: 'el etiquetador',
      kernels: 'los kernels',
    },
    andMore: (number: number) => `Se omitieron ${number} partes más del enlace.`,
    asks: (number: number, authors: number) =>
      `Este enlace trae ${rankings(number)} de ${people(authors)}. ¿Quieres añadirlos?`,
    asksMine: (number: number) =>
      `Este enlace trae ${count(number, { one: '# ranking tuyo que no está', other: '# rankings tuyos que no están' })} aquí. ¿Quieres añadirlos?`,
    added: (added: number, known: number) =>
      `${count(added, { one: '# ranking añadido', other: '# rankings añadidos' })}${known > 0 ? `, ${count(known, { one: '# ya estaba', other: '# ya estaban' })} aquí` : ''}.`,
    notSaved: 'No se pudieron guardar: se pierden al cerrar esta pestaña.',
    asksHelp: 'Conservan su autor. Los tuyos quedan como están.',
    some: (number: number) =>
      count(number, {
        one: 'No se pudo leer # ranking del enlace.',
        other: 'No se pudieron leer # rankings del enlace.',
      }),
    asksDemonstrations: (number: number) =>
      `Este enlace trae ${demonstrations(number)}. ¿Quieres usarlas para la imitación?`,
    asksDemonstrationsHelp:
      'Ocupan el lugar de las que vienen con la página; “Restaurar las nuestras”, en “Imitar”, las recupera.',
    asksDemonstrationsOwn: (own: number) =>
      `${count(own, { one: 'Ocupan el lugar de tu propia demostración (#), que se borra', other: 'Ocupan el lugar de tus # demostraciones propias, que se borran' })}. Con “Llévatelo” puedes guardarlas antes.`,
    useDemonstrations: 'Usarlas',
    demonstrationsUsed: (number: number) =>
      count(number, {
        one: '# demostración del enlace ya está en uso.',
        other: '# demostraciones del enlace ya están en uso.',
      }),
    demonstrationsKnown: 'Las demostraciones de este enlace ya están en uso aquí.',
    demonstrationsUnread: (number: number) =>
      count(number, {
        one: 'No se pudo leer # demostración del enlace.',
        other: 'No se pudieron leer # demostraciones del enlace.',
      }),
    none: 'No se pudieron leer los rankings de este enlace: se cortó o se cambió. Pide el archivo en su lugar.',
    tooLong: 'Los rankings de este enlace se omitieron: es más largo que cualquiera que esta página crea.',
    known: (number: number) =>
      count(number, {
        one: 'El ranking de este enlace (#) ya está aquí.',
        other: 'Los # rankings de este enlace ya están aquí.',
      }),
    add: 'Añadirlos',
    leaveOut: 'No añadirlos',
    kernelsMissing: (name: string) =>
      `La ejecución de este enlace usó los kernels “${name}”, que este equipo no tiene: los números pueden diferir en sus últimas cifras.`,
    kernelsKept: (name: string) =>
      `La ejecución de este enlace usó los kernels “${name}”. Aquí ya se ha entrenado algo con otros, así que esos se quedan: los números pueden diferir en sus últimas cifras.`,
    kernelsTaken: (name: string) =>
      `Los kernels “${name}” del enlace ya están en uso. “Se ejecuta en”, en la barra superior, los cambia.`,
  },
};
