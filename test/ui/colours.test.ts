// What a person sees who uses colours of their own (Windows high contrast), more contrast, or larger letters.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { STATION_NAMES } from '../../src/domain/stations.ts';
import { takeScreenshots } from '../browser/open-page.ts';
import { button, serveInterface } from './open-interface.ts';

const open = serveInterface();

/** All that can tell an element from its neighbour where shadows are not drawn. */
const look = (element: Locator) =>
  element.evaluate((node) => {
    const style = getComputedStyle(node);
    return [
      style.backgroundColor,
      style.color,
      ...['top', 'left'].map((side) => style.getPropertyValue(`border-${side}`)),
      style.outlineStyle === 'none' ? '' : style.outline,
    ].join(' ');
  });

describe.each(['light', 'dark'] as const)('in forced colours, %s', (colorScheme) => {
  const forced = async (hash: string): Promise<Page> => {
    const page = await open('webgpu', hash);
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    return page;
  };

  test('the present station can be told from the others', async () => {
    const page = await forced('sft');
    const links = page.getByRole('navigation').getByRole('link');
    const [base, sft, rank] = await Promise.all([1, 2, 3].map((at) => look(links.nth(at))));
    expect(sft).not.toBe(base);
    expect(rank).toBe(base);
    await takeScreenshots(page, `forced-${colorScheme}`);
  });

  test('what is selected can be told from what is not', async () => {
    const page = await forced('policy');
    const pill = (name: string) => page.getByRole('radio', { name, exact: true }).locator('..');
    expect(await look(pill('PPO'))).not.toBe(await look(pill('DPO')));
    await page.getByText('More charts and smoothing').click();
    const charts = page.getByRole('group', { name: 'Charts shown' });
    const [on, off] = [true, false].map((pressed) => charts.getByRole('button', { pressed }).first());
    expect(await look(on)).not.toBe(await look(off));
    await button(page, 'Step').click();
    const stages = page.getByRole('list', { name: 'One iteration' }).getByRole('listitem');
    await stages.and(page.locator('[aria-current]')).waitFor();
    expect(await look(stages.first())).not.toBe(await look(stages.nth(1)));
  });

  test('a button that cannot be used, progress, the badge and the numbers of tokens are seen', async () => {
    const page = await forced('sft');
    expect(await look(button(page, 'Pause'))).not.toBe(await look(button(page, 'Step')));
    // Its text would have a plate behind it otherwise, in the text's own colour.
    const play = button(page, 'Play');
    expect(await play.evaluate((node) => getComputedStyle(node).getPropertyValue('forced-color-adjust'))).toBe('none');
    await page.getByRole('textbox', { name: 'Steps', exact: true }).fill('400');
    await button(page, 'Play').click();
    const progress = page.getByRole('progressbar');
    await progress.waitFor();
    expect(await progress.evaluate((bar) => getComputedStyle(bar).borderTopStyle)).toBe('solid');
    await button(page, 'Pause').click();
    const canvas = await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('i'), { id: 'canvas', style: 'background: Canvas' }));
      return getComputedStyle(document.querySelector('#canvas')!).backgroundColor;
    });
    const fill = (element: Locator) => element.evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(await fill(page.locator('.dot'))).not.toBe(canvas);
    await page.getByRole('link', { name: /Base/ }).click();
    const tokens = page.getByRole('toolbar').first().getByRole('button');
    await tokens.nth(3).waitFor();
    const fills = await Promise.all([0, 1, 2, 3].map((at) => fill(tokens.nth(at))));
    expect(new Set(fills).size).toBeGreaterThan(1);
  });

  test('the chosen text of a vote can be told from the other', async () => {
    const page = await forced('compare');
    await button(page, 'A is better').and(page.locator('[aria-disabled=false]')).click();
    await page.locator('.won').waitFor();
    expect(await look(page.locator('.text.won'))).not.toBe(await look(page.locator('.text:not(.won)')));
  });
});

test('with more contrast, no text is softer than the rest and no line is pale', async () => {
  const page = await open('webgpu', 'sft');
  const colours = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--ink', '--ink-soft', '--line-strong'].map((name) => style.getPropertyValue(name));
    });
  expect(new Set(await colours()).size).toBe(3);
  await page.emulateMedia({ contrast: 'more' });
  expect(new Set(await colours()).size).toBe(1);
});

test.each(STATION_NAMES)(
  'at %s, nothing sticks out or is cut off with letters of twice the size on a phone',
  async (name) => {
    const page = await open('webgpu', name);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('main[aria-busy="false"]').waitFor();
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await page.waitForTimeout(300);
    await takeScreenshots(page, `zoom-${name}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a, label, h1, h2, h3, p, select, input, summary, li')]
        .filter(
          (element) => element.checkVisibility() && !element.closest('.hidden-label, .hidden-on-phone, .scroll, .skip'),
        )
        .filter((element) => {
          const { right, left, width } = element.getBoundingClientRect();
          const spills = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
          const typedInto = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
          return width > 0 && (right > 361 || left < -1 || (spills && !typedInto));
        })
        .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`),
    );
    expect(cut).toEqual([]);
  },
);
