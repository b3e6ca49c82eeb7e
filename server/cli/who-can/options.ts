import { type Outcome, outcomes } from '../../access/sets/outcome.ts';
import { type PopulationKind, populationKinds } from '../../access/sets/population.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandOptions } from '../command.ts';
import { oneOfOption, wholeNumberOption } from '../option-values.ts';
import { type CsvFlavour, csvOption } from '../print-csv.ts';

export const groupings = ['route', 'role', 'group'] as const;
export type Grouping = (typeof groupings)[number];

export interface WhoCanOptions {
  readonly outcomes: readonly Outcome[];
  readonly within: string | undefined;
  readonly kind: PopulationKind | undefined;
  readonly withDisabled: boolean;
  readonly through: string | undefined;
  readonly groupBy: Grouping | undefined;
  readonly first: number | undefined;
  readonly after: string | undefined;
  readonly csv: CsvFlavour | undefined;
}

export function readWhoCanOptions(options: CommandOptions): WhoCanOptions {
  const verdict = oneOfOption(options, 'verdict', outcomes);
  if (verdict !== undefined && options.has('include-eligible'))
    throw new BadInput('--verdict and --include-eligible exclude each other: name one of them.');
  const listed: readonly Outcome[] = options.has('include-eligible') ? ['allow', 'eligible'] : [verdict ?? 'allow'];
  return {
    outcomes: listed,
    within: options.last('in'),
    kind: oneOfOption(options, 'kind', populationKinds),
    withDisabled: options.has('everybody'),
    through: options.last('through'),
    groupBy: oneOfOption(options, 'group-by', groupings),
    first: wholeNumberOption(options, 'first'),
    after: options.last('after'),
    csv: csvOption(options),
  };
}

/** Where a list goes on. A cursor says of which snapshot it is: in another one the list is another. */
export function cursorAt(cursor: string, snapshot: number): number {
  const [, of, at] = /^([1-9]\d*)\.(\d{1,9})$/.exec(cursor) ?? [];
  if (of === undefined || at === undefined)
    throw new BadInput(`--after: "${cursor}" is not a cursor. Use the value of "next" from the page before.`);
  if (Number(of) !== snapshot)
    throw new BadInput(
      `--after: this cursor is of snapshot ${of}, and this is snapshot ${snapshot}. Start without --after, or read on with --at ${of}.`,
    );
  return Number(at);
}
