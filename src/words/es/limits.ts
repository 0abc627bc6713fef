// What this page does not show, with questions for a class, in Spanish.
import type { LimitsWords } from '../en/limits.ts';

export const ES_LIMITS: LimitsWords = {
  title: 'Lo que esto no muestra',
  intro:
    'Todo lo de aquí se entrena ante tus ojos, con los mismos pasos con los que se hizo InstructGPT. Eso no es lo mismo que un modelo de chat grande. Esto es lo que no se puede trasladar.',
  sections: [
    {
      title: 'Los modelos son diminutos',
      text: 'Los modelos de aquí tienen 0,15 o 0,9 millones de parámetros; el InstructGPT más grande tenía 175.000 millones. Escriben textos cortos sobre un mundo inventado, con un vocabulario de 768 tokens. No conocen hechos del nuestro, no pueden seguir un argumento y no tienen nada que ocultar. Aquí falta todo lo que los modelos grandes solo pueden hacer porque son grandes.',
    },
    {
      title: 'El mundo es tan simple que se puede comprobar',
      text: 'De cada texto de aquí, un programa puede decir si es verdadero, cortés y pertinente. Por eso esta página puede dibujar, junto a la puntuación del juez, la que de verdad se quería. Para textos sobre nuestro mundo no existe un programa así. Fuera de esta página, nadie ve esa segunda línea.',
    },
    {
      title: 'De quién son las preferencias que se aprenden',
      text: 'Aquí son las tuyas o las de tu clase. Los rankings de los ejemplos que trae la página los dieron programas que siguen nuestro gusto como autores. Para InstructGPT se contrató a unas cuarenta personas, elegidas por la frecuencia con que coincidían con los investigadores; trabajaban con instrucciones escritas. Dos de ellas coincidían en el 73\u00A0% de los pares. Quien escribe las instrucciones y elige a las personas decide mucho antes de que se entrene nada.',
    },
    {
      title: 'Un solo juez para todos',
      text: 'Un modelo de recompensa da a cada texto un solo número, pregunte quien pregunte. Donde las personas no coinciden, aprende algo intermedio o se pone del lado del grupo mayor. No sabe que hubo un desacuerdo. La matriz y los bandos de una clase muestran lo que se pierde en ese número.',
    },
    {
      title: 'Una preferencia no es conocimiento',
      text: 'Un juez aprende qué textos se eligieron, no por qué. Después de 3000 rankings, el juez de nuestro modelo más pequeño distingue una respuesta verdadera de una falsa de la misma forma en el 48\u00A0% de los pares, que no es mejor que una moneda al aire. Un modelo entrenado con él escribe con más cortesía, no con más verdad. Los textos difieren en varias cosas a la vez, así que una elección favorece también cosas que nadie pretendía.',
    },
    {
      title: 'Una puntuación más alta no es un texto mejor',
      text: 'Sin la correa, la puntuación del juez de nuestro modelo más pequeño subió de 0,15 a 1,4, mientras que la puntuación que de verdad se quería bajó de 0,49 a 0,07, en las diez ejecuciones. Con la correa y nuestros ajustes, las respuestas del modelo más grande ganan a las de antes de PPO en el 67\u00A0% de los prompts según esa puntuación. De ahí no se deduce qué fuerza debe tener la correa en otros modelos.',
    },
    {
      title: 'Pocas elecciones, pocos votos',
      text: 'Veinte elecciones o diez votos dicen poco. Mira los rangos junto a los números: con diez votos, siete de ellos para un modelo, su verdadera proporción está, con una certeza del 95\u00A0%, en cualquier punto entre el 40 y el 89\u00A0%. Dos ejecuciones que solo difieren en la semilla también dan textos distintos. Una diferencia entre los modelos de dos alumnos puede ser una diferencia entre dos semillas.',
    },
    {
      title: 'Lo que se dejó fuera',
      text: 'Esta página termina cuando el modelo se ha entrenado. No muestra cómo se prueba un modelo frente a usos indebidos, cómo se las arregla con conversaciones largas, quién puede usarlo y para qué, cómo es el trabajo de ordenar cuando los textos son perturbadores, ni lo que cuesta entrenar a gran escala.',
    },
  ],
  questionsTitle: 'Preguntas para una clase',
  questions: [
    'Mira el par más disputado de tu clase. ¿Es correcto uno de los dos textos? ¿Quién debería decidirlo si un millón de personas va a recibir la respuesta?',
    '¿Debería el juez seguir a la mayoría de la clase? ¿Qué se podría hacer en su lugar por el bando más pequeño?',
    '¿Elegiste alguna vez un texto por un motivo que el juez legible no sabe nombrar? ¿Qué aprenderá el modelo de esa elección?',
    'Tienes un día y cien rankings. ¿A quién se los pides y qué le dices antes de empezar?',
    'Tu modelo escribe ahora más de lo que elegiste. ¿Qué hace peor que antes? ¿Cómo lo averiguarías?',
    'Alguien te enseña un gráfico en el que la puntuación sube. ¿Qué preguntarías antes de creer que el modelo ha mejorado?',
    '¿Qué cambiaría si los rankings los hicieran personas que ganan dinero con las respuestas?',
    '¿Qué cosas de las que viste aquí esperas también de un modelo de chat grande, y cuáles no? ¿Qué necesitarías para comprobarlo?',
  ],
  source:
    'Nuestras cifras están en docs/results.md del código fuente, con los comandos que las miden; las de InstructGPT son del artículo (Ouyang et al. 2022, arXiv 2203.02155).',
};
