/** One entry of AzureHound's list. */
export interface Row {
  readonly value: unknown;
  readonly line: number;
}

/** How a file ends: with the number of rows that AzureHound counted, in the middle, or without a number. */
export interface Ending {
  readonly state: 'whole' | 'cut' | 'uncounted';
  readonly statedCount?: number;
}

/** How a document ends whose `meta` states this count. */
export function endingOf(count: unknown): Ending {
  return typeof count === 'number' ? { state: 'whole', statedCount: count } : { state: 'uncounted' };
}
