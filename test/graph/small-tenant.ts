import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PersonFact, TenantFacts } from '../../server/access/terms/facts.ts';
import { products } from '../../server/access/terms/vocabulary.ts';
import type { Catalogue } from '../../server/catalogue/load.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';

/** The sample tenant. */
export function contosoFacts(catalogue: Catalogue): TenantFacts {
  const file = fileURLToPath(new URL('../../seed/contoso.tenant.yaml', import.meta.url));
  const reading = readTenant(readFileSync(file, 'utf8'), { file, catalogue });
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.facts;
}

export function user(id: string, more: Partial<PersonFact> = {}): PersonFact {
  return { kind: 'User', id, displayName: id, userType: 'Member', enabled: true, ...more };
}

/** A tenant with nothing in it but what is given. */
export function tenantWith(facts: Partial<TenantFacts>): TenantFacts {
  return {
    tenant: { id: 'small', displayName: 'Small' },
    available: [...products],
    activated: ['MDE'],
    legacyRbac: false,
    scopedDeploymentForMdiAlerts: false,
    people: [],
    devices: [],
    groups: [],
    entraHoldings: [],
    extraEntraRoles: [],
    unifiedRoles: [],
    legacyRoles: [],
    deviceGroups: [],
    ungroupedAccess: [],
    deletedPrincipals: [],
    extraPermissions: [],
    coverage: [],
    ...facts,
  };
}

export function groupOf(id: string, members: readonly string[], eligible: readonly string[] = []) {
  return { id, displayName: id, isAssignableToRole: false, members, eligible };
}
