// Texts that are worded in English where they are thrown, said in another language by their templates.
import { expect, test } from 'vitest';
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
