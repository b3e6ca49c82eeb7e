import { idIn, idOf, type JsonObject, known, textIn } from '../hound/fields.ts';
import type { Told } from '../hound/tell.ts';
import type { TenantStatement } from '../statements/statement.ts';

/** The tenant that was read; others that AzureHound lists are only trusted by it. */
export function isCollected(data: JsonObject): boolean {
  return data['collected'] === true;
}

export function tenantTold(data: JsonObject): Told {
  const id = idIn(data, 'tenantId') ?? idOf(data, 'id').replace(/^\/tenants\//i, '');
  const displayName = textIn(data, 'displayName') ?? textIn(data, 'defaultDomain');
  return { id, statements: [{ kind: 'tenant', id, ...known({ displayName }) }] };
}

/** Which tenant the rows name that belong to one, for files that do not list it. */
export class TenantOfRows {
  readonly #names = new Map<string, string | undefined>();

  note(data: JsonObject): void {
    const { tenantId, tenantName } = data;
    if (typeof tenantId !== 'string' || tenantId === '' || this.#names.size > 1) return;
    this.#names.set(tenantId, typeof tenantName === 'string' ? tenantName : this.#names.get(tenantId));
  }

  /** The tenant, if all rows name the same. */
  statement(): TenantStatement | undefined {
    const [[id, displayName] = [], second] = [...this.#names];
    if (id === undefined || second !== undefined) return undefined;
    return { kind: 'tenant', id, ...known({ displayName: displayName || undefined }) };
  }
}
