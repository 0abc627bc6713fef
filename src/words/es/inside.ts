// The words of what is inside a token and a step, in Spanish.
import type { InsideWords } from '../en/inside.ts';
import { count } from './forms.ts';

export const ES_INSIDE: InsideWords = {
  token: (token: string) => `Dentro de “${token}”`,
  close: 'Cerrar',
  why: {
    name: 'Por qué se empujó',
    later: 'Todavía no se sabe hacia dónde se empuja: las ventajas se calculan en una etapa posterior.',
    up: (advantage: string) =>
      `Empujado hacia arriba: su ventaja es ${advantage}, así que la actualización lo hace más probable.`,
    down: (advantage: string) =>
      `Empujado hacia abajo: su ventaja es ${advantage}, así que la actualización lo hace menos probable.`,
    none: 'Sin empuje: su ventaja es 0.',
    because: {
      score: {
        up: (part: string) => `Lo que más cuenta es la puntuación del juez para toda la respuesta (${part}).`,
        down: (part: string) => `Lo que más cuenta es la puntuación del juez para toda la respuesta (${part}).`,
      },
      kl: {
        up: (part: string) =>
          `Lo que más cuenta es la penalización KL (${part}): desde aquí, el texto es menos probable que con el imitador.`,
        down: (part: string) =>
          `Lo que más cuenta es la penalización KL (${part}): desde aquí, el texto es más probable que con el imitador, y eso cuesta.`,
      },
      value: {
        up: (part: string) => `Lo que más cuenta es que el modelo de valor esperaba aquí un retorno bajo (${part}).`,
        down: (part: string) => `Lo que más cuenta es que el modelo de valor esperaba aquí un retorno alto (${part}).`,
      },
      mean: {
        up: (part: string) =>
          `Lo que más cuenta es que al lote le fue peor en promedio, y la normalización resta ese promedio (${part}).`,
        down: (part: string) =>
          `Lo que más cuenta es que al lote le fue mejor en promedio, y la normalización resta ese promedio (${part}).`,
      },
      siblings: {
        up: () => 'A toda la respuesta le fue mejor que a las demás al mismo prompt; todos sus tokens comparten esto.',
        down: () => 'A toda la respuesta le fue peor que a las demás al mismo prompt; todos sus tokens comparten esto.',
      },
    },
    unfinished: 'La puntuación incluye la penalización por no terminar.',
    clipped: (ratio: string, bound: string) =>
      `En la última pasada su cociente, ${ratio}, había pasado de ${bound}, así que el recorte detuvo su gradiente.`,
    moved: (nats: string) => `Tras la actualización, su log-probabilidad había cambiado ${nats} nats.`,
    against: 'Eso va contra el empuje: otros tokens mueven los mismos pesos.',
    parts: 'Su ventaja por partes',
    part: { score: 'puntuación', kl: 'penalización KL', value: 'esperado', mean: 'media del lote' },
  },
  pair: {
    step: (step: number) => `Paso ${step}, token a token`,
    older: (step: number, newest: number) => `Retenido en el paso ${step}; la ejecución va por el ${newest}.`,
    movedOn: (n: number) =>
      `La ejecución ha avanzado ${count(n, { one: 'un paso', other: '# pasos' })}: estas listas son de su actualización más reciente. Pulsa Paso en lugar de Iniciar para ver las de esta.`,
    sides: { chosen: 'El texto mejor de un par', rejected: 'El texto peor de un par' },
    before: 'log π antes de esta actualización',
    up: {
      chosen: 'Empujado hacia arriba: está en el texto mejor del par.',
      rejected: 'Empujado hacia arriba, aunque está en el texto peor: el margen pasa de ½.',
    },
    down: {
      chosen: 'Empujado hacia abajo, aunque está en el texto mejor: el margen pasa de ½.',
      rejected: 'Empujado hacia abajo: está en el texto peor del par.',
    },
    same: 'Este par no lo empuja: hasta aquí los dos textos son iguales, así que los dos empujes se anulan.',
    weight: {
      dpo: (weight: string, margin: string) =>
        `Todos los tokens del texto comparten el peso del par, σ(−margen) = ${weight}; su margen es ${margin}.`,
      ipo: (weight: string, margin: string) =>
        `Todos los tokens del texto comparten el peso del par, ½ − margen = ${weight}; su margen es ${margin}.`,
    },
  },
  numbers: {
    name: 'Sus números',
    written: 'log π al escribirse',
    updated: 'log π tras esta actualización',
    reference: 'log π con el imitador',
    yes: 'sí',
    no: 'no',
  },
  topOf: {
    before: 'Antes de esta actualización',
    tuned: 'Después de esta actualización',
    sft: 'El imitador (SFT)',
    base: 'El modelo base',
  },
  beforeUpdate: 'La política, antes de esta actualización',
  movedOn: (iterations: number) =>
    `La ejecución ha avanzado ${count(iterations, { one: 'una iteración', other: '# iteraciones' })}: estas listas son de su actualización más reciente. Pulsa Paso en lugar de Iniciar para ver las de esta.`,
  held: {
    hold: 'Retener este lote',
    help: 'El lote se queda mientras la ejecución sigue.',
    older: (step: number, newest: number) => `Retenido en la iteración ${step}; la ejecución va por la ${newest}.`,
  },
  whatIf: {
    title: '¿Y si…?',
    help: 'Otros ajustes en este único lote. Las ventajas, los empujes y el recorte se calculan de nuevo; los textos, las puntuaciones y los cocientes quedan igual, porque no se entrena nada.',
    beforeUpdate: 'Antes de la actualización no hay cocientes, así que todavía no se recorta nada.',
    own: 'Volver a los ajustes de la ejecución',
    table: 'El lote en la ejecución y con estos ajustes',
    columns: ['Todos los tokens del lote', 'En la ejecución', 'Ahora'],
    rows: {
      up: 'empujados hacia arriba ↑',
      down: 'empujados hacia abajo ↓',
      clipped: 'detenidos por el recorte ‖',
      outside: 'cociente fuera de 1 ± ε',
      reward: 'recompensa media de un texto',
    },
    marks: { up: '↑', down: '↓', clipped: '‖', none: '·' },
    inRun: 'Ventajas en la ejecución',
    now: 'Con estos ajustes',
    textInRun: (n: number) => `Respuesta ${n}: ventajas en la ejecución`,
    textNow: (n: number) => `Respuesta ${n}: ventajas con estos ajustes`,
    scale: 'Azul: por encima de 0. Naranja: por debajo. Ambas filas tienen la misma escala.',
  },
  attention: {
    layer: 'Capa',
    head: 'Cabeza',
    help: 'Cada arco va de un token a otro al que la cabeza mira hacia atrás; cuanto más ancho, más mira. Elige un token para mirar desde él.',
    from: (token: string, next: string) => `Mirando desde “${token}”, para predecir “${next}”`,
    fromLast: (token: string) => `Mirando desde “${token}”, el último token`,
    tokens: 'Prompt y respuesta, token a token',
    table: 'Todos los números de este token',
    columns: ['Lugar', 'Token', 'Atención'],
  },
  leaveOneOut: {
    help: 'La puntuación de la respuesta menos su puntuación sin la palabra. Azul: la palabra sube la puntuación. Naranja: la baja. Las contribuciones no tienen por qué sumar el total, porque las palabras actúan juntas.',
    words: 'Contribución de cada palabra a la puntuación, quitándola',
    oneWord: 'Una respuesta de una sola palabra no tiene ninguna que quitar.',
  },
  flow: {
    name: 'Una iteración, etapa por etapa',
    size: (texts: number, tokens: number) => `Este lote: ${texts} textos, ${tokens} tokens.`,
    stages: {
      rollout: { plain: 'Escribir', help: 'rollout: la política responde a prompts' },
      score: { plain: 'Puntuar', help: 'puntuación: el juez puntúa cada respuesta' },
      advantages: { plain: 'Méritos', help: 'ventajas: qué tokens resultaron mejor de lo esperado' },
      update: { plain: 'Actualizar', help: 'actualización: pasos pequeños hacia lo que resultó mejor' },
    },
    nodes: {
      write: { who: 'Política', does: 'escribe' },
      judge: { who: 'Juez', does: 'puntúa' },
      reference: { who: 'Imitador', does: 'mide la KL' },
      value: { who: 'Modelo de valor', does: 'predice' },
      advantages: { who: 'Ventajas', does: 'reparten mérito' },
      policy: { who: 'Política', does: 'aprende' },
      critic: { who: 'Modelo de valor', does: 'aprende' },
    },
  },
  kernels: {
    help: 'Qué kernels ejecuta una actualización de la política en un minilote, y cuánto tarda cada uno en este equipo. Mientras tanto, una ejecución en curso queda en pausa.',
    measure: 'Cronometrarlos aquí',
    measuring: 'Cronometrando…',
    shape: (texts: number, tokens: number) => `Un minilote de ${texts} textos de hasta ${tokens} tokens.`,
    clocks: {
      'time stamps': 'Según las marcas de tiempo del propio adaptador.',
      'wall clock':
        'Este equipo no ofrece marcas de tiempo, así que cada kernel se ejecutó solo, una y otra vez, con el reloj.',
    },
    cpu: 'WebAssembly ejecutó su propia forma de estos kernels; el WGSL es lo que ejecutaría WebGPU.',
    columns: ['Kernel', 'Llamadas', 'ms', 'Proporción'],
    table: 'Kernels, los más largos primero',
    source: 'WGSL',
    wgsl: (kernel: string) => `WGSL de ${kernel}`,
  },
  rollouts: {
    allNumbers: 'Todos los números',
    of: (name: string) => `de ${name}`,
    allNumbersOf: (name: string) => `Todos los números de ${name}`,
    token: 'Token',
    yes: 'sí',
    no: 'no',
    iteration: (step: number) => `Iteración ${step}, token a token`,
    after: (stage: string) => `tras ${stage}`,
    number: 'Número bajo cada token',
    views: {
      kl: { label: 'KL', help: 'Cuánto más probable es este token que con el imitador: log π − log π₀.' },
      rewards: { label: 'Recompensa', help: 'La penalización KL del token; el último recibe además la puntuación.' },
      values: { label: 'Valor', help: 'El retorno que el modelo de valor predice desde aquí.' },
      advantages: {
        label: 'Ventaja',
        help: 'Cuánto mejor fue el resultado de lo previsto; la actualización lo sigue.',
      },
      ratios: {
        label: 'Cociente',
        help: 'La probabilidad en la última pasada de la actualización entre la probabilidad cuando se escribió; 1 es sin cambios.',
      },
      clipped: {
        label: 'Recortado',
        help: 'Tokens cuyo cociente salió de 1 ± ε en la dirección de su ventaja; no añaden nada más al gradiente.',
      },
      implied: {
        label: 'Puntuación implícita',
        help: 'β (log π − log π₀) antes de esta actualización: la suma de los tokens es la puntuación implícita del texto.',
      },
    },
    colours: (middle: number) => `Azul: por encima de ${middle}. Naranja: por debajo.`,
    clipped: 'recortado',
    answer: (n: number) => `respuesta ${n}`,
    perToken: (n: number, view: string) => `Respuesta ${n}: ${view} por token`,
    later: 'Este número se calcula en una etapa posterior de la iteración.',
    judge: 'Juez',
    goldAfter: '· oro de los autores',
    notFinished: '· sin terminar',
    show: (n: number) => `Mostrar ${n}`,
    showAll: (n: number) => `Mostrar los ${n}`,
  },
  choose: 'Elige un token para ver qué hay dentro.',
};
