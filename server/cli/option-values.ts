import { BadInput } from './bad-input.ts';
import type { CommandOptions } from './command.ts';

/** The value of an option that takes one of a few words. */
export function oneOfOption<Word extends string>(
  options: CommandOptions,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const given = options.last(name);
  if (given === undefined) return undefined;
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  throw new BadInput(`--${name}: "${given}" is not one of ${words.join(', ')}.`);
}

/** The value of an option that takes a whole number from 1. */
export function wholeNumberOption(options: CommandOptions, name: string): number | undefined {
  const given = options.last(name);
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new BadInput(`--${name}: "${given}" is not a whole number from 1 to 999,999,999.`);
}
