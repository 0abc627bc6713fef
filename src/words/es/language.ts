// The words of the choice of language, in Spanish.
import type { LanguageWords } from '../en/language.ts';

export const ES_LANGUAGE: LanguageWords = {
  name: 'Idioma',
  help: 'La página se vuelve a cargar en ese idioma. Todo se conserva, y una ejecución sigue desde donde está.',
  modelIsEnglish: 'El pequeño modelo se entrenó solo con textos en inglés. Sus prompts y respuestas siguen en inglés.',
  missing: (name: string) =>
    `No se pudieron descargar los textos en este idioma: ${name}. La página se muestra en inglés. Comprueba tu conexión y recarga la página.`,
  unknown: (tag: string) =>
    `Esta dirección pide el idioma “${tag}”, que esta página no tiene. Elige otro al pie de la página.`,
};
