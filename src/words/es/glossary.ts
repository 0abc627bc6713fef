// The words of the glossary, in Spanish.
import type { GlossaryWords } from '../en/glossary.ts';
import { count } from './forms.ts';

export const ES_GLOSSARY: GlossaryWords = {
  terms: {
    rlhf: {
      name: 'RLHF',
      also: 'aprendizaje por refuerzo con feedback humano',
      text: 'Todo el procedimiento de esta página: las personas dicen qué textos prefieren, un juez aprende a predecirlo y el modelo aprende a escribir lo que el juez puntúa alto.',
      forms: ['rlhf'],
    },
    token: {
      name: 'Token',
      text: 'Un fragmento de texto que el modelo lee y escribe de una vez: a menudo una palabra con el espacio que la precede, a veces una parte de una palabra.',
      forms: ['token', 'tokens'],
    },
    prompt: {
      name: 'Prompt',
      text: 'Lo que se le dice al modelo. Él escribe la respuesta que sigue.',
      forms: ['prompt', 'prompts'],
    },
    tinyWorld: {
      name: 'Tiny World',
      text: 'El mundo inventado del que trata el texto de entrenamiento de los modelos: animales, comidas y lugares, con hechos que se pueden comprobar. Por eso los programas pueden decir si una respuesta es verdadera, cortés y pertinente.',
      forms: ['tiny world'],
    },
    base: {
      name: 'Modelo base',
      also: 'modelo preentrenado',
      text: 'Un modelo que solo ha aprendido a predecir el siguiente token de una gran cantidad de texto. Continúa una conversación; no intenta ayudar.',
      forms: ['modelo base', 'modelo preentrenado'],
    },
    sft: {
      name: 'Imitador',
      also: 'modelo SFT, ajuste fino supervisado',
      text: 'El modelo base tras más entrenamiento con demostraciones. Todos los pasos posteriores parten de él y se comparan con él.',
      forms: ['modelo sft', 'sft', 'imitador'],
    },
    demonstration: {
      name: 'Demostración',
      text: 'Un prompt con una buena respuesta escrita por una persona, para que el modelo la imite.',
      forms: ['demostración', 'demostraciones'],
    },
    ranking: {
      name: 'Ranking',
      also: 'preferencia, comparación',
      text: 'Varias respuestas a un mismo prompt, ordenadas según lo que alguien prefiere. Cada dos de ellas que no empatan forman un par del que aprender.',
      forms: ['ranking', 'rankings'],
    },
    labeler: {
      name: 'Etiquetador',
      text: 'Quien ordena textos: tú o uno de nuestros programas. De los programas, “careful” (cuidadoso) ordena según el oro de los autores y comete más o menos tantos errores como las personas; “hurried” (apresurado) comete más, “lazy” (perezoso) ordena al azar la mitad de las veces, “left-biased” y “length-biased” favorecen el primer texto o el más largo. “Strict” (estricto), “brisk” (enérgico) y “warm” (cálido) difieren un poco en lo que valoran; a “camp a” le gustan las respuestas alegres y a “camp b”, las cortas; “upside-down” (al revés) ordena todo al revés.',
      forms: ['etiquetador', 'etiquetadores', 'etiquetador simulado', 'etiquetadores simulados'],
    },
    judge: {
      name: 'Juez',
      also: 'modelo de recompensa',
      text: 'Un segundo modelo que lee un prompt y una respuesta y da un solo número, la puntuación. Aprende de rankings, de modo que el texto preferido recibe una puntuación más alta.',
      forms: ['juez', 'jueces', 'modelo de recompensa', 'modelos de recompensa'],
    },
    readable: {
      name: 'Juez legible',
      also: 'modelo de Bradley–Terry sobre características',
      text: 'Un juez pequeño que solo se fija en siete cosas que las personas pueden nombrar, como la longitud y la amabilidad, y aprende de tus elecciones cuánto vale cada una para ti. Con él se mide “tu gusto”.',
      forms: ['juez legible'],
    },
    score: {
      name: 'Puntuación',
      also: 'recompensa',
      text: 'El número que un juez da a una respuesta. Solo significan algo las diferencias entre respuestas al mismo prompt. La media de las demostraciones es 0.',
      forms: ['puntuación', 'puntuaciones', 'recompensa'],
    },
    gold: {
      name: 'Oro de los autores',
      text: 'Lo que los autores de esta página llaman bueno, calculado por un programa: pertinente, verdadero, cortés, terminado, no demasiado largo. Nada se entrena con él; muestra si se está explotando a un juez. No tiene por qué ser tu gusto.',
      forms: ['oro de los autores', 'puntuación de oro', 'oro'],
    },
    policy: {
      name: 'Política',
      also: 'el escritor, el modelo mejorado',
      text: 'El modelo que escribe y que se mejora. Para cada comienzo de texto tiene una probabilidad para cada token que puede seguir.',
      forms: ['política', 'políticas'],
    },
    ppo: {
      name: 'PPO',
      also: 'optimización de política proximal',
      text: 'El método con el que se mejoró InstructGPT. La política escribe, el juez puntúa, y los tokens que llevaron a más de lo esperado se vuelven más probables; un recorte mantiene pequeña cada actualización.',
      forms: ['ppo'],
    },
    ptx: {
      name: 'PPO-ptx',
      text: 'PPO que además sigue prediciendo el texto del preentrenamiento, para que el modelo olvide menos de lo que sabía.',
      forms: ['ppo-ptx', 'ptx'],
    },
    dpo: {
      name: 'DPO',
      also: 'optimización directa de preferencias',
      text: 'Un método sin juez: aprende directamente de los rankings, haciendo el mejor de dos textos más probable que el otro. IPO y cDPO son variantes de su pérdida.',
      forms: ['dpo'],
    },
    grpo: {
      name: 'GRPO y RLOO',
      also: 'optimización de política relativa al grupo; REINFORCE dejando uno fuera',
      text: 'Métodos como PPO, pero sin modelo de valor: en su lugar se comparan entre sí varias respuestas a un mismo prompt.',
      forms: ['grpo', 'rloo'],
    },
    kl: {
      name: 'Distancia al imitador',
      also: 'divergencia KL',
      text: 'Cuánto más probables considera la política sus propios textos que el modelo SFT: la log-probabilidad según una menos la log-probabilidad según el otro, en promedio. 0 significa que nada ha cambiado.',
      forms: ['kl', 'divergencia kl', 'penalización kl'],
    },
    leash: {
      name: 'Correa',
      also: 'β, el coeficiente de KL',
      text: 'Lo que cuesta, en puntuación, cada nat de distancia al imitador. Sin ella, la política deriva hacia lo que el juez sobrevalore por casualidad.',
      forms: ['correa'],
    },
    nat: {
      name: 'Nat',
      text: 'La unidad de log-probabilidad con el logaritmo natural. Un nat menos significa 2,7 veces menos probable.',
      forms: ['nat', 'nats'],
    },
    logProbability: {
      name: 'Log-probabilidad',
      text: 'El logaritmo de una probabilidad, en nats: 0 para lo seguro, y cuanto más bajo, menos probable. Las de los tokens de un texto se suman.',
      forms: ['log-probabilidad', 'log-probabilidades'],
    },
    loss: {
      name: 'Pérdida',
      text: 'El número que el entrenamiento reduce. En un modelo de lenguaje: cuánto le sorprende el siguiente token, en nats.',
      forms: ['pérdida', 'pérdidas'],
    },
    rollout: {
      name: 'Rollout',
      text: 'Una respuesta que la política escribe durante el entrenamiento, para que se puntúe y se aprenda de ella.',
      forms: ['rollout', 'rollouts'],
    },
    value: {
      name: 'Modelo de valor',
      also: 'crítico',
      text: 'En PPO, un modelo que predice tras cada token qué puntuación recibirá el texto terminado.',
      forms: ['modelo de valor'],
    },
    advantage: {
      name: 'Ventaja',
      text: 'Cuánto mejor resultó un token de lo que esperaba el modelo de valor. Los tokens con ventaja positiva se vuelven más probables.',
      forms: ['ventaja', 'ventajas'],
    },
    step: {
      name: 'Paso, iteración, época',
      text: 'Un paso es una actualización de los parámetros. Una iteración de PPO es una ronda de escribir, puntuar y varias actualizaciones. Una época es una pasada por todos los datos.',
      forms: ['iteración', 'iteraciones', 'época', 'épocas'],
    },
    parameters: {
      name: 'Parámetros',
      also: 'pesos',
      text: 'Los números de los que se compone un modelo. El entrenamiento los cambia.',
      forms: ['parámetros', 'pesos'],
    },
    learningRate: {
      name: 'Tasa de aprendizaje',
      text: 'Cuánto mueve cada actualización los parámetros. Si es muy baja, no se aprende nada; si es muy alta, se pierde lo aprendido.',
      forms: ['tasa de aprendizaje'],
    },
    seed: {
      name: 'Semilla',
      text: 'El número del que dependen todas las elecciones al azar. La misma semilla, los mismos ajustes y el mismo motor dan la misma ejecución.',
      forms: ['semilla', 'semillas'],
    },
    temperature: {
      name: 'Temperatura',
      text: 'Con cuánta audacia sortea el modelo sus tokens. Con 1 sigue sus probabilidades; cerca de 0 toma siempre el más probable.',
      forms: ['temperatura'],
    },
    heldOut: {
      name: 'Reservado',
      text: 'Apartado del entrenamiento, para medir si un modelo lo hace bien con lo que no ha visto.',
      forms: ['reservado', 'reservada', 'reservados', 'reservadas'],
    },
    crossValidation: {
      name: 'Validación cruzada',
      text: 'Una forma de medir con pocos datos: se dividen en cinco partes, y cinco jueces de prueba se entrenan cada uno con cuatro de ellas y se prueban con la quinta.',
      forms: ['validación cruzada'],
    },
    interval: {
      name: 'Intervalo del 95\u00A0%',
      text: 'El rango en el que está el valor verdadero con una certeza del 95\u00A0%, dado lo poco que se midió. Dos valores cuyos intervalos se superponen mucho pueden ser iguales.',
      forms: ['intervalo del 95\u00A0%', 'intervalos del 95\u00A0%'],
    },
    calibration: {
      name: 'Calibración',
      text: 'Si un juez acierta tan a menudo como afirma: de los pares en los que está seguro al 80\u00A0%, debería acertar el 80\u00A0%.',
      forms: ['calibración', 'bien calibrado'],
    },
    hacking: {
      name: 'Reward hacking',
      also: 'sobreoptimización, ley de Goodhart',
      text: 'La puntuación del juez sube mientras los textos empeoran: la política ha encontrado lo que el juez sobrevalora.',
      forms: ['reward hacking', 'explota errores', 'explotando', 'sobreoptimización'],
    },
    tax: {
      name: 'Impuesto de alineación',
      text: 'Lo que un modelo pierde en otras capacidades por entrenarse con preferencias. Aquí: una pérdida mayor en el texto del preentrenamiento.',
      forms: ['impuesto de alineación'],
    },
    winRate: {
      name: 'Tasa de victorias',
      text: 'En cuántos de cada 100 prompts se prefiere la respuesta de un modelo a la de otro; un empate cuenta la mitad.',
      forms: ['tasa de victorias', 'tasas de victorias'],
    },
    bestOfN: {
      name: 'Mejor de n',
      also: 'best-of-n, muestreo por rechazo',
      text: 'Una forma de obtener mejores respuestas sin entrenar al escritor: escribe n, y el juez se queda con la de mayor puntuación.',
      forms: ['best-of-n', 'mejor de n'],
    },
    attention: {
      name: 'Atención',
      text: 'Cómo mira hacia atrás el modelo: para cada token, cada cabeza reparte su atención entre los tokens anteriores.',
      forms: ['atención'],
    },
    kernel: {
      name: 'Kernel',
      text: 'Un pequeño programa que se ejecuta en la tarjeta gráfica, para una operación como un producto de matrices. Los de esta página están escritos a mano, en WGSL.',
      forms: ['kernel', 'kernels'],
    },
    webgpu: {
      name: 'WebGPU y WebAssembly',
      text: 'Las dos maneras en que un navegador puede calcular rápido: en la tarjeta gráfica y en el procesador. Esta página usa cualquiera de las dos.',
      forms: ['webgpu', 'webassembly'],
    },
    marks: {
      name: 'Colores de los tokens',
      text: 'En el escenario, los tokens azules se han vuelto más probables desde el comienzo de la ejecución y los naranjas, menos; las palabras subrayadas no estaban en la respuesta anterior. En la estación Base, un color más intenso significa un token menos probable.',
      forms: [],
    },
  },
  search: 'Buscar',
  found: (entries: number) => count(entries, { one: '# entrada', other: '# entradas' }),
  none: 'Nada de aquí contiene esa palabra. Prueba con una más corta.',
  formula: 'Fórmula, y su nombre en otros sitios',
};
