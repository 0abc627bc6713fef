// Which prompts are for training and which are held out.

export type Split = 'train' | 'test';

/** A prompt without its `user:` and `bot:`, case, punctuation and spaces: two that differ in nothing else are the same. */
export function plainPrompt(text: string): string {
  return withoutBot(text.replace(/^\s*user:/i, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The text without a `bot:` on its last line; in steps, because one pattern for it takes a time that grows with the square of the spaces. */
function withoutBot(text: string): string {
  const said = text.trimEnd();
  if (!said.toLowerCase().endsWith('bot:')) return text;
  const before = said.slice(0, -'bot:'.length);
  const kept = before.trimEnd();
  return before.includes('\n', kept.length) ? kept : text;
}

/** The split of any prompt: a known one has its own; one that a person typed is held out or not by a hash of its text, one in four. */
export function splitter(known: readonly { text: string; split: Split }[]): (prompt: string) => Split {
  const splits = new Map(known.map(({ text, split }) => [plainPrompt(text), split]));
  return (prompt) => {
    const plain = plainPrompt(prompt);
    return splits.get(plain) ?? (hash(plain) % 4 === 3 ? 'test' : 'train');
  };
}

/** FNV-1a with a final mix, so that the low bits depend on the whole text. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}
