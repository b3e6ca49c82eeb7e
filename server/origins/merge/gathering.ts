import type { Catalogue } from '../../catalogue/load.ts';
import type { FormatName } from '../format.ts';
import type {
  DeletedPrincipalStatement,
  DeviceGroupStatement,
  DeviceStatement,
  ExtraPermissionStatement,
  ForeignPrincipalStatement,
  GroupStatement,
  LegacyRoleStatement,
  ServicePrincipalStatement,
  Statement,
  TenantStatement,
  UserStatement,
} from '../statements/statement.ts';
import { Conflicts } from './conflicts.ts';
import { Coverage } from './coverage.ts';
import { HeldRoles } from './held-roles.ts';
import { Identities } from './identities.ts';
import { MemberLists } from './member-lists.ts';
import { permissionsInTerms } from './permissions-in-terms.ts';
import { type Place, Places } from './places.ts';
import { Records } from './records.ts';
import type { Source } from './source.ts';
import { WorkloadStates } from './workload-states.ts';

/** In which Active Directory and Entra ID write down computers and contacts as members, who are no principals. */
const countsOthers: ReadonlySet<FormatName> = new Set(['bloodhound', 'opengraph']);

/** Everything that the files of an import say about a tenant, merged as it comes, the source of most authority first. */
export class Gathering {
  readonly conflicts = new Conflicts();
  readonly identities = new Identities();
  readonly coverage = new Coverage();
  readonly places = new Places();
  readonly workloads = new WorkloadStates(this.conflicts);
  readonly users = new Records<UserStatement>('user', ['accountEnabled', 'userType'], this.conflicts);
  readonly servicePrincipals = new Records<ServicePrincipalStatement>(
    'servicePrincipal',
    ['accountEnabled'],
    this.conflicts,
  );
  readonly foreignPrincipals = new Records<ForeignPrincipalStatement>('foreignPrincipal', ['via'], this.conflicts);
  readonly deletedPrincipals = new Records<DeletedPrincipalStatement>('deletedPrincipal', [], this.conflicts);
  readonly groups = new Records<GroupStatement>('group', ['type', 'isAssignableToRole'], this.conflicts);
  readonly members = new MemberLists('member', this.identities, this.conflicts);
  readonly eligible = new MemberLists('eligible', this.identities, this.conflicts);
  readonly roles: HeldRoles;
  readonly extraPermissions = new Records<ExtraPermissionStatement>('extraPermission', [], this.conflicts);
  readonly deviceGroups = new Records<DeviceGroupStatement & { readonly id: string }>(
    'deviceGroup',
    ['rank', 'access', 'remediationLevel'],
    this.conflicts,
  );
  readonly devices = new Records<DeviceStatement>('device', ['group'], this.conflicts);
  /** Pairs of a group and a member that is no principal, where a format counts them. */
  otherMembers = 0;
  tenant: Omit<TenantStatement, 'kind'> = {};

  /** With a catalogue, permissions are compared by what they mean. */
  constructor(catalogue?: Pick<Catalogue, 'permissions'>) {
    this.roles = new HeldRoles(
      this.identities,
      this.conflicts,
      this.coverage,
      catalogue && permissionsInTerms(catalogue),
    );
  }

  /** `place` is where the statement stands, if anybody could ask. */
  state(statement: Statement, source: Source, place?: Place): void {
    switch (statement.kind) {
      case 'tenant':
        this.#addTenant(statement);
        break;
      case 'user':
        this.#addPrincipal(this.users, statement, source, place);
        break;
      case 'group':
        this.#addPrincipal(this.groups, statement, source, place);
        break;
      case 'servicePrincipal':
        this.#addPrincipal(this.servicePrincipals, statement, source, place);
        break;
      case 'foreignPrincipal':
        this.#addPrincipal(this.foreignPrincipals, statement, source, place);
        break;
      case 'deletedPrincipal':
        this.#addPrincipal(this.deletedPrincipals, statement, source, place);
        break;
      case 'member': {
        this.places.noteName(statement.group, place);
        this.places.noteName(statement.member, place);
        if (statement.isPrincipal === false) this.otherMembers += countsOthers.has(source.format) ? 1 : 0;
        else (statement.state === 'active' ? this.members : this.eligible).add(statement, source);
        break;
      }
      case 'list':
        (statement.of === 'members' ? this.members : this.eligible).note(statement, source);
        break;
      case 'coverage':
        this.#addCoverage(statement, source);
        break;
      case 'unreadable':
        this.coverage.takeBack(statement.of, statement.reason, source);
        break;
      case 'entraRole':
        this.roles.entraRoles.add(statement, source, place);
        break;
      case 'entraHolding':
        this.places.note('entraRole', statement.role, place);
        this.places.noteName(statement.principal, place);
        this.roles.addEntraHolding(statement, source);
        break;
      case 'unifiedRole':
        this.roles.addUnifiedRole(statement, source, place);
        break;
      case 'unifiedAssignment':
        for (const named of statement.principals) this.places.noteName(named, place);
        this.roles.addUnifiedAssignment(statement, source, place);
        break;
      case 'legacyRole':
        for (const named of statement.principals) this.places.noteName(named, place);
        this.places.note(statement.system, keyOfLegacyRole(statement), place);
        this.roles.addLegacyRole(statement, source);
        break;
      case 'extraPermission':
        this.extraPermissions.add(statement, source, place);
        break;
      case 'workloads':
        this.workloads.add(statement, source);
        break;
      case 'deviceGroup':
        for (const named of statement.access ?? []) this.places.noteName(named, place);
        this.deviceGroups.add({ ...statement, id: statement.id ?? statement.displayName ?? '' }, source, place);
        break;
      case 'device':
        this.devices.add(statement, source, place);
        break;
    }
  }

  #addTenant({ id, displayName, asOf, cloud }: TenantStatement): void {
    const known = this.tenant;
    const said = {
      id: known.id ?? id,
      displayName: known.displayName ?? displayName,
      asOf: earlier(known.asOf, asOf),
      cloud: known.cloud ?? cloud,
    };
    this.tenant = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  }

  #addPrincipal<Fact extends { readonly id: string; readonly sid?: string }>(
    records: Records<Fact>,
    statement: Fact,
    source: Source,
    place: Place | undefined,
  ): void {
    const id = this.identities.of(statement.id);
    if (statement.sid !== undefined) this.identities.noteSid(statement.sid, id);
    records.add(id === statement.id ? statement : { ...statement, id }, source, place);
  }

  /** That all lists are complete holds for the groups that this source itself defines. */
  #addCoverage(statement: Extract<Statement, { readonly kind: 'coverage' }>, source: Source): void {
    const { of, state, reason, groups } = statement;
    if (statement.isImplied) {
      this.coverage.imply(of);
      return;
    }
    this.coverage.claim(of, state, source, reason);
    if (of !== 'members' && of !== 'groupEligibility') return;
    const lists = of === 'members' ? this.members : this.eligible;
    const incomplete = (groups ?? []).map((id) => this.identities.of(id));
    for (const group of incomplete)
      lists.note({ kind: 'list', of, group, state: 'partial', ...(reason === undefined ? {} : { reason }) }, source);
    const isNamed = state === 'partial' && groups !== undefined;
    if (state === 'complete' || isNamed) lists.completeAll(this.#groupsOf(source), new Set(incomplete), source);
  }

  *#groupsOf(source: Source): Iterable<string> {
    for (const { id } of this.groups.values()) if (this.groups.sourceOf(id) === source) yield id;
  }
}

function keyOfLegacyRole({ system, form, name, id }: LegacyRoleStatement): string {
  if (system !== 'mde') return name;
  return form === 'administrator' ? form : (id ?? name);
}

/** Facts of several times are as old as the oldest. */
function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Date.parse(other) < Date.parse(one) ? other : one;
}
