// No kernel goes without a case: every file that defines one is found here, whether or not cases.ts knows it.
import { expect, test, vi } from 'vitest';
import type * as Kernels from '../../src/gpu/kernel.ts';
import { cases } from './cases.ts';

/** The file of src/kernels that defined each kernel: the caller of defineKernel. */
const definedIn = vi.hoisted(() => new Map<Kernels.Kernel, string>());

vi.mock('../../src/gpu/kernel.ts', async (original) => {
  const real = await original<typeof Kernels>();
  const defineKernel: typeof real.defineKernel = (...args) => {
    const kernel = real.defineKernel(...args);
    const callers = new Error().stack!.matchAll(/src[\\/]kernels[\\/]([\w\\/-]+\.ts)/g);
    definedIn.set(kernel, [...callers][0][1].replaceAll('\\', '/'));
    return kernel;
  };
  return { ...real, defineKernel };
});

const modules = import.meta.glob('../../src/kernels/**/*.ts');
const sources = import.meta.glob<string>('../../src/kernels/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('every file of src/kernels that defines a kernel has cases, and so has every kernel defined on import', async () => {
  // Four lanes, so that the kernels which need subgroups are made too.
  const tested = new Set(cases(4).map(({ kernel }) => kernel));
  for (const load of Object.values(modules)) await load();
  const defining = Object.keys(sources)
    .filter((file) => sources[file].includes('defineKernel('))
    .map((file) => file.replace('../../src/kernels/', ''));
  const covered = new Set([...tested].map((kernel) => definedIn.get(kernel)));
  expect(defining.filter((file) => !covered.has(file))).toEqual([]);
  const untested = [...definedIn].filter(([kernel]) => !tested.has(kernel));
  expect(untested.map(([{ name }, file]) => `${name} in ${file}`)).toEqual([]);
  expect(covered).toEqual(new Set(defining));
});
