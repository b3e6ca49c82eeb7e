import type {
  FactCoverage,
  GroupFact,
  LiveResponseSwitches,
  PersonFact,
  TenantFacts,
} from '../../access/terms/facts.ts';
import type { FactKind } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { formatPath, type Path } from '../../document/problem.ts';
import { kindNames, type PrincipalKind } from '../../tenant/facts/principals.ts';
import { TenantFactsReader } from '../../tenant/facts/reader.ts';
import { Report } from '../../tenant/facts/report.ts';
import { leaveOutAt } from '../../tenant/shape/repair.ts';
import type { TenantShape } from '../../tenant/shape/tenant.ts';
import { type Complaint, placeAt, placeOfPrincipal } from './complaints.ts';
import type { Gathering } from './gathering.ts';
import { legacyKinds } from './held-roles.ts';
import type { PrincipalKinds } from './principal-kinds.ts';
import { PrincipalReferences } from './principal-references.ts';
import type { Records } from './records.ts';
import { settleCoverage } from './settled-coverage.ts';
import { settleDevices } from './settled-devices.ts';
import { type SettledGroups, settleGroups } from './settled-groups.ts';
import { takePeople } from './settled-people.ts';
import { settleRoles } from './settled-roles.ts';

/** The tenant that all files together describe. */
export interface Settled {
  readonly facts: TenantFacts;
  readonly groups: Omit<SettledGroups, 'facts'>;
  readonly unknownPrincipals: ReadonlySet<string>;
  /** What could not be taken over. */
  readonly complaints: readonly Complaint[];
}

const mostRounds = 8;
const couldNotBeRead = 'some of it could not be read';

/** `tenantId` is undefined where neither a file nor anybody states it. */
export function settle(gathering: Gathering, tenantId: string | undefined, catalogue: Catalogue): Settled {
  const complaints: Complaint[] = [];
  const references = new PrincipalReferences(gathering);
  const { facts: groups, ...counts } = settleGroups(gathering, references);
  const roles = settleRoles(gathering, references, catalogue, (complaint) => complaints.push(complaint));
  const devices = settleDevices(gathering, references);
  const coverage = settleCoverage(gathering, references);
  const { tenant, workloads, deletedPrincipals, extraPermissions } = gathering;
  const { kinds, unknownHolders, standIns } = references;
  const lowered = new Map<FactKind, string>();
  for (const { id, kept, other } of kinds.ambiguous) {
    const message = `${id} is defined here as ${kindNames[other]} and elsewhere as ${kindNames[kept]}; it is kept as ${kindNames[kept]}`;
    complaints.push({ message, place: placeOfPrincipal(other, id, gathering) });
    if (other !== 'deleted principal') lowered.set(other === 'group' ? 'groups' : 'users', couldNotBeRead);
  }
  const isDirectoryWhole = !lower(coverage, lowered).some(
    ({ kind, state }) => (kind === 'users' || kind === 'groups') && state !== 'complete',
  );
  let shape: TenantShape = {
    whycan: 'tenant/1',
    tenant: { id: tenantId ?? 'imported', displayName: tenant.displayName ?? tenantId ?? 'Tenant (name not imported)' },
    ...(tenant.asOf === undefined ? {} : { asOf: tenant.asOf }),
    workloads: {
      ...(workloads.available === undefined ? {} : { available: [...workloads.available] }),
      urbac: workloads.active(),
      ...(Object.keys(workloads.plans).length === 0 ? {} : { plans: { ...workloads.plans } }),
      mde: { legacyRbac: workloads.legacyRbac ?? 'off', ...writtenSwitches(workloads.liveResponse) },
      mda: { scopedDeploymentForMdiAlerts: workloads.scopedDeploymentForMdiAlerts ?? false },
    },
    users: [],
    servicePrincipals: [],
    foreignPrincipals: those(gathering.foreignPrincipals, 'foreign principal', kinds).map(
      ({ id, displayName, via, homeTenant }) => ({
        id,
        displayName: displayName ?? id,
        via: via ?? 'gdap',
        ...(homeTenant === undefined ? {} : { homeTenant }),
      }),
    ),
    groups: {},
    ...roles,
    ...devices,
    deletedPrincipals: [
      ...new Set([
        ...those(deletedPrincipals, 'deleted principal', kinds).map(({ id }) => id),
        ...(isDirectoryWhole ? unknownHolders : []),
      ]),
    ],
    unknownPrincipals: [...(isDirectoryWhole ? [] : unknownHolders), ...standIns],
    extraPermissions: [...extraPermissions.values()].map(({ kind: _, ...permission }) => permission),
    sources: [],
  };
  for (const { name, problem } of references.unresolved.values())
    complaints.push({ message: `${problem}; it is kept as unknown`, place: gathering.places.of('name', name) });
  const principals = { kinds, people: takePeople(gathering, kinds, lower(coverage, lowered)), groups };
  for (let round = 0; ; round += 1) {
    const report = new Report();
    const facts = factsOf(shape, principals, catalogue, report);
    if (report.issues.length === 0) {
      return {
        facts: { ...facts, coverage: lower(coverage, lowered) },
        groups: counts,
        unknownPrincipals: references.unknown,
        complaints,
      };
    }
    if (round === mostRounds) throw new Error(report.issues.map(({ message }) => message).join('\n'));
    // From the end, so that what stands before it keeps its place.
    for (const { path, message } of report.issues.reverse()) {
      complaints.push({
        message: `${formatPath(path)}: ${message}; it is left out`,
        place: placeAt(path, shape, gathering),
      });
      const kind = kindAt(path);
      if (kind !== undefined) lowered.set(kind, couldNotBeRead);
      shape = leaveOutAt(shape, path) as TenantShape;
    }
  }
}

function writtenSwitches(switches: LiveResponseSwitches) {
  const written = Object.entries(switches).map(([key, isOn]) => [key, isOn ? 'on' : 'off'] as const);
  return written.length === 0 ? {} : { liveResponse: Object.fromEntries(written) };
}

/** Records of those who are of this kind and of no other. */
function those<Fact extends { readonly id: string }>(
  records: Records<Fact>,
  kind: PrincipalKind,
  kinds: PrincipalKinds,
): Fact[] {
  return [...records.values()].filter(({ id }) => kinds.kindOf(id) === kind);
}

interface SettledPrincipals {
  readonly kinds: PrincipalKinds;
  readonly people: readonly PersonFact[];
  readonly groups: readonly GroupFact[];
}

function factsOf(
  shape: TenantShape,
  { kinds, people, groups }: SettledPrincipals,
  catalogue: Catalogue,
  report: Report,
): TenantFacts {
  const reader = new TenantFactsReader(shape, catalogue, report, kinds);
  reader.addPeople(people);
  reader.addGroups(groups);
  return reader.readStructure().facts();
}

/** Which kind of data suffers when something is left out. */
function kindAt([first, second, ...rest]: Path): FactKind | undefined {
  switch (first) {
    case 'urbacRoles':
      return rest.includes('assignments') ? 'unifiedAssignments' : 'unifiedRoles';
    case 'legacyRoles':
      return legacyKinds[second as keyof typeof legacyKinds];
    case 'entraRoles':
      return 'entraRoles';
    case 'deviceGroups':
      return rest.includes('access') ? 'deviceGroupAccess' : 'deviceGroups';
    case 'ungroupedDevices':
      return 'deviceGroupAccess';
    case 'devices':
      return 'devices';
    default:
      return undefined;
  }
}

function lower(coverage: readonly FactCoverage[], lowered: ReadonlyMap<FactKind, string>): FactCoverage[] {
  return coverage.map((entry) => {
    const reason = lowered.get(entry.kind);
    return entry.state === 'complete' && reason !== undefined ? { kind: entry.kind, state: 'partial', reason } : entry;
  });
}
