import type { FactKind } from '../../access/terms/vocabulary.ts';
import type { ReadContext } from '../format.ts';
import { isObject, type JsonObject } from '../hound/fields.ts';
import { type Told, tellRecord } from '../hound/tell.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import type { Listener } from '../statements/listener.ts';
import { coverageOf, whyNotWhole } from './coverage.ts';
import { membersTold } from './members.ts';
import { groupTold, roleTold, servicePrincipalTold, type Unwritten, userTold } from './objects.ts';
import { roleAssignmentsTold, roleEligibilityTold } from './role-holders.ts';
import type { Ending, Row } from './row.ts';
import { rowsOf } from './rows.ts';
import { isCollected, TenantOfRows, tenantTold } from './tenant.ts';
import { StatedAccounts } from './unwritten.ts';

interface Reader {
  /** As reports name and count the record. */
  readonly record: string;
  /** Which kinds of data it is about. */
  readonly of: readonly FactKind[];
  readonly read: (data: JsonObject, unwritten: Unwritten) => Told;
}

const readers: Readonly<Record<string, Reader>> = {
  AZUser: { record: 'user', of: ['users'], read: userTold },
  AZServicePrincipal: { record: 'servicePrincipal', of: ['users'], read: servicePrincipalTold },
  AZGroup: { record: 'group', of: ['groups', 'groupTypes'], read: groupTold },
  AZGroupMember: { record: 'members of a group', of: ['members'], read: membersTold },
  AZRole: { record: 'entraRole', of: ['entraRoles'], read: roleTold },
  AZRoleAssignment: { record: 'assignments of an Entra role', of: ['entraRoles'], read: roleAssignmentsTold },
  AZRoleEligibilityScheduleInstance: {
    record: 'eligibility for an Entra role',
    of: ['entraEligibility'],
    read: roleEligibilityTold,
  },
  AZTenant: { record: 'tenant', of: [], read: tenantTold },
};

const anything = [...new Set(Object.values(readers).flatMap(({ of }) => of))];

/** Reads rows, whichever files they come from, and remembers what it met. */
class AzurehoundReading {
  readonly #listener: Listener;
  readonly #unwritten: Unwritten;
  readonly #kinds = new Set<string>();
  readonly #faulty = new Set<string>();
  readonly #tenant = new TenantOfRows();
  #hasUntypedGroup = false;
  #notWhole: string | undefined;

  constructor(listener: Listener, unwritten: Unwritten) {
    this.#listener = listener;
    this.#unwritten = unwritten;
  }

  row({ value, line }: Row): void {
    const { kind, data } = isObject(value) ? value : {};
    if (typeof kind !== 'string' || !isObject(data)) {
      this.#listener.unreadable('this row has no kind, or its data is not an object', anything, line);
      this.#notWhole ??= 'Some rows do not state what they are. Run AzureHound again.';
      return;
    }
    const reader = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
    if (reader === undefined || (kind === 'AZTenant' && !isCollected(data))) {
      this.#listener.unneeded(kind);
      return;
    }
    const isWhole = tellRecord(this.#listener, { kind: reader.record, of: reader.of }, line, () =>
      this.#told(reader, data),
    );
    if (!isWhole) this.#faulty.add(kind);
    this.#kinds.add(kind);
    this.#tenant.note(data);
  }

  #told(reader: Reader, data: JsonObject): Told {
    const told = reader.read(data, this.#unwritten);
    if ('isTyped' in told && !told.isTyped) this.#hasUntypedGroup = true;
    return told;
  }

  end(ending: Ending, rows: number): void {
    this.#notWhole ??= whyNotWhole(ending, rows);
  }

  finish(): void {
    const tenant = this.#kinds.has('AZTenant') ? undefined : this.#tenant.statement();
    if (tenant !== undefined) this.#listener.state(tenant);
    const met = { kinds: this.#kinds, faulty: this.#faulty, hasUntypedGroup: this.#hasUntypedGroup };
    for (const statement of coverageOf(met, this.#notWhole)) this.#listener.state(statement);
  }
}

/** Reads the output of AzureHound. Throws Unreadable where a file is not JSON before its end. */
export async function readAzurehound(
  files: readonly ParcelFile[],
  listener: Listener,
  { signal }: Pick<ReadContext, 'signal'>,
): Promise<void> {
  const stated = new StatedAccounts(files);
  const reading = new AzurehoundReading(listener, stated);
  for (const file of files) {
    listener.inFile(file);
    const rows = await rowsOf(file);
    let count = 0;
    let step = await rows.next();
    for (; !step.done; step = await rows.next()) {
      signal?.throwIfAborted();
      if (stated.isOpenAfter(step.value.value)) await stated.readAll();
      reading.row(step.value);
      count += 1;
    }
    reading.end(step.value, count);
  }
  reading.finish();
}
