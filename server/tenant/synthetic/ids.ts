const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
/** Looks like the object id of a directory and still says which entry it is. */
export const objectId = (kind: number, index: number): string => `${hex(kind, 8)}-0000-4000-8000-${hex(index, 12)}`;
export const personId = (index: number): string => objectId(0xa11ce, index);
export const groupId = (index: number): string => objectId(0x9509, index);
