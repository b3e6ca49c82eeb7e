import type { DeviceRule, LiveResponseSwitches } from '../../access/terms/facts.ts';
import type { CoverageState, FactKind, GroupType, RemediationLevel } from '../../access/terms/vocabulary.ts';

/** Somebody who is named: by object id or on-premises SID, or, where a format has nothing better, by a name. */
export type Named = { readonly id: string } | { readonly name: string };

export interface UserStatement {
  readonly kind: 'user';
  readonly id: string;
  readonly displayName?: string;
  readonly userPrincipalName?: string;
  readonly accountEnabled?: boolean;
  readonly userType?: 'Member' | 'Guest';
  readonly home?: 'internal' | 'external';
  /** On-premises security identifier: joins records of Active Directory and of Entra ID. */
  readonly sid?: string;
}

export interface ServicePrincipalStatement {
  readonly kind: 'servicePrincipal';
  readonly id: string;
  readonly displayName?: string;
  readonly accountEnabled?: boolean;
}

export interface GroupStatement {
  readonly kind: 'group';
  readonly id: string;
  readonly displayName?: string;
  readonly type?: GroupType;
  readonly isAssignableToRole?: boolean;
  readonly sid?: string;
}

/** One direct member of a group, or one that PIM lets become a member. */
export interface MemberStatement {
  readonly kind: 'member';
  readonly group: Named;
  readonly member: Named;
  readonly state: 'active' | 'eligible';
  /** Devices and contacts are no principals: the pair is counted where the format says so, and then forgotten. */
  readonly isPrincipal?: false;
}

/** How completely the list of one group was read. */
export interface ListStatement {
  readonly kind: 'list';
  readonly of: 'members' | 'groupEligibility';
  readonly group: string;
  readonly state: CoverageState;
  readonly reason?: string;
}

/** A definition of a directory role; `template` is the id that built-in roles have in every tenant. */
export interface EntraRoleStatement {
  readonly kind: 'entraRole';
  readonly id: string;
  readonly template?: string;
  readonly displayName?: string;
  readonly isBuiltIn: boolean;
}

/** Somebody in a directory role; `role` is the id of a definition, a template id or a display name. */
export interface EntraHoldingStatement {
  readonly kind: 'entraHolding';
  readonly role: string;
  readonly principal: Named;
  readonly state: 'active' | 'eligible';
  /** `/` is the whole tenant. */
  readonly scope: string;
}

/** A custom role of Unified RBAC; permissions are ids of the catalogue, documented paths or action strings. */
export interface UnifiedRoleStatement {
  readonly kind: 'unifiedRole';
  readonly id: string;
  readonly displayName?: string;
  /** Left out where the format names the role without saying what it allows. */
  readonly permissions?: readonly string[];
  readonly permissionSets?: readonly { readonly area: string; readonly level: 'read' | 'manage' }[];
  readonly importedFrom?: readonly {
    readonly system: 'mde' | 'mdo' | 'exo' | 'mdi' | 'mda';
    readonly permissions?: readonly string[];
    readonly role?: string;
    readonly roleGroup?: string;
  }[];
}

export interface UnifiedAssignmentStatement {
  readonly kind: 'unifiedAssignment';
  /** Id of its role. */
  readonly role: string;
  readonly id: string;
  readonly displayName?: string;
  readonly principals: readonly Named[];
  /** Workload codes; `unknown` where the format does not say, which is never all. */
  readonly dataSources: readonly string[] | 'all' | 'unknown';
  readonly includeFutureDataSources?: boolean;
  readonly scopes: readonly string[];
}

/** A role of a product's own model; a name says which role it is, an Endpoint role has an id besides. */
export interface LegacyRoleStatement {
  readonly kind: 'legacyRole';
  readonly system: 'mde' | 'mdo' | 'exo' | 'mdi' | 'mda' | 'sent';
  readonly form: 'role' | 'roleGroup' | 'administrator';
  readonly name: string;
  readonly id?: string;
  /** Endpoint roles: names of their permissions. */
  readonly permissions?: readonly string[];
  /** Role groups that list their own roles. */
  readonly roles?: readonly string[];
  readonly principals: readonly Named[];
}

/** Of which workloads it is known whether Unified RBAC is active, and settings of the tenant. */
export interface WorkloadsStatement {
  readonly kind: 'workloads';
  readonly active?: readonly string[];
  readonly inactive?: readonly string[];
  /** Products that the tenant has; left out where it is not known. */
  readonly available?: readonly string[];
  readonly legacyRbac?: 'on' | 'off';
  readonly liveResponse?: LiveResponseSwitches;
  readonly scopedDeploymentForMdiAlerts?: boolean;
  readonly plans?: Readonly<Record<string, string>>;
}

export interface DeviceGroupStatement {
  readonly kind: 'deviceGroup';
  /** Left out for the ungrouped devices, and where only the name of a group is known. */
  readonly id?: string;
  readonly isUngrouped?: true;
  readonly displayName?: string;
  /** 1 is best. */
  readonly rank?: number;
  /** Left out where the format does not say who has access. */
  readonly access?: readonly Named[];
  readonly remediationLevel?: RemediationLevel;
  readonly rule?: DeviceRule;
  /** The rule as text, where it asks for something that is not understood. */
  readonly unevaluatedRule?: string;
}

export interface DeviceStatement {
  readonly kind: 'device';
  readonly id: string;
  readonly displayName?: string;
  readonly domain?: string;
  readonly tags?: readonly string[];
  readonly osPlatform?: string;
  /** The device group that the product put it in, by id; null for the ungrouped devices; left out where it is not said. */
  readonly group?: string | null;
  /** Ids of all device groups whose rule it meets, from whoever knows them. */
  readonly matches?: readonly string[];
}

export interface TenantStatement {
  readonly kind: 'tenant';
  readonly id?: string;
  readonly displayName?: string;
  /** When this was so, ISO 8601. */
  readonly asOf?: string;
  /** The cloud of Microsoft that it is in, as `whycan collect` names it. */
  readonly cloud?: string;
}

/** How completely the format holds a kind of data; `groups` names the groups whose lists are incomplete. */
export interface CoverageStatement {
  readonly kind: 'coverage';
  readonly of: FactKind;
  readonly state: CoverageState;
  readonly reason?: string;
  readonly groups?: readonly string[];
  /** Complete only because nothing is said of it: whoever says something of it knows better. */
  readonly isImplied?: true;
}

/** Records of a kind that nobody could read: whoever declares the kind complete did not know of them. */
export interface UnreadableStatement {
  readonly kind: 'unreadable';
  readonly of: FactKind;
  readonly reason: string;
}

/** A principal that is named somewhere and gone from the directory. */
export interface DeletedPrincipalStatement {
  readonly kind: 'deletedPrincipal';
  readonly id: string;
}

/** A principal of another tenant. */
export interface ForeignPrincipalStatement {
  readonly kind: 'foreignPrincipal';
  readonly id: string;
  readonly displayName?: string;
  readonly via?: 'gdap' | 'governance';
  readonly homeTenant?: string;
}

/** A permission that the tenant reports and the catalogue does not know. */
export interface ExtraPermissionStatement {
  readonly kind: 'extraPermission';
  readonly id: string;
  readonly displayName?: string;
  readonly area: string;
  readonly level: 'read' | 'manage';
}

/** One thing that a file says about a tenant, in the terms of tenant documents. */
export type Statement =
  | TenantStatement
  | UserStatement
  | ServicePrincipalStatement
  | ForeignPrincipalStatement
  | DeletedPrincipalStatement
  | GroupStatement
  | MemberStatement
  | ListStatement
  | EntraRoleStatement
  | EntraHoldingStatement
  | UnifiedRoleStatement
  | UnifiedAssignmentStatement
  | ExtraPermissionStatement
  | LegacyRoleStatement
  | WorkloadsStatement
  | DeviceGroupStatement
  | DeviceStatement
  | CoverageStatement
  | UnreadableStatement;
