const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** "20 Nov 2026 08:00 UTC"; empty for what is not a time. */
export function moment(time: string | null | undefined): string {
  const date = new Date(time ?? '');
  return Number.isNaN(date.getTime()) ? '' : `${format.format(date).replace(', ', ' ')} UTC`;
}

interface Dated {
  readonly snapshot: number;
  readonly asOf: string | null;
}

/** "20 Nov 2026": the day of the data or, where nobody states it, of the import. */
export function dayOf({ asOf, importedAt }: { readonly asOf: string | null; readonly importedAt: string }): string {
  return moment(asOf ?? importedAt).replace(/ \d\d:\d\d UTC$/, '');
}

/** "Data as of 20 Nov 2026 08:00 UTC (snapshot 1)" */
export function dataAsOf({ snapshot, asOf }: Dated): string {
  const time = moment(asOf);
  return time === ''
    ? `Snapshot ${snapshot}, date of the data not stated`
    : `Data as of ${time} (snapshot ${snapshot})`;
}
