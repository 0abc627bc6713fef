// Texts that are worded in English where they are thrown, said in another language by their templates.
import { expect, test } from 'vitest';
import { toComparisonLines } from '../../src/data/export.ts';
import { readLabelFiles } from '../../src/data/label-files.ts';
import type { Translation } from '../../src/words/translation.ts';
import { ranking } from '../labels.ts';
import { LabError } from '../../src/lib/errors.ts';
import { settingError } from '../../src/lib/config.ts';
import { PPO } from '../../src/lib/settings.ts';
import { describeError, speaker } from '../../src/words/saying.ts';

const say = speaker({
  'This file is empty.': 'Diese Datei ist leer.',
  '{0} could not be downloaded.': '{0} konnte nicht geladen werden.',
  '{0} could not be downloaded: the server answered {1}.': 'Antwort {1} des Servers statt {0}.',
  'Our trained example for this station is missing. {0}': 'Unser Beispiel fehlt. {0}',
  '{0} must be {1} from {2} to {3}.': '{0}: {1} von {2} bis {3}.',
  'a number': 'eine Zahl',
  'Leash β': 'Leine β',
  'The file (tokenizer.json) [{0}] is damaged.': '{0}.',
});

test('a text is found as it stands, or by the template with most words of its own; what stands in it is said, too', () => {
  expect(say('This file is empty.')).toBe('Diese Datei ist leer.');
  expect(say('a.json could not be downloaded: the server answered 404.')).toBe('Antwort 404 des Servers statt a.json.');
  expect(say('Our trained example for this station is missing. a.json could not be downloaded.')).toBe(
    'Unser Beispiel fehlt. a.json konnte nicht geladen werden.',
  );
  expect(say(settingError(PPO.klCoef, -1) ?? '')).toBe('Leine β: eine Zahl von 0 bis 2.');
  expect(say('The file (tokenizer.json) [$1\n{0}] is damaged.')).toBe('$1\n{0}.');
});

test('a text without a translation stays in English, and in English all do', () => {
  expect(say('Something else.')).toBe('Something else.');
  expect(say('toString')).toBe('toString');
  const error = new LabError('DownloadError', 'a could not be downloaded.', { hint: 'Try again.' });
  expect(describeError(error)).toMatchObject({ message: 'a could not be downloaded.', hint: 'Try again.' });
});

/** Each breaks another rule of a ranking. */
const DAMAGES = [
  { prompt: 5 },
  { prompt: 'x'.repeat(3000) },
  { id: '' },
  { round: 'one' },
  { round: 1.5 },
  { round: 0 },
  { skipped: 'yes' },
  { source: { policy: 'other' } },
  { responses: 'text' },
  { responses: ['one'] },
  { responses: Array.from({ length: 10 }, () => 'x') },
  { finished: 'both' },
  { finished: [1, 2] },
  { ranks: 'both' },
  { ranks: [1, 10] },
  { ranks: [1, 2, 3] },
  { author: 'me' },
  { choice: 'other' },
  { split: 'other' },
  { flags: 'none' },
  { flags: ['none'] },
  { flags: [[1]] },
  { other: 1 },
  { version: 7 },
];
const TRANSLATIONS = import.meta.glob<Translation>('../../src/words/*/all.ts', { import: 'translation', eager: true });
const ENGLISH = /\b(must|field|lists?|texts?|numbers?|or|and|name|characters|least|most|missing|of|length)\b/;

test('what is wrong with a ranking of a damaged file is said in each language, without an English word', () => {
  const row = JSON.parse(toComparisonLines([ranking()])) as object;
  const lines = DAMAGES.map((damage) => JSON.stringify({ ...row, ...damage })).join('\n');
  const whole = JSON.stringify(row);
  const bytes = new TextEncoder().encode(`${whole}\n${lines}`);
  const told = readLabelFiles([{ name: 'class.jsonl', bytes }]).lines.map(({ message }) => message);
  expect(told).toHaveLength(DAMAGES.length);
  expect(told.filter((message) => !ENGLISH.test(message))).toEqual([]);
  for (const [file, { errors, metrics, settings }] of Object.entries(TRANSLATIONS)) {
    const speak = speaker({ ...metrics, ...settings, ...errors });
    const said = told.map(speak).map((message) => message.replace(/"[\w.]+"/, '""'));
    expect(
      said.filter((message) => ENGLISH.test(message)),
      file,
    ).toEqual([]);
    if (file.includes('/de/')) {
      expect(said[0]).toBe('Das Feld "" muss ein Text sein.');
      expect(said[1]).toBe('Das Feld "" darf höchstens 2000 Zeichen haben.');
    }
  }
});

test('so are the options that a setting has', () => {
  const fault = settingError(PPO.klEstimator, 99) ?? '';
  expect(fault).toMatch(/^KL estimator must be one of these: .+ · .+\.$/);
  expect(speaker({ '{0} must be one of these: {1}.': '{0}: {1}', k1: 'eins' })(fault)).toMatch(
    /^KL estimator: eins · /,
  );
});
