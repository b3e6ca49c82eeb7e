/** What stands for a snapshot that the URL names by something that is no number: no snapshot has this one. */
export const noSnapshot = 0;

const greatest = 2 ** 31 - 1;

/** The snapshot that a query string names, on any page; undefined for the current one. */
export function snapshotOf(search: string): number | undefined {
  const text = new URLSearchParams(search).get('at');
  if (text === null || text === '') return undefined;
  const number = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : noSnapshot;
  return number > greatest ? noSnapshot : number;
}
