import type {
  CoverageState,
  FactKind,
  GroupType,
  LegacySystem,
  PlannedProduct,
  Product,
  plansOf,
  RemediationLevel,
  Workload,
} from './vocabulary.ts';

export type PersonKind = 'User' | 'ServicePrincipal' | 'ForeignPrincipal';

/** A person, an application or a principal of another tenant that a question can be about. */
export interface PersonFact {
  readonly kind: PersonKind;
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName?: string;
  readonly userType: 'Member' | 'Guest';
  /** Users: where they belong, as far as it is stated; a guest belongs elsewhere unless it says otherwise (S-75). */
  readonly home?: 'internal' | 'external';
  /** Principals of another tenant: by what they come in, and from where (S-77). */
  readonly via?: 'gdap' | 'governance';
  readonly homeTenant?: string;
  readonly enabled: boolean;
  /** What is not stated, while users are not known completely: the field has its default (S-02), but may be otherwise (S-12). */
  readonly unstated?: readonly UnstatedField[];
}

export type UnstatedField = 'enabled' | 'userType';

/** `members` and `eligible` hold ids of people and of groups; the facts of a model may name groups only. */
export interface GroupFact {
  readonly id: string;
  readonly displayName: string;
  /** Left out where it is not stated; it then counts as a security group (S-78). */
  readonly type?: GroupType;
  /** Left out where it is not stated (S-79). */
  readonly isAssignableToRole?: boolean;
  readonly members: readonly string[];
  readonly eligible: readonly string[];
}

/** One principal in one directory role. `role` is a template id; `scope` is `/` when tenant-wide. */
export interface EntraHolding {
  readonly role: string;
  readonly principal: string;
  readonly state: 'active' | 'eligible';
  readonly scope: string;
}

/** A directory role that the catalogue does not know: it grants nothing here (S-05). */
export interface ExtraEntraRole {
  readonly id: string;
  readonly displayName: string;
}

export interface PermissionSet {
  /** First part of a permission id: so, sp, as, do, aicode. */
  readonly area: string;
  readonly level: 'read' | 'manage';
}

/** What a unified role was imported from; `legacy` is a key of the rulebook's legacy permissions or legacy roles. */
export interface ImportedPart {
  readonly kind: 'legacyPermission' | 'legacyRole';
  readonly legacy: string;
}

export interface UnifiedAssignment {
  readonly id: string;
  readonly displayName: string;
  readonly principals: readonly string[];
  readonly dataSources: readonly Product[] | 'all';
  readonly includeFutureDataSources: boolean;
  /** As Graph gives them, or `mdi:domain:…`, `mdi:ou:…`; empty or `/` is unscoped (S-08, S-41). */
  readonly scopes: readonly string[];
}

export interface UnifiedRole {
  readonly id: string;
  readonly displayName: string;
  /** Permissions with their level where both exist: `so.sd.basics`, `as.authz:manage`. */
  readonly permissions: readonly string[];
  readonly permissionSets: readonly PermissionSet[];
  readonly imported: readonly ImportedPart[];
  readonly assignments: readonly UnifiedAssignment[];
}

/**
 * A role of a product's own model. `key` is unique in the tenant: `mde:<id>`, `mde:administrator`,
 * `mdo:role:<name>`, `mdo:roleGroup:<name>`, `exo:role:<name>`, `exo:roleGroup:<name>`, `mdi:<name>`, `mda:<name>`, `sent:<name>`;
 * names are the catalogue's spelling where it knows the role.
 */
export interface LegacyRoleFact {
  readonly key: string;
  readonly system: LegacySystem;
  readonly kind: 'role' | 'roleGroup' | 'administrator';
  /** The id a document may refer to: the Endpoint role's id, else the name. */
  readonly id: string;
  readonly displayName: string;
  /** Endpoint only: ids of the rulebook's legacy permissions. */
  readonly permissions: readonly string[];
  /** Role groups that list their own roles: keys of the rulebook's legacy roles. */
  readonly roles: readonly string[];
  readonly principals: readonly string[];
}

/** Values of one property are alternatives, properties are joined by AND; compared without case (S-07). */
export type DeviceRule = Readonly<
  Partial<
    Record<
      'name' | 'domain' | 'tag' | 'osPlatform',
      Readonly<Partial<Record<'equals' | 'startsWith' | 'endsWith' | 'contains', readonly string[]>>>
    >
  >
>;

export interface DeviceGroupFact {
  readonly id: string;
  readonly displayName: string;
  /** 1 is best. */
  readonly rank: number;
  /** Groups that see it; empty means every portal user does. */
  readonly access: readonly string[];
  readonly remediationLevel?: RemediationLevel;
  readonly rule?: DeviceRule;
  /** The rule as its product states it, where it asks for something that is not understood; no device matches by it. */
  readonly unevaluatedRule?: string;
}

export interface DeviceFact {
  readonly id: string;
  readonly displayName: string;
  readonly domain?: string;
  readonly tags: readonly string[];
  readonly osPlatform?: string;
  /** Ids of every device group whose rule it meets; which one it is in follows from the ranks. */
  readonly matches: readonly string[];
}

/** Live response in the advanced features of Endpoint; a key that is left out is not known (S-81). */
export interface LiveResponseSwitches {
  readonly enabled?: boolean;
  readonly servers?: boolean;
  readonly unsignedScripts?: boolean;
}

/** The plan of each product; left out where it is not known (S-93). */
export type Plans = { readonly [P in PlannedProduct]?: (typeof plansOf)[P][number] };

/** A permission that the tenant reports and the catalogue does not know yet (S-34). */
export interface ExtraPermission {
  readonly id: string;
  readonly displayName: string;
  readonly area: string;
  readonly level: 'read' | 'manage';
}

export interface FactCoverage {
  readonly kind: FactKind;
  readonly state: CoverageState;
  /** Why it is not complete, in the words of whoever read it. */
  readonly reason?: string;
  /** `members` and `groupEligibility`: ids of the groups whose lists are incomplete; left out where it may be any group. */
  readonly groups?: readonly string[];
}

/** Everything of a tenant that stays small however many people it has: what the access model is made of. */
export interface StructuralFacts {
  readonly tenant: { readonly id: string; readonly displayName: string };
  /** When the facts were true, ISO 8601. */
  readonly asOf?: string;
  readonly available: readonly Product[];
  /** Workloads listed as active in Unified RBAC, as written (EXO and MDVM included). */
  readonly activated: readonly Workload[];
  readonly legacyRbac: boolean;
  readonly scopedDeploymentForMdiAlerts: boolean;
  readonly liveResponse?: LiveResponseSwitches;
  readonly plans?: Plans;
  readonly groups: readonly GroupFact[];
  readonly entraHoldings: readonly EntraHolding[];
  readonly extraEntraRoles: readonly ExtraEntraRole[];
  readonly unifiedRoles: readonly UnifiedRole[];
  readonly legacyRoles: readonly LegacyRoleFact[];
  readonly deviceGroups: readonly DeviceGroupFact[];
  /** Groups that see the ungrouped devices; empty means every portal user does. */
  readonly ungroupedAccess: readonly string[];
  readonly ungroupedRemediationLevel?: RemediationLevel;
  readonly deletedPrincipals: readonly string[];
  /** Named somewhere and in no list that was read: whether they exist, and what they are, is not known. Left out where there are none. */
  readonly unknownPrincipals?: readonly string[];
  readonly extraPermissions: readonly ExtraPermission[];
  readonly coverage: readonly FactCoverage[];
}

/** Those that are few in every tenant; of groups, holders of Entra roles and principals that are no more there may be very many. */
export type FewFacts = Omit<StructuralFacts, 'groups' | 'entraHoldings' | 'deletedPrincipals' | 'unknownPrincipals'>;

/** A whole tenant: what a document says after reading, what an import writes, what a proof is checked against. */
export interface TenantFacts extends StructuralFacts {
  readonly people: readonly PersonFact[];
  readonly devices: readonly DeviceFact[];
}

/** A person with what is read at the time of a question: direct memberships only. */
export interface Person extends PersonFact {
  readonly groups: readonly string[];
  readonly eligibleGroups: readonly string[];
}

/** The id by which answers name the devices that no rule matches. */
export const ungroupedId = 'ungrouped';
