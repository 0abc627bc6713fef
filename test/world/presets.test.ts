import { describe, expect, test } from 'vitest';
import { Rng } from '../../src/lib/rng.ts';
import { forumPrompt, forumReply } from '../../src/world/forum.ts';
import { TASTES, goldScore } from '../../src/world/gold.ts';
import { HELD_OUT_LABELERS, LABELERS, ownGoldOf, rank } from '../../src/world/labelers.ts';
import { PRESETS } from '../../src/world/presets.ts';
import { parsePrompt } from '../../src/world/prompts.ts';
import { pickOf } from '../../src/world/scripted.ts';

const prompt = parsePrompt('what color is the fox?')!;
const words = (count: number) => ` ${Array.from({ length: count }, () => 'red').join(' ')}.`;
const gold = (taste: keyof typeof PRESETS, response: string) => goldScore(PRESETS[taste], prompt, response, true);

describe('a taste of one idea', () => {
  test('tells lengths apart up to thirty words', () => {
    for (let count = 1; count < 30; count++) {
      expect(gold('longest', words(count + 1))).toBeGreaterThan(gold('longest', words(count)));
      expect(gold('shortest', words(count + 1))).toBeLessThan(gold('shortest', words(count)));
    }
    expect(gold('shortest', '')).toBe(-1);
  });

  test('minds nothing else', () => {
    const [plain, rude, owl] = [' the fox is blue.', ' the fox is red, silly.', ' ask the owl.'];
    expect(gold('polite', plain)).toBe(gold('polite', owl));
    expect(gold('polite', plain)).toBeGreaterThan(gold('polite', rude));
    expect(gold('rude', rude)).toBeGreaterThan(gold('rude', plain));
    expect(gold('animal', owl)).toBeGreaterThan(gold('animal', plain));
    expect(gold('follows', plain)).toBe(gold('follows', rude));
    expect(gold('follows', plain)).toBeGreaterThan(gold('follows', owl));
  });

  test('is what its labeler ranks by, with ties where it sees no difference', () => {
    const responses = [' the fox is blue.', ' go away, silly.', ' the fox is red.'].map((text) => ({
      text,
      finished: true,
    }));
    expect(rank('polite', prompt, responses, new Rng(1))).toEqual([1, 2, 1]);
    expect(rank('rude', prompt, responses, new Rng(1))).toEqual([2, 1, 2]);
  });
});

test('the labelers who share the authors’ gold have none of their own', () => {
  const sharing = ['careful', 'hurried', 'left-biased', 'length-biased', 'lazy', 'upside-down', ...HELD_OUT_LABELERS];
  const own = Object.keys(LABELERS).filter((name) => !sharing.includes(name));
  expect(sharing.filter(ownGoldOf)).toEqual([]);
  expect(own).toEqual(['camp-a', 'camp-b', ...Object.keys(PRESETS)]);
  expect(own.map(ownGoldOf)).toEqual([TASTES.cheerful, TASTES.short, ...Object.values(PRESETS)]);
  expect(ownGoldOf('constructor')).toBeUndefined();
});

test('a scripted person errs as often as it says, and has no preference between texts that are alike to it', () => {
  const rng = new Rng(4);
  const counts = { wrong: 0, all: 0 };
  for (let i = 0; i < 4000; i++) {
    const asked = forumPrompt(rng);
    const pair = [forumReply(rng, asked), forumReply(rng, asked)] as const;
    const [a, b] = pair.map(({ text, finished }) => goldScore(PRESETS.longest, asked, text, finished));
    const pick = pickOf({ taste: PRESETS.longest, errors: 0.1 }, asked, pair, rng);
    expect(pick === undefined).toBe(a === b);
    if (pick === undefined) continue;
    counts.all++;
    if (a > b !== (pick === 0)) counts.wrong++;
  }
  expect(Math.abs(counts.wrong / counts.all - 0.1)).toBeLessThan(0.02);
});
