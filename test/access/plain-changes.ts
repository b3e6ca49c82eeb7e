import type { Change } from '../../server/access/terms/change.ts';
import type { ImportedPart, LegacyRoleFact, TenantFacts } from '../../server/access/terms/facts.ts';
import type { Rulebook } from '../../server/access/terms/rulebook.ts';
import type { LegacySystem, Product } from '../../server/access/terms/vocabulary.ts';

type Writable<Value> = Value extends readonly (infer Item)[]
  ? Writable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
    : Value;

type PlainFacts = Writable<TenantFacts>;

function put<Item>(list: Item[], item: Item): void {
  if (!list.includes(item)) list.push(item);
}

function drop<Item>(list: Item[], isMeant: (item: Item) => boolean): void {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    if (isMeant(list[index] as Item)) list.splice(index, 1);
  }
}

/** The whole tenant written anew, one change after the other, people included. */
export function changePlainly(before: TenantFacts, changes: readonly Change[], rulebook: Rulebook): TenantFacts {
  const facts = structuredClone(before) as PlainFacts;
  for (const change of changes) changeOnce(facts, change, rulebook);
  return facts;
}

function changeOnce(facts: PlainFacts, change: Change, rulebook: Rulebook): void {
  switch (change.kind) {
    case 'addMember':
    case 'removeMember': {
      const { members } = facts.groups.find((group) => group.id === change.group) ?? { members: [] };
      if (change.kind === 'addMember') put(members, change.member);
      else drop(members, (id) => id === change.member);
      return;
    }
    case 'activateEligibleGroup':
      put(facts.groups.find((group) => group.id === change.group)?.members ?? [], change.principal);
      return;
    case 'setAccount':
      for (const person of facts.people) {
        if (person.id !== change.user) continue;
        person.enabled = change.enabled;
        if (person.unstated) person.unstated = person.unstated.filter((field) => field !== 'enabled');
      }
      return;
    case 'activate':
      put(facts.activated, change.workload === 'MDVM' ? 'MDE' : change.workload);
      return;
    case 'deactivate': {
      const isEndpoint = change.workload === 'MDE' || change.workload === 'MDVM';
      drop(facts.activated, (code) => code === change.workload || (isEndpoint && (code === 'MDE' || code === 'MDVM')));
      return;
    }
    case 'setLegacyRbac':
      facts.legacyRbac = change.on;
      return;
    case 'setScopedDeploymentForMdiAlerts':
      facts.scopedDeploymentForMdiAlerts = change.on;
      return;
    case 'setDeviceGroupAccess':
      if (change.deviceGroup === 'ungrouped') facts.ungroupedAccess = [...change.access];
      for (const group of facts.deviceGroups) if (group.id === change.deviceGroup) group.access = [...change.access];
      return;
    case 'setRank': {
      const others = facts.deviceGroups.filter((group) => group.id !== change.deviceGroup);
      if (others.some((group) => group.rank === change.rank)) {
        for (const group of others) if (group.rank >= change.rank) group.rank += 1;
      }
      for (const group of facts.deviceGroups) if (group.id === change.deviceGroup) group.rank = change.rank;
      return;
    }
    case 'addDataSource':
      addDataSource(facts, change.product);
      return;
    case 'setLiveResponse':
    case 'setPlan':
    case 'setRemediationLevel':
    case 'setGroupType':
      changeSetting(facts, change);
      return;
    case 'setDataSources':
    case 'setScopes':
    case 'setPrincipals':
      changeAssignment(facts, change);
      return;
    case 'grantEntraRole':
    case 'revokeEntraRole':
    case 'activateEligibleRole':
      changeDirectoryRole(facts, change);
      return;
    case 'grantLegacyRole':
    case 'revokeLegacyRole':
      changeLegacyRole(facts, change, rulebook);
      return;
    case 'importRoles':
      for (const legacy of [...facts.legacyRoles])
        if (legacy.system === change.system) importOne(facts, legacy, rulebook);
      return;
    default:
      changeUnifiedRole(facts, change);
  }
}

function addDataSource(facts: PlainFacts, product: Product): void {
  if (facts.available.includes(product)) return;
  for (const assignment of facts.unifiedRoles.flatMap((role) => role.assignments)) {
    if (assignment.dataSources === 'all') {
      if (!assignment.includeFutureDataSources) assignment.dataSources = [...facts.available];
    } else if (assignment.includeFutureDataSources) put(assignment.dataSources, product);
  }
  facts.available.push(product);
}

type SettingChange = Extract<Change, { kind: 'setLiveResponse' | 'setPlan' | 'setRemediationLevel' | 'setGroupType' }>;

/** Keys that a change does not name stay as they were. */
function changeSetting(facts: PlainFacts, change: SettingChange): void {
  switch (change.kind) {
    case 'setLiveResponse':
      facts.liveResponse = Object.assign(facts.liveResponse ?? {}, change.switches);
      return;
    case 'setPlan':
      facts.plans = Object.assign(facts.plans ?? {}, change.plans);
      return;
    case 'setRemediationLevel':
      if (change.deviceGroup === 'ungrouped') facts.ungroupedRemediationLevel = change.level;
      for (const group of facts.deviceGroups)
        if (group.id === change.deviceGroup) group.remediationLevel = change.level;
      return;
    case 'setGroupType':
      for (const group of facts.groups) if (group.id === change.group) group.type = change.type;
  }
}

function changeAssignment(
  facts: PlainFacts,
  change: Extract<Change, { kind: 'setDataSources' | 'setScopes' | 'setPrincipals' }>,
): void {
  const role = facts.unifiedRoles.find((one) => one.id === change.role);
  for (const assignment of role?.assignments ?? []) {
    if (assignment.id !== change.assignment) continue;
    if (change.kind === 'setScopes') assignment.scopes = [...change.scopes];
    else if (change.kind === 'setPrincipals') assignment.principals = [...change.principals];
    else assignment.dataSources = change.dataSources === 'all' ? 'all' : [...change.dataSources];
  }
}

type DirectoryChange = Extract<Change, { kind: 'grantEntraRole' | 'revokeEntraRole' | 'activateEligibleRole' }>;

function changeDirectoryRole(facts: PlainFacts, change: DirectoryChange): void {
  const { kind, role, principal } = change;
  const holdings = facts.entraHoldings;
  const grant = (scope: string): void => {
    const wanted = { role, principal, state: 'active' as const, scope };
    if (
      !holdings.some(
        (holding) => JSON.stringify(Object.entries(holding).sort()) === JSON.stringify(Object.entries(wanted).sort()),
      )
    )
      holdings.push(wanted);
  };
  if (kind === 'grantEntraRole') grant('/');
  if (kind === 'revokeEntraRole')
    drop(
      holdings,
      (one) => one.role === role && one.principal === principal && one.state === 'active' && one.scope === '/',
    );
  if (kind !== 'activateEligibleRole') return;
  const eligible = holdings.filter((one) => one.role === role && one.state === 'eligible');
  const own = eligible.filter((one) => one.principal === principal);
  drop(holdings, (one) => own.includes(one));
  const through = change.kind === 'activateEligibleRole' ? change.through : undefined;
  const ofGroups = eligible.filter((one) => {
    return through?.includes(one.principal) ?? facts.groups.some((group) => group.id === one.principal);
  });
  for (const { scope } of own.length > 0 ? own : ofGroups) grant(scope);
}

function changeLegacyRole(
  facts: PlainFacts,
  { kind, role: key, principal }: Extract<Change, { kind: 'grantLegacyRole' | 'revokeLegacyRole' }>,
  rulebook: Rulebook,
): void {
  const known = facts.legacyRoles.find((role) => role.key === key);
  if (kind === 'revokeLegacyRole') drop(known?.principals ?? [], (id) => id === principal);
  else if (known) put(known.principals, principal);
  else facts.legacyRoles.push(newLegacyRole(key, principal, rulebook));
}

function newLegacyRole(key: string, principal: string, rulebook: Rulebook): Writable<LegacyRoleFact> {
  const shared = { key, permissions: [], roles: [], principals: [principal] };
  if (key === 'mde:administrator') {
    const displayName = 'Microsoft Defender for Endpoint Administrator';
    return { ...shared, system: 'mde', kind: 'administrator', id: 'administrator', displayName };
  }
  const row = rulebook.legacyRoles.get(key);
  const [system, kind, ...name] = key.split(':') as [LegacySystem, 'role' | 'roleGroup', ...string[]];
  const id = row?.name ?? name.join(':');
  return { ...shared, system, kind: row?.kind ?? kind, id, displayName: id };
}

const importedOnto: Readonly<Record<LegacySystem, Product>> = {
  mde: 'MDE',
  mdo: 'MDO',
  exo: 'MDO',
  mdi: 'MDI',
  mda: 'MDA',
  sent: 'SENT',
};

function importOne(facts: PlainFacts, legacy: LegacyRoleFact, rulebook: Rulebook): void {
  const { system, principals } = legacy;
  if (legacy.kind === 'administrator' || rulebook.legacyRoles.get(legacy.key)?.isUnsupported) return;
  if (principals.some((id) => facts.deletedPrincipals.includes(id))) return;
  if (principals.length === 0 && (system === 'mdo' || system === 'exo')) return;
  const first = `imported:${system}:${legacy.id}`;
  let id = first;
  for (let copy = 2; facts.unifiedRoles.some((role) => role.id === id); copy += 1) id = `${first}#${copy}`;
  const imported: ImportedPart[] =
    system === 'mde'
      ? legacy.permissions.map((option) => ({ kind: 'legacyPermission', legacy: option }))
      : [legacy.key]
          .flatMap((key) => (legacy.roles.length > 0 ? legacy.roles : [key]))
          .map((key) => ({ kind: 'legacyRole', legacy: key }));
  facts.unifiedRoles.push({
    id,
    displayName: legacy.displayName,
    permissions: [],
    permissionSets: [],
    imported,
    assignments: [],
  });
  const dataSources = [importedOnto[system]];
  changeUnifiedRole(facts, {
    kind: 'assign',
    role: id,
    principals,
    dataSources,
    includeFutureDataSources: false,
    scopes: [],
  });
}

function changeUnifiedRole(
  facts: PlainFacts,
  change: Extract<Change, { kind: 'assign' | 'unassign' | 'setPermissions' }>,
): void {
  const role = facts.unifiedRoles.find((one) => one.id === change.role);
  if (!role) return;
  if (change.kind === 'setPermissions')
    Object.assign(role, { permissions: [...change.permissions], permissionSets: [], imported: [] });
  if (change.kind === 'unassign') drop(role.assignments, (one) => one.id === change.assignment);
  if (change.kind !== 'assign') return;
  const taken = facts.unifiedRoles.flatMap((one) => one.assignments.map(({ id }) => id));
  let position = role.assignments.length + 1;
  while (taken.includes(`${role.id}#${position}`)) position += 1;
  const { dataSources } = change;
  role.assignments.push({
    id: `${role.id}#${position}`,
    displayName: `${role.id}#${position}`,
    principals: [...change.principals],
    dataSources: dataSources === 'all' ? 'all' : [...dataSources],
    includeFutureDataSources: change.includeFutureDataSources,
    scopes: [...change.scopes],
  });
}
