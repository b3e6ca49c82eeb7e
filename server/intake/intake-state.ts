import type { ArrivingFile, ReceivedFile } from './received-files.ts';

export type IntakeStep = 'empty' | 'received' | 'reading' | 'read' | 'publishing' | 'published';

/** Where the import of the web page is. */
export interface IntakeState {
  readonly step: IntakeStep;
  readonly files: readonly ReceivedFile[];
  readonly arriving: readonly ArrivingFile[];
  /** What all files may have together. */
  readonly mostBytes: number;
  /** How much is stored, while it is being stored. */
  readonly percent: number | null;
  /** What `whycan import` said beside its report, or why there is none. */
  readonly said: readonly string[];
  readonly snapshot: number | null;
  /** The report as JSON. */
  readonly report: string | undefined;
}

/** The state as one JSON object; the report is put into it as it was printed, however long it is. */
export function stateAsJson({ report, ...state }: IntakeState): string {
  return `${JSON.stringify(state).slice(0, -1)},"report":${report ?? 'null'}}`;
}
