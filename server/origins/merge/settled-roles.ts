import type { Catalogue } from '../../catalogue/load.ts';
import type { TenantShape } from '../../tenant/shape/tenant.ts';
import type { Complaint } from './complaints.ts';
import type { Gathering } from './gathering.ts';
import type { PrincipalReferences } from './principal-references.ts';

type Shapes = Pick<TenantShape, 'entraRoles' | 'extraEntraRoles' | 'urbacRoles' | 'legacyRoles'>;

/** Takes what could not be taken over, of which nothing else is said. */
export type Complain = (complaint: Complaint) => void;

/** Roles and their holders in the shape of a tenant document. */
export function settleRoles(
  gathering: Gathering,
  references: PrincipalReferences,
  catalogue: Catalogue,
  complain: Complain,
): Shapes {
  return {
    ...entraRoles(gathering, references, catalogue),
    urbacRoles: unifiedRoles(gathering, references, complain),
    legacyRoles: legacyRoles(gathering, references),
  };
}

function entraRoles({ roles }: Gathering, references: PrincipalReferences, catalogue: Catalogue) {
  const definitions = new Map([...roles.entraRoles.values()].map((role) => [role.id.toLowerCase(), role]));
  const extra = new Map<string, { id: string; displayName: string }>();
  const idOf = (text: string): string => {
    const definition = definitions.get(text.toLowerCase());
    const template = definition?.template ?? text;
    const known = catalogue.entraRole(template);
    if ('value' in known) return known.value;
    extra.set(template, { id: template, displayName: definition?.displayName ?? template });
    return template;
  };
  const entraRoles: TenantShape['entraRoles'] = noFields();
  for (const { role, principal, state, scope } of roles.entraHoldings.values()) {
    const [id] = references.ids([principal]);
    if (id === undefined) continue;
    const key = idOf(role);
    const holders = entraRoles[key] ?? { active: [], eligible: [], scoped: [] };
    entraRoles[key] = holders;
    if (scope === '/') holders[state].push(id);
    else holders.scoped.push({ principal: id, scope, state });
  }
  return { entraRoles, extraEntraRoles: [...extra.values()] };
}

function unifiedRoles({ roles, coverage }: Gathering, references: PrincipalReferences, complain: Complain) {
  const shapes = new Map<string, TenantShape['urbacRoles'][number]>();
  for (const { id, displayName, permissions, permissionSets, importedFrom } of roles.unifiedRoles.values())
    shapes.set(id, {
      id,
      displayName: displayName ?? id,
      permissions: [...(permissions ?? [])],
      permissionSets: [...(permissionSets ?? [])],
      importedFrom: (importedFrom ?? []).map(({ permissions: own, ...from }) => ({
        ...from,
        ...(own === undefined ? {} : { permissions: [...own] }),
      })),
      assignments: [],
    });
  if ([...roles.unifiedRoles.values()].some(({ permissions }) => permissions === undefined))
    coverage.lower('unifiedRoles', 'the permissions of some roles are not known');
  for (const assignment of roles.unifiedAssignments.values()) {
    const { role, id, displayName, principals, dataSources, includeFutureDataSources, scopes } = assignment;
    const isUnknown = dataSources === 'unknown';
    if (isUnknown) coverage.lower('unifiedAssignments', 'the data sources of some assignments are not known');
    let shape = shapes.get(role);
    if (shape === undefined) {
      coverage.lower('unifiedRoles', 'some assignments are of roles that none of the files defines');
      const message = `the assignment ${id} is of the role ${role}, which none of the files defines`;
      complain({ message, place: roles.unifiedAssignments.placeOf(id) });
      shape = { id: role, displayName: role, permissions: [], permissionSets: [], importedFrom: [], assignments: [] };
      shapes.set(role, shape);
    }
    shape.assignments.push({
      id,
      displayName: displayName ?? id,
      principals: references.ids(principals),
      dataSources: isUnknown ? [] : dataSources === 'all' ? 'all' : [...dataSources],
      ...(includeFutureDataSources === undefined ? {} : { includeFutureDataSources }),
      scopes: [...scopes],
    });
  }
  return [...shapes.values()];
}

function legacyRoles({ roles }: Gathering, references: PrincipalReferences): TenantShape['legacyRoles'] {
  const shape: TenantShape['legacyRoles'] = {
    mde: [],
    mdo: { roles: noFields(), roleGroups: noFields() },
    exo: { roles: noFields(), roleGroups: noFields() },
    mdi: noFields(),
    mda: noFields(),
    sent: noFields(),
  };
  for (const { system, form, name, id, permissions, roles: own, principals } of roles.legacyRoles.values()) {
    const ids = references.ids(principals);
    if (system === 'mde')
      shape.mde.push(
        form === 'administrator'
          ? { builtIn: 'administrator', groups: ids }
          : { id: id ?? name, displayName: name, permissions: [...(permissions ?? [])], groups: ids },
      );
    else if (system === 'mdo' || system === 'exo') {
      if (form === 'role') shape[system].roles[name] = ids;
      else shape[system].roleGroups[name] = { ...(own === undefined ? {} : { roles: [...own] }), members: ids };
    } else shape[system][name] = ids;
  }
  return shape;
}

/** Names come from files, and one of them may be __proto__. */
function noFields<Value>(): Record<string, Value> {
  return Object.create(null);
}
