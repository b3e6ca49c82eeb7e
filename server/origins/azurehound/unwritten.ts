import { isObject } from '../hound/fields.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import type { Unwritten } from './objects.ts';
import { rowsOf } from './rows.ts';

/** Reads until it is known of users and of applications whether any is stated to be enabled; usually a few rows. */
export async function unwrittenIn(files: readonly ParcelFile[]): Promise<Unwritten> {
  const found = new Set<unknown>();
  for (const file of files)
    for await (const { value } of rowsOf(file)) {
      const data = isObject(value) ? value['data'] : undefined;
      if (isObject(value) && isObject(data) && data['accountEnabled'] === true) found.add(value['kind']);
      if (found.has('AZUser') && found.has('AZServicePrincipal')) return { users: false, servicePrincipals: false };
    }
  return {
    users: found.has('AZUser') ? false : undefined,
    servicePrincipals: found.has('AZServicePrincipal') ? false : undefined,
  };
}
