import { expect, test } from 'vitest';
import { plainPrompt, splitter } from '../../src/lib/split.ts';
import { allPrompts, splitOf } from '../../src/world/prompts.ts';

test('a known prompt has its own split, however it is typed', () => {
  for (const { text, split } of allPrompts().filter((_, i) => i % 97 === 0)) {
    for (const typed of [text, text.toUpperCase(), `user: ${text}\nbot:`, ` ${text.replace(/[?.]$/, '')} !`])
      expect(splitOf(typed), typed).toBe(split);
  }
});

test('a typed prompt is always on the same side, and one in four is held out', () => {
  const prompts = Array.from({ length: 2000 }, (_, i) => `my own prompt, number ${i}`);
  const anywhere = splitter([]);
  expect(prompts.map(splitOf)).toEqual(prompts.map(anywhere));
  expect(prompts.map((prompt) => anywhere(`${prompt}!`))).toEqual(prompts.map(anywhere));
  const share = prompts.filter((prompt) => anywhere(prompt) === 'test').length / prompts.length;
  expect(share).toBeGreaterThan(0.22);
  expect(share).toBeLessThan(0.28);
  // Labels that are on disk keep their side: these never change.
  expect(['write a sonnet about tax law', 'why?', 'été', ''].map(anywhere)).toEqual([
    'train',
    'train',
    'test',
    'train',
  ]);
});

test('what differs only in case, marks and spaces is the same prompt', () => {
  expect(plainPrompt('user:  Été,  café 😀?\nbot:')).toBe('été café');
});
