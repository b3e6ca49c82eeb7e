import type { EdgeKind, LegacySystem, OfficeSwitch, Plan, Product, Regime, Workload } from './vocabulary.ts';

/**
 * Microsoft's tables as the decision needs them; filled from the YAML catalogue, never written in code.
 * A permission is named with its level where both exist (`as.authz:read`, `as.authz:manage`), bare otherwise (`so.sd.response`).
 */
export interface Rulebook {
  /** Of all catalogue files; stored with every snapshot. */
  readonly hash: string;
  readonly workloads: ReadonlyMap<Workload, WorkloadRow>;
  readonly permissions: ReadonlyMap<string, PermissionRow>;
  /** Keyed by template id. */
  readonly entraRoles: ReadonlyMap<string, EntraRoleRow>;
  /** Options of an Endpoint role, keyed by id. */
  readonly legacyPermissions: ReadonlyMap<string, LegacyPermissionRow>;
  /** Keyed as `LegacyRoleFact.key`, for roles whose names are Microsoft's. */
  readonly legacyRoles: ReadonlyMap<string, LegacyRoleRow>;
  /** Documents that say how facts of one kind are to be read. */
  readonly linkSources: ReadonlyMap<EdgeKind, readonly Citation[]>;
  readonly liveResponseCommands: ReadonlyMap<string, LiveResponseCommand>;
  readonly huntingTables: readonly HuntingTableRow[];
  readonly capabilities: ReadonlyMap<string, CapabilityRow>;
  readonly notes: ReadonlyMap<string, NoteRow>;
  /** The documented hunting table whose name is nearest to this one, within the distance of S-91. */
  readonly tableNear: (name: string) => string | undefined;
  /** The Entra role whose name equals this one after normalisation (S-17); for finding name collisions only. */
  readonly entraRoleNamed: (name: string) => EntraRoleRow | undefined;
}

/** Where a row comes from: a seed document's heading or a dated Microsoft document. */
export type Citation = string;

export interface WorkloadRow {
  readonly code: Workload;
  readonly name: string;
  readonly product: Product;
  /** The switch in the portal, where the workload has one. */
  readonly toggle?: string;
  readonly source: readonly Citation[];
}

export interface PermissionRow {
  readonly id: string;
  /** Id without level. */
  readonly base: string;
  readonly level: 'read' | 'manage';
  /** True where read and manage are separate boxes, so that the id carries the level. */
  readonly bothLevels: boolean;
  readonly name: string;
  readonly path: string;
  /** First part of the id: so, sp, as, do, aicode. */
  readonly area: string;
  readonly description: string;
  /** Where it has an effect; asked for by itself anywhere else it opens nothing (S-102). */
  readonly effectiveIn: readonly Product[];
  /** What the portal's import selects together with it. */
  readonly alsoSelects: readonly string[];
  readonly source: readonly Citation[];
}

/** One cell of a table that gives a role permissions on some products; `notes` are shown when it decides. */
export interface GrantRow {
  readonly permissions: readonly string[];
  readonly products: readonly Product[];
  readonly notes: readonly string[];
}

export interface EntraRoleRow {
  readonly id: string;
  readonly name: string;
  /** The rows of seed/catalogue/entra-roles.yaml; those on MDE hold in Unified RBAC only. */
  readonly grants: readonly GrantRow[];
  /** What the role is to Endpoint while Unified RBAC is not active there (R-26, S-25). */
  readonly legacyEndpoint?: 'administrator' | 'reader' | 'disputed-reader';
  /** A local Cloud Apps role cannot lower it. */
  readonly hasFullCloudAppsAccess: boolean;
  /** Sees every device group (S-26). */
  readonly seesEveryDevice: boolean;
  readonly source: readonly Citation[];
}

export interface LegacyPermissionRow {
  readonly id: string;
  readonly name: string;
  /** Microsoft's mapping into Unified RBAC; empty for what has none. */
  readonly permissions: readonly string[];
  readonly notes: readonly string[];
  readonly source: readonly Citation[];
}

export interface LegacyRoleRow {
  readonly key: string;
  readonly system: LegacySystem;
  readonly kind: 'role' | 'roleGroup';
  readonly name: string;
  /** By Microsoft's mapping tables (seed/catalogue/legacy-*.yaml and azure-sentinel.yaml). */
  readonly permissions: readonly string[];
  /** Role groups: keys of the roles inside, as far as documented. */
  readonly roles: readonly string[];
  /** Role groups: template ids of the directory roles whose holders are members (S-59). */
  readonly entraMembers: readonly string[];
  /** Cloud Apps roles that reach no data in the Defender portal. */
  readonly isUnsupported: boolean;
  readonly notes: readonly string[];
  readonly source: readonly Citation[];
}

export interface LiveResponseCommand {
  readonly name: string;
  readonly level: 'basic' | 'advanced';
  readonly platforms: readonly ('windows' | 'macos' | 'linux')[];
  readonly notes: readonly string[];
  readonly source: readonly Citation[];
}

/** `name` may begin or end in `*`. What its class demands stands with the capability. */
export interface HuntingTableRow {
  readonly name: string;
  readonly class: string;
  /** A pattern for names that nobody has documented: read as its class says, and conditional (S-82, S-84). */
  readonly isGuess: boolean;
  readonly notes: readonly string[];
  readonly source: readonly Citation[];
}

/** Single requirements that a proof names as the catalogue does. */
export type PlainRequirement =
  | { readonly kind: 'legacyPermission'; readonly permissions: readonly string[] }
  | { readonly kind: 'entraRole'; readonly roles: readonly string[] }
  | { readonly kind: 'someActiveProduct' };

/** A requirement as the catalogue writes it; `workload` absent means the product that the block is about. */
export type Requirement =
  | PlainRequirement
  | { readonly kind: 'all' | 'any'; readonly of: readonly Requirement[] }
  | {
      readonly kind: 'permission';
      readonly permission: string;
      readonly product?: Product;
      /** Template ids of directory roles whose default permissions in Unified RBAC do not count here (S-67). */
      readonly withoutDefaultsOf?: readonly string[];
    }
  | {
      readonly kind: 'legacyRole';
      readonly system: LegacySystem;
      readonly roles: readonly string[] | 'any';
      /** Keys of the role groups that the article names; through any other group it is told that the role counts (S-58). */
      readonly named?: readonly string[];
      /** Keys of role groups that do not count here, and neither do their roles (S-72). */
      readonly notThrough?: readonly string[];
      /** Whatever Unified RBAC decides: pages that stay with Exchange or Purview. */
      readonly isAlwaysInForce?: true;
      /** Holders of directory roles are members of some role groups (S-59). */
      readonly countsDirectoryRoles?: true;
    }
  /** Counts while all these switches are on; permissions come from Unified RBAC and the defaults of Entra roles alone (S-56, S-57, S-60). */
  | { readonly kind: 'unifiedLeg'; readonly switches: readonly OfficeSwitch[]; readonly of: Requirement }
  | { readonly kind: 'everyDeviceGroup' }
  | { readonly kind: 'everyProduct'; readonly permission: string }
  | { readonly kind: 'commandLevel'; readonly basic: Requirement; readonly advanced: Requirement }
  | { readonly kind: 'conditional'; readonly of: Requirement; readonly notes: readonly string[] }
  | { readonly kind: 'noted'; readonly of: Requirement; readonly notes: readonly string[] }
  | { readonly kind: 'never'; readonly because: string };

export interface ProductRequirement {
  /** Which requirement holds in which regime; `legacy` absent = the unified one read through the mapping tables (S-38). */
  readonly byRegime: Readonly<Partial<Record<Regime, Requirement>>> & { readonly unified: Requirement };
  /** The device's group must be visible too. */
  readonly needsDeviceGroup: boolean;
  /** The product's plans that have it; empty where any has (S-93). */
  readonly needsPlan: readonly Plan[];
  /** Shown where the product has that plan. */
  readonly planNotes: readonly { readonly plan: Plan; readonly notes: readonly string[] }[];
  /** Live response must be on, and a device group's remediation level matters (S-80, S-81). */
  readonly usesLiveResponse: boolean;
  readonly outsiders: Outsiders;
  /** Shown with a deny to who meets `holder`: the documents differ on what they hold, and this is not given to them. */
  readonly whenDenied: readonly { readonly holder: Requirement; readonly notes: readonly string[] }[];
}

/** What is different for people who belong to another organisation (S-75) and for principals of another tenant (S-77). */
export interface Outsiders {
  readonly external?: 'never' | 'conditional' | 'conditional-by-unified';
  readonly foreign?: 'never' | 'conditional';
}

/** What the tables of one class demand: of every product here, or of any one. */
export interface TableRequirement {
  readonly quantifier: 'any' | 'all';
  readonly products: ReadonlyMap<Product, ProductRequirement>;
}

/** What one threat policy demands (S-62). */
export interface PolicyRow {
  readonly name: string;
  /** Among those that a question without a policy is about. */
  readonly isCommon: boolean;
  readonly product: Product;
  readonly requirement: ProductRequirement;
}

export const targetKeys = [
  'workload',
  'workloads',
  'tables',
  'policy',
  'command',
  'device',
  'deviceGroup',
  'devices',
] as const;
export type TargetKey = (typeof targetKeys)[number];

export interface CapabilityRow {
  readonly id: string;
  /** Short title in the imperative: "Isolate a device". */
  readonly title: string;
  /** Completes "Ana can …": "isolate a device"; `{device}` and `{product}` are filled from the question. */
  readonly phrase: string;
  /** Heading under which lists show it: a product code, or `cross`, `urbac`. */
  readonly section: Product | 'cross' | 'urbac';
  /** How several products of one question are joined. */
  readonly quantifier: 'any' | 'all';
  readonly takes: readonly TargetKey[];
  readonly products: ReadonlyMap<Product, ProductRequirement>;
  /** Class of hunting tables → what it demands; empty where the capability is not about tables. */
  readonly tables: ReadonlyMap<string, TableRequirement>;
  /** By name; empty where the capability is not about threat policies. */
  readonly policies: ReadonlyMap<string, PolicyRow>;
  readonly notes: readonly string[];
  readonly source: readonly Citation[];
}

/** A contradiction between documents (`T-03`) or a remark; `readings` state both sides with their sources. */
export interface NoteRow {
  readonly id: string;
  readonly text: string;
  readonly readings: readonly { readonly text: string; readonly source: Citation }[];
}
