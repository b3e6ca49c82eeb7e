import type { Change } from '../../access/terms/change.ts';
import type { ExtraEntraRole, FewFacts, LegacyRoleFact } from '../../access/terms/facts.ts';
import { administratorKey } from '../../access/terms/node-references.ts';
import type { LegacySystem } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { readEntraRole } from '../../tenant/facts/entra.ts';

/** A change as documents write it: one name with what stands behind it. */
export type WrittenDown = Readonly<Record<string, unknown>>;

interface Names {
  readonly catalogue: Catalogue;
  readonly facts: Pick<FewFacts, 'extraEntraRoles' | 'legacyRoles'>;
}

/** The change as a document would write it: read again, it is the same change. */
export function writeChange(change: Change, names: Names): WrittenDown {
  switch (change.kind) {
    case 'activate':
    case 'deactivate':
      return { [change.kind]: change.workload };
    case 'importRoles':
      return { importRoles: change.system };
    case 'setLegacyRbac':
      return { setLegacyRbac: change.on ? 'on' : 'off' };
    case 'setScopedDeploymentForMdiAlerts':
      return { setScopedDeploymentForMdiAlerts: change.on };
    case 'addDataSource':
      return { addDataSource: change.product };
    case 'setLiveResponse':
      return { setLiveResponse: change.switches };
    case 'setPlan':
      return { setPlan: change.plans };
    case 'assign':
      return { assign: writtenAssignment(change) };
    case 'grantEntraRole':
    case 'revokeEntraRole':
      return { [change.kind]: { role: entraRoleName(change.role, names), principal: change.principal } };
    case 'grantLegacyRole':
    case 'revokeLegacyRole':
      return { [change.kind]: { ...writtenLegacyRole(change.role, names), principal: change.principal } };
    case 'activateEligibleRole':
      return { activateEligible: { principal: change.principal, role: entraRoleName(change.role, names) } };
    case 'activateEligibleGroup':
      return { activateEligible: { principal: change.principal, group: change.group } };
    default: {
      const { kind, ...rest } = change;
      return { [kind]: rest };
    }
  }
}

/** What an assignment has by default is left out. */
function writtenAssignment(change: Extract<Change, { kind: 'assign' }>): WrittenDown {
  const { role, principals, dataSources, includeFutureDataSources, scopes } = change;
  return {
    role,
    principals,
    dataSources,
    ...(includeFutureDataSources === (dataSources === 'all') ? {} : { includeFutureDataSources }),
    ...(scopes.length === 0 ? {} : { scopes }),
  };
}

/** By the name that people know, where it stands for this role and no other. */
function entraRoleName(id: string, { catalogue, facts }: Names): string {
  const name = catalogue.rulebook.entraRoles.get(id)?.name ?? ownName(id, facts.extraEntraRoles);
  const reading = readEntraRole(name, catalogue, facts.extraEntraRoles);
  return 'value' in reading && reading.value === id ? name : id;
}

function ownName(id: string, extra: readonly ExtraEntraRole[]): string {
  return extra.find((role) => role.id === id)?.displayName ?? id;
}

function writtenLegacyRole(key: string, { catalogue, facts }: Names): WrittenDown {
  if (key === administratorKey) return { system: 'mde', role: 'administrator' };
  const own = facts.legacyRoles.find((role) => role.key === key);
  const { system, kind, name } = own ? namedBy(own) : (catalogue.rulebook.legacyRoles.get(key) ?? named(key));
  return { system, [kind === 'roleGroup' ? 'roleGroup' : 'role']: name };
}

function namedBy({ system, kind, id, displayName }: LegacyRoleFact) {
  return { system, kind, name: system === 'mde' ? id : displayName };
}

/** As `LegacyRoleFact.key` says it. */
function named(key: string): { readonly system: string; readonly kind: string; readonly name: string } {
  const [system = '', kind = ''] = key.split(':');
  const hasKinds = (['mdo', 'exo'] satisfies LegacySystem[] as string[]).includes(system);
  return { system, kind, name: key.slice(system.length + 1 + (hasKinds ? kind.length + 1 : 0)) };
}
