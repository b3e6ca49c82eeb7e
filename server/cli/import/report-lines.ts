import { factKindNames } from '../../access/terms/vocabulary.ts';
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
    `${what}: ${stored}. ${summaryOf(facts)}`,
    ...fileLines(report),
    ...limited(
      'Skipped',
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
    const parts = [`${used.toLocaleString('en')} used`];
    if (merged > 0) parts.push(`${merged.toLocaleString('en')} merged`);
    if (skipped > 0) parts.push(`${skipped.toLocaleString('en')} skipped`);
    return `  ${path} (${format}): ${records.toLocaleString('en')} records, ${parts.join(', ')}`;
  });
}

function coverageLines({ sources }: ImportReport): string[] {
  const incomplete = sources.filter(({ state }) => state !== 'complete');
  const lines = incomplete.map(({ kind, state, reason, groups }) => {
    const which = groups === undefined ? '' : ` of ${groups.length} ${groups.length === 1 ? 'group' : 'groups'}`;
    const why = reason === null ? '' : `: ${reason}`;
    return `${factKindNames[kind]}${which} ${state === 'missing' ? 'not imported' : state}${why}`;
  });
  return limited('Incomplete; answers that depend on it are UNKNOWN', lines);
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
