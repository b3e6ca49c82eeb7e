import type { ListAddress } from './address.ts';

const rowsAtOnce = 100;

/** What the document of a list is asked with. */
export function variablesOf({ kind, text, users }: ListAddress) {
  const words = text.trim() === '' ? {} : { text: text.trim() };
  const page = { first: rowsAtOnce };
  if (kind !== 'USER') return { ...page, ...words };
  const part = users === undefined ? {} : users === 'guests' ? { isGuest: true } : { enabled: users === 'enabled' };
  return { ...page, filter: { ...words, ...part } };
}
