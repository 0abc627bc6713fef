// Terms are explained where they stand, and all together in the glossary.
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../browser/open-page.ts';
import { glossaryWords } from '../../src/words/glossary-words.ts';
import { termsIn } from '../../src/ui/parts/terms-in.ts';
import { button, serveInterface } from './open-interface.ts';

const open = serveInterface();
const { terms } = glossaryWords;

test('the first mention of each term stands apart, and the longer of two', () => {
  expect(termsIn('The SFT model writes tokens; a token is not a tokenizer.', terms)).toEqual([
    { text: 'The ' },
    { text: 'SFT model', term: 'sft' },
    { text: ' writes ' },
    { text: 'tokens', term: 'token' },
    { text: '; a token is not a tokenizer.' },
  ]);
  expect(termsIn('PPO-ptx', terms)).toEqual([{ text: 'PPO-ptx', term: 'ptx' }]);
  const chinese = { ...terms, token: { ...terms.token, forms: ['词元'] } };
  expect(termsIn('每个词元都有分数', chinese)[1]).toEqual({ text: '词元', term: 'token' });
  expect(termsIn('Nothing here.', terms)).toEqual([{ text: 'Nothing here.' }]);
});

test('no two terms share a form, and each form is what is looked for', () => {
  const forms = Object.values(terms).flatMap((term) => [...term.forms]);
  expect(new Set(forms).size).toBe(forms.length);
  for (const form of forms) expect(form).toBe(form.toLowerCase());
});

test('a term in a text opens the glossary where it is explained, by keyboard, and gives the focus back', async () => {
  const page = await open('webgpu', 'policy');
  const leash = button(page, 'leash');
  await leash.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Glossary' });
  const entry = dialog.locator('[data-term="leash"]');
  await entry.and(page.locator(':focus')).waitFor();
  await expect.poll(() => entry.innerText()).toBe('Leash, β, the KL coefficient');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await leash.and(page.locator(':focus')).waitFor();
  // Another term, in the dialog that has been open before.
  await button(page, 'judge').first().click();
  await dialog.locator('[data-term="judge"]:focus').waitFor();
});

test('the glossary is sorted, finds a word in what is said of a term, and says where nothing has it', async () => {
  const page = await open('webgpu', 'base');
  await button(page, 'Glossary').click();
  const dialog = page.getByRole('dialog', { name: 'Glossary' });
  const names = dialog.locator('dt');
  await names.first().waitFor();
  // Without what follows the name
  const all = await names.evaluateAll((list) => list.map(({ firstChild }) => firstChild?.textContent?.trim() ?? ''));
  expect(all.toSorted(new Intl.Collator('en').compare)).toEqual(all);
  expect(all).toContain('RLHF');
  await dialog.getByRole('searchbox', { name: 'Search' }).fill('logarithm');
  await dialog.getByText(/^\d entries$/).waitFor();
  await expect.poll(() => names.allInnerTexts()).toContain('Nat');
  await dialog.getByRole('searchbox', { name: 'Search' }).fill('zebra');
  await dialog.getByText('Nothing here has this word.').waitFor();
});
