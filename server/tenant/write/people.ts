import type { EntraHolding, GroupFact, PersonFact } from '../../access/terms/facts.ts';
import { compact, type Fields, mapping, named } from './fields.ts';

const usual = { accountEnabled: true, userType: 'Member', via: 'gdap' };

function fieldsOf({ kind, userPrincipalName, userType, enabled, home, via, homeTenant }: PersonFact): Fields {
  switch (kind) {
    case 'User':
      return { userPrincipalName, accountEnabled: enabled, userType, home };
    case 'ServicePrincipal':
      return { accountEnabled: enabled };
    case 'ForeignPrincipal':
      return { via, homeTenant };
  }
}

export function writePerson(person: PersonFact): Fields | string {
  const written = compact({ ...named(person), ...fieldsOf(person) }, usual);
  return Object.keys(written).length === 1 ? person.id : written;
}

export function writeGroup({ id, displayName, members, ...stated }: GroupFact): [string, unknown] {
  const { eligible, type, isAssignableToRole } = stated;
  const rest = compact({
    displayName: displayName === id ? undefined : displayName,
    eligible,
    type,
    isAssignableToRole,
  });
  return [id, Object.keys(rest).length === 0 ? members : { ...rest, members }];
}

function writeHolders(held: readonly EntraHolding[]): Fields {
  const principals = (state: EntraHolding['state']) =>
    held.filter((holding) => holding.state === state && holding.scope === '/').map(({ principal }) => principal);
  const scoped = held
    .filter(({ scope }) => scope !== '/')
    .map(({ principal, scope, state }) => compact({ principal, scope, state }, { state: 'active' }));
  return { active: principals('active'), ...compact({ eligible: principals('eligible'), scoped }) };
}

export function writeEntraRoles(holdings: readonly EntraHolding[]): Fields {
  const roles = new Map<string, EntraHolding[]>();
  for (const holding of holdings) {
    const held = roles.get(holding.role);
    if (held === undefined) roles.set(holding.role, [holding]);
    else held.push(holding);
  }
  return mapping([...roles].map(([role, held]) => [role, writeHolders(held)]));
}
