// The text of a lesson for the part of a link that browsers do not send, and back: a checksum, and the text deflated in base64url.
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { crc32 } from '../../lib/crc32.ts';
import { inLetters, ofLetters } from '../link/packed-text.ts';
import { MOST_CHARACTERS } from './format.ts';

/** Of the packed text. */
const MOST_PACKED = 32_000;
/** What most lessons say, so that a short one stays short. A change to it would make links unreadable that are out already. */
const USUAL = strToU8(
  '# \nversion: 1\nminutes: 10\nfor: whoever \nstart: model=nano seed= ppo.iterations= ppo.klCoef= labeler=careful source=simulated\nhide: machine, model-and-seed, take-away, share, glossary, charts\n\n## \n\nstation: taste\nstation: rank\nstation: reward\nstation: compare\nstation: policy\n\ndo: Press Play, and wait until the run has ended.\nwatch: played\nwatch: taught\nwatch: picks >= 20\nwatch: finished label\nwatch: finished reward\nwatch: finished policy\n\npredict: What will the ?\n\n- It rises.\n- It falls.\n- It stays as it is.\n\nmeasured: policy gold\nmeasured: policy score\n',
);

/** Who has the text knows the lesson by it. */
export const checksumOf = (text: string): string => crc32(strToU8(text)).toString(36);

export function packLesson(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9, dictionary: USUAL });
  return `${checksumOf(text)}.${inLetters(bytes)}`;
}

/** The text; undefined where it was cut off or changed. */
export function unpackLesson(packed: string): string | undefined {
  const [, sum, body = ''] = /^([a-z\d]{1,7})\.([\w-]+)$/.exec(packed) ?? [];
  if (sum === undefined || packed.length > MOST_PACKED) return undefined;
  try {
    // A fixed space: what inflates to more is no lesson of this page.
    const space = new Uint8Array(4 * MOST_CHARACTERS);
    const text = strFromU8(inflateSync(ofLetters(body), { dictionary: USUAL, out: space }));
    return checksumOf(text) === sum ? text : undefined;
  } catch {
    return undefined;
  }
}
