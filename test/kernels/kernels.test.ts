import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whole, type Backend, type Slice } from '../../src/gpu/backend.ts';
import { cpuBackend } from '../../src/gpu/cpu.ts';
import type { Numbers } from '../../src/gpu/kernel.ts';
import { webgpuBackend } from '../../src/gpu/webgpu.ts';
import { Rng } from '../../src/lib/rng.ts';
import { simdBackend } from '../../src/simd/backend.ts';
import { requireAdapter } from '../gpu.ts';
import { cases, type Case } from './cases.ts';

const { subgroupMinSize: lanes, subgroupMaxSize } = (await requireAdapter()).info;
const CASES = cases(lanes === subgroupMaxSize ? lanes : 0);

function fill(content: Case['bindings'][string], rng: Rng): Numbers {
  if (typeof content === 'number') return Float32Array.from({ length: content }, () => rng.normal());
  if ('of' in content && 'n' in content)
    return Float32Array.from({ length: content.n }, () => content.of(rng.uniform()));
  return Uint32Array.from(content as number[]);
}

/** What every binding holds after the case has run; integers as their bits. */
async function outcome(backend: Backend, { kernel, entry, shape, bindings }: Case): Promise<Record<string, Numbers>> {
  const rng = new Rng(7);
  const slices: Record<string, Slice> = {};
  for (const [name, content] of Object.entries(bindings)) {
    const data = fill(content, rng);
    slices[name] = whole(backend.allocate(name, data.length));
    backend.write(slices[name], data);
  }
  const program = await backend.prepare('case', [{ kernel, entry, shape, bindings: slices }]);
  backend.run([{ program }]);
  const arrays = await backend.read(Object.values(slices));
  Object.values(slices).forEach(({ memory }) => backend.free(memory));
  const element = (name: string) => kernel.bindings.get(name)!.element;
  return Object.fromEntries(
    Object.keys(slices).map((name, i) => [
      name,
      element(name) === 'u32' ? new Uint32Array(arrays[i].buffer) : arrays[i],
    ]),
  );
}

describe.each(['webgpu', 'simd'])('every kernel agrees with its CPU reference on %s', (kind) => {
  let tested: Backend;
  beforeAll(async () => {
    tested = kind === 'webgpu' ? await webgpuBackend(await requireAdapter()) : await simdBackend();
  });
  afterAll(() => tested.destroy());

  test('every entry point has a case', () => {
    for (const kernel of new Set(CASES.map((each) => each.kernel))) {
      const entries = CASES.filter((each) => each.kernel === kernel).map(({ entry }) => entry);
      expect(new Set(entries), kernel.name).toEqual(new Set(Object.keys(kernel.entries)));
    }
  });

  test.each(CASES.map((each) => [`${each.kernel.name}.${each.entry} ${JSON.stringify(each.shape)}`, each] as const))(
    '%s',
    async (_name, each) => {
      const expected = await outcome(cpuBackend(), each);
      const actual = await outcome(tested, each);
      for (const [name, values] of Object.entries(expected)) {
        const got = Array.from(actual[name]);
        expect(got.every(Number.isFinite), `${name} is finite`).toBe(true);
        const scale = Array.from(values, Math.abs).reduce((a, x) => Math.max(a, x), 1);
        const worst = Array.from(values, (x, i) => Math.abs(x - got[i])).reduce((a, x) => Math.max(a, x), 0);
        expect(worst / scale, name).toBeLessThan(2e-5);
      }
    },
  );
});
