// The words of the trained models of a class, in the language in use.
import { EN_MODELS, type ModelsWords } from './en/models.ts';
import { wordsOf } from './language.ts';

export const modelsWords: ModelsWords = wordsOf('models', EN_MODELS);
