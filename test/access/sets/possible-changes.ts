import { judge } from '../../../server/access/judge/judge.ts';
import { relevantTo } from '../../../server/access/judge/unknown-switches.ts';
import type { Change } from '../../../server/access/terms/change.ts';
import type { TenantFacts } from '../../../server/access/terms/facts.ts';
import type { Rulebook } from '../../../server/access/terms/rulebook.ts';
import { products, type Workload } from '../../../server/access/terms/vocabulary.ts';
import type { Scenario } from '../random-tenant.ts';
import { caseOf } from './turned.ts';

/** Whatever an administrator or the person could do to give the person more, one list after the other. */
export function possibleGifts({ facts, person, question }: Scenario, rulebook: Rulebook): Change[] {
  const asked = caseOf({ facts, person, question }, rulebook);
  const isForeign = asked.person.kind === 'ForeignPrincipal';
  const own = groupsOf(facts, person);
  const held = facts.unifiedRoles.flatMap((role) =>
    role.assignments
      .filter(({ principals }) => principals.some((id) => id === person || own.includes(id)))
      .map((assignment) => ({ role, assignment })),
  );
  const relevant = relevantTo(judge(asked.model, asked.person, question, asked.device).graded);
  const switches: readonly Workload[] = ['MDE', 'MDO', 'EXO', 'MDI', 'MDA', 'SENT'];
  return [
    ...(isForeign ? [] : facts.groups.filter(({ members }) => !members.includes(person))).map(
      ({ id }): Change => ({ kind: 'addMember', group: id, member: person }),
    ),
    ...facts.groups.map(({ id }): Change => ({ kind: 'activateEligibleGroup', principal: person, group: id })),
    ...[...new Set(facts.entraHoldings.filter(({ state }) => state === 'eligible').map(({ role }) => role))].map(
      (role): Change => ({ kind: 'activateEligibleRole', principal: person, role }),
    ),
    ...facts.unifiedRoles.flatMap(({ id }) =>
      [person, ...own].flatMap((principal) =>
        facts.available.map(
          (product): Change => ({
            kind: 'assign',
            role: id,
            principals: [principal],
            dataSources: [product],
            includeFutureDataSources: false,
            scopes: [],
          }),
        ),
      ),
    ),
    ...[...rulebook.entraRoles.keys()].map((role): Change => ({ kind: 'grantEntraRole', role, principal: person })),
    ...held.flatMap(({ role, assignment: { id, dataSources } }) =>
      dataSources === 'all'
        ? []
        : products
            .filter((product) => facts.available.includes(product) && !dataSources.includes(product))
            .map(
              (product): Change => ({
                kind: 'setDataSources',
                role: role.id,
                assignment: id,
                dataSources: [...dataSources, product],
              }),
            ),
    ),
    ...facts.deviceGroups
      .filter(({ access }) => access.length > 0)
      .flatMap(({ id, access }) =>
        own
          .filter((group) => !access.includes(group))
          .map((group): Change => ({ kind: 'setDeviceGroupAccess', deviceGroup: id, access: [...access, group] })),
      ),
    ...switches
      .filter((code) => relevant.has(code === 'EXO' ? 'MDO' : (code as 'MDE')))
      .filter(
        (code) => !facts.activated.includes(code) && facts.available.includes(code === 'EXO' ? 'MDO' : (code as 'MDE')),
      )
      .map((workload): Change => ({ kind: 'activate', workload })),
    ...(asked.person.enabled || isForeign ? [] : [{ kind: 'setAccount', user: person, enabled: true } as const]),
  ];
}

/** Whatever an administrator could take away from the person or their groups. */
export function possibleRemovals({ facts, person }: Scenario): Change[] {
  const own = groupsOf(facts, person);
  const principals = [person, ...own];
  return [
    ...facts.groups.flatMap(({ id, members }) =>
      members
        .filter((member) => principals.includes(member))
        .map((member): Change => ({ kind: 'removeMember', group: id, member })),
    ),
    ...facts.unifiedRoles.flatMap((role) =>
      role.assignments
        .filter((assignment) => assignment.principals.some((id) => principals.includes(id)))
        .map(({ id }): Change => ({ kind: 'unassign', role: role.id, assignment: id })),
    ),
    ...facts.entraHoldings
      .filter(({ principal, state, scope }) => principals.includes(principal) && state === 'active' && scope === '/')
      .map(({ role, principal }): Change => ({ kind: 'revokeEntraRole', role, principal })),
    ...facts.legacyRoles.flatMap(({ key, principals: holders }) =>
      holders
        .filter((id) => principals.includes(id))
        .map((principal): Change => ({ kind: 'revokeLegacyRole', role: key, principal })),
    ),
    ...[...facts.deviceGroups, { id: 'ungrouped', access: facts.ungroupedAccess }].flatMap(({ id, access }) =>
      access
        .filter((group) => principals.includes(group))
        .map(
          (group): Change => ({
            kind: 'setDeviceGroupAccess',
            deviceGroup: id,
            access: access.filter((other) => other !== group),
          }),
        ),
    ),
  ];
}

/** Every group that somebody is in, however deeply. */
function groupsOf(facts: TenantFacts, person: string): string[] {
  const reached = new Set([person]);
  for (const id of reached) for (const group of facts.groups) if (group.members.includes(id)) reached.add(group.id);
  reached.delete(person);
  return [...reached];
}
