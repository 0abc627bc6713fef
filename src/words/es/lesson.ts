// The words of lessons and of hiding controls, in Spanish.
import type { LessonWords } from '../en/lesson.ts';
import { count } from './forms.ts';

/** What is still to be done: "Falta una elección." */
const more = (left: number, one: string, many: string): string =>
  count(left, { one: `Falta # ${one}.`, other: `Faltan # ${many}.` });

export const ES_LESSONS: LessonWords = {
  list: {
    title: 'Lecciones',
    about: 'Cada una te dice qué hacer, espera hasta que lo hayas hecho y sigue donde la dejaste.',
    minutes: (number: number) => count(number, { one: 'un minuto', other: '# minutos' }),
    step: (step: number, steps: number) => `estás en el paso ${step} de ${steps}`,
    done: 'hecha',
    open: 'Abrir una lección propia',
    openHelp: 'Un archivo de texto, como los que da “Compartir”. También puedes soltarlo aquí.',
  },
  panel: {
    name: (title: string) => `Lección: ${title}`,
    intro: (minutes: string, audience: string) => (audience ? `${minutes}, para ${audience}` : minutes),
    place: (step: number, steps: number) => `Paso ${step} de ${steps}`,
    todo: 'Qué hacer',
    still: 'Queda por hacer:',
    ready: 'Hecho. Sigue con Siguiente.',
    start: 'Empezar',
    next: 'Siguiente',
    finish: 'Terminar',
    back: 'Atrás',
    skip: 'Saltar este paso',
    leave: 'Salir de la lección',
    fold: 'Mostrar menos',
    unfold: 'Mostrar más',
    predict: 'Antes de verlo:',
    noAnswer: 'Prefiero no decirlo',
    answered: (choice: string) => `Esperabas: ${choice}`,
    notAnswered: 'No dijiste qué esperabas.',
    measured: (label: string, first: string, last: string) => `Medido: ${label} pasó de ${first} a ${last}.`,
    measuredOnce: (label: string, value: string) => `Medido: ${label} es ${value}.`,
  },
  settings: {
    question: (changes: string) => `Esta lección empieza con ajustes distintos de los tuyos: ${changes}. ¿Usarlos?`,
    help: 'Valen mientras dura la lección. Los tuyos se conservan y vuelven cuando sales de ella.',
    use: 'Usar los de la lección',
    keep: 'Conservar los míos',
    change: (label: string, from: string, to: string) => `${label} ${to} en lugar de ${from}`,
  },
  missing: {
    picks: (left: number) => more(left, 'elección', 'elecciones'),
    votes: (left: number) => more(left, 'voto', 'votos'),
    labeled: (left: number) =>
      more(left, 'prompt que el etiquetador debe ordenar', 'prompts que el etiquetador debe ordenar'),
    otherLabelers:
      'Aquí hay también rankings de otro etiquetador simulado. Pulsa Iniciar, luego Reiniciar, que los olvida todos, y luego Iniciar de nuevo.',
    taught: 'Espera hasta que el modelo haya aprendido.',
    finished: {
      sft: 'Una ejecución en Imitar que haya terminado.',
      label: 'Un etiquetador en Ordenar que haya terminado.',
      reward: 'Un juez que haya terminado de aprender.',
      policy: 'Una ejecución en Mejorar que haya terminado.',
      compare: 'Una medición en Comparar que haya terminado.',
    },
    step: {
      sft: (left: number) => more(left, 'paso en Imitar', 'pasos en Imitar'),
      label: (left: number) => more(left, 'prompt en Ordenar', 'prompts en Ordenar'),
      reward: (left: number) => more(left, 'paso en Juez', 'pasos en Juez'),
      policy: (left: number) => more(left, 'iteración en Mejorar', 'iteraciones en Mejorar'),
      compare: (left: number) => more(left, 'prompt en Comparar', 'prompts en Comparar'),
    },
    played: 'Reproduce la ejecución o la grabación en el escenario, o mueve su línea de tiempo.',
    setting: (label: string, value: string) => `Pon “${label}” en ${value}.`,
    ran: {
      sft: (label: string, value: string) => `Una ejecución en Imitar que haya terminado con “${label}” en ${value}.`,
      label: (label: string, value: string) =>
        `Un etiquetador en Ordenar que haya terminado con “${label}” en ${value}.`,
      reward: (label: string, value: string) => `Un juez que haya terminado de aprender con “${label}” en ${value}.`,
      policy: (label: string, value: string) =>
        `Una ejecución en Mejorar que haya terminado con “${label}” en ${value}.`,
      compare: (label: string, value: string) =>
        `Una medición en Comparar que haya terminado con “${label}” en ${value}.`,
    },
    choice: {
      method: (name: string) => `Elige el método ${name}.`,
      source: (name: string) => `Elige los rankings “${name}” en Juez.`,
      labeler: (name: string) => `Elige el etiquetador ${name} en Ordenar.`,
    },
    at: (station: string) => `Ve a la estación “${station}”.`,
  },
  faults: {
    unknown: (name: string, known: string) =>
      `Aquí no hay ninguna lección “${name}”. Hay estas: ${known}. Una propia se abre en el equipo donde se abrió por primera vez, o desde su archivo o su enlace completo.`,
    damaged: 'La lección de este enlace se cortó o se cambió después de crearla. Pide su archivo en su lugar.',
    line: (number: number, fault: string) => `Línea ${number}: ${fault}`,
    more: (number: number) =>
      count(number, { one: 'Hay un error en # línea más.', other: 'Hay errores en # líneas más.' }),
    instead: (found: string, instead: string) => `“${found}” no se reconoce. Escribe en su lugar: ${instead}.`,
    hide: (name: string) =>
      `“hide: ${name}” no nombra nada que se pueda ocultar. “Compartir”, en la barra superior, da la lista de los nombres; un ajuste se escribe así: ppo.klCoef.`,
    version: (found: string, version: number) =>
      `La lección está escrita para la versión ${found} del formato, y esta página lee la versión ${version}. Recarga la página para obtener una más nueva, o escribe “version: ${version}”.`,
    title: 'Una lección empieza con su título. Escribe: # El título de la lección.',
    secondTitle: 'Ya hay un título. Escribe “## ” delante del encabezado de un paso.',
    heading: 'Este paso no tiene encabezado. Escribe: ## De qué trata el paso.',
    unknownKey: (key: string, known: string) =>
      `“${key}:” no significa nada aquí. Escribe en su lugar una de estas: ${known}. O empieza la frase con mayúscula, si es para leerla.`,
    nothingBehind: (key: string, example: string) =>
      `Detrás de “${key}:” no hay nada. Escribe por ejemplo: ${example}.`,
    secondQuestion: 'Este paso ya hace una pregunta. Empieza otro paso con “## ” para la siguiente.',
    choices: 'La pregunta tiene menos de dos respuestas. Escribe cada una debajo de ella, en su propia línea: - Sube.',
    tooManyChoices: (most: number) => `Una pregunta tiene como máximo ${most} respuestas. Quita algunas.`,
    minutes: 'La cabecera no dice cuánto dura la lección. Escribe debajo del título: minutes: 10.',
    noSteps: 'La lección no tiene ningún paso. Empieza uno con: ## De qué trata el paso.',
    tooManySteps: (most: number) => `Una lección tiene como máximo ${most} pasos. Divídela en dos.`,
    tooLong: (most: number) => `El texto tiene más de ${most} caracteres. Divide la lección en dos.`,
    help: 'Aquí no se cambió nada. Corrige el texto en un editor y ábrelo de nuevo.',
  },
  hidden: {
    title: (number: number) => count(number, { one: 'Hay un control oculto.', other: 'Hay # controles ocultos.' }),
    showAll: 'Mostrar todo',
  },
  teacher: {
    hide: 'Ocultar controles',
    hideHelp:
      'Lo que marques desaparece de la página aquí y dondequiera que se abra el enlace; “Mostrar todo” lo hace volver allí.',
    withLesson: (title: string) => `Con la lección “${title}”`,
    withLessonHelp: 'Quien abra el enlace por primera vez empieza en el paso en el que estás.',
    save: 'Guardar la lección como archivo',
    template: 'Guardar una plantilla de lección',
    templateHelp:
      'Un texto para cambiarlo en cualquier editor. Ábrelo con “Abrir una lección propia” en la primera estación.',
    tooLong: (most: number) =>
      `La lección no cabe en un enlace de ${most} caracteres, así que se omitió. Guárdala como archivo y envíalo aparte.`,
  },
  station: (name: string) => `La estación ${name}`,
  setting: (table: string, label: string) => `${label} (${table})`,
  parts: {
    rail: 'La lista de estaciones',
    machine: 'Se ejecuta en',
    'model-and-seed': 'Modelo y semilla',
    'take-away': 'Llévatelo',
    share: 'Compartir',
    glossary: 'Glosario',
    run: 'Iniciar, Pausar, Paso y Reiniciar',
    settings: 'Los ajustes de una ejecución',
    drawer: 'Los ajustes que están plegados',
    method: 'La selección del método',
    source: 'La selección de rankings en Juez',
    stage: 'El escenario',
    cards: 'En el escenario: las tarjetas',
    wall: 'En el escenario: el muro',
    river: 'En el escenario: el río',
    time: 'En el escenario: la línea de tiempo',
    charts: 'Los gráficos',
    advice: 'Lo que acaba de pasar y qué hacer después',
    inside: 'Las partes de una actualización y los kernels',
    likings: 'Lo que parece gustarte',
    options: 'Las opciones debajo de los dos textos',
    vote: 'El voto a ciegas',
    tally: 'Lo que dicen los votos',
    measure: 'La medición en Comparar',
    'side-by-side': 'Todos los modelos lado a lado',
    results: 'Las tablas de resultados en Comparar',
    demonstrations: 'Las demostraciones',
    'simulated-labeler': 'El etiquetador simulado',
    'own-texts': 'En Ordenar: rankings propios, acuerdo y clase',
    'whole-run': 'La grabación de una ejecución completa en la primera estación',
    lessons: 'La lista de lecciones',
  },
};
