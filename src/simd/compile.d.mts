// Types of compile.mjs.
import type { Plugin } from 'vite';

export function assemblyscript(): Plugin;
