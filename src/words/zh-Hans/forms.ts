// How Chinese counts.
import { formsOf } from '../forms.ts';

export const { count } = formsOf('zh-Hans');
