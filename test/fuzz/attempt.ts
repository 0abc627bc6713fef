// One input to one parser: read, refused with a declared error, or a finding.
import type fc from 'fast-check';

export interface Parser<I = unknown, O = unknown> {
  name: string;
  /** The errors it may throw, by name, and what their messages must match. */
  declared: Record<string, RegExp>;
  /** Its share of a million inputs, in thousands. */
  thousands: number;
  inputs: fc.Arbitrary<I>;
  parse: (input: I) => O | Promise<O>;
  /** What must hold of everything it accepts; throws otherwise. */
  check?: (output: O, input: I) => void | Promise<void>;
}

/** A row of the table of parsers, its types forgotten. */
export const parser = <I, O>(row: Parser<I, O>): Parser => row as unknown as Parser;

/** Any sentence. */
export const SENTENCE = /^[^]{10,600}[.?!]$/;
/** Texts of errors of the language, which say nothing to a person. */
const RAW_WORDS =
  /Cannot (read|set|convert|destructure|access)|is not (a function|iterable)|Unexpected (token|end)|call stack|Invalid \w+ length|could not be cloned/;
const LONGEST = 600;
/** Processor time that reading one input may take, and all uses of the result together, in milliseconds. */
const MOST_MS = { parse: 2000, check: 10_000 };

export class Finding extends Error {}

/** Milliseconds of processor time so far: other work on the machine does not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * @returns whether the input was accepted, and the processor time of reading it
 * @throws Finding when the parser or what uses its results breaks a promise
 */
export async function attempt(
  { declared, parse, check }: Parser,
  input: unknown,
): Promise<{ accepted: boolean; ms: number }> {
  const started = processorMs();
  let output: unknown;
  let accepted = true;
  try {
    output = await parse(input);
  } catch (thrown) {
    accepted = false;
    const { name, message } = thrown instanceof Error ? thrown : { name: 'not an Error', message: String(thrown) };
    const pattern = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!pattern)
      throw new Finding(`undeclared ${name}: ${message.slice(0, 200)}${placeOf(thrown)}`, { cause: thrown });
    if (message.length > LONGEST)
      throw new Finding(`a sentence of ${message.length} characters: ${message.slice(0, 200)}`, { cause: thrown });
    if (!pattern.test(message) || RAW_WORDS.test(message))
      throw new Finding(`no sentence: ${message}`, { cause: thrown });
  }
  const ms = processorMs() - started;
  if (ms > MOST_MS.parse) throw new Finding(`took ${Math.round(ms)} ms to read`);
  if (accepted && check) {
    try {
      await check(output, input);
    } catch (thrown) {
      const { name, message } = thrown instanceof Error ? thrown : { name: 'not an Error', message: String(thrown) };
      throw new Finding(`accepted, then ${name}: ${message.slice(0, 400)}${placeOf(thrown)}`, { cause: thrown });
    }
  }
  const used = processorMs() - started - ms;
  if (used > MOST_MS.check) throw new Finding(`took ${Math.round(used)} ms to use`);
  return { accepted, ms };
}

/** Where in src an error came from. */
function placeOf(thrown: unknown): string {
  const line = thrown instanceof Error ? /src\/[\w/.-]+:\d+/.exec(thrown.stack ?? '')?.[0] : undefined;
  return line ? ` at ${line}` : '';
}
