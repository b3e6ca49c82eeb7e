import { z } from 'zod';
import { targetKeys } from '../access/rulebook.ts';
import { legacySystems, products, workloads } from '../access/vocabulary.ts';

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
  alsoSelects: texts.default([]),
  source,
});

const entraRole = z.strictObject({
  id: z.guid(),
  name: text,
  grants: z.array(z.strictObject({ permissions: texts.min(1), products: z.array(product).min(1), notes })).default([]),
  legacyEndpoint: z.enum(['administrator', 'reader']).optional(),
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

const huntingTable = z.strictObject({
  name: z.string().regex(/^[A-Za-z]+\*?$/, 'must be a table name, perhaps with * at its end'),
  allOf: z.array(product).default([]),
  anyProduct: z.boolean().default(false),
  source,
});

/** What some products demand alike; the requirements themselves are read by `requirement.ts`. */
const block = z.strictObject({
  on: z.array(product).min(1),
  unified: z.unknown(),
  legacy: z.unknown().optional(),
  basic: z.unknown().optional(),
  deviceGroup: z.boolean().default(false),
  whenDenied: z.array(z.strictObject({ holder: z.unknown(), notes: texts.min(1) })).default([]),
});

const capability = z.strictObject({
  id: text,
  title: text,
  phrase: text,
  section: z.enum([...products, 'cross', 'urbac']),
  quantifier: z.enum(['any', 'all']).default('any'),
  takes: z.array(z.enum(targetKeys)).default([]),
  sameAs: text.optional(),
  products: z.array(block).default([]),
  anyProductTables: z.array(block).default([]),
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
  'permissionCategory',
  'legacyPermission',
  'legacyRole',
  'entraRole',
  'workload',
] as const;

const alias = z.strictObject({ kind: z.enum(aliasKinds), name: text, of: texts.min(1), source });

const warning = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)+$/, 'must be lower-case words joined by hyphens'),
  meaning: text,
  source,
});

const prerequisite = z.strictObject({ permission: text, needs: texts.min(1), because: text, source });

const cited = z.strictObject({ id: text, title: text, date: z.union([text, z.number()]).optional() });

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
  huntingTables: huntingTable,
  capabilities: capability,
  notes: note,
  actionStrings: actionString,
  actionPrefixes: actionPrefix,
  words: spelling,
  phrases: spelling,
  aliases: alias,
  warnings: warning,
  prerequisites: prerequisite,
};

export const systemShape = z.enum(legacySystems).optional();

export type TableName = keyof typeof rowShapes;
export type RowOf<Name extends TableName> = z.output<(typeof rowShapes)[Name]>;
export type BlockShape = z.output<typeof block>;
export type AliasKind = (typeof aliasKinds)[number];
