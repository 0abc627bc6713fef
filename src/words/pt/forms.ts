// How Brazilian Portuguese counts and lists.
import { formsOf } from '../forms.ts';

export const { count, list } = formsOf('pt');
