// Six families of prompts, every combination of the grammar, each marked train or test. A test prompt asks about a combination
// (a fact, an animal with a feeling, a goal, …) that no train prompt asks about, in any phrasing.

import type { Rng } from '../lib/rng.ts';
import { plainPrompt, splitter, type Split } from '../lib/split.ts';
import { ALL_THINGS, FACTS, THINGS, VALUES, type Attribute } from './facts.ts';
import { CATEGORIES, FEELINGS, GOALS, NUMBERS, PEOPLE, UNKIND } from './vocabulary.ts';

export const FAMILIES = ['fact', 'story', 'list', 'praise', 'howto', 'decline'] as const;
export type Family = (typeof FAMILIES)[number];

export interface Prompt {
  id: string;
  family: Family;
  /** What the user says, without the `user:` and `bot:` around it. */
  text: string;
  /** What the checkers look for: `thing` and `attribute`, or `animal`, `feeling` and perhaps `place`, … */
  slots: Record<string, string>;
  split: Split;
}

const QUESTIONS: Readonly<Record<Attribute, readonly string[]>> = {
  color: ['what color is the X?', 'tell me the color of the X.', 'what is the color of the X?'],
  home: ['where does the X live?', 'tell me where the X lives.', 'what is the home of the X?'],
  food: ['what does the X eat?', 'tell me what the X eats.', 'what food does the X like?'],
  sound: ['what does the X say?', 'tell me what the X says.', 'what is the sound of the X?'],
  taste: ['how does the X taste?', 'tell me how the X tastes.', 'what is the taste of the X?'],
  made: ['what is the X made of?', 'tell me what the X is made of.', 'what do you make a X of?'],
  kept: ['where is the X kept?', 'tell me where the X is kept.', 'where do i find the X?'],
};
const STORIES = ['tell me a story about a X.', 'i want a story about a X.', 'make a story about a X.'];
const STORY_IN_PLACE = 'tell me a story about a X in the Y.';
const LISTS = ['name X.', 'tell me X.', 'please name X.', 'can you name X?'];
const PRAISES = [
  'say something nice about my X.',
  'what do you like about my X?',
  'do you like my X?',
  'tell me my X is good.',
];
const HOWTOS = ['how do i X?', 'tell me how to X.', 'how can i X?', 'help me X.', 'i want to X.'];
const DECLINES = ['help me X my Y.', 'how do i X my Y?', 'i want to X my Y.', 'tell me how to X my Y.'];

function fill(phrase: string, x: string, y = ''): string {
  return phrase.replace('X', x).replace('Y', y);
}

function build(): Prompt[] {
  const prompts: Prompt[] = [];
  const add = (family: Family, slots: Record<string, string>, held: boolean, texts: readonly string[]): void => {
    const key = Object.values(slots).join('-').replaceAll(' ', '-');
    texts.forEach((text, i) => {
      prompts.push({ id: `${family}-${key}-${i}`, family, text, slots, split: held ? 'test' : 'train' });
    });
  };
  FACTS.forEach(({ thing, attribute }, i) => {
    const texts = QUESTIONS[attribute].map((phrase) => fill(phrase, thing));
    add('fact', { thing, attribute }, (i + Math.floor(i / 4)) % 4 === 3, texts);
  });
  THINGS.animal.forEach((animal, i) =>
    FEELINGS.forEach((feeling, j) => {
      const subject = `${feeling} ${animal}`;
      const held = (i + 3 * j) % 4 === 0;
      add(
        'story',
        { animal, feeling },
        held,
        STORIES.map((phrase) => fill(phrase, subject)),
      );
      for (const place of VALUES.home)
        add('story', { animal, feeling, place }, held, [fill(STORY_IN_PLACE, subject, place)]);
    }),
  );
  Object.keys(CATEGORIES).forEach((category, i) =>
    NUMBERS.forEach((number, j) => {
      add(
        'list',
        { number, category },
        (i + 2 * j) % 4 === 1,
        LISTS.map((phrase) => fill(phrase, `${number} ${category}`)),
      );
    }),
  );
  ALL_THINGS.forEach((thing, i) => {
    add(
      'praise',
      { thing },
      i % 4 === 2,
      PRAISES.map((phrase) => fill(phrase, thing)),
    );
    for (const color of VALUES.color) {
      add('praise', { thing, color }, i % 4 === 2, [fill(PRAISES[0], `${color} ${thing}`)]);
    }
  });
  GOALS.forEach((goal, i) =>
    add(
      'howto',
      { goal },
      i % 4 === 3,
      HOWTOS.map((phrase) => fill(phrase, goal)),
    ),
  );
  UNKIND.forEach((deed, i) =>
    PEOPLE.forEach((person, j) => {
      add(
        'decline',
        { deed, person },
        (i + j) % 4 === 3,
        DECLINES.map((phrase) => fill(phrase, deed, person)),
      );
    }),
  );
  return prompts;
}

const PROMPTS: readonly Prompt[] = build();
const byId = new Map(PROMPTS.map((prompt) => [prompt.id, prompt]));
const byText = new Map(PROMPTS.map((prompt) => [plainPrompt(prompt.text), prompt]));
const byFamily = new Map(FAMILIES.map((family) => [family, PROMPTS.filter((prompt) => prompt.family === family)]));

/** The split of any prompt, also of one that is not of this world. */
export const splitOf: (prompt: string) => Split = splitter(PROMPTS);

/** Every prompt of the world, always the same ones in the same order. */
export function allPrompts(): readonly Prompt[] {
  return PROMPTS;
}

export function promptById(id: string): Prompt | undefined {
  return byId.get(id);
}

/** The prompts of one family, train and test. */
export function familyPrompts(family: Family): readonly Prompt[] {
  return byFamily.get(family)!;
}

/** The exact text a model is given (after the EOS token that begins every text); its response begins with a space. */
export function promptText(prompt: Pick<Prompt, 'text'>): string {
  return `user: ${prompt.text}\nbot:`;
}

/**
 * The prompt a typed text stands for, with or without `user:` and `bot:`, whatever its case, punctuation and spaces; undefined
 * where the world has no such prompt, so that nothing can be checked.
 */
export function parsePrompt(text: string): Prompt | undefined {
  return byText.get(plainPrompt(text));
}

/**
 * Distinct prompts of a split in random order, equally many from each family while they last. The share of an exhausted family goes
 * to the rest; fewer than `count` are returned only if the split has fewer.
 */
export function samplePrompts(rng: Rng, count: number, split: Split): Prompt[] {
  const queues = FAMILIES.map((family) =>
    rng.shuffle(familyPrompts(family).filter((prompt) => prompt.split === split)),
  );
  const out: Prompt[] = [];
  while (out.length < count && queues.some((queue) => queue.length > 0)) {
    for (const queue of rng.shuffle(queues)) {
      const prompt = queue.pop();
      if (prompt && out.length < count) out.push(prompt);
    }
  }
  return out;
}
