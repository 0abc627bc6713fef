// The texts that are worded outside of src/words, as a type that every language must answer to. After a change of such a text:
// npx vitest run --project node test/words/texts.test.ts -u
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { TEXTS, UNREAD } from './texts.ts';

const FILE = 'src/words/en/texts.ts';

test('every message and hint is found in the sources', () => {
  expect(UNREAD).toEqual([]);
});

test('the list of texts for translators is that of the sources', async () => {
  const types = Object.entries(TEXTS).map(
    ([name, texts]) => `export type ${name} =\n${texts.map((text) => `  | ${JSON.stringify(text)}`).join('\n')};\n`,
  );
  const head = '// Made by test/words/texts.test.ts: what is worded where it is thrown or in tables, in English.\n\n';
  const options = await resolveConfig(FILE);
  await expect(await format(head + types.join('\n'), { ...options, filepath: FILE })).toMatchFileSnapshot(
    `../../${FILE}`,
  );
});
