// Which engine a page takes, case by case.
import { expect, test } from 'vitest';
import type { Engine, EngineName } from '../../../src/domain/engine.ts';
import { namedEngine, ownEngine, type Decision } from '../../../src/worker/engine/decide.ts';

test.each<['auto' | EngineName, EngineName | undefined, Decision | undefined]>([
  ['auto', undefined, undefined],
  ['auto', 'webgpu', { engine: 'webgpu', why: 'person' }],
  ['auto', 'wasm', { engine: 'wasm', why: 'person' }],
  ['webgpu', 'wasm', { engine: 'webgpu', why: 'address' }],
  ['wasm', 'webgpu', { engine: 'wasm', why: 'address' }],
])('the address asks for %s and the person picked %s', (asked, picked, decision) => {
  expect(namedEngine(asked, picked)).toEqual(decision);
});

const card = { adapter: 'card', software: false, slower: false };
const slow = { ...card, slower: true };
const software = { adapter: 'swiftshader', software: true, slower: false };
const WEBGPU = { engine: 'webgpu' };
const on = (backend: Engine['backend'], adapter: string): Engine => ({ backend, adapter, kernels: 'plain kernels' });
const wasm = on('cpu', 'processor, WebAssembly');

test.each<[string, Parameters<typeof ownEngine>[0], object]>([
  ['a card', card, WEBGPU],
  ['a card that is slower', slow, { engine: 'wasm', why: 'slower' }],
  ['a software adapter', software, { engine: 'wasm', why: 'software' }],
  ['a card, after WebGPU on it', { ...card, earlier: on('webgpu', 'card') }, WEBGPU],
  ['a card, after WebAssembly', { ...card, earlier: wasm }, { engine: 'wasm', why: 'earlier' }],
  ['a card, after WebGPU on another adapter', { ...card, earlier: on('webgpu', 'swiftshader') }, WEBGPU],
  ['a slower card, after WebGPU on it', { ...slow, earlier: on('webgpu', 'card') }, { ...WEBGPU, why: 'earlier' }],
  ['a slower card, after WebAssembly', { ...slow, earlier: wasm }, { engine: 'wasm', why: 'slower' }],
  [
    'a software adapter, after WebGPU on it',
    { ...software, earlier: on('webgpu', 'swiftshader') },
    { ...WEBGPU, why: 'earlier' },
  ],
  ['a software adapter, after WebAssembly', { ...software, earlier: wasm }, { engine: 'wasm', why: 'software' }],
  [
    'a software adapter, after WebGPU on a card',
    { ...software, earlier: on('webgpu', 'card') },
    { engine: 'wasm', why: 'software' },
  ],
])('by itself: %s', (_name, facts, decision) => {
  expect(ownEngine(facts)).toEqual(decision);
});
