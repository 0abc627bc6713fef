// The stage in light, dark and forced colours, with a run on it.
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../browser/open-page.ts';
import { button } from './open-interface.ts';
import { goToStart, serveStage, tiles } from './stage/open-stage.ts';

const open = serveStage();

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(['', '#judge'])('nothing stands in the way of anybody %s', async (hash) => {
    const page = await open({ hash });
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(page)).toEqual([]);
    await button(page, 'Replay').click();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('what is written on a mixture of colours can be read', async () => {
    const page = await open();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await goToStart(page);
    const contrasts = () =>
      page.locator('.band:has(text)').evaluateAll((nodes) => {
        const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
        const light = (colour: string) => {
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((c) =>
            c <= 10 ? c / 3295 : ((c / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.05 + 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        return nodes.map((node) => {
          const [fill, text] = ['rect', 'text'].map((part) => light(getComputedStyle(node.querySelector(part)!).fill));
          return Math.max(fill / text, text / fill);
        });
      });
    for (let step = 0; step <= 12; step += 3) {
      await page.getByText(`step ${step} of 12`, { exact: true }).waitFor();
      const found = await contrasts();
      expect(found.length).toBeGreaterThan(5);
      expect(Math.min(...found), `step ${step}`).toBeGreaterThan(4.5);
      for (let i = 0; i < 3; i++) {
        await page.keyboard.press('ArrowRight');
        await page.waitForTimeout(150);
      }
    }
  });

  test('in forced colours, outcomes have their signs and the chosen tab its fill', async () => {
    const page = await open({ width: 360, height: 640 });
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const fill = (tab: Locator) => tab.evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(await fill(page.getByRole('tab', { selected: true }))).not.toBe(
      await fill(page.getByRole('tab', { selected: false }).first()),
    );
    await goToStart(page);
    await page.getByRole('tab', { name: 'The wall' }).click();
    const signs = tiles(page).locator('.sign');
    expect(new Set(await signs.allTextContents())).toEqual(new Set(['!', '✓', '✗', '…', '·']));
    const border = await signs.first().evaluate((node) => getComputedStyle(node).borderTopStyle);
    expect(border).toBe('solid');
  });
});
