import { InvalidQuestion } from '../../store/problems.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandOptions } from '../command.ts';
import { oneOfOption } from '../option-values.ts';
import { visible } from '../visible.ts';

export const reportForms = ['markdown', 'csv', 'json'] as const;
export type ReportForm = (typeof reportForms)[number];

/** How the answer is written; nothing for a terminal. */
export function reportOption(options: CommandOptions): ReportForm | undefined {
  const form = oneOfOption(options, 'report', reportForms);
  if (!options.has('json')) return form;
  if (form === undefined || form === 'json') return 'json';
  throw new BadInput(`--json and --report ${form} exclude each other: name one of them.`);
}

/** A change that an option asks for, and how it was typed. */
export interface OptionChange {
  readonly typed: string;
  readonly change: unknown;
}

/** What was asked to change, as documents write it: imports come before what is activated. */
export function changesOf(options: CommandOptions): readonly OptionChange[] {
  const given = (option: string, changeOf: (value: string) => unknown) =>
    options.all(option).map((value): OptionChange => ({ typed: `--${option} ${value}`, change: changeOf(value) }));
  return [
    ...given('import', (system) => ({ importRoles: system.toLowerCase() })),
    ...given('activate', (workload) => ({ activate: workload.toUpperCase() })),
    ...given('deactivate', (workload) => ({ deactivate: workload.toUpperCase() })),
  ];
}

/** Problems of what options ask for, in the words of who typed them; any other problem as it is. */
export function typedProblem(error: unknown, fromFile: number, asked: readonly OptionChange[]): unknown {
  if (!(error instanceof InvalidQuestion)) return error;
  const lines = error.changeIssues.flatMap(({ path: [place], message, hint }) => {
    const option = typeof place === 'number' ? asked[place - fromFile] : undefined;
    return option ? [`${visible(option.typed)}: ${message}${hint === undefined ? '' : ` (${hint})`}`] : [];
  });
  return lines.length > 0 ? new BadInput(lines.join('\n')) : error;
}
