// Settings, results and options that were refused with a raw error, or accepted without sense.
import type { Cases } from '../corpus.ts';

const lists = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

export const PAGE_CASES: Cases = {
  settings: {
    'a value that cannot become a text': () => ['sft', { steps: { toString: 1 } }],
    'a value of lists in lists': () => ['sft', { steps: lists(4000) }],
    'a value of a million characters': () => ['sft', { steps: '9'.repeat(1_000_000) }],
    'a setting with a name of a million characters': () => ['sft', { ['n'.repeat(1_000_000)]: 1 }],
    'a setting called __proto__': () => ['sft', JSON.parse('{"__proto__":{"steps":3}}')],
  },
  'bank of texts': {
    nothing: () => '',
    'lists in lists': () => '['.repeat(100_000),
    'a text of a million characters': () =>
      JSON.stringify([{ prompt: 'p', ended: ['a', 'b'.repeat(1_000_000)], cut: [] }]),
  },
  'shipped file': {
    nothing: () => new Uint8Array(0),
    'a page of a captive portal': () => new TextEncoder().encode('<!doctype html><title>Sign in</title>'),
  },
  options: {
    'an argument of a million characters': () => ['a', 'b'.repeat(1_000_000)],
    'an option called __proto__': () => ['--__proto__=1'],
    'an unknown option of a million characters': () => [`--${'x'.repeat(1_000_000)}`],
  },
  'value of an option': {
    'a count of four hundred digits': () => ['count', '9'.repeat(400)],
    'a choice of a million characters': () => ['one', 'x'.repeat(1_000_000)],
    'a range without end': () => ['range', '1-99999999999'],
    'a range from back to front': () => ['range', '10-6'],
  },
  'name of a kernel': {
    'a broadcast to no lanes': () => 'broadcast/0',
    'a broadcast to a hundred million lanes': () => 'broadcast/99999999',
    'tiles of nothing': () => 'registers 0x0/0x0',
    'tiles of ten thousand rows': () => 'shared 9999x1/1x1',
  },
  link: {
    'a thousand settings that do not exist': () =>
      `https://e.org/?${Array.from({ length: 1000 }, (_, i) => `ppo.x${i}=1`).join('&')}`,
    'a setting called __proto__': () => 'https://e.org/?ppo.__proto__=1&constructor.name=1',
    'a value of a million digits': () => `https://e.org/?ppo.klCoef=${'9'.repeat(1_000_000)}`,
    'a class code with half a character': () => 'https://e.org/#sft&class=%F0%9F&demonstrations=%',
  },
  'rankings in a link': {
    'a megabyte of nothing': () => 'A'.repeat(1_000_000),
    'no base64': () => '%%%',
  },
  'demonstrations in a link': {
    'a megabyte of nothing': () => 'A'.repeat(1_000_000),
    'no base64': () => '%%%',
  },
  address: {
    'a seed that is empty': () => 'https://example.org/?seed=',
    'a seed in the powers of ten': () => 'https://example.org/?seed=1e3',
    'a seed between two': () => 'https://example.org/?seed=1.5',
    'a station that every object has': () => 'https://example.org/#constructor',
  },
};
