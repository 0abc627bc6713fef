// Demonstrations as the text of a link and back: prompt and answer, a line each, packed.
import type { Demonstration } from '../../domain/labels.ts';
import { packText, unpackText } from './packed-text.ts';

/** Of a prompt or an answer, as of a ranked text. */
const MOST_CHARACTERS = 2000;

export interface DemonstrationsRead {
  demonstrations: Demonstration[];
  /** Lines that could not be read. */
  unread: number;
}

export const writeDemonstrations = (demonstrations: readonly Demonstration[]): string =>
  demonstrations.length === 0
    ? ''
    : packText(demonstrations.map(({ prompt, response }) => JSON.stringify([prompt, response])).join('\n'));

/** Of a damaged text those before the damage. Never throws. */
export function readDemonstrations(text: string): DemonstrationsRead {
  const lines = unpackText(text)?.split('\n') ?? [''];
  const demonstrations = lines.flatMap((line) => readLine(line) ?? []);
  return { demonstrations, unread: lines.length - demonstrations.length };
}

function readLine(line: string): Demonstration | undefined {
  try {
    const found: unknown = JSON.parse(line);
    if (!Array.isArray(found) || found.length !== 2) return undefined;
    const [prompt, response] = found as unknown[];
    const isText = (value: unknown) => typeof value === 'string' && value.length <= MOST_CHARACTERS;
    return isText(prompt) && isText(response) ? { prompt: prompt as string, response: response as string } : undefined;
  } catch {
    return undefined;
  }
}
