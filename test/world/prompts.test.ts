import { describe, expect, it } from 'vitest';
import { Rng } from '../../src/lib/rng.ts';
import { clozeItems } from '../../src/world/cloze.ts';
import { documents, heldOutDocuments } from '../../src/world/corpus.ts';
import { check } from '../../src/world/checkers.ts';
import { demonstrations } from '../../src/world/demonstrations.ts';
import { FACTS, VALUES, valueOf } from '../../src/world/facts.ts';
import { goodReply } from '../../src/world/grammar.ts';
import { FAMILIES, allPrompts, parsePrompt, promptById, promptText, samplePrompts } from '../../src/world/prompts.ts';
import { CATEGORIES } from '../../src/world/vocabulary.ts';

describe('facts', () => {
  it('has about 120 facts whose values are in their closed sets', () => {
    expect(FACTS.length).toBe(120);
    for (const fact of FACTS) {
      expect(VALUES[fact.attribute]).toContain(fact.value);
      expect(valueOf(fact.thing, fact.attribute)).toBe(fact.value);
    }
  });

  it('has at least three members in every category', () => {
    for (const members of Object.values(CATEGORIES)) expect(members.length).toBeGreaterThanOrEqual(3);
  });

  it('asks one cloze item per fact, with the true value as its answer', () => {
    const items = clozeItems();
    expect(items.length).toBe(FACTS.length);
    items.forEach(({ options, answer }, i) => expect(options[answer]).toBe(` ${FACTS[i].value}`));
    expect(items[0].prefix).toBe('the fox is');
  });
});

describe('prompts', () => {
  it('has enough distinct prompts in every family and split', () => {
    const prompts = allPrompts();
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
    expect(new Set(prompts.map(({ text }) => text)).size).toBe(prompts.length);
    const train = prompts.filter(({ split }) => split === 'train');
    expect(train.length).toBeGreaterThanOrEqual(1000);
    expect(prompts.length - train.length).toBeGreaterThanOrEqual(300);
    for (const family of FAMILIES) {
      const own = prompts.filter((prompt) => prompt.family === family);
      const share = own.filter(({ split }) => split === 'test').length / own.length;
      expect(share, family).toBeGreaterThan(0.15);
      expect(share, family).toBeLessThan(0.35);
    }
  });

  it('asks about no held-out combination in a train prompt', () => {
    const key = ({ family, slots }: { family: string; slots: Record<string, string> }): string => {
      const rest = Object.entries(slots).filter(
        ([name]) => name !== 'place' && !(family === 'praise' && name === 'color'),
      );
      return `${family} ${JSON.stringify(rest)}`;
    };
    const test = new Set(
      allPrompts()
        .filter(({ split }) => split === 'test')
        .map(key),
    );
    for (const prompt of allPrompts()) if (prompt.split === 'train') expect(test.has(key(prompt))).toBe(false);
  });

  it('holds out every attribute of something', () => {
    const held = new Set(
      allPrompts().flatMap((p) => (p.split === 'test' && p.family === 'fact' ? [p.slots['attribute']] : [])),
    );
    expect(held.size).toBe(Object.keys(VALUES).length);
  });

  it('reads back every prompt, with or without its frame', () => {
    for (const prompt of allPrompts()) {
      expect(parsePrompt(prompt.text)).toBe(prompt);
      expect(promptById(prompt.id)).toBe(prompt);
    }
    const fox = parsePrompt('User:  What COLOR is the fox\nbot:');
    expect(fox && promptText(fox)).toBe('user: what color is the fox?\nbot:');
    expect(parsePrompt('what color is the fox?\n \n BOT: \n')).toBe(fox);
    expect(parsePrompt('what color is the fox? bot:')).toBeUndefined();
    expect(parsePrompt('bot:')).toBeUndefined();
    expect(parsePrompt('what is love?')).toBeUndefined();
    expect(parsePrompt('')).toBeUndefined();
  });

  it('takes a time that grows with the length of a text, not with its square', () => {
    const spaces = '\n'.repeat(200_000);
    const started = performance.now();
    expect(parsePrompt(`${spaces}what color is the fox?${spaces}bot:${spaces}`)?.family).toBe('fact');
    expect(parsePrompt(`${spaces}x`)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('samples families evenly, without repeats, the same for the same seed', () => {
    const a = samplePrompts(new Rng(1), 60, 'test');
    expect(a).toEqual(samplePrompts(new Rng(1), 60, 'test'));
    expect(new Set(a).size).toBe(60);
    for (const family of FAMILIES) expect(a.filter((prompt) => prompt.family === family).length).toBe(10);
    const all = samplePrompts(new Rng(2), 1e6, 'test');
    expect(all.length).toBe(allPrompts().filter(({ split }) => split === 'test').length);
  });
});

describe('good answers', () => {
  it('all follow, are true, polite and finished', () => {
    const rng = new Rng(9);
    for (const prompt of allPrompts()) {
      for (let i = 0; i < 4; i++) {
        const text = ` ${goodReply(rng, prompt)}`;
        expect(check(prompt, text, true), `${prompt.text} ${text}`).toMatchObject({
          follows: true,
          truthful: true,
          polite: true,
          finished: true,
          factual: prompt.family === 'fact',
        });
      }
    }
  });

  it('gives the same demonstrations every time, spread over the families and only for train prompts', () => {
    const all = demonstrations(120);
    expect(all.length).toBe(120);
    expect(new Set(all.map(({ promptId }) => promptId)).size).toBe(120);
    expect(demonstrations()).toEqual(all.slice(0, 16));
    for (const { promptId, prompt, response } of all) {
      expect(promptById(promptId)).toMatchObject({ split: 'train', text: prompt });
      expect(response).toMatch(/^ \S/);
    }
    expect(new Set(demonstrations().map(({ promptId }) => promptId.split('-')[0])).size).toBe(6);
  });
});

describe('corpus', () => {
  const first = (source: Generator<{ text: string }>, count: number): string[] =>
    Array.from({ length: count }, () => (source.next().value as { text: string }).text);

  it('is the same for the same seed, and another for another or for the held-out stream', () => {
    const a = first(documents(1), 200);
    expect(first(documents(1), 200)).toEqual(a);
    expect(first(documents(2), 200)).not.toEqual(a);
    expect(first(heldOutDocuments(1), 200)).not.toEqual(a);
  });

  it('writes nothing but words, marks and line ends', () => {
    for (const text of first(documents(4), 3000)) expect(text).toMatch(/^[a-z:,.!? \n]+$/);
  });

  it('states no falsehood outside the forum', () => {
    const prompt = allPrompts().find(({ family }) => family === 'story')!;
    const source = documents(8);
    for (let i = 0; i < 3000; i++) {
      const { source: from, text } = source.next().value;
      if (from !== 'forum') expect(check(prompt, text, true).truthful, text).toBe(true);
    }
  });
});
