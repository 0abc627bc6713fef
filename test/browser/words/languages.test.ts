// Every language at every station on a phone: in its own words and numbers, nothing cut off, nothing wider than the screen.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { STATION_NAMES } from '../../../src/domain/stations.ts';
import { LANGUAGES } from '../../../src/words/language.ts';
import type { Translation } from '../../../src/words/translation.ts';
import { openPage, takeScreenshots } from '../open-page.ts';

const TRANSLATIONS = import.meta.glob<Translation>('../../../src/words/*/all.ts', {
  import: 'translation',
  eager: true,
});

/** Texts of which a part cannot be seen, and how much wider the page is than the screen. */
const cutOff = (page: Page): Promise<{ texts: string[]; wider: number }> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll<HTMLElement>('button, summary, label, legend, h2, h3, th, dt, option')]
      .filter((element) => element.checkVisibility() && !element.closest('.hidden-label'))
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        return overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => element.innerText);
    return { texts, wider: document.documentElement.scrollWidth - innerWidth };
  });

test.for(LANGUAGES.filter((tag) => tag !== 'en'))('%s', async (tag) => {
  const { page: words } = TRANSLATIONS[`../../../src/words/${tag}/all.ts`];
  const page = await openPage({ address: `?engine=wasm&model=nano&lang=${tag}`, width: 360 });
  await page.locator(`html[lang="${tag}"]`).waitFor({ state: 'attached' });
  for (const station of STATION_NAMES) {
    await page.evaluate((name) => (location.hash = name), station);
    await page.locator(`main[data-station="${station}"][aria-busy="false"]`).waitFor();
    if (station === 'base') await page.getByRole('button', { name: words.machine.cpu }).waitFor();
    expect(await page.title(), station).toBe(words.shell.title(words.stations[station].plain));
    expect(await cutOff(page), station).toEqual({ texts: [], wider: 0 });
    await takeScreenshots(page, `${tag}-${station}`, { sizes: [[360, 640]], looks: ['light'] });
    if (station !== 'policy') continue;
    // The leash, as the language writes its default.
    await expect.poll(() => page.locator('main').innerText()).toContain((0.4).toLocaleString(tag));
  }
});
