import { z } from 'zod';
import { edgeKinds, legacySystems, nodeKinds, plansOf, products, workloads } from '../access/terms/vocabulary.ts';
import { capability } from './capability-shape.ts';
import { severities } from './severity.ts';

const text = z.string().min(1);
const texts = z.array(text);
const level = z.enum(['read', 'manage']);
const product = z.enum(products);
const source = z.array(text).min(1);
const notes = texts.default([]);

const workload = z.strictObject({
  code: z.enum(workloads),
  name: text,
  product,
  toggle: text.optional(),
  source,
});

const permission = z.strictObject({
  id: z.string().regex(/^[a-z]+(\.[a-z]+)+$/, 'must be lower-case words joined by dots'),
  name: text,
  levels: z.array(level).min(1),
  path: text,
  description: text,
  effectiveIn: z.union([z.literal('everywhere'), z.array(product).min(1)]),
  alsoSelects: texts.default([]),
  source,
});

const entraRole = z.strictObject({
  id: z.guid(),
  name: text,
  grants: z.array(z.strictObject({ permissions: texts.min(1), products: z.array(product).min(1), notes })).default([]),
  legacyEndpoint: z.enum(['administrator', 'reader', 'disputed-reader']).optional(),
  hasFullCloudAppsAccess: z.boolean().default(false),
  seesEveryDevice: z.boolean().default(false),
  /** Roles that are meant too where a capability names this one. */
  alsoNamed: texts.default([]),
  source,
});

const legacyPermission = z.strictObject({ id: text, name: text, permissions: texts, notes, source });

const legacyRole = z.strictObject({
  id: text.optional(),
  kind: z.enum(['role', 'roleGroup']).optional(),
  name: text,
  permissions: texts,
  roles: texts.default([]),
  /** Names of directory roles whose holders are members. */
  entraMembers: texts.default([]),
  unsupported: z.boolean().default(false),
  notes,
  source,
});

/** Roles that exist and become nothing in Unified RBAC. */
const otherRoles = z.strictObject({ kind: z.enum(['role', 'roleGroup']), names: texts.min(1), source });

const liveResponse = z.strictObject({
  level: z.enum(['basic', 'advanced']),
  platforms: z.array(z.enum(['windows', 'macos', 'linux'])).min(1),
  notes,
  commands: texts.min(1),
  source,
});

const huntingTables = z.strictObject({
  names: z.array(z.string().regex(/^(?:\*?\w+|\w+\*)$/, 'must be a table name, perhaps with * at one end')).min(1),
  class: text,
  /** A pattern for names that nobody has documented. */
  guess: z.boolean().default(false),
  notes,
  source,
});

const note = z.strictObject({
  id: text,
  text,
  readings: z.array(z.strictObject({ text, source: text })).default([]),
  source: source.optional(),
});

const actionString = z.strictObject({ action: text, permissions: texts.min(1), source });

/** What stands before `/*` in an action string: whole areas, or the permissions under some ids. */
const actionPrefix = z.strictObject({ prefix: text, areas: texts.default([]), under: texts.default([]), source });

const spelling = z.strictObject({ from: text, to: z.string(), source });

const aliasKinds = [
  'permission',
  'permissionGroup',
  'legacyPermission',
  'legacyRole',
  'entraRole',
  'workload',
] as const;

const alias = z.strictObject({ kind: z.enum(aliasKinds), name: text, of: texts.min(1), source });

const warning = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)+$/, 'must be lower-case words joined by hyphens'),
  severity: z.enum(severities),
  meaning: text,
  /** What comes of it, and what to do about it. */
  why: text,
  remedy: text,
  source,
});

const prerequisite = z.strictObject({ permission: text, needs: texts.min(1), because: text, source });

/** Shown on whatever needs a device group, or live response, where the product has that plan. */
const planRemark = z.strictObject({
  product: z.enum(Object.keys(plansOf) as (keyof typeof plansOf)[]),
  plan: text,
  where: z.enum(['deviceGroup', 'liveResponse']),
  notes: texts.min(1),
  source,
});

const cited = z.strictObject({ id: text, title: text, date: z.union([text, z.number()]).optional() });

const portalAddress = z.url({ protocol: /^https$/ }).regex(/[^/]$/, 'must not end in a slash');

/** Where a portal is in each cloud of Microsoft that has it. */
const portal = z.strictObject({
  id: text,
  name: text,
  global: portalAddress,
  gcc: portalAddress.optional(),
  gccHigh: portalAddress.optional(),
  dod: portalAddress.optional(),
  source,
});

const portalPath = z.string().regex(/^\/(?!\/)/, 'must begin with one slash');

const portalLink = z.strictObject({
  kind: z.enum(nodeKinds),
  system: z.enum(legacySystems).optional(),
  portal: text,
  page: text,
  for: z.enum(['guid', 'device', 'tenant']),
  address: portalPath,
  inTenant: portalPath.optional(),
  source,
});

const linkSource = z.strictObject({ kind: z.enum(edgeKinds), source });

/** The row of every table; a file holds any of the tables under their names. */
export const rowShapes = {
  sources: cited,
  workloads: workload,
  permissions: permission,
  entraRoles: entraRole,
  legacyPermissions: legacyPermission,
  legacyRoles: legacyRole,
  otherRoles,
  liveResponse,
  huntingTables,
  capabilities: capability,
  notes: note,
  actionStrings: actionString,
  actionPrefixes: actionPrefix,
  words: spelling,
  phrases: spelling,
  aliases: alias,
  warnings: warning,
  prerequisites: prerequisite,
  planRemarks: planRemark,
  portals: portal,
  portalLinks: portalLink,
  linkSources: linkSource,
};

export const systemShape = z.enum(legacySystems).optional();

export type TableName = keyof typeof rowShapes;
export type RowOf<Name extends TableName> = z.output<(typeof rowShapes)[Name]>;
export type AliasKind = (typeof aliasKinds)[number];
