import { expect, test } from 'vitest';
import { METHOD_NAMES, METHODS } from '../../src/lib/methods.ts';
import { chartsOf } from '../../src/ui/charts/chart-specs.ts';

const metricsOf = (charts: ReturnType<typeof chartsOf>) =>
  charts.flatMap(({ lines }) => lines.map(({ metric }) => metric));
const usual = { taste: false, gold: true };

test.each(METHOD_NAMES)('the charts of %s follow what its texts are measured by', (method) => {
  const writes = METHODS[method].trainer !== 'preference';
  expect(metricsOf(chartsOf(method, usual))).not.toContain('taste');
  expect(metricsOf(chartsOf(method, usual)).includes('gold')).toBe(writes);
  // Beside the score and the distance, where it is seen at once.
  const own = chartsOf(method, { taste: true, gold: true }).map(({ id }) => id);
  expect(own.slice(0, 3).includes('taste')).toBe(writes);
  if (writes) expect(own.slice(0, 3)).toEqual(['score', 'taste', 'kl']);
  const hidden = chartsOf(method, { taste: false, gold: false });
  expect(metricsOf(hidden)).not.toContain('gold');
  expect(hidden.map(({ id }) => id)).toEqual(chartsOf(method, usual).map(({ id }) => id));
  expect(JSON.stringify(hidden)).not.toContain('gold');
});

test('the list stays the same one, so that a panel keeps what was chosen', () => {
  expect(chartsOf('ppo', usual)).toBe(chartsOf('ppo', { ...usual }));
});
