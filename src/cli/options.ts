// Reads what a command was called with. Whatever it does not know is refused in one sentence, before anything is made.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { LabError } from '../lib/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options of a command, and its arguments that are not options.
 * @param usage how to call it, for the refusal
 * @param most how many arguments it takes that are not options
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
    // Node goes on with advice on arguments that begin with a dash.
    throw refusal(error.message.split(/[.\n]/)[0]);
  }
}

/** @throws LabError `ConfigError` unless the value of the option is one of the choices. */
export function oneOf<T extends string>(option: string, choices: readonly T[], value: string): T {
  const choice = choices.find((name) => name === value);
  if (!choice) throw new LabError('ConfigError', `${option}: expected one of ${choices.join(', ')}, got ${value}`);
  return choice;
}

/** The values of an option that takes several, separated by commas. @throws LabError `ConfigError` when one is not among the choices. */
export function someOf<T extends string>(option: string, choices: readonly T[], value: string): T[] {
  return value.split(',').map((each) => {
    const choice = choices.find((name) => name === each);
    if (!choice) throw new LabError('ConfigError', `${option}: expected some of ${choices.join()}, got ${value}`);
    return choice;
  });
}

/** @throws LabError `ConfigError` unless the value of the option is a whole number above 0. */
export function count(option: string, value: string): number {
  if (!/^[1-9]\d*$/.test(value)) {
    throw new LabError('ConfigError', `${option}: expected a whole number above 0, got ${value}`);
  }
  return Number(value);
}
