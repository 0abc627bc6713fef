// Ends a page at its first error, so that a test fails with that error and not, a minute later, because something never came.
import type { BrowserContext } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

/**
 * Watches every page of a context: an error, a message of an error in the console, a failed answer or a request to another host than
 * that of `site` closes the page, which rejects what the test waits for. @returns what was seen, for the test to expect nothing of
 */
export function closeAtFirstError(context: BrowserContext, site: string): string[] {
  const problems: string[] = [];
  const report = (problem: string): void => {
    problems.push(problem);
    for (const page of context.pages()) void page.close({ reason: `The page failed: ${problem}` });
  };
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(site).origin) report(`asked for ${url.href}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) report(`${response.status()} for ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => report(`uncaught: ${error.error().stack ?? error.error().message}`));
  return problems;
}

/** {@link closeAtFirstError} for the test that runs now, which fails when there was anything. */
export function failAtFirstError(context: BrowserContext, site: string): void {
  const problems = closeAtFirstError(context, site);
  onTestFinished(() => expect(problems).toEqual([]));
}
