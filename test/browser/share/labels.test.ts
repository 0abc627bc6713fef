// The simulated labeler in the built page: no ranking is lost or made twice, whenever the page is reloaded.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { control, openPage, setNumber, waitUntilOpened } from '../open-page.ts';

interface Stored {
  id: string;
  ranks: number[];
  responses: string[];
  sequence: number;
}

/** What is on disk: the rankings in the order of storing, and the labeler's step. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const request = indexedDB.open(`rlhf-sandbox:${location.pathname}`);
    const database = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const transaction = database.transaction(['comparisons', 'manifests']);
    const all = <T>(store: string) =>
      new Promise<T[]>((resolve) => {
        const reading = transaction.objectStore(store).getAll() as IDBRequest<T[]>;
        reading.onsuccess = () => resolve(reading.result);
      });
    const [rankings, manifests] = await Promise.all([
      all<Stored>('comparisons'),
      all<{ key: string; meta: { step: number } }>('manifests'),
    ]);
    database.close();
    rankings.sort((a, b) => a.sequence - b.sequence);
    return { rankings, step: manifests.find(({ key }) => key === 'nano/1/label')?.meta.step ?? 0 };
  });

async function start(): Promise<Page> {
  const page = await openPage({ address: '?engine=wasm&model=nano&seed=1#rank' });
  await waitUntilOpened(page);
  await setNumber(page, 'Prompts', 64);
  await control(page, 'Play').click();
  return page;
}
const finished = (page: Page) => page.getByText(/^Finished$/).waitFor();
const bare = (rankings: Stored[]) => rankings.map(({ id, ranks, responses }) => ({ id, ranks, responses }));

test(
  'a labeler that is reloaded again and again leaves what one in a single go leaves',
  { timeout: 300_000 },
  async () => {
    const whole = await start();
    await finished(whole);
    const expected = await stored(whole);
    expect([expected.rankings.length, expected.step]).toEqual([64, 64]);
    await whole.close();

    const page = await start();
    for (let least = 8; least < 56; least += 16) {
      await page.waitForFunction(
        (step) => Number(/prompt (\d+) of 64/.exec(document.body.innerText)?.[1] ?? 0) >= step,
        least,
        { polling: 10 },
      );
      await page.reload();
      await waitUntilOpened(page);
      const { rankings, step } = await stored(page);
      // The step is saved right after the rankings of its eight prompts.
      expect([0, 8]).toContain(rankings.length - step);
      expect(step).toBeGreaterThanOrEqual(least);
      await control(page, 'Play').click();
    }
    await finished(page);
    const { rankings, step } = await stored(page);
    expect([bare(rankings), step]).toEqual([bare(expected.rankings), 64]);
  },
);
