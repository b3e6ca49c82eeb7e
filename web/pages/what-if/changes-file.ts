import type { Change } from '../../address/change.ts';
import { documentOfChange } from '../../address/document-change.ts';

/** The changes as a file for `--assuming`, which every command takes. JSON is YAML too. */
export function changesFile(changes: readonly Change[]): string {
  return `${changes.map((change) => `- ${JSON.stringify(documentOfChange(change))}`).join('\n')}\n`;
}
