// The guard of the page tests: where it missed an error, every other test here would prove less than it says.

import { expect, test } from 'vitest';
import { launchBrowser } from '../runtime.ts';
import { closeAtFirstError } from './watch.ts';

test.each([
  ['an uncaught error', 'setTimeout(() => { throw new Error("broken") })', /^uncaught: Error: broken/],
  ['a rejection that nobody handles', 'void Promise.reject(new Error("broken"))', /^uncaught: Error: broken/],
  ['an error in the console', 'console.error("broken")', /^console: broken/],
  [
    'a request to another host',
    'fetch("http://127.0.0.2:9/x").catch(() => {})',
    /^asked for http:\/\/127\.0\.0\.2:9\/x/,
  ],
])('%s ends what the test waits for, with the reason', async (_, script, seen) => {
  const browser = await launchBrowser({ webgpu: false });
  try {
    const context = await browser.newContext();
    const problems = closeAtFirstError(context, 'http://127.0.0.1:9/');
    const page = await context.newPage();
    const waiting = page.getByText('never there').waitFor();
    void page.setContent(`<script>${script}</script>`).catch(() => undefined);
    await expect(waiting).rejects.toThrow(/The page failed: /);
    expect(problems[0]).toMatch(seen);
  } finally {
    await browser.close();
  }
});
