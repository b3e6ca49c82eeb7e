import { allInWords } from '../../access/terms/in-words.ts';
import { factKindNames } from '../../access/terms/vocabulary.ts';
import { counted } from '../../origins/counted.ts';
import { notContained } from '../../origins/merge/coverage.ts';
import type { OriginReading } from '../../origins/read-origins.ts';
import type { ImportReport } from '../../origins/report/import-report.ts';
import { summaryOf } from '../check.ts';

type ReadOrigin = Exclude<OriginReading, { readonly problems: unknown }>;

/** Of each list; the whole lists are printed by `--json`. */
const mostLines = 20;

/** Whether anything that decides access was read. */
export function isWorthStoring({ files, counts }: ImportReport): boolean {
  const isAlone = files.length === 1 && (files[0]?.format === 'tenant' || files[0]?.format === 'tenant-folder');
  return isAlone || Object.entries(counts).some(([kind, count]) => kind !== 'unknownPrincipals' && count > 0);
}

/** What an import found and stored, most important first. */
export function importReportLines(what: string, snapshot: number | null, { facts, report }: ReadOrigin): string[] {
  const stored = snapshot === null ? 'read, nothing stored (dry run)' : `stored as snapshot ${snapshot}`;
  return [
    `${what}: ${stored}. ${isWorthStoring(report) ? summaryOf(facts) : 'Nothing in it is about access.'}`,
    ...fileLines(report),
    ...limited(
      'Skipped or unclear',
      report.problems.map(({ file, line, message }) => `${place(file, line)}${message}`),
    ),
    ...limited(
      'Contradictions between files (the first value is kept)',
      report.conflicts.map(
        ({ kind, id, field, kept, from, other, otherFrom }) =>
          `${kind} ${id}, ${field}: ${kept} (${from}), ${other} (${otherFrom})`,
      ),
    ),
    ...coverageLines(report),
    ...limited('To make unknown answers known, the shortest way first', report.next),
  ];
}

function fileLines({ files }: ImportReport): string[] {
  const isAlone = files.length === 1 && (files[0]?.format === 'tenant' || files[0]?.format === 'tenant-folder');
  if (isAlone) return [];
  return files.map(({ path, format, records, used, skipped, merged }) => {
    const parts = [`${used.toLocaleString('en-GB')} used`];
    if (merged > 0) parts.push(`${merged.toLocaleString('en-GB')} merged`);
    if (skipped > 0) parts.push(`${skipped.toLocaleString('en-GB')} skipped`);
    return `  ${path} (${format}): ${counted(records, 'record', 'records')}, ${parts.join(', ')}`;
  });
}

function coverageLines({ sources }: ImportReport): string[] {
  const incomplete = sources.filter(({ state }) => state !== 'complete');
  const absent = incomplete.filter(({ state, reason }) => state === 'missing' && reason === notContained);
  const lines = incomplete
    .filter((source) => !absent.includes(source))
    .map(({ kind, state, reason, groups }) => {
      const which = groups === undefined ? '' : ` of ${counted(groups.length, 'group', 'groups')}`;
      const why = reason === null ? '' : `: ${reason}`;
      return `${factKindNames[kind]}${which} ${state === 'missing' ? 'not imported' : state}${why}`;
    });
  const names = allInWords(absent.map(({ kind }) => factKindNames[kind]));
  const all = absent.length === 0 ? lines : [...lines, `not in any of the files: ${names}`];
  return limited('Incomplete; answers that depend on it are UNKNOWN', all);
}

function limited(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const left = lines.length - mostLines;
  const more = left > 0 ? [`  … and ${left} more of ${lines.length}; --json prints all of them`] : [];
  return [`${title}:`, ...lines.slice(0, mostLines).map((line) => `  ${line}`), ...more];
}

function place(file: string, line: number | null): string {
  return file === '' ? '' : `${file}${line === null ? '' : `:${line}`}: `;
}
