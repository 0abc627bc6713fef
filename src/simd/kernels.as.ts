// Everything that the processor backend calls; table.ts joins it to the kernels.
export { matmul, columnSum } from './matmul.as';
export { attentionForward, decodeAttention, attentionBackwardQuery, attentionBackwardKeyValue } from './attention.as';
export { layernormForward, layernormBackwardInput, layernormBackwardWeight } from './layernorm.as';
export { geluForward, geluBackward, add, squares, adamw } from './elementwise.as';
export { logprobForward, logprobBackward, sample } from './logprob.as';

/** Bytes from here on are the backend's to give away. */
export const heapBase: usize = __heap_base;
