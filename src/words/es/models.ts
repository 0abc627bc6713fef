// The words of the trained models of a class and of the blind vote on them, in Spanish.
import type { ModelsWords } from '../en/models.ts';
import { count } from './forms.ts';

const votes = (number: number): string => count(number, { one: '# voto', other: '# votos' });

export const ES_MODELS: ModelsWords = {
  help: 'Guarda el modelo que has entrenado y dáselo a otras personas, o recibe los suyos. Después vota sus textos sin saber de quién son. No se envía nada a ningún sitio.',
  short:
    'El archivo contiene, para cada peso, la dirección en que lo movió el entrenamiento, y cuánto lo movió en promedio. Por eso el modelo de un archivo escribe casi como el que entrenaste, pero no palabra por palabra.',
  save: 'Guardar mi modelo como archivo',
  saved: (file: string) => `${file} está en tus descargas.`,
  saving: 'Guardando…',
  withRankings: (number: number) => count(number, { one: 'Con mi ranking (#)', other: 'Con mis # rankings' }),
  addMine: 'Añadir mi modelo a la lista',
  mineAdded: 'Tu modelo está en la lista.',
  mineNotSaved: 'Tu modelo está en la lista, pero no se pudo guardar: se pierde al cerrar esta pestaña.',
  takenIn: {
    models: (added: number, known: number) =>
      `${count(added, { one: '# modelo añadido', other: '# modelos añadidos' })}${known === 0 ? '' : `, ${count(known, { one: '# que ya tenías, saltado', other: '# que ya tenías, saltados' })}`}. Los modelos de la clase están en “Comparar”.`,
    notSaved: 'No se pudieron guardar los modelos: se pierden al cerrar esta pestaña.',
    refused: (file: string, message: string) => `${file}: ${message}`,
    more: (files: number) =>
      count(files, { one: 'No se pudo recibir # modelo más.', other: 'No se pudieron recibir # modelos más.' }),
  },
  list: 'Modelos aquí',
  empty: 'Todavía no hay ningún modelo aquí.',
  unread: (number: number) =>
    count(number, {
      one: 'Esta versión de la página no puede leer # modelo guardado aquí.',
      other: 'Esta versión de la página no puede leer # modelos guardados aquí.',
    }),
  columns: ['Entrenado por', 'Cómo', 'Guardado el', ''],
  how: (method: string, step: number, base: string, seed: number) =>
    `${method}, ${count(step, { one: '# paso', other: '# pasos' })}, a partir de ${base}, semilla ${seed}`,
  remove: 'Quitar',
  removeThis: (name: string) => `Quitar el modelo entrenado por: ${name}`,
  otherBase: (base: string) => `Este parte de ${base}: solo puede escribir mientras ${base} esté abierto.`,
  vote: 'Voto a ciegas sobre dos de ellos',
  tooFew: (base: string) =>
    `Para votar hacen falta dos modelos hechos a partir de ${base}, el modelo base que está abierto.`,
  start: 'Que escriban dos de ellos',
  writing: 'Dos modelos están escribiendo…',
  aIsBetter: 'A es mejor',
  equal: 'Iguales',
  bIsBetter: 'B es mejor',
  next: 'Siguiente par',
  hidden: (number: number) =>
    `Tu voto está guardado. Los nombres y los resultados se muestran después de ${count(number, { one: '# voto más', other: '# votos más' })}.`,
  shown: (a: string, b: string) => `Tu voto está guardado. Entrenaron los modelos, A: ${a}; B: ${b}.`,
  results: 'Resultados',
  resultsHidden: (number: number) =>
    `Se muestran después de ${count(number, { one: '# voto más', other: '# votos más' })}, para que nadie vote por un nombre.`,
  resultsHelp: (number: number) =>
    `${votes(number)} en este equipo. Proporción de votos de cada modelo, en la que un empate cuenta la mitad, con su intervalo del 95\u00A0%: donde dos intervalos se solapan, los votos no dicen qué modelo es mejor.`,
  tally: (wins: number, ties: number, losses: number) => `ganados: ${wins}, iguales: ${ties}, perdidos: ${losses}`,
  noVotes: 'todavía sin votos',
  startOver: 'Borrar los votos',
};
