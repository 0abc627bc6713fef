// Parses the options of a command. Unknown options, stray arguments and invalid values are refused with one sentence.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { LabError } from '../lib/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

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
    throw refusal(`Unexpected argument '${positionals[most]}'`);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Keep the first sentence only: Node appends advice about arguments that start with a dash.
    throw refusal(error.message.split(/[.\n]/)[0]);
  }
}

/** The value of an option with fixed choices. @throws LabError `ConfigError` for any other value. */
export function oneOf<T extends string>(option: string, choices: readonly T[], value: string): T {
  const choice = choices.find((name) => name === value);
  if (!choice) throw new LabError('ConfigError', `${option}: expected one of ${choices.join(', ')}, got ${value}`);
  return choice;
}

/** The comma-separated values of an option with fixed choices. @throws LabError `ConfigError` for any other value. */
export function someOf<T extends string>(option: string, choices: readonly T[], value: string): T[] {
  return value.split(',').map((each) => {
    const choice = choices.find((name) => name === each);
    if (!choice) throw new LabError('ConfigError', `${option}: expected some of ${choices.join()}, got ${value}`);
    return choice;
  });
}

/** The value of an option that is a whole number above 0. @throws LabError `ConfigError` otherwise. */
export function count(option: string, value: string): number {
  if (!/^[1-9]\d*$/.test(value)) {
    throw new LabError('ConfigError', `${option}: expected a whole number above 0, got ${value}`);
  }
  return Number(value);
}
