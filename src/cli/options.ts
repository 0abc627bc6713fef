// Parses the options of a command. Unknown options, stray arguments and invalid values are refused with one sentence.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { LabError } from '../lib/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** A value as a message shows it. */
const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);

/**
 * The options and positional arguments of a command.
 * @param usage of the command, for the error message
 * @param most number of positional arguments that it accepts
 * @throws LabError `ConfigError` for an unknown option, a missing value or too many arguments.
 */
export function parseOptions<const O extends Options>(args: string[], options: O, usage: string, most = 0) {
  const refusal = (why: string) => new LabError('ConfigError', `${why}. Usage: ${usage}`);
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length <= most) return { values, positionals };
    throw refusal(`Unexpected argument '${shown(positionals[most])}'`);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Keep the first sentence only: Node appends advice about arguments that start with a dash.
    throw refusal(shown(error.message.split(/[.\n]/)[0]));
  }
}

/** The value of an option with fixed choices. @throws LabError `ConfigError` for any other value. */
export function oneOf<T extends string>(option: string, choices: readonly T[], value: string): T {
  const choice = choices.find((name) => name === value);
  if (!choice)
    throw new LabError('ConfigError', `${option}: expected one of ${choices.join(', ')}, got ${shown(value)}`);
  return choice;
}

/** The comma-separated values of an option with fixed choices. @throws LabError `ConfigError` for any other value. */
export function someOf<T extends string>(option: string, choices: readonly T[], value: string): T[] {
  return value.split(',').map((each) => {
    const choice = choices.find((name) => name === each);
    if (!choice)
      throw new LabError('ConfigError', `${option}: expected some of ${choices.join()}, got ${shown(value)}`);
    return choice;
  });
}

/** Larger numbers of anything are slips of the finger. */
const MOST = 1_000_000;

/** The value of an option that is a whole number from 1 to a million. @throws LabError `ConfigError` otherwise. */
export function count(option: string, value: string): number {
  if (!/^[1-9]\d*$/.test(value) || Number(value) > MOST) {
    throw new LabError(
      'ConfigError',
      `${option}: expected a whole number above 0, up to a million, got ${shown(value)}`,
    );
  }
  return Number(value);
}

/** The numbers of a range: `5` means 1 to 5, `6-10` means 6 to 10. @throws LabError `ConfigError` when there is none, or far too many. */
export function range(option: string, value: string): number[] {
  const [, from = '1', to = ''] = /^(?:(\d+)-)?(\d+)$/.exec(value) ?? [];
  const length = Number(to) - Number(from) + 1;
  if (!to || length < 1 || Number(to) > MOST) {
    throw new LabError('ConfigError', `${option}: expected a number or a range such as 6-10, got ${shown(value)}`);
  }
  return Array.from({ length }, (_, i) => Number(from) + i);
}
