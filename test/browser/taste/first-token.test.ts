// What a stranger waits for until the base model has written its first token, over a slow line with a cold cache, part by part.
// MODEL=micro measures the larger one.
import { expect, test } from 'vitest';
import { LINE, openSlowly } from './first-pick.ts';

const MODEL = process.env['MODEL'] ?? 'nano';
const MARKS = {
  opened: '[data-control="machine"][aria-label*="WebAssembly"]',
  token: '.drafts .tokens button',
};

test('from opening to the first token, by part', { timeout: 300_000 }, async () => {
  const { start, at, before } = await openSlowly(`?engine=wasm&model=${MODEL}#base`, MARKS, LINE);
  const asked = (pattern: RegExp) =>
    Math.min(...before.filter(({ file }) => pattern.test(file)).map((each) => each.at));
  const wanted = asked(/^models/);
  const script = before.filter(({ file, end }) => file.endsWith('.js') && end <= wanted);
  const model = before.filter(({ file, end }) => /^models|^tokenizer/.test(file) && end <= at.opened);
  const sent = (those: typeof before) => Math.max(...those.map(({ end }) => end));
  const moments: [what: string, at: number][] = [
    ['the page and its scripts', asked(/worker/)],
    ['the worker’s scripts', sent(script)],
    ['compiling them', wanted],
    ['the model', sent(model)],
    ['opening it', at.opened],
    ['the first token', at.token],
  ];
  const parts = moments.map(([what, until], i) => [what, (until - (moments[i - 1]?.[1] ?? start)) / 1000] as const);
  const table = parts.map(([what, seconds]) => `${what.padEnd(26)} ${seconds.toFixed(2).padStart(6)} s`);
  const total = (at.token - start) / 1000;
  console.log([`${MODEL}, 1 Mbit/s, 100 ms, gzip: first token after ${total.toFixed(1)} s`, ...table].join('\n'));
  for (const [what, seconds] of parts) expect(seconds, what).toBeGreaterThanOrEqual(0);
});
