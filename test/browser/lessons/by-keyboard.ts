// Does what a lesson asks for, with the keyboard alone: every control is reached with the Tab key.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LessonName } from '../../../src/lessons/lessons.ts';
import { readLesson, type Plan } from '../../../src/session/lesson/format.ts';
import { EN_LESSONS } from '../../../src/words/en/lesson.ts';
import { EN } from '../../../src/words/en/page.ts';
import { count, texts } from '../taste/picking.ts';

/** More than there are places for the focus at any station. */
const MOST_TABS = 400;
const say = EN_LESSONS.panel;

const textOf = (name: LessonName): string => readFileSync(`src/lessons/en/${name}.md`, 'utf8');
export function planOf(name: LessonName): Plan {
  const read = readLesson(textOf(name));
  if ('faults' in read) throw new Error(read.faults.join(' '));
  return read.plan;
}
/** The lines of each step that say what is watched for. */
const watchesOf = (name: LessonName): string[][] =>
  textOf(name)
    .split(/^## /m)
    .slice(1)
    .map((step) => [...step.matchAll(/^watch: (.*)$/gm)].map(([, watch = '']) => watch));

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement).catch(() => false);

/** Moves the focus with the Tab key until it is there. */
async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  expect(await hasFocus(target), `the focus reaches ${String(target)}`).toBe(true);
}

export async function press(page: Page, target: Locator, back = false): Promise<void> {
  await tabTo(page, target, back);
  await page.keyboard.press('Enter');
}

export const panel = (page: Page): Locator => page.getByRole('region', { name: /^Lesson: / });
const inPanel = (page: Page, name: string): Locator => panel(page).getByRole('button', { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Sets a setting, opening the drawer that it may be in; one that has the value is left alone. */
async function type(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  if (!(await field.isVisible())) await press(page, page.getByText(EN.run.settings, { exact: true }));
  if ((await field.inputValue()) === value) return;
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(value);
}

const LABELS: Record<string, string> = { 'ppo.klCoef': 'Leash β', 'ppo.ptxCoef': 'Pretraining mix γ' };

/** What a person does for it, by the name of the condition. */
const DO: Record<string, (page: Page, rest: string) => Promise<unknown>> = {
  async picks(page, rest) {
    const goal = Number(rest.split(' ').at(-1));
    await page.getByRole('heading', { level: 2 }).last().focus();
    for (let picks = 0; picks < goal; picks++) {
      await count(page, picks);
      // One idea: the longer text.
      const [left = 0, right = 0] = (await texts(page).allInnerTexts()).map((text) => text.split(' ').length);
      await page.keyboard.press(left > right ? 'ArrowLeft' : 'ArrowRight');
    }
  },
  taught: (page) => press(page, button(page, 'Teach the model')),
  finished: (page) => press(page, button(page, EN.run.play)),
  async ran(page, rest) {
    const [setting = '', value = ''] = rest.split(' = ');
    await type(page, LABELS[setting] ?? setting, value);
    await press(page, button(page, EN.run.play), true);
  },
  setting(page, rest) {
    const [setting = '', value = ''] = rest.split(' = ');
    return type(page, LABELS[setting] ?? setting, value);
  },
  async votes(page, rest) {
    const goal = Number(rest.split(' ').at(-1));
    for (let votes = 0; votes < goal; votes++) {
      const better = button(page, EN.compare.aIsBetter);
      await better.and(page.locator('[aria-disabled=false]')).waitFor();
      await press(page, better);
      await press(page, button(page, EN.compare.nextPair));
    }
  },
  played: (page) => press(page, page.getByRole('button', { name: 'Replay' })),
};

/** Goes through the whole lesson; `look` is called before its last step ends. @returns what it said of every outcome */
export async function walk(page: Page, name: LessonName, look?: () => Promise<unknown>): Promise<string[]> {
  const { steps } = planOf(name);
  const watches = watchesOf(name);
  const outcomes: string[] = [];
  await press(page, inPanel(page, say.start));
  for (const [index, step] of steps.entries()) {
    await panel(page).getByRole('heading', { name: step.heading }).waitFor();
    if (step.station) await page.locator(`main[data-station="${step.station}"][aria-busy="false"]`).waitFor();
    if (step.predict) await press(page, inPanel(page, step.predict.choices[0] ?? ''));
    for (const watch of watches[index] ?? []) {
      const [kind = '', ...rest] = watch.split(' ');
      if (
        await inPanel(page, index === steps.length - 1 ? say.finish : say.next)
          .and(page.locator('[aria-disabled=false]'))
          .isVisible()
      )
        break;
      await DO[kind]?.(page, rest.join(' '));
    }
    const next = inPanel(page, index === steps.length - 1 ? say.finish : say.next);
    // A run takes what it takes; the test has a limit.
    await next.and(page.locator('[aria-disabled=false]')).waitFor({ timeout: 0 });
    outcomes.push(
      ...(await panel(page)
        .getByText(/^(Measured|You expected): /)
        .allInnerTexts()),
    );
    if (index === steps.length - 1) await look?.();
    await press(page, next);
  }
  await panel(page).waitFor({ state: 'detached' });
  return outcomes;
}
