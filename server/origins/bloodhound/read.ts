import type { FactKind } from '../../access/terms/vocabulary.ts';
import type { ReadContext } from '../format.ts';
import { isObject, WrongField } from '../hound/fields.ts';
import { tellRecord } from '../hound/tell.ts';
import { jsonItemsOf } from '../parcel/json-items.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { type Listener, Unreadable } from '../statements/listener.ts';
import { Memberships } from './memberships.ts';
import { typeIn } from './meta.ts';
import { computerTold, groupTold, userTold } from './records.ts';

/** What lists of SharpHound are read, in this order. */
const order = ['computers', 'groups', 'users'] as const;
type ListType = (typeof order)[number];

const records: Readonly<Record<ListType, string>> = { computers: 'computer', groups: 'group', users: 'user' };
const onlyActiveDirectory =
  'SharpHound reads Active Directory only, and what exists only in Microsoft Entra ID is not in it. Add a collected folder or the output of AzureHound.';
const covered: Readonly<Record<ListType, readonly FactKind[]>> = {
  computers: ['members'],
  groups: ['groups', 'members'],
  users: ['users', 'members'],
};

/** The records of a file, which have to be objects, with the line of each. */
async function* recordsOf(file: ParcelFile): AsyncGenerator<{ readonly record: unknown; readonly line: number }> {
  for await (const { key, value, line } of jsonItemsOf(file, ['data'])) {
    if (typeof key === 'string')
      throw new Unreadable(file.name, 'its "data" is not a list. Run SharpHound again.', line);
    yield { record: value, line };
  }
}

/** Tells what a record says; who is in a group depends on other records, so that is left to the memberships. */
function tell(type: ListType, record: unknown, line: number, listener: Listener, memberships: Memberships): void {
  let then = (): void => {};
  tellRecord(listener, { kind: records[type], of: covered[type] }, line, () => {
    if (!isObject(record)) throw new WrongField('it is not an object');
    if (type === 'computers') {
      const told = computerTold(record);
      then = () => memberships.computer(told.id, told.primary, line);
      return told;
    }
    if (type === 'users') {
      const told = userTold(record);
      then = () => memberships.principal(told.id);
      return told;
    }
    const told = groupTold(record);
    then = () => {
      memberships.principal(told.id);
      for (const member of told.members) memberships.member(member, line);
    };
    return told;
  });
  then();
}

/** Reads files of SharpHound. Throws Unreadable where one is not JSON, or does not state what it lists. */
export async function readBloodhound(
  files: readonly ParcelFile[],
  listener: Listener,
  { signal }: Pick<ReadContext, 'signal'>,
): Promise<void> {
  const memberships = new Memberships(listener);
  const typed: { readonly file: ParcelFile; readonly type: string }[] = [];
  for (const file of files) typed.push({ file, type: await typeIn(file) });
  for (const type of order)
    for (const { file } of typed.filter((one) => one.type === type)) {
      listener.inFile(file);
      for await (const { record, line } of recordsOf(file)) {
        signal?.throwIfAborted();
        tell(type, record, line, listener, memberships);
      }
    }
  memberships.finish();
  for (const { file, type } of typed.filter((one) => !order.some((read) => read === one.type)))
    for await (const _ of recordsOf(file)) {
      signal?.throwIfAborted();
      listener.unneeded(type);
    }
  const kinds = new Set(
    order.filter((type) => typed.some((one) => one.type === type)).flatMap((type) => covered[type]),
  );
  for (const of of kinds) listener.state({ kind: 'coverage', of, state: 'partial', reason: onlyActiveDirectory });
}
