import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dependencies } from '../../package.json';
import { openPage, waitUntilOpened } from './open-page.ts';

test('the site holds the licences of everything in it, and the page links to them', async () => {
  const page = await openPage({ address: '?engine=wasm&model=nano' });
  await waitUntilOpened(page);
  await page.getByRole('button', { name: /^Runs on: / }).click();
  const address = await page
    .getByRole('link', { name: 'Licences' })
    .evaluate((link) => (link as HTMLAnchorElement).href);
  const text = await (await fetch(address)).text();
  expect(text).toContain(readFileSync('LICENSE', 'utf8').trim());
  // What the page bundles, and what only its worker does.
  for (const [name, version] of Object.entries(dependencies)) expect(text).toContain(`\n${name} ${version} (`);
  expect(text.match(/Permission is hereby granted|Apache License/g)!.length).toBeGreaterThan(8);
});
