import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Heap } from '../../src/simd/heap.ts';

test('stretches never overlap, begin at multiples of 64, and everything freed is given away again', () => {
  const requests = fc.array(fc.record({ bytes: fc.integer({ min: 1, max: 5000 }), freeAt: fc.nat(20) }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(requests, (list) => {
      let reached = 100;
      const heap = new Heap(100, (end) => (reached = Math.max(reached, end)));
      const live = new Map<number, number>();
      list.forEach(({ bytes, freeAt }) => {
        const address = heap.allocate(bytes);
        expect(address % 64).toBe(0);
        expect(address).toBeGreaterThanOrEqual(100);
        expect(address + bytes).toBeLessThanOrEqual(reached);
        for (const [other, size] of live) expect(address >= other + size || other >= address + bytes).toBe(true);
        live.set(address, bytes);
        const victim = [...live.keys()][freeAt];
        if (victim !== undefined) {
          heap.free(victim);
          live.delete(victim);
        }
      });
      for (const address of live.keys()) heap.free(address);
      const before = reached;
      if (before > 100) {
        expect(heap.allocate(before - 128)).toBe(128);
        expect(reached).toBe(before);
      }
    }),
  );
});
