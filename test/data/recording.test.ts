// Recordings come back as they were, and what is not one is refused in a sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { RECORDED } from '../../src/domain/recordings.ts';
import { readRecording, writeRecording, type Recording } from '../../src/data/recording.ts';

const RECORDING: Recording = {
  title: 'A short run',
  phase: 'policy',
  method: 'ppo',
  settings: { klCoef: 0.4 },
  rows: [{ step: 1, score: 0.25 }],
  marks: [{ step: 1, label: 'paused' }],
  show: {
    cast: { cards: ['name a fox.'], wall: [{ prompt: 'name a hen.', family: 'list' }], river: 'name a fox.' },
    frames: [
      { step: 0, cards: [{ tokens: [{ text: ' a fox', moved: 0.5 }], outcome: 'follows', score: 1 }] },
      { step: 2, wall: [{ response: ' a hen', outcome: 'rude' }], river: [{ parent: -1, text: ' a', probability: 1 }] },
    ],
  },
};
const zipped = (value: unknown) => gzipSync(strToU8(JSON.stringify(value)));
const file = JSON.parse(JSON.stringify({ format: 'rlhf-sandbox recording', version: 1, ...RECORDING })) as Recording;

test('a recording comes back as it was, in the same bytes each time', () => {
  const bytes = writeRecording(RECORDING);
  expect(readRecording(bytes)).toEqual(RECORDING);
  expect(writeRecording(structuredClone(RECORDING))).toEqual(bytes);
});

describe('refused in a sentence', () => {
  const withFrames = (frames: unknown) => ({ ...file, show: { ...file.show, frames } });
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(), /not a recording/],
    ['text', strToU8('hello'), /not a recording/],
    ['other JSON', zipped([1]), /not a recording/],
    ['a file that was cut off', writeRecording(RECORDING).slice(0, -30), /interrupted/],
    ['a newer version', zipped({ ...file, version: 2 }), /newer version/],
    ['gigabytes of zeros', gzipSync(new Uint8Array(40 * 2 ** 20)), /not a recording/],
    ['no such phase', zipped({ ...file, phase: 'dance' }), /damaged/],
    ['rows without a step', zipped({ ...file, rows: [{ score: 1 }] }), /damaged/],
    [
      'more tiles than prompts',
      zipped(withFrames([{ step: 0, wall: [...Array(2)].map(() => file.show.frames[1].wall![0]) }])),
      /damaged/,
    ],
    ['steps that go back', zipped(withFrames([{ step: 2 }, { step: 1 }])), /damaged/],
    [
      'a branch before its parent',
      zipped(withFrames([{ step: 0, river: [{ parent: 0, text: 'a', probability: 1 }] }])),
      /damaged/,
    ],
    [
      'a probability above 1',
      zipped(withFrames([{ step: 0, river: [{ parent: -1, text: 'a', probability: 2 }] }])),
      /damaged/,
    ],
  ])('%s', (_, bytes, message) => {
    expect(() => readRecording(bytes)).toThrow(message);
    expect(() => readRecording(bytes)).toThrow(expect.objectContaining({ name: 'ImportError' }));
  });
});

test('the shipped recordings can be read, are small, and show what their titles say', () => {
  const names = readdirSync('public/recordings').sort();
  expect(names).toEqual(
    Object.values(RECORDED)
      .flat()
      .sort()
      .map((name) => `${name}.recording`),
  );
  const at = (name: string) => {
    const bytes = readFileSync(`public/recordings/${name}.recording`);
    expect(bytes.length).toBeLessThan(100_000);
    const { frames } = readRecording(bytes).show;
    const share = (frame: (typeof frames)[number], outcome: string) =>
      frame.wall!.filter((tile) => tile.outcome === outcome).length / frame.wall!.length;
    return (outcome: string) => [share(frames[0], outcome), share(frames.at(-1)!, outcome)];
  };
  const more = ([before, after]: number[], by: number) => expect(after).toBeGreaterThan(before + by);
  const less = ([before, after]: number[], by: number) => expect(after).toBeLessThan(before - by);
  more(at('imitation')('follows'), 0.1);
  less(at('manners')('rude'), 0.1);
  more(at('manners')('follows'), 0.1);
  more(at('rudeness')('rude'), 0.3);
  more(at('leash')('beside'), 0.3);
});
