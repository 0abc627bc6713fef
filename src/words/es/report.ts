// The words of the report, in Spanish.
import type { ReportWords } from '../en/report.ts';
import { count } from './forms.ts';

export const ES_REPORT: ReportWords = {
  card: 'Informe',
  cardHelp:
    'Un solo archivo con ajustes, etiquetas, curvas, textos y el muro, antes y ahora. Se abre sin esta página y se puede imprimir.',
  save: 'Guardar el informe',
  file: 'Informe, .html',
  making: 'Creando el informe…',
  saved: (file: string) => `${file} está en tus descargas.`,

  title: 'RLHF Sandbox: informe',
  titleBy: (name: string) => `RLHF Sandbox: informe de ${name}`,
  made: (date: string) => `Creado el ${date}.`,
  version: (version: string) => `Versión ${version} de la página.`,
  english: 'El modelo escribe en inglés; sus textos están tal como los escribió.',

  facts: {
    title: 'En qué se ejecutó',
    model: 'Modelo',
    parameters: (model: string, parameters: string) => `${model}, ${parameters} parámetros`,
    seed: 'Semilla',
    engine: 'Motor',
    engines: {
      webgpu: (adapter: string) => `WebGPU: ${adapter || 'un adaptador sin nombre'}`,
      cpu: (adapter: string) => `WebAssembly en el procesador${adapter ? `: ${adapter}` : ''}`,
    },
    kernels: 'Kernels',
    noEngine:
      'El motor no estaba en marcha cuando se creó este informe, así que no se conocen ni el modelo ni los kernels.',
  },

  settings: {
    title: 'Ajustes',
    changed: 'Ajustes que difieren de los predeterminados',
    changedHelp:
      'De lo que se entrenó aquí, tal como se entrenó; de lo demás, tal como estaban los ajustes en la página.',
    noneChanged: 'Todos los ajustes tienen su valor predeterminado.',
    columns: ['Parte', 'Ajuste', 'Valor', 'Predeterminado'],
    moved: (value: string) => `${value} (cambiado durante la ejecución)`,
    usual: 'Ajustes con su valor predeterminado',
    usualOf: (part: string, settings: readonly string[]) => `${part}: ${settings.join(', ')}.`,
  },

  runs: {
    title: 'Lo que se entrenó',
    columns: ['Parte', 'Estado', 'Hecho'],
    ours: 'viene con la página, no entrenado aquí',
    none: 'sin entrenar',
    stepOf: (unit: string, step: number, total: number) => `${unit} ${step} de ${total}`,
    rounds: (round: number) => `con los rankings de las rondas 1 a ${round}`,
  },

  labels: {
    title: 'Etiquetas',
    none: 'Todavía no hay rankings de nadie. En “Tu gusto” u “Ordenar”, dos textos bastan para empezar.',
    columns: ['De', 'Rankings', 'Pares con un orden'],
    simulated: (labeler: string) => `etiquetador simulado “${labeler}”`,
    source: {
      you: 'El juez aprende solo de tus rankings.',
      simulated: 'El juez aprende solo de los rankings simulados.',
      both: 'El juez aprende de todos los rankings.',
      chosen: 'El juez aprende solo de los rankings de personas elegidas.',
    },
    demonstrations: (number: number, own: boolean) =>
      own
        ? `${count(number, { one: '# demostración, editada', other: '# demostraciones, editadas' })} por ti, para la imitación.`
        : `${count(number, { one: '# demostración para la imitación, tal como viene', other: '# demostraciones para la imitación, tal como vienen' })} con la página.`,
    noAgreement:
      'Todavía no se ha preguntado ningún par dos veces, así que no se puede decir nada del acuerdo contigo.',
    own: 'Tus propias elecciones',
    ownNone: 'Todavía no has elegido ni ordenado nada.',
    better: 'preferido',
    worse: 'otro',
    place: (rank: number) => `lugar ${rank}`,
    skipped: 'saltado',
    allBad: 'todos malos',
    tie: 'igual de buenos',
    empty: '(vacío)',
  },

  curves: {
    title: 'Curvas',
    none: 'Aquí todavía no se ha entrenado nada, así que no hay curvas. Pulsa Iniciar en “Imitar”, “Juez” o “Mejorar”.',
    noneOf: (part: string) => `${part}: no se entrenó aquí, así que no hay curva.`,
    name: (part: string, chart: string) => `${part}: ${chart}`,
    describe: (line: string, first: string, last: string) => `${line} de ${first} a ${last}.`,
    columns: ['Línea', 'Primero', 'Último', 'Mínimo', 'Máximo'],
    smoothed: 'Línea fina: lo medido. Línea gruesa: suavizado. Los números son los medidos.',
    reference: (meaning: string, value: string) => `${meaning}: ${value}`,
  },

  texts: {
    title: 'Lo que dice, antes y después',
    none: 'Aquí no se ha entrenado ningún modelo, así que todavía no hay un “después”.',
    notLooked: 'La ejecución se entrenó sin que nadie la mirara, así que sus textos no se guardaron.',
    help: 'Los mismos prompts con los mismos números aleatorios; subrayadas, las palabras que no están en la respuesta de antes.',
    at: (name: string, step: number) => `${name}, paso ${step}`,
  },

  wall: {
    title: 'El muro, antes y ahora',
    none: 'Todavía no hay muro: es de “Imitar” y de “Mejorar”, cuando se haya entrenado aquí uno de los dos.',
    help: 'Cada casilla es la respuesta a un prompt con el que el modelo no se ha entrenado. Su signo dice lo mismo que su color.',
    then: (step: number) => `Antes (paso ${step})`,
    now: (step: number) => `Ahora (paso ${step})`,
    byTaste: (step: number) => `Ahora, según tu gusto (paso ${step})`,
    columns: ['Signo', 'Qué es la respuesta'],
    outcomes: {
      follows: 'hace lo que se pidió',
      rude: 'grosera',
      false: 'falsa',
      beside: 'fuera de tema',
      unfinished: 'no termina nunca',
      liked: 'gusta más que al principio',
      alike: 'gusta igual',
      disliked: 'gusta menos',
    },
    counts: (parts: readonly string[]) => parts.join(', '),
    countOf: (what: string, number: string) => `${what}: ${number}`,
    answer: (prompt: string, answer: string, what: string) => `${prompt} ${answer} (${what})`,
  },

  meaning: {
    title: 'Qué significa',
    none: 'No se puede decir nada antes de que se entrene algo aquí.',
    votes: (votes: string) => `${votes} en Comparar.`,
    noComparison: 'Los modelos todavía no se han comparado: eso lo hace “Medir los tres” en Comparar.',
    card: 'Medido en prompts reservados',
    cardOf: (prompts: number) =>
      `${count(prompts, { one: '# prompt', other: '# prompts' })} por modelo; entre paréntesis, el intervalo del 95\u00A0%.`,
    outdated: 'El modelo mejorado se siguió entrenando después de esta medición.',
    measured: 'Medida',
    rate: (value: string, low: string, high: string) => `${value} (de ${low} a ${high})`,
  },

  again: {
    title: 'Cómo ejecutarlo de nuevo',
    link: 'Este enlace abre la página con el mismo modelo, la misma semilla, el mismo motor y los mismos ajustes:',
    play: 'Después pulsa Iniciar en “Imitar”, “Juez” y “Mejorar”, en este orden, para lo que se entrenó aquí. En el mismo dispositivo y con el mismo motor, los números son iguales hasta la última cifra.',
    command: 'Sin la página, en una copia del proyecto, este comando ejecuta todo el ciclo con etiquetas simuladas:',
    noCommand:
      'No hay ningún comando para esta ejecución: los comandos se ejecutan solo con los ajustes predeterminados, PPO y etiquetas simuladas.',
  },
};
