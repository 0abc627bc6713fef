// Everything that the CPU backend calls; table.ts maps kernels to these functions.
export { matmul, columnSum } from './matmul.as';
export { attentionForward, decodeAttention, attentionBackwardQuery, attentionBackwardKeyValue } from './attention.as';
export { layernormForward, layernormBackwardInput, layernormBackwardWeight } from './layernorm.as';
export { geluForward, geluBackward, add, squares, adamw } from './elementwise.as';
export { logprobForward, logprobBackward, sample } from './logprob.as';

/** First byte that the backend may allocate. */
export const heapBase: usize = __heap_base;
