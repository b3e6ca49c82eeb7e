import { moment } from '../text/moment.ts';
import { sourceNames } from '../text/source-name.ts';
import type { ToldOrigin } from './origin-document.ts';

/** What it comes from, in a sentence. */
export function originInWords({ kind, data }: Pick<ToldOrigin, 'kind' | 'data'>): string {
  if (kind === 'ASSUMED') return 'Not in the imported data: one of the assumed changes.';
  if (kind === 'BUILT_IN') return 'Built in by Microsoft, according to its documentation.';
  return `From the imported data: ${data.map((one) => sourceNames[one] ?? one).join(' and ')}.`;
}

/** How precisely the files are known that state it; nothing where the file itself says it all. */
export function filesInWords({ files, fileCount, place }: Pick<ToldOrigin, 'files' | 'fileCount' | 'place'>): string {
  if (fileCount === 0) return 'This snapshot does not say which files it was read from.';
  if (place !== null || fileCount === 1) return '';
  const shown = files.length < fileCount ? `, ${files.length} of which are shown` : '';
  return `Read from one of ${fileCount} files${shown}; which one is not kept:`;
}

/** "Imported 20 Nov 2026 08:00 UTC (snapshot 1)" */
export function importInWords({ snapshot, importedAt }: Pick<ToldOrigin, 'snapshot' | 'importedAt'>): string {
  return `Imported ${moment(importedAt)} (snapshot ${snapshot})`;
}
