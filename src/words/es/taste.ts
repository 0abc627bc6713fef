// The words of the station where a person picks, in Spanish.
import type { TasteWords } from '../en/taste.ts';
import { count, list } from './forms.ts';

export const ES_TASTE: TasteWords = {
  title: 'Enséñale tu gusto',
  whichIsBetter: '¿Qué respuesta te gusta más?',
  coming: 'Los textos para elegir están en camino…',
  count: (done: number, goal: number) => `${done} de ${goal}`,
  beyond: (done: number) => count(done, { one: '# elección', other: '# elecciones' }),
  take: (text: string) => `Elegir este texto: ${text}`,
  empty: '(vacío)',
  cutOff: '(cortado)',
  neither: 'Ninguno',
  skip: 'Saltar',
  undo: 'Deshacer',
  exhausted: 'Has comparado todos los textos que traemos. En Ordenar, el modelo escribe textos nuevos.',
  toRank: 'Ir a Ordenar',
  keys: '`←` y `→` eligen un texto, `↓` no elige ninguno, `S` salta, `U` deshace.',
  random: 'Preguntarme pares al azar',
  randomHelp:
    'Si no, preguntamos donde tu respuesta enseña más. Cómo se escogió un par se guarda con tu elección, y se exporta.',
  startFrom: {
    legend: 'El juez parte de',
    options: { automatic: 'Automático', 'our judge': 'Nuestro juez', 'SFT model': 'El modelo SFT' },
    help: 'Nuestro juez ya distingue lo amable de lo grosero y lo verdadero de lo falso; el modelo SFT no sabe nada de eso. Automático toma el nuestro mientras tus elecciones son pocas.',
  },
  notSaved: 'Tu última elección no está guardada: se pierde al cerrar la pestaña.',
  told: {
    start: 'Elige el texto que más te guste. No hay respuesta correcta.',
    took: (differences: readonly string[]) =>
      differences.length > 0
        ? `El texto que elegiste es ${list(differences)}.`
        : 'Los dos textos no difieren en nada que el juez legible sepa nombrar.',
    expected: 'El juez legible lo esperaba.',
    unexpected: 'El juez legible esperaba el otro.',
    noIdea: 'El juez legible no tenía ninguna suposición.',
    neither: 'No elegiste ninguno. El juez no aprende nada de eso.',
    skipped: 'Saltaste este par. No se aprende nada de él.',
    undone: 'Tu última elección se ha retirado. Aquí está el par otra vez.',
    again: (same: number, all: number) => `De ${all} pares que preguntamos dos veces, respondiste igual en ${same}.`,
  },
  judge: {
    title: 'Lo que parece gustarte',
    help: 'Un juez legible cuenta siete cosas en cada texto y aprende de cada elección cuánto valen para ti. Adivina cada elección antes de que la hagas.',
    features: {
      long: { about: 'longitud', more: 'largo', less: 'corto', of: ['más largo', 'más corto'] },
      kind: { about: 'amabilidad', more: 'amable', less: 'grosero', of: ['más amable', 'más grosero'] },
      true: { about: 'verdad', more: 'verdadero', less: 'falso', of: ['verdadero', 'falso'] },
      answers: {
        about: 'pertinencia',
        more: 'pertinente',
        less: 'fuera de tema',
        of: ['más pertinente', 'menos pertinente'],
      },
      finished: { about: 'finales', more: 'terminado', less: 'cortado', of: ['terminado', 'cortado'] },
      cheerful: { about: 'alegría', more: 'alegre', less: 'sobrio', of: ['más alegre', 'menos alegre'] },
      animal: {
        about: 'animales',
        more: 'un animal',
        less: 'ningún animal',
        of: ['sobre un animal', 'sin ningún animal'],
      },
    },
    like: (what: readonly string[]) => `Parece que te gusta: ${what.join(', ')}.`,
    indifferent: (what: readonly string[]) => `Parece que no te importa: ${what.join(', ')}.`,
    unknown: (what: readonly string[]) => `Aún no se sabe: ${what.join(', ')}.`,
    hits: (right: string, all: number) =>
      `Predijo ${right} de ${count(all, { one: '# elección antes de que la hicieras', other: '# elecciones antes de que las hicieras' })}.`,
    caption: 'Lo que el juez legible deduce de tus elecciones',
    columns: { less: 'Menos', taken: 'Cuántas veces se elige', more: 'Más' },
    share: (more: string, value: number, low: number, high: number) =>
      `${more}: elegido en el ${value}\u00A0% de los pares que no difieren en nada más; entre ${low} y ${high}\u00A0%`,
    scale:
      'Marca: con qué frecuencia elegirías el texto que tiene más de ello. Barra: el rango en el que eso está con una certeza del 95\u00A0%.',
  },
  wholeRun: {
    title: 'Una ejecución completa en veinte segundos',
    about:
      'Una grabación: un modelo pequeño aprende a responder, un juez aprende qué se prefiere y después el modelo aprende del juez.',
    coming: 'La grabación está en camino…',
    phases: {
      sft: '1 de 3: el modelo aprende a responder imitando ejemplos (SFT).',
      reward: '2 de 3: un juez aprende cuál de dos textos se prefiere (modelo de recompensa).',
      policy: '3 de 3: el modelo se acerca a lo que el juez puntúa bien (PPO).',
    },
    end: 'Este era nuestro modelo con nuestro juez. El tuyo aprenderá de tus elecciones.',
    time: 'Punto de la grabación',
    retry: 'Comprueba la conexión y pulsa Iniciar para intentarlo de nuevo.',
  },
  teach: {
    button: 'Enseñar al modelo',
    again: 'Enseñarle otra vez',
    early: (left: number) =>
      count(left, { one: 'Bastan veinte elecciones; falta #.', other: 'Bastan veinte elecciones; faltan #.' }),
    ready: (picks: number) =>
      `Un juez aprende solo de ${count(picks, { one: 'tu elección', other: 'tus # elecciones' })}; después el modelo aprende del juez.`,
    none: 'Primero elige un texto: el juez aprende de tus elecciones.',
    waiting: 'Los modelos aún se están descargando. La enseñanza empieza sola en cuanto estén aquí.',
    stopped: 'El motor no está en marcha. Pulsa Recuperar arriba para reiniciarlo.',
    phases: {
      reward: '1 de 2: un juez aprende tu gusto.',
      policy: '2 de 2: el modelo aprende del juez.',
    },
    pause: 'Pausar',
    resume: 'Continuar',
    progress: 'Progreso de la enseñanza',
    done: 'Enseñado. Abajo, “Tu ejecución” muestra lo que dice ahora el modelo.',
    compare: 'Compararlo con el modelo de antes',
  },
};
