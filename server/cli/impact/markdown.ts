import type { Compared } from '../../store/sets/compared.ts';
import type { ComparedRow } from '../../store/sets/compared-rows.ts';
import { visible } from '../visible.ts';
import { firstOf } from './rows.ts';

export interface MarkdownReport {
  readonly title: string;
  /** The sentence that somebody who decides has to read. */
  readonly head: string;
  /** The changes as instructions, where there are any. */
  readonly changes: readonly string[];
  readonly titleOf: (capability: string) => string;
  /** What to do before anything else. */
  readonly firstSteps: readonly string[];
  /** How many rows; all when it is not said. */
  readonly first?: number | undefined;
}

/** What differs for whom as Markdown, line by line. Names come from outside, so that none of them can be markup. */
export function* comparedMarkdown(compared: Compared, report: MarkdownReport): Generator<string> {
  const { causes, capabilities, rows } = compared;
  const { title, head, changes, titleOf, firstSteps, first = rows.total } = report;
  yield `# ${plain(title)}`;
  yield `\n${plain(head)}`;
  if (changes.length > 0) yield '\n## Changes\n';
  for (const [index, change] of changes.entries()) yield `${index + 1}. ${plain(change)}`;
  if (causes.length > 0) yield table('Causes', ['People', 'What makes the difference', 'Gain', 'Lose']);
  for (const { people, sentence, gain, lose } of causes)
    yield tableRow([people, sentence, gain.map(titleOf).join(', '), lose.map(titleOf).join(', ')]);
  if (capabilities.length > 0) yield table('Actions', ['Action', 'Where', 'Gain', 'Lose']);
  for (const { id, gain, lose, deviceGroups } of capabilities) {
    yield tableRow([titleOf(id), 'anywhere', gain, lose]);
    for (const group of deviceGroups) yield tableRow([titleOf(id), group.id, group.gain, group.lose]);
  }
  if (rows.total > 0) yield table('People', ['Id', 'Name', 'Gain', 'Lose', 'Otherwise different']);
  let shown = 0;
  for (const own of byPerson(firstOf(rows.list(), first))) {
    shown += own.length;
    const { id, name } = own[0] as ComparedRow;
    const told = (is: (row: ComparedRow) => boolean) => actionsOf(own.filter(is), titleOf).join('; ');
    const isGain = ({ after }: ComparedRow) => after === 'allow';
    const isLoss = ({ before }: ComparedRow) => before === 'allow';
    yield tableRow([id, name, told(isGain), told(isLoss), told((row) => !isGain(row) && !isLoss(row))]);
  }
  if (shown < rows.total) yield `\n${shown} of ${rows.total} rows are shown.`;
  if (firstSteps.length > 0) yield '\n## What to do first\n';
  for (const [index, step] of firstSteps.entries()) yield `${index + 1}. ${plain(step)}`;
}

/** Rows come person by person. */
function* byPerson(rows: Iterable<ComparedRow>): Generator<readonly ComparedRow[]> {
  let own: ComparedRow[] = [];
  for (const row of rows) {
    if (own.length > 0 && own[0]?.id !== row.id) {
      yield own;
      own = [];
    }
    own.push(row);
  }
  if (own.length > 0) yield own;
}

/** "Isolate a device (anywhere, servers)". */
function actionsOf(rows: readonly ComparedRow[], titleOf: (capability: string) => string): string[] {
  const places = new Map<string, string[]>();
  for (const { capability, deviceGroup = 'anywhere' } of rows)
    places.set(capability, [...(places.get(capability) ?? []), deviceGroup]);
  return [...places].map(([capability, where]) => `${titleOf(capability)} (${where.join(', ')})`);
}

function table(title: string, header: readonly string[]): string {
  return `\n## ${title}\n\n${tableRow(header)}\n${tableRow(
    header.map(() => '---'),
    String,
  )}`;
}

function tableRow(cells: readonly (string | number)[], written = plain): string {
  return `| ${cells.map((cell) => written(String(cell))).join(' | ')} |`;
}

/** Text that Markdown, and HTML in it, leave as it is. */
export function plain(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, (character) => `\\${character}`)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}
