// A setting that is changed by hand while an address with settings is opened stays, however late its parts and the models are.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, setNumber, waitUntilOpened } from '../open-page.ts';

/** Holds requests back. @returns what lets them through */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route(files, async (route) => {
    await opened;
    await route.continue();
  });
  return open;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test.each(['lesson=leash', 'link=1&seed=14&ppo.learningRate=0.0005#policy'])(
  'with %s, and the models come before the address has followed',
  async (rest) => {
    let release = (): void => undefined;
    const page = await openPage({
      address: `?engine=wasm&model=nano&${rest}`,
      prepare: async (opening) => {
        release = await hold(opening, /models\/.*\.safetensors/);
        // However long the models take, the address follows later.
        await opening.addInitScript(() => {
          const { setTimeout } = globalThis;
          const late = (work: () => void, ms?: number) => (ms === 300 ? 0 : setTimeout(work, ms));
          Object.assign(globalThis, { setTimeout: late });
        });
      },
    });
    await setNumber(page, 'Leash β', 0.15);
    await setNumber(page, 'Learning rate', 0.0007);
    await page.getByRole('radio', { name: 'RLOO' }).check();
    await page.getByRole('radio', { name: 'PPO', exact: true }).check();
    release();
    await waitUntilOpened(page);
    await expect.poll(() => field(page, 'Leash β').inputValue()).toBe('0.15');
    await expect.poll(() => field(page, 'Learning rate').inputValue()).toBe('0.0007');
  },
);

test('no form is shown before the settings of a link are there', async () => {
  let release = (): void => undefined;
  const page = await openPage({
    address: '?engine=wasm&model=nano&link=1&ppo.klCoef=0.15#policy',
    prepare: async (opening) => void (release = await hold(opening, /assets\/opened-link[^/]*\.js$/)),
  });
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /PolicyStation[^/]*\.js$/.test(name)),
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect.poll(() => field(page, 'Leash β').count()).toBe(0);
  release();
  await field(page, 'Leash β').waitFor();
  await expect.poll(() => field(page, 'Leash β').inputValue()).toBe('0.15');
});
