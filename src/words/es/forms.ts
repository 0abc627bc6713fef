// How Spanish counts and lists.
import { formsOf } from '../forms.ts';

export const { count, list } = formsOf('es');
