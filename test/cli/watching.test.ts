// The arithmetic of what watching costs.
import { expect, test } from 'vitest';
import { costsOf, takeTurns, type Turn, type Watched } from '../../src/cli/bench/watching.ts';

test('all runs take turns, each round in another order', async () => {
  const order: number[] = [];
  const run = (share: Watched['share']): Watched => ({
    share,
    turn() {
      order.push(share);
      return Promise.resolve({ tokens: order.length, ms: 1, trained: 1, looked: 0 });
    },
  });
  const turns = await takeTurns([run(0.2), run(0.05), run(0)], 3);
  expect(order).toEqual([0.2, 0.05, 0, 0.05, 0, 0.2, 0, 0.2, 0.05]);
  expect(turns.get(0.05)!.map(({ tokens }) => tokens)).toEqual([2, 4, 9]);
});

test('looking costs its own time and what it slows down, and nothing of what else the machine did', () => {
  const alone = [100, 120, 900].map((trained): Turn => ({ tokens: 50, ms: trained, trained, looked: 0 }));
  // A quarter slower beside the looks, which take a fifth; one round was disturbed.
  const open = [125, 5000, 1125].map((trained): Turn => ({
    tokens: 50,
    ms: 2 * trained,
    trained,
    looked: trained / 4,
  }));
  const [watched, closed] = costsOf(
    new Map([
      [0.2, open],
      [0, alone],
    ]),
  );
  expect(closed).toEqual({ share: 0, tokensPerSecond: (1000 * 150) / 1120, looking: 0, kept: 1 });
  expect(watched.looking).toBeCloseTo(0.2);
  expect(watched.kept).toBeCloseTo(0.8 * 0.8);
  expect(watched.tokensPerSecond).toBeCloseTo((1000 * 150) / (2 * 6250));
});
