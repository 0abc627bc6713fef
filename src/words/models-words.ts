// The words of the trained models of a class, in the language in use.
import { EN_MODELS, type ModelsWords } from './en/models.ts';
import { translation } from './language.ts';

export const modelsWords: ModelsWords = translation?.models ?? EN_MODELS;
