import { expect, test } from 'vitest';
import { METHOD_NAMES } from '../../src/lib/methods.ts';
import { flowOf, NODE, stagesOf, TALL, WIDE } from '../../src/ui/inside/flow.ts';

test('a batch goes from who writes it over all who read it to all who learn from it, a stage at a time', () => {
  for (const method of METHOD_NAMES) {
    const stages = stagesOf(method);
    const { nodes, edges } = flowOf(method);
    if (stages.length === 0) continue;
    expect([...new Set(nodes.map(({ stage }) => stage))], method).toEqual(stages);
    for (const { from, to } of edges) expect(to.column).toBe(from.column + 1);
    for (const node of nodes.slice(1)) expect(edges.some(({ to }) => to === node)).toBe(true);
  }
  expect(stagesOf('dpo')).toEqual([]);
  expect(flowOf('grpo').nodes.map(({ name }) => name)).not.toContain('value');
});

test('nodes lie within the picture and beside each other', () => {
  for (const { width, height, ...layout } of [WIDE, TALL])
    for (const method of ['ppo', 'rloo'] as const) {
      const places = flowOf(method).nodes.map((node) => layout.place(node));
      places.forEach(([x, y], i) => {
        expect(x - NODE.width / 2).toBeGreaterThanOrEqual(0);
        expect(x + NODE.width / 2).toBeLessThanOrEqual(width);
        expect(y - NODE.height / 2).toBeGreaterThanOrEqual(0);
        expect(y + NODE.height / 2).toBeLessThanOrEqual(height);
        for (const [u, v] of places.slice(i + 1))
          expect(Math.abs(x - u) >= NODE.width || Math.abs(y - v) >= NODE.height).toBe(true);
      });
    }
});
