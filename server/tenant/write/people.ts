import type { EntraHolding, FactCoverage, GroupFact, PersonFact } from '../../access/terms/facts.ts';
import { knowsUsers } from '../facts/people.ts';
import { compact, type Fields, mapping, named } from './fields.ts';

const usual = { accountEnabled: true, userType: 'Member', via: 'gdap' };
/** What is left out is not known where users are not known completely. */
const usualOfStrangers = { via: usual.via };

function fieldsOf(person: PersonFact): Fields {
  const { kind, userPrincipalName, home, via, homeTenant, unstated = [] } = person;
  const accountEnabled = unstated.includes('enabled') ? undefined : person.enabled;
  const userType = unstated.includes('userType') ? undefined : person.userType;
  switch (kind) {
    case 'User':
      return { userPrincipalName, accountEnabled, userType, home };
    case 'ServicePrincipal':
      return { accountEnabled };
    case 'ForeignPrincipal':
      return { via, homeTenant };
  }
}

/** The person as a document of this coverage states them. */
export function writePerson(person: PersonFact, coverage: readonly FactCoverage[]): Fields | string {
  const written = compact({ ...named(person), ...fieldsOf(person) }, knowsUsers(coverage) ? usual : usualOfStrangers);
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
