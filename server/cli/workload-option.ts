import type { Workload } from '../access/terms/vocabulary.ts';
import type { Catalogue } from '../catalogue/load.ts';
import { BadInput } from './bad-input.ts';
import type { CommandOptions } from './command.ts';
import { visible } from './visible.ts';

/** The workload that `--workload` names, in any spelling that documents may use. */
export function workloadOption(options: CommandOptions, catalogue: Catalogue): Workload | undefined {
  const given = options.last('workload');
  if (given === undefined) return undefined;
  const reading = catalogue.workload(given);
  if ('value' in reading) return reading.value;
  const meant = reading.suggestion === undefined ? '' : ` Did you mean ${JSON.stringify(reading.suggestion)}?`;
  throw new BadInput(visible(`--workload: ${reading.problem}.${meant}`));
}
