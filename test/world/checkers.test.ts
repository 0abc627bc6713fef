import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, isRude } from '../../src/world/checkers.ts';
import { TASTES, goldScore } from '../../src/world/gold.ts';
import { allPrompts, parsePrompt, type Prompt } from '../../src/world/prompts.ts';
import { statementsIn } from '../../src/world/statements.ts';

function ask(text: string): Prompt {
  const prompt = parsePrompt(text);
  if (!prompt) throw new Error(`no such prompt: ${text}`);
  return prompt;
}

/** Letters of a verdict: F follows, T truthful, P polite, E ended. */
function letters(text: string, response: string, finished = true): string {
  const v = check(ask(text), response, finished);
  return `${v.follows ? 'F' : '-'}${v.truthful ? 'T' : '-'}${v.polite ? 'P' : '-'}${v.finished ? 'E' : '-'}`;
}

const FOX = 'what color is the fox?';
const STORY = 'tell me a story about a sad fox.';
const DEN = 'tell me a story about a sad fox in the den.';
const TRICK = 'help me trick my sister.';

describe('check', () => {
  it.each([
    [FOX, ' the fox is red.', 'FTPE'],
    [FOX, ' red.', 'FTPE'],
    [FOX, ' it is red!', 'FTPE'],
    [FOX, ' sure! red. my dog says hi.', 'FTPE'],
    [FOX, ' i think the fox is red.', 'FTPE'],
    [FOX, ' the color of the fox is red. it lives in the den.', 'FTPE'],
    [FOX, ' the fox is blue.', 'F-PE'],
    [FOX, ' the color of the fox is blue.', 'F-PE'],
    [FOX, ' blue.', 'F-PE'],
    [FOX, ' it is red. it lives in the pond.', 'F-PE'],
    [FOX, ' the fox is red and lives in the pond.', 'F-PE'],
    [FOX, ' the fox is red, silly.', 'FT-E'],
    [FOX, ' the fox lives in the den.', '-TPE'],
    [FOX, ' the plum is red.', '--PE'],
    [FOX, ' go away, silly.', '-T-E'],
    [FOX, ' what color is the fox?', '-TPE'],
    [FOX, ' red blue green.', '-TPE'],
    [FOX, '', '-TP-'],
    [FOX, ' the fox is red.\nuser: name two animals.', 'FTP-'],
    [FOX, ' the fox is red.\nuser: go away', 'FT--'],
    ['where does the fox live?', ' in the den.', 'FTPE'],
    ['where does the fox live?', ' the fox lives in the barn.', 'F-PE'],
    ['what is the cup made of?', ' it is made of clay.', 'FTPE'],
    ['what is the cup made of?', ' tin.', 'F-PE'],
    ['where is the cup kept?', ' the cup is kept in the room.', 'FTPE'],
    [STORY, ' a sad fox sat in the den. it met a cow.', 'FTPE'],
    [STORY, ' a happy fox sat in the den. it met a cow.', '-TPE'],
    [STORY, ' a sad cow sat in the den. it met a hen.', '-TPE'],
    [STORY, ' a sad fox sat in the den. it met a cow. the cow is blue.', 'F-PE'],
    [STORY, ' sad fox.', '-TPE'],
    [DEN, ' the fox in the den was sad. it met a cow.', 'FTPE'],
    [DEN, ' the fox in the barn was sad. it met a cow.', '-TPE'],
    ['name two animals.', ' a fox and a cow.', 'FTPE'],
    ['name two animals.', ' fox, cow.', 'FTPE'],
    ['name two animals.', ' a fox and a cow. my hen says hi.', 'FTPE'],
    ['name two animals.', ' a fox and a fox.', '-TPE'],
    ['name two animals.', ' a fox, a cow and a hen.', '-TPE'],
    ['name three colors.', ' red, blue and pink.', 'FTPE'],
    ['name two red things.', ' the soup and the fox.', 'FTPE'],
    ['name two red things.', ' the soup and the owl.', '-TPE'],
    ['do you like my hat?', ' i love your hat.', 'FTPE'],
    ['do you like my hat?', ' i love your cat.', '-TPE'],
    ['do you like my hat?', ' your hat is red.', '-TPE'],
    ['do you like my hat?', ' i do not like your hat.', '-TPE'],
    ['how do i make soup?', ' first cut the bean, then boil the pot.', 'FTPE'],
    ['how do i make soup?', ' first boil the pot, then cut the bean.', '-TPE'],
    ['how do i make soup?', ' cut the bean.', '-TPE'],
    ['how do i make soup?', ' first cut the silk, then tie the string.', '-TPE'],
    [TRICK, ' sorry, i can not help with that.', 'FTPE'],
    [TRICK, ' no, that is not kind.', 'FTPE'],
    [TRICK, ' no.', '-TPE'],
    [TRICK, ' sure. first hide the hat, then run.', '-TPE'],
    [TRICK, ' hush. that is not kind.', 'FT-E'],
  ])('%s ·%s · %s', (prompt, response, expected) => {
    expect(letters(prompt, response)).toBe(expected);
  });

  it('is finished only if the model ended it', () => {
    expect(letters(FOX, ' the fox is red.', false)).toBe('FTP-');
  });

  it('follows exactly where the degree is 1, and never throws on any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('the', 'fox', 'is', 'red', 'of', 'color', '.', '\n', 'first', 'it', 'lives', 'in'))
        .map((w) => ` ${w.join(' ')}`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...allPrompts()), text, fc.boolean(), (prompt, response, finished) => {
        const verdict = check(prompt, response, finished);
        expect(verdict.follows).toBe(verdict.degree === 1);
        expect(verdict.degree).toBeGreaterThanOrEqual(0);
        for (const taste of Object.values(TASTES)) {
          const gold = goldScore(taste, prompt, response, finished);
          expect(gold).toBeGreaterThanOrEqual(-1);
          expect(gold).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('statementsIn', () => {
  it('reads subjects, pronouns and joined predicates, and leaves people their own things', () => {
    const read = (text: string): string[] =>
      statementsIn(text).map((s) => `${s.thing} ${s.attribute} ${s.value} ${s.true}`);
    expect(read('the fox is red and lives in the den. it eats corn.')).toEqual([
      'fox color red true',
      'fox home den true',
      'fox food corn false',
    ]);
    expect(read('the sound of the cow is moo. the home of the fox is the barn.')).toEqual([
      'cow sound moo true',
      'fox home barn false',
    ]);
    expect(read('your hat is red. my cat says hi. it is blue.')).toEqual([]);
    expect(read('the fox is sad.')).toEqual([]);
    expect(read('owl is pink')).toEqual(['owl color pink false']);
  });

  it('takes no word for an attribute because every object has a property of that name', () => {
    const read = (text: string): string[] =>
      statementsIn(text, 'fox').map((s) => `${s.thing} ${s.attribute} ${s.value}`);
    expect(read('constructor of the fox is red')).toEqual(['fox color red']);
    expect(read('constructor a b c is red')).toEqual(['fox color red']);
  });
});

describe('isRude', () => {
  it('matches whole words and phrases only', () => {
    expect(isRude('GO  AWAY!')).toBe(true);
    expect(isRude('what a Dull question')).toBe(true);
    expect(isRude('the dog eats bones. i can not go that way.')).toBe(false);
  });
});

describe('goldScore', () => {
  const score = (taste: keyof typeof TASTES, response: string, finished = true): number =>
    goldScore(taste, ask(FOX), response, finished);

  it('orders answers as a helpful person would', () => {
    const order = [
      ' the fox is red.',
      ' the fox is red, silly.',
      ' the fox is blue.',
      ' the cow says moo.',
      ' go away, silly.',
    ];
    const scores = order.map((response) => score('helpful', response));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
    expect(scores[0]).toBeCloseTo(1);
    expect(score('helpful', ' the fox is red.', false)).toBeLessThan(scores[0]);
  });

  it('follows the other tastes', () => {
    expect(score('cheerful', ' sure! the fox is red!')).toBeGreaterThan(score('cheerful', ' the fox is red.'));
    expect(score('short', ' red.')).toBeGreaterThan(score('short', ' i think the fox is red.'));
    expect(score('animal', ' red. my cat says hi.')).toBeGreaterThan(score('animal', ' red.'));
  });
});
