import { idOf, known, objectsIn, textIn } from '../../json/fields.ts';
import type { JsonObject } from '../../json/parse.ts';
import { scopeKey } from './app-scopes.ts';
import type { ServicePlan } from './licences.ts';
import type { ObjectReader } from './reading.ts';

/** The organization: which tenant this is; its default domain stands in for a name that was not asked for. */
export const readOrganization: ObjectReader = (object) => {
  const id = idOf(object, 'id');
  const displayName = textIn(object, 'displayName') ?? defaultDomainOf(object);
  return {
    kind: 'tenant',
    id,
    says: [{ kind: 'tenant', id, ...known({ displayName }) }],
  };
};

function defaultDomainOf(organization: JsonObject): string | undefined {
  const domain = objectsIn(organization, 'verifiedDomains').find(({ isDefault }) => isDefault === true);
  return domain && textIn(domain, 'name');
}

/** A licence; what licences say together is stated at the end. */
export const readLicence: ObjectReader = (object) => {
  const id = textIn(object, 'id') ?? textIn(object, 'skuId') ?? idOf(object, 'skuPartNumber');
  servicePlansOf(object);
  return { kind: 'licence', id, says: [] };
};

/** The service plans of a licence that is in use. */
export function servicePlansOf(licence: JsonObject): readonly ServicePlan[] {
  const status = textIn(licence, 'capabilityStatus')?.toLowerCase();
  if (status !== undefined && status !== 'enabled' && status !== 'warning') return [];
  return objectsIn(licence, 'servicePlans').map((plan) => ({
    name: idOf(plan, 'servicePlanName'),
    status: textIn(plan, 'provisioningStatus') ?? null,
  }));
}

/** A scope of custom roles, or a zone of Exposure Management, which is a cloud scope; assignments take its name. */
export const readScope: ObjectReader = (object, { scopeNames }) => {
  const key = scopeKey(textIn(object, 'type') ?? 'CloudSet', idOf(object, 'id'));
  const name = textIn(object, 'displayName');
  if (name !== undefined) scopeNames.set(key, name);
  return { kind: 'scope', id: key, says: [] };
};
