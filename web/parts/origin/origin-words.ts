import { sourceNames } from '../text/source-name.ts';
import type { ToldOrigin } from './origin-document.ts';

/** What it comes from, in a sentence. */
export function originInWords({ kind, data }: Pick<ToldOrigin, 'kind' | 'data'>): string {
  if (kind === 'ASSUMED') return 'Not in the imported data: one of the assumed changes.';
  if (kind === 'BUILT_IN') return 'Built in by Microsoft, according to its documentation.';
  return `From the imported data: ${data.map((one) => sourceNames[one] ?? one).join(' and ')}.`;
}
