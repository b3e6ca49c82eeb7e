import type { PageCodec } from '../../address/page-codec.ts';
import { pick, textOf } from '../../address/parameters.ts';

/** What the tenant has lists of, in the order of the tiles. */
export const listedKinds = [
  'USER',
  'SERVICE_PRINCIPAL',
  'FOREIGN_PRINCIPAL',
  'GROUP',
  'ENTRA_ROLE',
  'UNIFIED_ROLE',
  'LEGACY_ROLE',
  'DEVICE_GROUP',
  'DEVICE',
  'PERMISSION',
  'CAPABILITY',
] as const;
export type ListedKind = (typeof listedKinds)[number];

/** Which users are listed; all of them if it is absent. */
export const userParts = ['enabled', 'disabled', 'guests'] as const;
export type UserPart = (typeof userParts)[number];

/** Everything of one kind. */
export interface ListAddress {
  readonly page: 'list';
  readonly kind: ListedKind;
  /** What names or ids contain. */
  readonly text: string;
  readonly users?: UserPart;
}

export function listAddress(kind: ListedKind): ListAddress {
  return { page: 'list', kind, text: '' };
}

export const listCodec: PageCodec<ListAddress> = {
  page: 'list',
  subject: ({ kind }) => [kind],
  encode: ({ kind, text, users }) => [
    ['list', kind],
    ['text', text],
    ['users', users],
  ],
  decode: (query) => {
    const [kind] = pick(listedKinds, textOf(query, 'list'));
    if (kind === undefined || query.has('capability')) return undefined;
    const [users] = kind === 'USER' ? pick(userParts, textOf(query, 'users')) : [];
    return { ...listAddress(kind), text: textOf(query, 'text') ?? '', ...(users && { users }) };
  },
};
